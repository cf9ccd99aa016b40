/** The comments that the page of a record shows, and where one of them stands. */
import { and, eq, gt, isNull, or, sql } from "drizzle-orm";
import { withinRights } from "#app/documents/visible.server";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { jsonRows, readTogether } from "#app/platform/json-rows.server";
import { notFound } from "#app/platform/page.server";
import { can } from "#app/platform/permissions";
import { requestKeyIn } from "#app/platform/request-key.server";
import type { Subject } from "#app/platform/subjects";
import { comments, users } from "#db/schema";
import { namesIn, type Part, partsOf, plain } from "./mentions";

/** So many stand on a page of them. */
export const commentsPerPage = 20;

export interface CommentRow {
  id: string;
  author: string;
  /** One's own: can be edited. */
  own: boolean;
  /** Moments. */
  at: string;
  editedAt: string | null;
  /** Out of view: shown, without its text, only to who may bring it back. */
  removed: boolean;
  /** Somebody else who took it out of view. */
  removedBy: string | null;
  /** What its reader may do: take it out of view, or bring it back. */
  may: "remove" | "restore" | null;
  parts: Part[];
  /** To its author: who is named in it and was not told, because they could not see the record. */
  untold: string[];
}

export interface CommentsOf {
  subject: Subject;
  /** The newest last. */
  rows: CommentRow[];
  /** From 1, the newest ones. */
  page: number;
  /** There are older ones. */
  more: boolean;
  /** What writing one needs; null: the reader may not. */
  form: { requestKey: string; names: string[] } | null;
}

interface CommentRead {
  id: string;
  body: string;
  authorId: string;
  author: string;
  createdAt: string;
  editedAt: string | null;
  removedAt: string | null;
  removedById: string | null;
  told: string[];
}

/**
 * A page of the comments on a record, shown where its caller finds the record for this reader. One query. Whoever wrote a comment, and managers,
 * are shown that it was removed, and by whom; to bring it back, if it was them or they are managers.
 */
export async function commentsOf(ctx: Ctx, subject: Subject, page = 1): Promise<CommentsOf> {
  if (!isId(subject.id)) notFound();
  const { id, body, authorId, createdAt, editedAt, removedAt } = comments;
  const told = sql`array(select m.user_id from comment_mentions m where m.comment_id = comments.id)`;
  const skipped = page > 1 ? sql`offset ${(page - 1) * commentsPerPage}` : sql``;
  const { found, everybody } = await readTogether(ctx.db, {
    found: jsonRows<CommentRead>(
      { id, body, authorId, author: users.name, createdAt, editedAt, removedAt, removedById: comments.removedBy, told },
      sql`from comments join users on users.id = comments.author_id
        where comments.subject_type = ${subject.type} and comments.subject_id = ${subject.id} and ${shownTo(ctx)}
        order by comments.created_at desc, comments.id desc limit ${sql.raw(`${commentsPerPage + 1}`)} ${skipped}`,
    ),
    everybody: jsonRows<{ id: string; name: string; active: boolean }>(
      { id: users.id, name: users.name, active: sql`users.disabled_at is null` },
      sql`from users where not users.system order by users.name`,
    ),
  });
  const names = everybody.map(({ name }) => name);
  const active = everybody.filter((one) => one.active);
  const write = can(ctx.actor, "records.write");
  const rows = found.slice(0, commentsPerPage).map((row): CommentRow => {
    const own = row.authorId === ctx.actor.id;
    const named = own && !row.removedAt ? namesIn(row.body, names) : [];
    const untold = active.filter(
      ({ id, name }) => named.includes(plain(name)) && id !== row.authorId && !row.told.includes(id),
    );
    const judges = can(ctx.actor, "comments.remove");
    const removedHere = row.removedById === ctx.actor.id;
    const may = row.removedAt ? (judges || removedHere ? "restore" : null) : own || judges ? "remove" : null;
    return {
      ...{ id: row.id, author: row.author, own: own && write },
      at: momentOf(row.createdAt),
      editedAt: row.editedAt && momentOf(row.editedAt),
      removed: row.removedAt !== null,
      removedBy:
        row.removedAt && !removedHere ? (everybody.find(({ id }) => id === row.removedById)?.name ?? null) : null,
      may: write ? may : null,
      parts: row.removedAt ? [] : partsOf(row.body, names),
      untold: untold.map(({ name }) => name),
    };
  });
  const others = active.filter(({ id }) => id !== ctx.actor.id).map(({ name }) => name);
  const form = write ? { requestKey: requestKeyIn(ctx), names: others } : null;
  return { subject, rows: rows.reverse(), page, more: found.length > commentsPerPage, form };
}

/** As the database writes it in JSON: to the millionth of a second. */
const momentOf = (text: string) => new Date(text).toISOString();

/** What is not removed, or may be brought back by this reader; within their rights. */
function shownTo(ctx: Ctx) {
  const present = isNull(comments.removedAt);
  if (can(ctx.actor, "comments.remove")) return withinRights(ctx, comments);
  const seen = can(ctx.actor, "records.write") ? or(present, eq(comments.authorId, ctx.actor.id)) : present;
  return and(seen, withinRights(ctx, comments));
}

/** One comment, for its form and for finding its place; not found where its reader is not shown it. */
export async function readComment(ctx: Ctx, id = "") {
  if (!isId(id)) notFound();
  const [row] = await ctx.db
    .select({
      id: comments.id,
      subjectType: comments.subjectType,
      subjectId: comments.subjectId,
      authorId: comments.authorId,
      body: comments.body,
      version: comments.version,
      removedAt: comments.removedAt,
      createdAt: comments.createdAt,
    })
    .from(comments)
    .where(and(eq(comments.id, id), withinRights(ctx, comments)));
  return row ?? notFound();
}

/** The record of a comment, and the page of its comments on which it stands. Two queries. */
export async function placeOf(ctx: Ctx, id: string | undefined): Promise<{ subject: Subject; page: number }> {
  const { subjectType, subjectId, createdAt, ...comment } = await readComment(ctx, id);
  const newer = or(
    gt(comments.createdAt, createdAt),
    and(eq(comments.createdAt, createdAt), gt(comments.id, comment.id)),
  );
  const beside = and(eq(comments.subjectType, subjectType), eq(comments.subjectId, subjectId), newer, shownTo(ctx));
  const after = await ctx.db.$count(comments, beside);
  return { subject: { type: subjectType, id: subjectId }, page: Math.floor(after / commentsPerPage) + 1 };
}
