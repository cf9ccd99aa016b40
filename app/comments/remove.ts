/** `POST /comments/:id/remove`: takes a comment out of view; the record it leads back to offers to bring it back. */
import { redirect } from "@remix-run/node";
import { reading, writing } from "#app/platform/page.server";
import { statusOf } from "#app/platform/refusals";
import { removeComment } from "./comments.server";
import { readComment } from "./comments-of.server";
import { commentPath } from "./paths";

export const loader = reading("records.write", async (ctx, { params }) =>
  redirect(commentPath((await readComment(ctx, params.id)).id)),
);

export const action = writing("records.write", async (ctx, { params }) => {
  const outcome = await removeComment(ctx, params.id ?? "");
  // Nobody types anything here, and there is no page to go back to.
  if (!outcome.ok) return new Response(null, { status: statusOf(outcome.refusal) });
  return redirect(commentPath(params.id ?? ""));
});
