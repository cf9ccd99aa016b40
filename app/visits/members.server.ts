/** Verbs about who takes part in a visit, on either side, in the order of protocol. A change counts as a version of the visit. */
import { and, asc, eq } from "drizzle-orm";
import { presentPeople } from "#app/people/present.server";
import { recordActivity } from "#app/platform/activity.server";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { type Beside, layOver } from "#app/platform/lay-over.server";
import { type Changes, firstValues } from "#app/platform/merge-edits";
import { notFound } from "#app/platform/page.server";
import { can } from "#app/platform/permissions";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import type { Tx } from "#db/client.server";
import { people, visitMembers, visits } from "#db/schema";
import type { MemberPart } from "./forms";
import { lockedVisit } from "./locked-visit.server";

/**
 * Adds somebody at the end of their side. A form sent twice is one; who is part of it already in another way is refused, and
 * changed where they stand.
 */
export async function addMember(
  ctx: Ctx,
  visitId: string,
  { personId, ...part }: MemberPart & { personId: string },
): Promise<Outcome<{ id: string }>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    const visit = await lockedVisit(tx, ctx, visitId);
    const [person] = isId(personId)
      ? await tx
          .select({ id: people.id })
          .from(people)
          .where(and(eq(people.id, personId), presentPeople()))
          // Whoever erases them waits, and finds what was noted here.
          .for("key share")
      : [];
    if (!person) return refuse({ code: "input", problems: { person: "notFoundByName" } });
    const all = await membersOf(tx, visitId);
    const known = all.find((member) => member.personId === personId);
    if (known) {
      const same = known.side === part.side && known.role === part.role && known.note === part.note;
      return same ? done({ id: known.id }) : refuse({ code: "input", problems: { person: "memberAlready" } });
    }
    const position = Math.max(-1, ...all.map((member) => member.position)) + 1;
    const [row] = await tx
      .insert(visitMembers)
      .values({ visitId, personId, position, ...part })
      .returning({ id: visitMembers.id });
    const { id } = row as { id: string };
    await recordMember(tx, ctx, visit, { id, verb: "visitMemberAdded", changes: firstValues({ personId, ...part }) });
    return done({ id });
  });
}

/** Changes somebody's side, role or note, from the version of the visit that the form was opened on. */
export async function editMember(
  ctx: Ctx,
  visitId: string,
  id: string,
  { version, ...yours }: MemberPart & { version: number },
): Promise<Outcome<Beside>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    const visit = await lockedVisit(tx, ctx, visitId);
    const { side, role, note } = await memberIn(tx, visitId, id);
    const present = { version: visit.version, fields: { side, role, note } };
    const laid = await layOver(tx, { type: "visitMember", id }, present, version, yours);
    if (!laid.ok) return laid;
    const { merged, changes, beside } = laid.value;
    if (Object.keys(changes).length === 0) return done({ beside });
    await tx.update(visitMembers).set(merged).where(eq(visitMembers.id, id));
    await recordMember(tx, ctx, visit, { id, verb: "visitMemberEdited", changes });
    return done({ beside });
  });
}

/** Moves somebody one place up or down among those of their side. At the end nothing happens. */
export async function moveMember(
  ctx: Ctx,
  visitId: string,
  id: string,
  direction: "up" | "down",
): Promise<Outcome<null>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    const visit = await lockedVisit(tx, ctx, visitId);
    const { side } = await memberIn(tx, visitId, id);
    const beside = (await membersOf(tx, visitId)).filter((member) => member.side === side);
    const at = beside.findIndex((member) => member.id === id);
    const [one, other] = [beside[at], beside[direction === "up" ? at - 1 : at + 1]];
    if (!one || !other) return done(null);
    await tx.update(visitMembers).set({ position: other.position }).where(eq(visitMembers.id, one.id));
    await tx.update(visitMembers).set({ position: one.position }).where(eq(visitMembers.id, other.id));
    await recordMember(tx, ctx, visit, {
      id,
      verb: "visitMemberMoved",
      changes: { position: [one.position, other.position] },
    });
    return done(null);
  });
}

/** Takes somebody off the visit. */
export async function removeMember(ctx: Ctx, visitId: string, id: string): Promise<Outcome<null>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    const visit = await lockedVisit(tx, ctx, visitId);
    const { personId, side, role, note } = await memberIn(tx, visitId, id);
    await tx.delete(visitMembers).where(eq(visitMembers.id, id));
    const changes: Changes = { personId: [personId, null], side: [side, null], role: [role, null], note: [note, null] };
    await recordMember(tx, ctx, visit, { id, verb: "visitMemberRemoved", changes });
    return done(null);
  });
}

const membersOf = (tx: Tx, visitId: string) =>
  tx
    .select()
    .from(visitMembers)
    .where(eq(visitMembers.visitId, visitId))
    .orderBy(asc(visitMembers.position), asc(visitMembers.id));

async function memberIn(tx: Tx, visitId: string, id: string): Promise<typeof visitMembers.$inferSelect> {
  if (!isId(id)) notFound();
  const [row] = await tx
    .select()
    .from(visitMembers)
    .where(and(eq(visitMembers.id, id), eq(visitMembers.visitId, visitId)));
  return row ?? notFound();
}

async function recordMember(
  tx: Tx,
  ctx: Ctx,
  visit: { id: string; version: number },
  { id, verb, changes }: { id: string; verb: string; changes: Changes },
): Promise<void> {
  const version = visit.version + 1;
  await tx.update(visits).set({ version }).where(eq(visits.id, visit.id));
  await recordActivity(tx, ctx, { subjectType: "visitMember", subjectId: id, verb, changes, version });
}
