/**
 * Verbs about single days of the holidays tables. Whatever changes there changes days that were counted: open deadlines
 * are counted again in the same transaction. Nothing is deleted, so the data file cannot bring back what was taken out.
 */
import { and, eq } from "drizzle-orm";
import { recordActivity } from "#app/platform/activity.server";
import type { Ctx } from "#app/platform/context.server";
import { type Beside, layOver } from "#app/platform/lay-over.server";
import type { Changes } from "#app/platform/merge-edits";
import { notFound } from "#app/platform/page.server";
import { can } from "#app/platform/permissions";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import { type Holiday, type HolidayEdit, mayBe } from "#app/settings/holidays/forms";
import { recountAfter } from "#app/settings/holidays/recount-after.server";
import type { Tx } from "#db/client.server";
import { holidays } from "#db/schema";

type Row = typeof holidays.$inferSelect;
type Fields = Pick<Row, "kind" | "name" | "localName" | "source">;

/** Adds a day off, or a weekend day that is worked. A day that was taken out comes back as entered now. Refused for a day that is in the table. */
export async function addHoliday(ctx: Ctx, { country, on, ...fields }: Holiday): Promise<Outcome<null>> {
  if (!can(ctx.actor, "settings.manage")) return refuse({ code: "forbidden" });
  if (!mayBe(fields.kind, on)) return refuse({ code: "input", problems: { kind: "workdayInWeek" } });
  return ctx.db.transaction(async (tx) => {
    const added = await tx
      .insert(holidays)
      .values({ country, on, ...fields })
      .onConflictDoNothing()
      .returning({ on: holidays.on });
    if (added.length > 0) {
      await record(tx, ctx, { country, on }, "holidayAdded", changesOf(null, fields), 1);
    } else {
      const row = await locked(tx, country, on);
      if (!row.removed) return refuse({ code: "input", problems: { on: "holidayExists" } });
      await write(tx, ctx, row, { ...fields, removed: false }, "holidayAdded", changesOf(row, fields));
    }
    await recountAfter(tx, ctx, country);
    return done(null);
  });
}

/** Corrects a day's kind, names and source. Refused where somebody else changed the same field meanwhile. */
export async function editHoliday(
  ctx: Ctx,
  country: string,
  on: string,
  { version, ...yours }: HolidayEdit,
): Promise<Outcome<Beside>> {
  if (!can(ctx.actor, "settings.manage")) return refuse({ code: "forbidden" });
  if (!mayBe(yours.kind, on)) return refuse({ code: "input", problems: { kind: "workdayInWeek" } });
  return ctx.db.transaction(async (tx) => {
    const row = await locked(tx, country, on);
    const { kind, name, localName, source } = row;
    const theirs = { version: row.version, fields: { kind, name, localName, source } };
    const laid = await layOver(tx, subjectOf(row), theirs, version, yours);
    if (!laid.ok) return laid;
    const { merged, changes, beside } = laid.value;
    if (Object.keys(changes).length === 0) return done({ beside });
    await write(tx, ctx, row, merged, "holidayEdited", changes);
    await recountAfter(tx, ctx, country);
    return done({ beside });
  });
}

/** Takes a day out of the table, so that it counts as its weekday says. The row stays and can be brought back. */
export async function removeHoliday(ctx: Ctx, country: string, on: string): Promise<Outcome<null>> {
  return setRemoved(ctx, country, on, true);
}

/** Brings back a day that was taken out, as it was. */
export async function restoreHoliday(ctx: Ctx, country: string, on: string): Promise<Outcome<null>> {
  return setRemoved(ctx, country, on, false);
}

async function setRemoved(ctx: Ctx, country: string, on: string, removed: boolean): Promise<Outcome<null>> {
  if (!can(ctx.actor, "settings.manage")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    const row = await locked(tx, country, on);
    if (row.removed === removed) return done(null);
    const changes: Changes = { removed: [row.removed, removed] };
    await write(tx, ctx, row, { removed }, removed ? "holidayRemoved" : "holidayRestored", changes);
    await recountAfter(tx, ctx, country);
    return done(null);
  });
}

async function locked(tx: Tx, country: string, on: string): Promise<Row> {
  const [row] = await tx
    .select()
    .from(holidays)
    .where(and(eq(holidays.country, country), eq(holidays.on, on)))
    .for("update");
  return row ?? notFound();
}

const subjectOf = ({ country, on }: Pick<Row, "country" | "on">) => ({ type: "holiday", id: `${country} ${on}` });

async function write(tx: Tx, ctx: Ctx, row: Row, columns: Partial<Row>, verb: string, changes: Changes): Promise<void> {
  const version = row.version + 1;
  await tx
    .update(holidays)
    .set({ ...columns, version })
    .where(and(eq(holidays.country, row.country), eq(holidays.on, row.on)));
  await record(tx, ctx, row, verb, changes, version);
}

function record(
  tx: Tx,
  ctx: Ctx,
  row: Pick<Row, "country" | "on">,
  verb: string,
  changes: Changes,
  version: number,
): Promise<void> {
  const { type, id } = subjectOf(row);
  return recordActivity(tx, ctx, { subjectType: type, subjectId: id, verb, changes, version });
}

function changesOf(before: Fields | null, after: Fields): Changes {
  const names = Object.keys(after) as (keyof Fields)[];
  return Object.fromEntries(
    names
      .filter((name) => (before?.[name] ?? null) !== after[name])
      .map((name) => [name, [before?.[name] ?? null, after[name]]]),
  );
}
