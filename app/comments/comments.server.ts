/**
 * Verbs about comments: writing, editing one's own, taking out of view, bringing back. A comment on what one may not see is not there.
 * What was done is recorded, and what was said is not: the history is never altered, and a comment about a person can be erased.
 */
import { and, eq } from "drizzle-orm";
import { holdSubject } from "#app/documents/hold-subject.server";
import { subjectOf } from "#app/documents/subject-of.server";
import { withinRights } from "#app/documents/visible.server";
import { recordActivity } from "#app/platform/activity.server";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { notFound } from "#app/platform/page.server";
import { can } from "#app/platform/permissions";
import { done, type Outcome, type Refusal, refuse } from "#app/platform/refusals";
import type { Subject } from "#app/platform/subjects";
import type { Tx } from "#db/client.server";
import { comments } from "#db/schema";
import { tellNamed } from "./tell.server";

/** Writes a comment beside a record, the rights of which it has, and tells who is named in it. The same id twice is one comment; gone back to and filled in anew, the form has to be opened again. */
export async function addComment(
  ctx: Ctx,
  subject: Subject,
  { body }: { body: string },
  { id, origin }: { id: string; origin: string },
): Promise<Outcome<{ id: string }>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  const { type, agreementId } = await subjectOf(ctx, subject);
  return ctx.db.transaction(async (tx) => {
    await holdSubject(tx, subject);
    const about = { subjectType: type, subjectId: subject.id, agreementId };
    const [row] = await tx
      .insert(comments)
      .values({ id, ...about, body, authorId: ctx.actor.id, createdAt: ctx.now })
      .onConflictDoNothing()
      .returning();
    if (!row) return sentBefore(tx, about, body, id);
    await recordActivity(tx, ctx, { ...aboutOf(row), verb: "commentAdded", changes: {}, version: 1 });
    await tellNamed(tx, ctx, row, origin);
    return done({ id });
  });
}

async function sentBefore(
  tx: Tx,
  on: { subjectId: string },
  body: string,
  id: string,
): Promise<Outcome<{ id: string }>> {
  const [known] = await tx
    .select({ subjectId: comments.subjectId, body: comments.body })
    .from(comments)
    .where(eq(comments.id, id));
  const isSame = known?.subjectId === on.subjectId && known.body === body;
  return isSame ? done({ id }) : refuse({ code: "input", problems: { requestKey: "reopenForm" } });
}

/** Edits one's own comment from the version the form was opened on; who is named in it only now is told now. */
export async function editComment(
  ctx: Ctx,
  id: string,
  { version, body }: { body: string; version: number },
  { origin }: { origin: string },
): Promise<Outcome<null>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    const row = await locked(tx, ctx, id);
    if (row.authorId !== ctx.actor.id) return refuse({ code: "forbidden" });
    if (row.removedAt) return refuse({ code: "rule", rule: "commentRemoved" });
    if (version > row.version) return refuse({ code: "input", problems: { version: "reopenForm" } });
    if (body === row.body) return done(null);
    if (version < row.version) return refuse(otherTab(ctx, row, body));
    const next = row.version + 1;
    const [edited = row] = await tx
      .update(comments)
      .set({ body, editedAt: ctx.now, version: next })
      .where(eq(comments.id, id))
      .returning();
    await recordActivity(tx, ctx, { ...aboutOf(row), verb: "commentEdited", changes: {}, version: next });
    await tellNamed(tx, ctx, edited, origin);
    return done(null);
  });
}

type Row = typeof comments.$inferSelect;

/** Both texts are the author's own, of two tabs: which one counts is theirs to say. */
function otherTab(ctx: Ctx, { body: theirs, version }: Row, yours: string): Refusal {
  const conflicts = [{ field: "body", yours, theirs, original: null }];
  return { code: "conflict", conflicts, merged: {}, version, by: ctx.actor.name };
}

/** Takes a comment out of view: one's own, or as a manager anybody's. Again is fine. */
export const removeComment = (ctx: Ctx, id: string) => turn(ctx, id, true);

/** Brings a removed comment back: what one removed oneself, or as a manager any. What a manager took out stays out for its author. */
export const restoreComment = (ctx: Ctx, id: string) => turn(ctx, id, false);

async function turn(ctx: Ctx, id: string, away: boolean): Promise<Outcome<null>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    const row = await locked(tx, ctx, id);
    const own = row.authorId === ctx.actor.id && (away || row.removedAt === null || row.removedBy === ctx.actor.id);
    if (!own && !can(ctx.actor, "comments.remove")) return refuse({ code: "forbidden" });
    if ((row.removedAt !== null) === away) return done(null);
    await tx
      .update(comments)
      .set({ removedAt: away ? ctx.now : null, removedBy: away ? ctx.actor.id : null })
      .where(eq(comments.id, id));
    const verb = away ? "commentRemoved" : "commentRestored";
    await recordActivity(tx, ctx, { ...aboutOf(row), verb, changes: {} });
    return done(null);
  });
}

async function locked(tx: Tx, ctx: Ctx, id: string) {
  if (!isId(id)) notFound();
  const [row] = await tx
    .select()
    .from(comments)
    .where(and(eq(comments.id, id), withinRights(ctx, comments)))
    .for("update");
  return row ?? notFound();
}

const aboutOf = ({ id, agreementId }: Row) => ({
  ...{ subjectType: "comment", subjectId: id },
  agreementId,
});
