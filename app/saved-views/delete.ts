/** `POST /views/:id/delete`: deletes one's own view; the page it leads to offers to bring it back. */
import { redirect } from "@remix-run/node";
import { reading, writing } from "#app/platform/page.server";
import { statusOf } from "#app/platform/refusals";
import { deleteView } from "./saved-views.server";
import { ownView } from "./view-queries.server";

export const loader = reading("records.read", async (ctx, { params }) => {
  await ownView(ctx, params.id);
  return redirect("/views");
});

export const action = writing("records.read", async (ctx, { params }) => {
  const outcome = await deleteView(ctx, params.id ?? "");
  // Nobody types anything here, and there is no page to go back to.
  if (!outcome.ok) return new Response(null, { status: statusOf(outcome.refusal) });
  return redirect(`/views?deleted=${params.id}`);
});
