/** `POST /documents/:id/restore`: brings a removed document back. */
import { redirect } from "@remix-run/node";
import { reading, writing } from "#app/platform/page.server";
import { statusOf } from "#app/platform/refusals";
import { documentPage } from "./document-page.server";
import { restoreDocument } from "./documents.server";
import { documentPath } from "./paths";

export const loader = reading("records.write", async (ctx, { params }) =>
  redirect(documentPath((await documentPage(ctx, params.id)).id)),
);

export const action = writing("records.write", async (ctx, { params }) => {
  const outcome = await restoreDocument(ctx, params.id ?? "");
  // The page says that its file is gone.
  if (!outcome.ok && outcome.refusal.code !== "rule") return new Response(null, { status: statusOf(outcome.refusal) });
  return redirect(documentPath(params.id ?? ""));
});
