/** The names of an organisation in other languages, for reads of organisations. */
import { sql } from "drizzle-orm";
import type { LocalName } from "#app/platform/record-fields";

/** Tables are named by hand here: in a query without joins drizzle writes columns bare, and inside these they would mean others. */
export const localNames = sql<LocalName[]>`coalesce((
  select json_agg(json_build_object('language', n.language, 'name', n.name) order by n.language, n.name)
  from organisation_names n where n.organisation_id = organisations.id and not n.former), '[]')`;
