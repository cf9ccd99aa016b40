/**
 * What every list says of an agreement, be it a row, a card or a line of a report. For selects from `agreements` with the owner
 * joined as `users`.
 */
import { sql } from "drizzle-orm";
import type { Locale } from "#app/platform/locale";
import { agreements, users } from "#db/schema";
import type { KindId } from "#workflows/kinds";
import type { Step } from "#workflows/parts/states";
import { titleIn } from "./title.server";

/** The columns; `owner` is null where nobody owns it. No rights: these are the condition's. */
export const listedColumns = (locale: Locale) => ({
  id: agreements.id,
  reference: agreements.reference,
  ...titleIn(locale),
  kind: sql<KindId>`${agreements.kind}`,
  stage: agreements.stage,
  step: sql<Step>`${agreements.step}`,
  observed: agreements.observed,
  owner: users.name,
});
