/** Where comments are written, found and changed. For browser and server. */
import { type Subject, subjectPath } from "#app/platform/subjects";

/** Leads on to the record, where the comment stands. */
export const commentPath = (id: string) => `/comments/${id}`;

export const addCommentPath = ({ type, id }: Subject) => `/comments/new?on=${type}&record=${id}`;

/** The card on the page of the record: the newest ones, or the page of the one that is meant. */
export const commentsPath = (subject: Subject, { page = 1, id }: { page?: number; id?: string } = {}) =>
  `${subjectPath(subject)}${page > 1 ? `?comments=${page}` : ""}#${id ? `comment-${id}` : "comments"}`;
