/** Verb about how far a country's year can be relied upon: what reaches into the rest of it is shown as unconfirmed. */
import { and, eq } from "drizzle-orm";
import { recordActivity } from "#app/platform/activity.server";
import type { Ctx } from "#app/platform/context.server";
import { type Beside, layOver } from "#app/platform/lay-over.server";
import { can } from "#app/platform/permissions";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import type { HolidayYear } from "#app/settings/holidays/forms";
import { recountAfter } from "#app/settings/holidays/recount-after.server";
import type { Tx } from "#db/client.server";
import { holidayYears } from "#db/schema";

/** A year of which nothing is known yet. */
export const unknownYear = { complete: false, unconfirmedFrom: null, unconfirmedTo: null, note: null, version: 1 };

/**
 * Says whether the table of a year is complete and which of its days are not settled. Open deadlines are counted again.
 * Refused for days of another year, and where somebody else changed the same field meanwhile.
 */
export async function changeHolidayYear(
  ctx: Ctx,
  country: string,
  year: number,
  { version, ...yours }: HolidayYear,
): Promise<Outcome<Beside>> {
  if (!can(ctx.actor, "settings.manage")) return refuse({ code: "forbidden" });
  for (const field of ["unconfirmedFrom", "unconfirmedTo"] as const)
    if (yours[field] && !yours[field].startsWith(`${year}-`))
      return refuse({ code: "input", problems: { [field]: `dayOfYear:${year}` } });
  return ctx.db.transaction(async (tx) => {
    const { version: present, ...fields } = (await locked(tx, country, year)) ?? unknownYear;
    const subject = { type: "holidayYear", id: `${country} ${year}` };
    const laid = await layOver(tx, subject, { version: present, fields }, version, yours);
    if (!laid.ok) return laid;
    const { merged, changes, beside } = laid.value;
    if (Object.keys(changes).length === 0) return done({ beside });
    const columns = { ...merged, version: present + 1 };
    const written = await tx
      .insert(holidayYears)
      .values({ country, year, ...columns })
      .onConflictDoUpdate({
        target: [holidayYears.country, holidayYears.year],
        set: columns,
        setWhere: eq(holidayYears.version, present),
      })
      .returning({ year: holidayYears.year });
    // Two who are the first to say something about a year have no row to wait for.
    if (written.length === 0) return refuse({ code: "rule", rule: "holidayYearChangedMeanwhile" });
    await recordActivity(tx, ctx, {
      subjectType: subject.type,
      subjectId: subject.id,
      verb: "holidayYearChanged",
      changes,
      version: columns.version,
    });
    await recountAfter(tx, ctx, country);
    return done({ beside });
  });
}

async function locked(tx: Tx, country: string, year: number) {
  const [row] = await tx
    .select({
      complete: holidayYears.complete,
      unconfirmedFrom: holidayYears.unconfirmedFrom,
      unconfirmedTo: holidayYears.unconfirmedTo,
      note: holidayYears.note,
      version: holidayYears.version,
    })
    .from(holidayYears)
    .where(and(eq(holidayYears.country, country), eq(holidayYears.year, year)))
    .for("update");
  return row;
}
