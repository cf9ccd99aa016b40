/** Moves what points to one record to another, and back. Called in the transaction of a merge or of its undoing. */
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.server";
import type { Mergeable, Reference } from "./references";
import { references } from "./references";

type Row = Record<string, unknown>;
/** By `table.column`: the rows that point to the kept one now, and those that were taken out because it had the same. */
export type Moved = Record<string, { key: Row; gone?: Row }[]>;

const name = (text: string): SQL => sql.raw(`"${text}"`);

const nameOf = ({ table, column }: Reference) => `${table}.${column}`;

/** Points everything of `from` to `to`. Rows that `to` has already are taken out and kept in the answer. */
export async function moveReferences(tx: Tx, type: Mergeable, from: string, to: string): Promise<Moved> {
  const moved: Moved = {};
  for (const reference of references[type]) {
    const gone = reference.once ? await takeOut(tx, reference, from, to) : [];
    const rows = await tx.execute<{ key: Row }>(sql`
      update ${name(reference.table)} t set ${name(reference.column)} = ${to}
      where t.${name(reference.column)} = ${from} and ${ofKind(reference)}
      returning ${keyOf(reference)} as key`);
    const all = [...gone, ...rows.map(({ key }) => ({ key }))];
    if (all.length > 0) moved[nameOf(reference)] = all;
  }
  return moved;
}

async function takeOut(tx: Tx, reference: Reference, from: string, to: string) {
  const { table, column, once = [] } = reference;
  const same = once.map((each) => sql`k.${name(each)} is not distinct from t.${name(each)}`);
  const rows = await tx.execute<{ key: Row; gone: Row }>(sql`
    delete from ${name(table)} t
    where t.${name(column)} = ${from} and exists (
      select from ${name(table)} k where ${sql.join([sql`k.${name(column)} = ${to}`, ...same], sql` and `)})
    returning ${keyOf(reference)} as key, to_jsonb(t) as gone`);
  return rows.map(({ key, gone }) => ({ key, gone }));
}

/** Points back what still points to the kept one; what somebody has changed since stays as they left it. */
export async function moveBack(tx: Tx, type: Mergeable, moved: Moved, from: string, to: string): Promise<void> {
  for (const reference of references[type]) {
    const rows = moved[nameOf(reference)] ?? [];
    const keys = rows.filter(({ gone }) => !gone).map(({ key }) => key);
    const taken = rows.flatMap(({ gone }) => gone ?? []);
    const { table, column } = reference;
    if (keys.length > 0)
      await tx.execute(sql`
        update ${name(table)} t set ${name(column)} = ${to}
        from jsonb_populate_recordset(null::${name(table)}, ${JSON.stringify(keys)}::jsonb) k
        where ${sql.join(
          reference.key.map((each) => sql`t.${name(each)} = k.${name(each)}`),
          sql` and `,
        )} and t.${name(column)} = ${from}`);
    if (taken.length > 0)
      await tx.execute(sql`
        insert into ${name(table)} select * from jsonb_populate_recordset(null::${name(table)}, ${JSON.stringify(taken)}::jsonb)
        on conflict do nothing`);
  }
}

const ofKind = ({ of }: Reference): SQL => (of ? sql.raw(`t.${of}`) : sql`true`);
const keyOf = ({ key }: Reference): SQL =>
  sql`jsonb_build_object(${sql.join(
    key.map((each) => sql`${sql.raw(`'${each}'`)}, t.${name(each)}`),
    sql`, `,
  )})`;
