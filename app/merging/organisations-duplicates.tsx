/** `/organisations/duplicates`: organisations that may be one, and what to do about them. */
import { useLoaderData } from "@remix-run/react";
import { reading, writing } from "#app/platform/page.server";
import { titled } from "#app/platform/title";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { DuplicatesPage } from "./duplicates-page";
import { readDuplicates, sayApart } from "./duplicates-route.server";

export const links = foreignScripts;
export const meta = titled((t) => t.merging.duplicates.organisations);
export const loader = reading("records.read", (ctx, { url }) => readDuplicates(ctx, "organisation", url));
export const action = writing("records.write", (ctx, { values }) => sayApart(ctx, "organisation", values));

export default function OrganisationsDuplicates() {
  return <DuplicatesPage of="organisations" {...useLoaderData<typeof loader>()} />;
}
