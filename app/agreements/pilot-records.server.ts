/** What is put on record while a pilot runs: indicators, measured values, reports. */
import { and, desc, eq, sql } from "drizzle-orm";
import { deriveDeadlines } from "#app/deadlines/derive-deadlines.server";
import { recordActivity } from "#app/platform/activity.server";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { notFound } from "#app/platform/page.server";
import { can } from "#app/platform/permissions";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import type { Executor, Tx } from "#db/client.server";
import { indicators, measurements, pilotReports, pilots } from "#db/schema";
import { lockVisible } from "./record-event.server";

export interface IndicatorInput {
  name: string;
  unit: string | null;
  baseline: number | null;
  target: number | null;
}

/** The present pilot of an agreement that this person may see; 404 where there is none. */
async function presentPilot(tx: Tx, ctx: Ctx, agreementId: string) {
  if (!isId(agreementId)) notFound();
  await lockVisible(tx, ctx, agreementId);
  const [pilot] = await tx
    .select()
    .from(pilots)
    .where(and(eq(pilots.agreementId, agreementId), eq(pilots.withdrawn, false)))
    .orderBy(desc(pilots.number))
    .limit(1);
  return pilot ?? notFound();
}

/** The indicators of the present pilot, in order; null where there is no pilot. */
export async function presentIndicators(
  db: Executor,
  agreementId: string,
): Promise<{ id: string; name: string; unit: string | null }[] | null> {
  const [pilot] = await db
    .select({ id: pilots.id })
    .from(pilots)
    .where(and(eq(pilots.agreementId, agreementId), eq(pilots.withdrawn, false)))
    .orderBy(desc(pilots.number))
    .limit(1);
  if (!pilot) return null;
  return db
    .select({ id: indicators.id, name: indicators.name, unit: indicators.unit })
    .from(indicators)
    .where(eq(indicators.pilotId, pilot.id))
    .orderBy(indicators.position, indicators.name);
}

/** Adds an indicator to the present pilot. Refused when one of that name is there. */
export async function addIndicator(
  ctx: Ctx,
  agreementId: string,
  input: IndicatorInput,
): Promise<Outcome<{ id: string }>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    const pilot = await presentPilot(tx, ctx, agreementId);
    const [made] = await tx
      .insert(indicators)
      .values({
        pilotId: pilot.id,
        ...input,
        position: sql`(select coalesce(max(position), -1) + 1 from indicators where pilot_id = ${pilot.id})`,
      })
      .onConflictDoNothing({ target: [indicators.pilotId, indicators.name] })
      .returning({ id: indicators.id });
    if (!made) return refuse({ code: "input", problems: { name: "indicatorTwice" } });
    await recordActivity(tx, ctx, {
      subjectType: "indicator",
      subjectId: made.id,
      agreementId,
      verb: "indicatorAdded",
      changes: { name: [null, input.name], baseline: [null, input.baseline], target: [null, input.target] },
    });
    return done(made);
  });
}

/** Records a measured value on a day: not in the future, not before the pilot's first day. A second value of a day replaces the first. */
export async function recordMeasurement(
  ctx: Ctx,
  agreementId: string,
  input: { indicatorId: string; on: string; value: number; note: string | null },
): Promise<Outcome<null>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  if (input.on > ctx.today) return refuse({ code: "input", problems: { on: "dayInFuture" } });
  return ctx.db.transaction(async (tx) => {
    const pilot = await presentPilot(tx, ctx, agreementId);
    if (pilot.firstOn && input.on < pilot.firstOn)
      return refuse({ code: "input", problems: { on: `dayBefore:${pilot.firstOn}` } });
    const [indicator] = isId(input.indicatorId)
      ? await tx
          .select({ id: indicators.id, name: indicators.name })
          .from(indicators)
          .where(and(eq(indicators.id, input.indicatorId), eq(indicators.pilotId, pilot.id)))
      : [];
    if (!indicator) return refuse({ code: "input", problems: { indicatorId: "chooseIndicator" } });
    const [before] = await tx
      .select({ value: measurements.value })
      .from(measurements)
      .where(and(eq(measurements.indicatorId, indicator.id), eq(measurements.on, input.on)));
    const { on, value, note } = input;
    const written = { value, note, recordedBy: ctx.actor.id, recordedAt: ctx.now };
    await tx
      .insert(measurements)
      .values({ indicatorId: indicator.id, on, ...written })
      .onConflictDoUpdate({ target: [measurements.indicatorId, measurements.on], set: written });
    await recordActivity(tx, ctx, {
      subjectType: "indicator",
      subjectId: indicator.id,
      agreementId,
      verb: "valueMeasured",
      changes: { indicator: [null, indicator.name], on: [null, on], value: [before?.value ?? null, value] },
    });
    return done(null);
  });
}

/** Files a mid or final report of the present pilot. The very same report twice, as when a button is pressed twice, is filed once. */
export async function filePilotReport(
  ctx: Ctx,
  agreementId: string,
  input: { kind: "mid" | "final"; on: string; title: string; location: string },
): Promise<Outcome<{ id: string }>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  if (input.on > ctx.today) return refuse({ code: "input", problems: { on: "dayInFuture" } });
  return ctx.db.transaction(async (tx) => {
    const pilot = await presentPilot(tx, ctx, agreementId);
    if (pilot.firstOn && input.on < pilot.firstOn)
      return refuse({ code: "input", problems: { on: `dayBefore:${pilot.firstOn}` } });
    const { kind, on, title, location } = pilotReports;
    const same = [eq(kind, input.kind), eq(on, input.on), eq(title, input.title), eq(location, input.location)];
    const [there] = await tx
      .select({ id: pilotReports.id })
      .from(pilotReports)
      .where(and(eq(pilotReports.pilotId, pilot.id), ...same));
    if (there) return done(there);
    const [made] = await tx
      .insert(pilotReports)
      .values({ pilotId: pilot.id, ...input, recordedBy: ctx.actor.id, recordedAt: ctx.now })
      .returning({ id: pilotReports.id });
    if (!made) throw new Error("the report was not written");
    await deriveDeadlines(tx, ctx, [agreementId]);
    await recordActivity(tx, ctx, {
      subjectType: "pilotReport",
      subjectId: made.id,
      agreementId,
      verb: "reportFiled",
      changes: { kind: [null, input.kind], title: [null, input.title], on: [null, input.on] },
    });
    return done(made);
  });
}
