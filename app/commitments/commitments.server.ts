/**
 * Verbs about commitments: what an agreement promises. Its day is a deadline, derived in the same transaction. A commitment
 * has the rights of its agreement; of one whose record was entered in error nothing is recorded.
 */
import { and, eq, isNull, sql } from "drizzle-orm";
import { lockVisible } from "#app/agreements/record-event.server";
import { deriveDeadlines } from "#app/deadlines/derive-deadlines.server";
import { meetingSeen } from "#app/meetings/meeting-queries.server";
import { arePeople } from "#app/people/present.server";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { type Beside, layOver } from "#app/platform/lay-over.server";
import { type Changes, firstValues } from "#app/platform/merge-edits";
import { notFound } from "#app/platform/page.server";
import { can } from "#app/platform/permissions";
import { done, type Outcome, type Problems, refuse } from "#app/platform/refusals";
import { replanReminders } from "#app/reminders/replan.server";
import type { Tx } from "#db/client.server";
import { commitments, deadlines, meetings, users, visits } from "#db/schema";
import type { CommitmentDetails } from "./forms";
import { lockedCommitment } from "./locked-commitment.server";
import { partiesAnswering } from "./parties.server";
import { recordCommitment } from "./record-commitment.server";

export type NewCommitment = CommitmentDetails & {
  agreementId: string;
  /** Where it was promised, when not in the agreement's own text. */
  meetingId: string | null;
  visitId: string | null;
};

/**
 * Adds what was promised. The party is one of the agreement's, who sees to it here somebody who can sign in. `asked`: the id that the form
 * makes; twice the same is one commitment. Gone back to and filled in anew, the form has to be opened again.
 */
export async function addCommitment(
  ctx: Ctx,
  input: NewCommitment,
  asked: { id?: string } = {},
): Promise<Outcome<{ id: string }>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  if (!isId(input.agreementId)) notFound();
  return ctx.db.transaction(async (tx) => {
    const agreement = await lockVisible(tx, ctx, input.agreementId);
    if (agreement.step === "voided") return refuse({ code: "rule", rule: "commitmentOfVoided" });
    await requirePromisedAt(tx, ctx, input);
    const problems = await commitmentProblems(tx, input, agreement.id);
    if (problems) return refuse({ code: "input", problems });
    const recursFrom = input.recurs ? input.dueOn : null;
    const [row] = await tx
      .insert(commitments)
      .values({ ...asked, ...input, recursFrom, createdBy: ctx.actor.id, createdAt: ctx.now })
      .onConflictDoNothing()
      .returning({ id: commitments.id });
    if (!row) return sentBefore(tx, input, asked.id as string);
    const { id } = row;
    await deriveDeadlines(tx, ctx, [agreement.id]);
    const { agreementId: _, ...values } = input;
    const subject = { id, agreementId: agreement.id, text: input.text, version: 1 };
    await recordCommitment(tx, ctx, subject, "commitmentAdded", firstValues(values));
    return done({ id });
  });
}

async function sentBefore(tx: Tx, { text, agreementId }: NewCommitment, id: string): Promise<Outcome<{ id: string }>> {
  const [known] = await tx
    .select({ text: commitments.text, agreementId: commitments.agreementId })
    .from(commitments)
    .where(eq(commitments.id, id));
  const isSame = known?.text === text && known.agreementId === agreementId;
  return isSame ? done({ id }) : refuse({ code: "input", problems: { requestKey: "reopenForm" } });
}

