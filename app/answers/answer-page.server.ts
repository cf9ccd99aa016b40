/** What an answer page shows: how the link stands, and as much of the deadline as its mail told. Changes nothing. */
import { and, desc, eq, isNull, or } from "drizzle-orm";
import { sentenceOf } from "#app/deadlines/deadline-sentence";
import { type SpokenRow, spokenDeadlines } from "#app/deadlines/spoken-queries.server";
import { workAt } from "#app/jobs/work.server";
import { officeName } from "#app/organisations/office-name.server";
import type { Services } from "#app/platform/context.server";
import type { Locale } from "#app/platform/locale";
import { textIn } from "#app/platform/text";
import type { Executor } from "#db/client.server";
import { answers, deadlines, users } from "#db/schema";
import { addDays } from "#workflows/calendar/day";
import { type ActionLink, findLink, type LinkStanding, standingOf } from "./action-link.server";

export interface AnswerPage {
  standing: LinkStanding;
  locale: Locale;
  purpose: ActionLink["purpose"];
  office: string | null;
  /** Whom to write to; null where the link is not theirs any more, or nobody looks after it. */
  contact: { name: string; email: string } | null;
  /** Only of a link that stops mails. */
  address: string | null;
  about: {
    sentence: string;
    title: string | null;
    titleLanguage: string | null;
    dueOn: string;
    /** The day the mail spoke of, where another one counts now. */
    mailedFor: string | null;
    /** The first day that can be proposed. */
    firstOn: string;
  } | null;
  /** What was answered, where the link was used. */
  given: {
    kind: (typeof answers.$inferSelect)["kind"];
    note: string | null;
    proposedOn: string | null;
    instead: string | null;
  } | null;
}

/** Null: no such link. `chosen`: the language chosen on the page, in place of the recipient's. */
export async function answerPage(
  services: Services,
  token: string,
  chosen: Locale | undefined,
): Promise<AnswerPage | null> {
  const { db } = services;
  const link = await findLink(db, token);
  if (!link) return null;
  const at = await workAt(db, services);
  const standing = await standingOf(db, link, at.now);
  const locale = chosen ?? link.locale;
  const page = {
    standing,
    locale,
    purpose: link.purpose,
    office: await officeName(db, at.office.organisationId, locale),
  };
  const nothing = { ...page, contact: null, about: null, given: null, address: null };
  if (standing === "revoked") return nothing;
  if (!link.deadlineId) return { ...nothing, address: link.address };
  const [deadline] = await spokenDeadlines(db, locale, eq(deadlines.id, link.deadlineId), 1);
  if (!deadline) return nothing;
  const after = addDays(deadline.dueOn, 1);
  return {
    ...nothing,
    contact: await contactOf(db, deadline),
    about: {
      sentence: sentenceOf(textIn(locale), deadline, at.today),
      title: deadline.about?.title ?? null,
      titleLanguage: deadline.about?.titleLanguage ?? null,
      dueOn: deadline.dueOn,
      mailedFor: link.dueOn === deadline.dueOn ? null : link.dueOn,
      firstOn: after > at.today ? after : at.today,
    },
    given: standing === "used" ? await givenBy(db, link) : null,
  };
}

async function contactOf(db: Executor, { ownerId, assigneeId }: SpokenRow) {
  const wanted = [ownerId, assigneeId].filter((id) => id !== null);
  if (wanted.length === 0) return null;
  const people = await db
    .select({ id: users.id, name: users.name, email: users.email })
    .from(users)
    .where(and(or(...wanted.map((id) => eq(users.id, id))), isNull(users.disabledAt), eq(users.demo, false)));
  const found = people.find(({ id }) => id === ownerId) ?? people[0];
  return found ? { name: found.name, email: found.email } : null;
}

/** The answer that used the link up: each is used once, so it is the one of its moment. */
async function givenBy(db: Executor, { deadlineId, recipient, purpose, usedAt }: ActionLink) {
  if (!deadlineId || purpose === "stop" || !usedAt) return null;
  const { kind, note, proposedOn, instead } = answers;
  const [row] = await db
    .select({ kind, note, proposedOn, instead })
    .from(answers)
    .where(
      and(
        eq(answers.deadlineId, deadlineId),
        eq(answers.recipient, recipient),
        eq(answers.kind, purpose),
        eq(answers.at, usedAt),
      ),
    )
    .orderBy(desc(answers.id))
    .limit(1);
  return row ?? null;
}
