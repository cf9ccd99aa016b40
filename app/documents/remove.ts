/** `POST /documents/:id/remove`: takes a document out of view; the page it leads to offers to bring it back. */
import { redirect } from "@remix-run/node";
import { reading, writing } from "#app/platform/page.server";
import { statusOf } from "#app/platform/refusals";
import { documentPage } from "./document-page.server";
import { removeDocument } from "./documents.server";
import { documentPath } from "./paths";

export const loader = reading("records.write", async (ctx, { params }) =>
  redirect(documentPath((await documentPage(ctx, params.id)).id)),
);

export const action = writing("records.write", async (ctx, { params }) => {
  const outcome = await removeDocument(ctx, params.id ?? "");
  // Nobody types anything here, and there is no page to go back to.
  if (!outcome.ok) return new Response(null, { status: statusOf(outcome.refusal) });
  return redirect(documentPath(params.id ?? ""));
});
