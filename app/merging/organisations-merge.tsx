/** `/organisations/:id/merge`: put another of the organisations into this one, field by field. */
import { useLoaderData } from "@remix-run/react";
import { reading, writing } from "#app/platform/page.server";
import { titled } from "#app/platform/title";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { MergePage } from "./merge-page";
import { openMerge, sendMerge } from "./merge-route.server";

export const links = foreignScripts;
export const meta = titled<typeof loader>((t, data) => t.merging.mergeTitle(data?.kept.name ?? ""));
export const loader = reading("records.write", (ctx, { params, url }) =>
  openMerge(ctx, "organisation", params.id, url),
);
export const action = writing("records.write", (ctx, { params, values }) =>
  sendMerge(ctx, "organisation", params.id, values),
);

export default function MergeOrganisations() {
  return <MergePage of="organisations" {...useLoaderData<typeof loader>()} />;
}
