/** Two records beside each other as a reader reads them: the fields in which they differ, and how much hangs on each. */
import { eq, type SQL, sql } from "drizzle-orm";
import { visibleAgreements } from "#app/agreements/visibility.server";
import { meetingSeen } from "#app/meetings/meeting-queries.server";
import { organisationLabel } from "#app/organisations/lookup.server";
import { personLabel } from "#app/people/lookup.server";
import { countryName, languageName } from "#app/platform/codes";
import type { Ctx } from "#app/platform/context.server";
import { formatDay } from "#app/platform/days";
import { isId } from "#app/platform/ids";
import { notFound } from "#app/platform/page.server";
import { textIn } from "#app/platform/text";
import { organisations, people } from "#db/schema";
import { type Chosen, differing } from "./fields";
import { rowsOf } from "./pointed-to.server";
import { type Mergeable, type Reference, references } from "./references";

type Row = Record<string, unknown> & { id: string; name: string; version: number };

export interface ComparedField {
  name: string;
  label: string;
  kept: string;
  merged: string;
  offered: Chosen;
}

export async function rowOf(ctx: Ctx, type: Mergeable, id: string | undefined): Promise<Row> {
  if (!isId(id)) notFound();
  const table = type === "person" ? people : organisations;
  const [row] = await ctx.db
    .select()
    .from(table)
    .where(eq(table.id, id as string));
  return (row as Row | undefined) ?? notFound();
}

/** The fields that differ, in words. */
export async function compared(ctx: Ctx, type: Mergeable, kept: Row, merged: Row): Promise<ComparedField[]> {
  const fields = differing(type, kept, merged);
  return Promise.all(
    fields.map(async ({ name, columns, offered }) => {
      const say = (row: Row) =>
        said(
          ctx,
          name,
          columns.map((column) => row[column]),
        );
      return { name, label: labelOf(ctx, type, name), kept: await say(kept), merged: await say(merged), offered };
    }),
  );
}

function labelOf(ctx: Ctx, type: Mergeable, name: string): string {
  const t = textIn(ctx.locale);
  const own: Record<string, string> = {
    backupId: t.people.backup,
    coordinates: t.merging.coordinates,
    parentId: t.merging.parent,
  };
  const words: Record<string, string> = type === "person" ? t.people.fields : t.organisations.fields;
  return own[name] ?? words[name] ?? name;
}

async function said(ctx: Ctx, name: string, values: unknown[]): Promise<string> {
  const t = textIn(ctx.locale);
  const [value, second] = values;
  const nothing = value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
  if (nothing && (second === null || second === undefined)) return t.merging.nothing;
  switch (name) {
    case "familyFirst":
      return value ? t.people.orders.familyFirst : t.people.orders.givenFirst;
    case "languages":
      return (value as string[]).map((code) => languageName(t, code)).join(", ");
    case "contactReason":
      return [value, second ? t.people.heldSince(formatDay(t, String(second))) : null].filter(Boolean).join(", ");
    case "reviewOn":
      return formatDay(t, String(value));
    case "backupId":
      return personLabel(ctx, String(value));
    case "parentId":
      return organisationLabel(ctx, String(value));
    case "type":
      return t.organisations.types[value as keyof typeof t.organisations.types];
    case "level":
      return t.organisations.levels[value as keyof typeof t.organisations.levels];
    case "country":
      return countryName(t, String(value));
    default:
      return values.filter((one) => one !== null).join(", ");
  }
}

/**
 * How many rows of each kind point to a record, for the page to say what moves, as far as its reader may know of them. Kinds without any
 * are left out.
 */
export async function hangingOn(ctx: Ctx, type: Mergeable, id: string): Promise<{ what: string; count: number }[]> {
  const counts = references[type].map(
    (one) => sql`select ${`${one.table}.${one.column}`}::text as what, count(*)::int as count
      from ${sql.raw(`"${one.table}" t`)} where ${rowsOf(one, id)} and ${seen(ctx, one)}`,
  );
  const rows = await ctx.db.execute<{ what: string; count: number }>(sql.join(counts, sql` union all `));
  return rows.filter(({ count }) => count > 0).map(({ what, count }) => ({ what, count }));
}

function seen(ctx: Ctx, { seenBy }: Reference): SQL {
  if (!seenBy) return sql`true`;
  const column = sql.raw(`t.${seenBy}`);
  if (seenBy === "meeting_id") return meetingSeen(ctx, column);
  return sql`(${column} is null or exists (select from agreements where agreements.id = ${column} and ${visibleAgreements(ctx)}))`;
}
