/** Whether anything points to a person or an organisation, by the one table of references. */
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.server";
import { type Mergeable, type Reference, references } from "./references";

const own: Record<Mergeable, { table: string; parts: readonly string[] }> = {
  person: { table: "people", parts: ["person_names", "posts", "import_keys"] },
  organisation: { table: "organisations", parts: ["organisation_names", "import_keys"] },
};

/** Beyond its names, the posts of a person, and by what an import knows it again. One query. */
export async function pointedTo(tx: Tx, type: Mergeable, id: string): Promise<boolean> {
  const { table, parts } = own[type];
  const all = references[type].filter((one) => !parts.includes(one.table));
  const [row] = await tx.execute<{ used: boolean }>(sql`
    select exists (select from ${sql.raw(table)} t where t.merged_into_id = ${id}) or ${sql.join(
      all.map((one) => sql`exists (select from ${sql.raw(`"${one.table}" t`)} where ${rowsOf(one, id)})`),
      sql` or `,
    )} as used`);
  return row?.used ?? false;
}

/** Rows `t` of a table in which the column points to this record. */
export const rowsOf = ({ column, of }: Pick<Reference, "column" | "of">, id: string): SQL =>
  sql`t.${sql.raw(`"${column}"`)} = ${id} and ${of ? sql.raw(`t.${of}`) : sql`true`}`;
