/** `POST /views/:id/restore`: brings back a view one has deleted. */
import { redirect } from "@remix-run/node";
import { notFound, reading, writing } from "#app/platform/page.server";
import { statusOf } from "#app/platform/refusals";
import { restoreView } from "./saved-views.server";
import { deletedView } from "./view-queries.server";

export const loader = reading("records.read", async (ctx, { params }) => {
  if (!(await deletedView(ctx, params.id))) notFound();
  return redirect("/views");
});

export const action = writing("records.read", async (ctx, { params }) => {
  const outcome = await restoreView(ctx, params.id ?? "");
  // Nobody types anything here, and there is no page to go back to.
  if (!outcome.ok) return new Response(null, { status: statusOf(outcome.refusal) });
  return redirect("/views");
});
