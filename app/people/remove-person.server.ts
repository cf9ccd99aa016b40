/** Taking back a person, or a post, that was only just added, such as by a file whose bringing in is undone. Nothing else removes one. */
import { and, eq } from "drizzle-orm";
import { pointedTo } from "#app/merging/pointed-to.server";
import { recordActivity } from "#app/platform/activity.server";
import type { Ctx } from "#app/platform/context.server";
import { can } from "#app/platform/permissions";
import { people, personNames, posts } from "#db/schema";

/**
 * Removes a person with the posts, who is still in this version and whom nothing points to, such as an agreement, a visit or a comment. The
 * activity stays. Answers why the person stays; null where they are gone now.
 */
export async function removePerson(
  ctx: Ctx,
  id: string,
  version: number,
): Promise<"notAllowed" | "gone" | "changedSince" | "inUse" | null> {
  if (!can(ctx.actor, "records.write")) return "notAllowed";
  return ctx.db.transaction(async (tx) => {
    const [row] = await tx.select().from(people).where(eq(people.id, id)).for("update");
    if (!row) return "gone";
    if (row.version !== version) return "changedSince";
    if (await pointedTo(tx, "person", id)) return "inUse";
    await tx.delete(posts).where(eq(posts.personId, id));
    await tx.delete(personNames).where(eq(personNames.personId, id));
    await tx.delete(people).where(eq(people.id, id));
    await recordActivity(tx, ctx, {
      subjectType: "person",
      subjectId: id,
      verb: "personRemoved",
      changes: { name: [row.name, null] },
      version: version + 1,
    });
    return null;
  });
}

/** Removes a post of a person; false where it is not there. */
export async function removePost(ctx: Ctx, personId: string, id: string): Promise<boolean> {
  if (!can(ctx.actor, "records.write")) return false;
  return ctx.db.transaction(async (tx) => {
    const [person] = await tx
      .select({ version: people.version })
      .from(people)
      .where(eq(people.id, personId))
      .for("update");
    const [post] = await tx
      .delete(posts)
      .where(and(eq(posts.id, id), eq(posts.personId, personId)))
      .returning({ title: posts.title });
    if (!person || !post) return false;
    const version = person.version + 1;
    await tx.update(people).set({ version }).where(eq(people.id, personId));
    await recordActivity(tx, ctx, {
      subjectType: "post",
      subjectId: id,
      verb: "postRemoved",
      changes: { title: [post.title, null] },
      version,
    });
    return true;
  });
}
