/**
 * The verb behind the button of an answer page: what somebody without an account says of a deadline is recorded as theirs,
 * and the owner is told. It changes no fact of the agreement. A link answers once.
 */
import { and, eq } from "drizzle-orm";
import { type WorkAt, workAt } from "#app/jobs/work.server";
import type { Services } from "#app/platform/context.server";
import { check, type FormValues } from "#app/platform/forms";
import { done, type Outcome, type Refusal, refuse } from "#app/platform/refusals";
import { replanReminders } from "#app/reminders/replan.server";
import type { Tx } from "#db/client.server";
import { actionLinks, answers, deadlines, reminders, suppressedAddresses } from "#db/schema";
import { addDays } from "#workflows/calendar/day";
import { type ActionLink, findLink, type LinkStanding, standingOf } from "./action-link.server";
import { answerForms, type GivenAnswer } from "./forms";
import { tellOfAnswer, tellOfStop } from "./tell-of-answer.server";

/** `recorded`; or how the link stands, `null` where there is none: then nothing was recorded. */
export type Given = Outcome<"recorded" | LinkStanding | null>;

/** Records the answer. Refuses a proposed day that is no later one, and an answer about a day that no longer counts. */
export async function giveAnswer(services: Services, token: string, values: FormValues): Promise<Given> {
  return services.db.transaction(async (tx): Promise<Given> => {
    const at = await workAt(tx, services);
    const link = await lockedLink(tx, token);
    if (!link) return done(null);
    const deadline = link.deadlineId ? await lockedDeadline(tx, link.deadlineId) : null;
    const standing = await standingOf(tx, link, at.now);
    if (standing !== "good") return done(standing);
    const parsed = check(answerForms[link.purpose], values);
    if (!parsed.ok) return refuse({ code: "input", problems: parsed.problems });
    const given: GivenAnswer = parsed.input;
    const problem = deadline && problemOf(given, deadline.dueOn, at.today);
    if (problem) return refuse(problem);
    await tx.update(actionLinks).set({ usedAt: at.now }).where(eq(actionLinks.tokenHash, link.tokenHash));
    if (deadline) await record(tx, link, deadline, given, at);
    else await stop(tx, link, at);
    return done("recorded");
  });
}

async function lockedLink(tx: Tx, token: string): Promise<ActionLink | null> {
  const found = await findLink(tx, token);
  if (!found) return null;
  const [link] = await tx.select().from(actionLinks).where(eq(actionLinks.tokenHash, found.tokenHash)).for("update");
  return link ?? null;
}

async function lockedDeadline(tx: Tx, id: string) {
  const [row] = await tx
    .select({ id: deadlines.id, dueOn: deadlines.dueOn, agreementId: deadlines.agreementId })
    .from(deadlines)
    .where(eq(deadlines.id, id))
    .for("update");
  return row ?? null;
}

type Locked = NonNullable<Awaited<ReturnType<typeof lockedDeadline>>>;

function problemOf({ seenOn, proposedOn }: GivenAnswer, dueOn: string, today: string): Refusal | null {
  if (seenOn !== dueOn) return { code: "rule", rule: "deadlineDayChanged" };
  const after = addDays(dueOn, 1);
  const first = after > today ? after : today;
  if (proposedOn === undefined || proposedOn >= first) return null;
  return { code: "input", problems: { proposedOn: `startsAfter:${first}` } };
}

/** Who says that it is done or not theirs gets no more reminders of this day. */
async function record(tx: Tx, link: ActionLink, deadline: Locked, given: GivenAnswer, at: WorkAt): Promise<void> {
  const { recipient, name, address, purpose } = link;
  if (purpose === "stop") throw new Error("a link that stops mails is about no deadline");
  const said = { note: given.note ?? null, proposedOn: given.proposedOn ?? null, instead: given.instead ?? null };
  const [answer] = await tx
    .insert(answers)
    .values({
      deadlineId: deadline.id,
      dueOn: deadline.dueOn,
      recipient,
      name,
      address,
      kind: purpose,
      ...said,
      at: at.now,
    })
    .returning();
  if (!answer) throw new Error("no answer was recorded");
  await tellOfAnswer(tx, answer, deadline.agreementId, at);
  await replanReminders(tx, { deadlineIds: [deadline.id], recipient }, at);
}

/** Nothing but what they ask for themselves goes to the address any more; a person of the office can lift that. */
async function stop(tx: Tx, link: ActionLink, at: WorkAt): Promise<void> {
  const { recipient, mailId } = link;
  const address = link.address.toLowerCase();
  await tx.insert(suppressedAddresses).values({ address, why: "stopped", since: at.now }).onConflictDoNothing();
  const planned = await tx
    .selectDistinct({ id: reminders.deadlineId })
    .from(reminders)
    .where(and(eq(reminders.recipient, recipient), eq(reminders.status, "planned")));
  await replanReminders(tx, { deadlineIds: planned.map(({ id }) => id), recipient }, at);
  const told = mailId
    ? await tx.selectDistinct({ id: reminders.deadlineId }).from(reminders).where(eq(reminders.mailId, mailId))
    : [];
  await tellOfStop(tx, link, [...new Set([...told, ...planned].map(({ id }) => id))], at);
}
