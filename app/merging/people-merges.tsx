/** `/people/:id/merges`: what was put into one of the people, and how to take that back. */
import { useLoaderData } from "@remix-run/react";
import { reading, writing } from "#app/platform/page.server";
import { titled } from "#app/platform/title";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { MergesPage } from "./merges-page";
import { openMerges, takeBack } from "./merges-route.server";

export const links = foreignScripts;
export const meta = titled<typeof loader>((t, data) => t.merging.mergesTitle(data?.kept.name ?? ""));
export const loader = reading("records.read", (ctx, { params }) => openMerges(ctx, "person", params.id));
export const action = writing("records.write", (ctx, { params, values }) => takeBack(ctx, "person", params.id, values));

export default function MergesOfPeople() {
  return <MergesPage of="people" {...useLoaderData<typeof loader>()} />;
}
