/** Tells the office of an answer, inside the application and by mail at once: the owner and the assignee, or every manager where there is none. */
import { and, eq, inArray, isNull } from "drizzle-orm";
import { ofCommitment } from "#app/deadlines/deadline-commitment.server";
import { type SpokenRow, spokenDeadlines } from "#app/deadlines/spoken-queries.server";
import type { WorkAt } from "#app/jobs/work.server";
import { queueMail } from "#app/mail/queue-mail.server";
import { type AnswerNotice, notify } from "#app/notifications/notify.server";
import type { Locale } from "#app/platform/locale";
import type { Tx } from "#db/client.server";
import { agreements, type answers, commitments, deadlines, tasks, users } from "#db/schema";
import type { ActionLink } from "./action-link.server";
import { answerMail, type Told } from "./answer-mail";

type Answer = typeof answers.$inferSelect;
type Person = typeof users.$inferSelect;

export async function tellOfAnswer(tx: Tx, answer: Answer, agreementId: string | null, at: WorkAt): Promise<void> {
  const { id, deadlineId, kind, name, dueOn, proposedOn, instead, note } = answer;
  const data: AnswerNotice["data"] = {
    answer: kind,
    name,
    dueOn,
    ...(proposedOn ? { proposedOn } : {}),
    ...(instead ? { instead } : {}),
    ...(note ? { note } : {}),
  };
  await tell(tx, { key: `answer:${id}`, data, deadlineId, agreementId }, await concerned(tx, [deadlineId]), at);
}

/** `deadlineIds`: what the mail was about, and what else would have gone to the address. */
export async function tellOfStop(tx: Tx, link: ActionLink, deadlineIds: string[], at: WorkAt): Promise<void> {
  const about = { key: `stop:${link.tokenHash}`, data: { answer: "stop", name: link.name } as const };
  await tell(tx, { ...about, deadlineId: null, agreementId: null }, await concerned(tx, deadlineIds), at);
}

interface About {
  key: string;
  data: AnswerNotice["data"];
  deadlineId: string | null;
  agreementId: string | null;
}

async function tell(tx: Tx, about: About, people: Person[], at: WorkAt): Promise<void> {
  await notify(
    tx,
    people.map(({ id: userId }) => ({ ...about, kind: "answer" as const, userId, at: at.now })),
  );
  const { deadlineId, agreementId, data, key } = about;
  const spoken = new Map<Locale, SpokenRow | null>();
  for (const person of people) {
    const locale = person.locale ?? at.office.locale;
    if (deadlineId && !spoken.has(locale))
      spoken.set(locale, (await spokenDeadlines(tx, locale, eq(deadlines.id, deadlineId), 1))[0] ?? null);
    const told: Told = { ...data, deadline: spoken.get(locale) ?? null };
    await queueMail(tx, {
      key: `${key}:${person.id}`,
      kind: "answer",
      recipient: `user:${person.id}`,
      userId: person.id,
      name: person.name,
      address: person.email,
      locale,
      ...answerMail(locale, told, at),
      data: agreementId ? { agreementId } : {},
      origin: at.origin,
      now: at.now,
    });
  }
}

/** Owners and assignees who can sign in; where there is none, every manager: no answer is nobody's. */
async function concerned(tx: Tx, deadlineIds: string[]): Promise<Person[]> {
  const mayRead = and(isNull(users.disabledAt), eq(users.system, false));
  const whose = await tx
    .select({ owner: agreements.ownerId, assignee: tasks.assigneeId, sees: commitments.ownerId })
    .from(deadlines)
    .leftJoin(agreements, eq(agreements.id, deadlines.agreementId))
    .leftJoin(tasks, eq(tasks.id, deadlines.taskId))
    .leftJoin(commitments, ofCommitment)
    .where(inArray(deadlines.id, deadlineIds));
  const ids = [...new Set(whose.flatMap(({ owner, assignee, sees }) => [owner, assignee, sees]))].filter(
    (id) => id !== null,
  );
  const named =
    ids.length > 0
      ? await tx
          .select()
          .from(users)
          .where(and(inArray(users.id, ids), mayRead))
      : [];
  return named.length > 0
    ? named
    : tx
        .select()
        .from(users)
        .where(and(eq(users.role, "manager"), mayRead));
}
