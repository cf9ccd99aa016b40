/** What colleagues say to each other beside a record. */
import { index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { users } from "./access";
import { agreements } from "./agreements";
import { id, moment } from "./columns";
import type { SubjectType } from "./documents";

export const comments = pgTable(
  "comments",
  {
    id: id(),
    subjectType: text().$type<SubjectType>().notNull(),
    subjectId: uuid().notNull(),
    /** The agreement whose rights it has. */
    agreementId: uuid().references(() => agreements.id),
    body: text().notNull(),
    authorId: uuid()
      .notNull()
      .references(() => users.id),
    createdAt: moment().notNull(),
    editedAt: moment(),
    removedAt: moment(),
    /** Who took it out of view: what a manager removed, its author does not bring back. */
    removedBy: uuid().references(() => users.id),
    version: integer().notNull().default(1),
  },
  (t) => [
    index("comments_subject").on(t.subjectType, t.subjectId, t.createdAt),
    index("comments_agreement").on(t.agreementId),
  ],
);

/** Who was named in a comment, and so was told of it. */
export const commentMentions = pgTable(
  "comment_mentions",
  {
    commentId: uuid()
      .notNull()
      .references(() => comments.id, { onDelete: "cascade" }),
    userId: uuid()
      .notNull()
      .references(() => users.id),
  },
  (t) => [primaryKey({ columns: [t.commentId, t.userId] }), index("comment_mentions_user").on(t.userId)],
);
