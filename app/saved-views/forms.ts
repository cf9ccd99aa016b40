/** What the forms about kept views must hold, for browser and server. */
import { z } from "zod";
import { text, ticked } from "#app/platform/form-fields";
import { version } from "#app/platform/record-fields";
import { longestSearch } from "./address";

/** The longest name of a view, in characters: it stands in a menu. */
const longestName = 80;

const named = z.object({ name: text(longestName, "enterViewName"), shared: ticked() });

export const newViewForm = named.extend({
  page: z.string("reopenForm").max(40, "reopenForm"),
  search: z.string("reopenForm").max(longestSearch, "reopenForm"),
});
export type NewView = z.output<typeof newViewForm>;

export const viewForm = named.extend({ version: version() });
export type ViewEdit = z.output<typeof viewForm>;