/** Edits a commitment from the version the form was opened on. Another first day, or another rhythm, begins its rhythm anew. */
export async function editCommitment(
  ctx: Ctx,
  id: string,
  { version, ...yours }: CommitmentDetails & { version: number },
): Promise<Outcome<{ id: string; version: number } & Beside>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    const { commitment, agreement } = await lockedCommitment(tx, ctx, id);
    if (agreement.step === "voided") return refuse({ code: "rule", rule: "commitmentOfVoided" });
    const present = { version: commitment.version, fields: detailsOf(commitment) };
    const laid = await layOver(tx, { type: "commitment", id }, present, version, yours);
    if (!laid.ok) return laid;
    const { merged, changes, beside } = laid.value;
    if (Object.keys(changes).length === 0) return done({ id, version: commitment.version, beside });
    const problems = apartProblems(merged) ?? (await commitmentProblems(tx, merged, agreement.id, changes));
    if (problems) return refuse({ code: "input", problems });
    const next = commitment.version + 1;
    const anew = changes.dueOn || changes.recurs;
    const recursFrom = merged.recurs ? (anew ? merged.dueOn : commitment.recursFrom) : null;
    await tx
      .update(commitments)
      .set({ ...merged, recursFrom, version: next })
      .where(eq(commitments.id, id));
    await deriveDeadlines(tx, ctx, [agreement.id]);
    if (changes.ownerId) await replanOf(tx, ctx, agreement.id, id);
    const subject = { id, agreementId: agreement.id, text: merged.text, version: next };
    await recordCommitment(tx, ctx, subject, "commitmentEdited", changes);
    return done({ id, version: next, beside });
  });
}

/** What a form of a commitment holds. */
export function detailsOf(row: typeof commitments.$inferSelect): CommitmentDetails {
  const { text, clause, side, organisationId, ownerId, personId, dueOn, recurs, recursUntil } = row;
  const { measure, target, unit, evidenceRequired, difficulties } = row;
  return {
    ...{ text, clause, side, organisationId, ownerId, personId, dueOn, recurs, recursUntil },
    ...{ measure, target, unit, evidenceRequired, difficulties },
  };
}

/** Two edits that each hang together can do so no more once both are kept. */
function apartProblems({ dueOn, recurs, recursUntil, measure, target, unit }: CommitmentDetails): Problems | null {
  if (recurs && !dueOn) return { dueOn: "enterFirstDue" };
  if (measure === null && (target !== null || unit !== null)) return { measure: "enterMeasure" };
  if (recursUntil && !recurs) return { recurs: "chooseRecurs" };
  return recursUntil && dueOn && recursUntil < dueOn ? { recursUntil: `startsAfter:${dueOn}` } : null;
}

/** What is wrong with whom it names; in an edit only those that change are asked about. */
async function commitmentProblems(
  tx: Tx,
  { organisationId, ownerId, personId }: CommitmentDetails,
  agreementId: string,
  changed?: Changes,
): Promise<Problems | null> {
  const asked = (field: string) => !changed || changed[field] !== undefined;
  const problems: Problems = {};
  if (organisationId && asked("organisationId")) {
    const parties = await partiesAnswering(tx, agreementId);
    if (!parties.some(({ id }) => id === organisationId)) problems.organisationId = "chooseAnsweringParty";
  }
  if (ownerId && asked("ownerId") && !(await canSignIn(tx, ownerId))) problems.ownerId = "chooseAssignee";
  if (personId && asked("personId") && !(await arePeople(tx, [personId]))) problems.person = "notFoundByName";
  return Object.keys(problems).length > 0 ? problems : null;
}

async function canSignIn(tx: Tx, id: string): Promise<boolean> {
  if (!isId(id)) return false;
  const rows = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.id, id), eq(users.system, false), isNull(users.disabledAt)));
  return rows.length > 0;
}

/** A meeting that one may not know of is not there. */
async function requirePromisedAt(tx: Tx, ctx: Ctx, { meetingId, visitId }: NewCommitment): Promise<void> {
  if (meetingId) {
    const [meeting] = isId(meetingId)
      ? await tx
          .select({ id: meetings.id })
          .from(meetings)
          .where(and(eq(meetings.id, meetingId), meetingSeen(ctx, sql`meetings.id`)))
      : [];
    if (!meeting) notFound();
  }
  if (visitId) {
    const [visit] = isId(visitId) ? await tx.select({ id: visits.id }).from(visits).where(eq(visits.id, visitId)) : [];
    if (!visit) notFound();
  }
}

/** Another person sees to it: reminders go to them. */
async function replanOf(tx: Tx, ctx: Ctx, agreementId: string, id: string): Promise<void> {
  const rows = await tx
    .select({ id: deadlines.id })
    .from(deadlines)
    .where(
      and(
        eq(deadlines.agreementId, agreementId),
        eq(deadlines.kind, "commitmentDue"),
        eq(deadlines.subject, id),
        isNull(deadlines.taskId),
      ),
    );
  if (rows.length > 0) await replanReminders(tx, { deadlineIds: rows.map((row) => row.id) }, ctx);
}
