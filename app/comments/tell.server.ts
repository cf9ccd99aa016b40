/** Who is named in a comment is told of it, once, inside and by mail, and only who may see what it is about. */
import { and, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { withinRights } from "#app/documents/visible.server";
import { notify } from "#app/notifications/notify.server";
import type { Ctx } from "#app/platform/context.server";
import type { Locale } from "#app/platform/locale";
import type { Tx } from "#db/client.server";
import { commentMentions, comments, office, users } from "#db/schema";
import { mailNamed } from "./mention-mail.server";
import { namesIn, plain } from "./mentions";

/**
 * Tells the active people that the comment names, but its author and those who were told of it before; by mail, those who want that.
 * `origin`: the configured one, that links in mails begin with.
 */
export async function tellNamed(
  tx: Tx,
  ctx: Ctx,
  comment: typeof comments.$inferSelect,
  origin: string,
): Promise<void> {
  if (!comment.body.includes("@")) return;
  const active = await tx
    .select({
      ...{ id: users.id, name: users.name, role: users.role, email: users.email, mentionMail: users.mentionMail },
      locale: sql<Locale>`coalesce(${users.locale}, ${office.locale})`,
    })
    .from(users)
    .innerJoin(office, eq(office.id, 1))
    .where(and(eq(users.system, false), isNull(users.disabledAt)));
  const names = namesIn(
    comment.body,
    active.map(({ name }) => name),
  );
  const named = active.filter(({ id, name }) => id !== comment.authorId && names.includes(plain(name)));
  if (named.length === 0) return;
  const ids = named.map(({ id }) => id);
  const mayRead = named.map((actor) => and(eq(users.id, actor.id), withinRights({ actor, db: tx }, comments)));
  const readers = await tx
    .select({ userId: users.id })
    .from(comments)
    .innerJoin(users, inArray(users.id, ids))
    .where(and(eq(comments.id, comment.id), or(...mayRead)));
  if (readers.length === 0) return;
  const told = await tx
    .insert(commentMentions)
    .values(readers.map(({ userId }) => ({ commentId: comment.id, userId })))
    .onConflictDoNothing()
    .returning({ userId: commentMentions.userId });
  const { id, agreementId, subjectType } = comment;
  const data = { comment: id, on: subjectType, by: ctx.actor.name };
  await notify(
    tx,
    told.map(({ userId }) => ({ kind: "mention", userId, key: `comment:${id}`, agreementId, at: ctx.now, data })),
  );
  const byMail = new Set(told.map(({ userId }) => userId));
  await mailNamed(
    tx,
    ctx,
    comment,
    named.filter((one) => one.mentionMail && byMail.has(one.id)),
    origin,
  );
}
