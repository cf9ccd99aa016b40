/**
 * Verbs about meetings: what takes place between people, on its own or in the programme of a visit, recorded once and shown on the
 * pages of everybody and everything it concerns. Recording and editing; removing has a file of its own.
 */
import { eq, or } from "drizzle-orm";
import { deriveDeadlines } from "#app/deadlines/derive-deadlines.server";
import { recordActivity } from "#app/platform/activity.server";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { type Beside, layOver } from "#app/platform/lay-over.server";
import { type Changes, firstValues } from "#app/platform/merge-edits";
import { notFound } from "#app/platform/page.server";
import { can } from "#app/platform/permissions";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import { moveTasks, tasksToFollow } from "#app/tasks/follow-meeting.server";
import type { Tx } from "#db/client.server";
import { meetings, visits } from "#db/schema";
import { lockAgreements } from "#db/workflow-store.server";
import { meetingProblems, settled } from "./check-meeting.server";
import type { MeetingDetails } from "./forms";
import { lockedMeeting, writeLinks } from "./locked-meeting.server";

export interface Meeting extends Omit<MeetingDetails, "startsAt" | "endsAt" | "minutes"> {
  startsAt?: string | null;
  endsAt?: string | null;
  minutes?: string | null;
  /** Of the form it was sent with: the same form twice is one meeting. */
  id?: string | null;
  /** Of a meeting taken over from a source: the same key twice is one meeting. */
  key: string | null;
  sourceId: string | null;
  /** The visit whose programme it belongs to. */
  visitId?: string | null;
}

const noLinks = { personIds: [], agreementIds: [], organisationIds: [] };

/** Records a meeting, past or to come. Refused for a last day before the first, and where a record it names is not there. */
export async function recordMeeting(ctx: Ctx, input: Meeting): Promise<Outcome<{ id: string }>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    const { personIds, agreementIds, organisationIds, id, ...columns } = settled(input);
    const links = { personIds, agreementIds, organisationIds };
    const problems = await meetingProblems(tx, ctx, { startsAt: null, endsAt: null, ...columns, ...links });
    if (problems) return refuse({ code: "input", problems });
    if (columns.visitId && !(await visitThere(tx, columns.visitId))) notFound();
    const [row] = await tx
      .insert(meetings)
      .values({ ...(id ? { id } : {}), ...columns, createdBy: ctx.actor.id, createdAt: ctx.now })
      .onConflictDoNothing()
      .returning({ id: meetings.id });
    if (!row) {
      const same = or(id ? eq(meetings.id, id) : undefined, input.key ? eq(meetings.key, input.key) : undefined);
      const { titleEn, titleVi, firstOn, startsAt } = meetings;
      const [known] = await tx
        .select({ id: meetings.id, titleEn, titleVi, firstOn, startsAt })
        .from(meetings)
        .where(same);
      // Gone back to and filled in anew, a form that was sent would be another meeting: it needs a key of its own.
      const fields = ["titleEn", "titleVi", "firstOn", "startsAt"] as const;
      if (id && known && fields.some((field) => (columns[field] ?? null) !== known[field]))
        return refuse({ code: "input", problems: { requestKey: "reopenForm" } });
      return done({ id: known?.id ?? "" });
    }
    await writeLinks(tx, row.id, noLinks, links);
    // Something happens: what was to be dormant is not.
    await deriveDeadlines(tx, ctx, await lockAgreements(tx, agreementIds));
    await recordActivity(tx, ctx, {
      subjectType: "meeting",
      subjectId: row.id,
      verb: "meetingRecorded",
      changes: firstValues({ ...columns, ...links }),
      version: 1,
    });
    return done(row);
  });
}

/**
 * Edits some or all fields of a meeting from the version the form was opened on. What others changed meanwhile is kept. Agreements
 * this person may not see stay on it. Its tasks belong to one of its agreements afterwards; refused where whoever has an open one may
 * see none of these.
 */
export async function editMeeting(
  ctx: Ctx,
  id: string,
  { version, ...typed }: Partial<MeetingDetails> & { version: number },
): Promise<Outcome<{ id: string; version: number } & Beside>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    const meeting = await lockedMeeting(tx, ctx, id);
    const yours = settled(typed);
    const theirs = Object.fromEntries(
      Object.keys(yours).map((field) => [field, meeting.fields[field as keyof MeetingDetails]]),
    ) as typeof yours;
    const known = new Set([...meeting.fields.agreementIds, ...(yours.agreementIds ?? [])]);
    const asSeen = ({ agreementIds, ...others }: Changes): Changes =>
      agreementIds ? { ...others, agreementIds: [only(known, agreementIds[0]), only(known, agreementIds[1])] } : others;
    const present = { version: meeting.version, fields: theirs };
    const laid = await layOver(tx, { type: "meeting", id }, present, version, yours, asSeen);
    if (!laid.ok) return laid;
    const { merged, changes, beside } = laid.value;
    if (Object.keys(changes).length === 0) return done({ id, version: meeting.version, beside });
    const after = { ...meeting.fields, ...merged };
    const problems = await meetingProblems(tx, ctx, after, changes);
    if (problems) return refuse({ code: "input", problems });
    const before = meeting.allAgreementIds;
    const touched =
      changes.firstOn || changes.lastOn || changes.agreementIds
        ? await lockAgreements(tx, [...new Set([...before, ...after.agreementIds])])
        : [];
    const unseen = before.filter((one) => !meeting.fields.agreementIds.includes(one));
    const moves = changes.agreementIds
      ? await tasksToFollow(tx, ctx, id, [...unseen, ...after.agreementIds])
      : done([]);
    if (!moves.ok) return moves;
    const { personIds: _, agreementIds: __, organisationIds: ___, ...columns } = merged;
    await tx
      .update(meetings)
      .set({ ...columns, version: meeting.version + 1 })
      .where(eq(meetings.id, id));
    if (changes.personIds || changes.agreementIds || changes.organisationIds)
      await writeLinks(tx, id, meeting.fields, after);
    await deriveDeadlines(tx, ctx, touched);
    await moveTasks(tx, ctx, moves.value);
    const verb = changes.minutes ? "minutesWritten" : "meetingEdited";
    const next = meeting.version + 1;
    await recordActivity(tx, ctx, { subjectType: "meeting", subjectId: id, verb, changes, version: next });
    return done({ id, version: next, beside });
  });
}

const only = (known: ReadonlySet<string>, value: unknown) =>
  Array.isArray(value) ? value.filter((id) => known.has(String(id))) : value;

async function visitThere(tx: Tx, id: string): Promise<boolean> {
  if (!isId(id)) return false;
  return (await tx.select({ id: visits.id }).from(visits).where(eq(visits.id, id))).length > 0;
}
