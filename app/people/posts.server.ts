/** Verbs about posts: who held what, where, from when to when. A change of a post counts as a version of its person. */
import { and, eq } from "drizzle-orm";
import { presentOrganisations } from "#app/organisations/present.server";
import { type PostDetails, postDayProblem } from "#app/people/forms";
import { lockedPerson } from "#app/people/people.server";
import { recordActivity } from "#app/platform/activity.server";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { type Beside, layOver } from "#app/platform/lay-over.server";
import { type Changes, firstValues, mergeEdits } from "#app/platform/merge-edits";
import { notFound } from "#app/platform/page.server";
import { can } from "#app/platform/permissions";
import { done, type Outcome, type Problems, refuse } from "#app/platform/refusals";
import type { Tx } from "#db/client.server";
import { organisations, people, posts } from "#db/schema";

/**
 * Adds a post. Its first day, and a day it was held, cannot be still to come; its last day can. `id`: of the form it was sent with; the
 * same form twice is one post.
 */
export async function addPost(
  ctx: Ctx,
  personId: string,
  { id: ofForm, ...input }: PostDetails & { sourceId?: string | null; id?: string | null },
): Promise<Outcome<{ id: string }>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    const { version } = await lockedPerson(tx, personId);
    const problems = await postProblems(tx, ctx, input);
    if (problems) return refuse({ code: "input", problems });
    const [row] = await tx
      .insert(posts)
      .values({ ...(ofForm ? { id: ofForm } : {}), ...input, personId })
      .onConflictDoNothing({ target: posts.id })
      .returning({ id: posts.id });
    // The same form once more; gone back to and filled in anew, it would be another post.
    if (!row)
      return (await postOf(tx, personId, ofForm ?? "")).title === input.title
        ? done({ id: ofForm ?? "" })
        : refuse({ code: "input", problems: { requestKey: "reopenForm" } });
    const { id } = row;
    await recordPost(tx, ctx, { personId, id, verb: "postAdded", changes: firstValues(input), version: version + 1 });
    return done({ id });
  });
}

/** Edits a post from the version of its person that the form was opened on. */
export async function editPost(
  ctx: Ctx,
  personId: string,
  id: string,
  { version, ...yours }: PostDetails & { version: number },
): Promise<Outcome<{ id: string } & Beside>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    const person = await lockedPerson(tx, personId);
    const theirs = await postOf(tx, personId, id);
    const present = { version: person.version, fields: theirs };
    const laid = await layOver(tx, { type: "post", id }, present, version, yours);
    if (!laid.ok) return laid;
    const { merged, changes, beside } = laid.value;
    if (Object.keys(changes).length === 0) return done({ id, beside });
    const problems = await postProblems(tx, ctx, merged);
    if (problems) return refuse({ code: "input", problems });
    await tx.update(posts).set(merged).where(eq(posts.id, id));
    await recordPost(tx, ctx, { personId, id, verb: "postEdited", changes, version: person.version + 1 });
    return done({ id, beside });
  });
}

/** Ends a post on a day, not before the days on which it is known to have been held. */
export async function endPost(ctx: Ctx, personId: string, id: string, toOn: string): Promise<Outcome<{ id: string }>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    const { version } = await lockedPerson(tx, personId);
    const before = await postOf(tx, personId, id);
    const earliest = before.heldOn ?? before.fromOn;
    if (earliest && toOn < earliest) return refuse({ code: "input", problems: { toOn: `endAfter:${earliest}` } });
    const after = { ...before, toOn };
    const { changes } = mergeEdits(before, after, before);
    if (Object.keys(changes).length === 0) return done({ id });
    await tx.update(posts).set(after).where(eq(posts.id, id));
    await recordPost(tx, ctx, { personId, id, verb: "postEnded", changes, version: version + 1 });
    return done({ id });
  });
}

async function postOf(tx: Tx, personId: string, id: string): Promise<PostDetails> {
  if (!isId(id)) notFound();
  const [row] = await tx
    .select({
      title: posts.title,
      titles: posts.titles,
      organisationId: posts.organisationId,
      fromOn: posts.fromOn,
      toOn: posts.toOn,
      heldOn: posts.heldOn,
    })
    .from(posts)
    .where(and(eq(posts.id, id), eq(posts.personId, personId)));
  return row ?? notFound();
}

async function postProblems(tx: Tx, ctx: Ctx, post: PostDetails): Promise<Problems | null> {
  if (post.fromOn && post.fromOn > ctx.today) return { fromOn: "dayInFuture" };
  if (post.heldOn && post.heldOn > ctx.today) return { heldOn: "dayInFuture" };
  const problem = postDayProblem(post);
  if (problem) return { [problem.field]: problem.message };
  if (!isId(post.organisationId)) return { organisation: "notFoundByName" };
  const [organisation] = await tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(and(eq(organisations.id, post.organisationId), presentOrganisations()));
  return organisation ? null : { organisation: "notFoundByName" };
}

async function recordPost(
  tx: Tx,
  ctx: Ctx,
  post: { personId: string; id: string; verb: string; changes: Changes; version: number },
): Promise<void> {
  await tx.update(people).set({ version: post.version }).where(eq(people.id, post.personId));
  await recordActivity(tx, ctx, {
    subjectType: "post",
    subjectId: post.id,
    verb: post.verb,
    changes: { ...post.changes, ...(post.verb === "postAdded" && { personId: [null, post.personId] }) },
    version: post.version,
  });
}
