/** `/people/duplicates`: people that may be one, and what to do about them. */
import { useLoaderData } from "@remix-run/react";
import { reading, writing } from "#app/platform/page.server";
import { titled } from "#app/platform/title";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { DuplicatesPage } from "./duplicates-page";
import { readDuplicates, sayApart } from "./duplicates-route.server";

export const links = foreignScripts;
export const meta = titled((t) => t.merging.duplicates.people);
export const loader = reading("records.read", (ctx, { url }) => readDuplicates(ctx, "person", url));
export const action = writing("records.write", (ctx, { values }) => sayApart(ctx, "person", values));

export default function PeopleDuplicates() {
  return <DuplicatesPage of="people" {...useLoaderData<typeof loader>()} />;
}
