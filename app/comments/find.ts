/** `/comments/:id`: leads to the record on which a comment stands, and to the comment there. */
import { redirect } from "@remix-run/node";
import { subjectOf } from "#app/documents/subject-of.server";
import { reading } from "#app/platform/page.server";
import { placeOf } from "./comments-of.server";
import { commentsPath } from "./paths";

export const loader = reading("records.read", async (ctx, { params }) => {
  const { subject, page } = await placeOf(ctx, params.id);
  await subjectOf(ctx, subject);
  return redirect(commentsPath(subject, { page, id: params.id }));
});
