/** Agreements whose way on is open now: everything it needs is on record. One query for all of them. */
import { and, eq, inArray, sql } from "drizzle-orm";
import { type Candidate, factColumns, stepsOfRow } from "#app/agreements/decision-facts.server";
import { titleIn } from "#app/agreements/title.server";
import { visibleAgreements } from "#app/agreements/visibility.server";
import type { Ctx } from "#app/platform/context.server";
import { can } from "#app/platform/permissions";
import { agreements, type Stage, users } from "#db/schema";
import type { EventType } from "#workflows/events";
import type { Step } from "#workflows/parts/states";
import { stepsWithWayOn, wayOn } from "#workflows/ways";
import { type About, ownedBy } from "./due-queries.server";
import type { Scope } from "./scopes";

export interface ReadyAgreement extends About {
  stage: Stage;
  step: Step;
  event: EventType;
}

/** The most agreements looked at, the last changed first, and the most that are shown. */
const lookedAt = 60;
const shown = 12;

/** Agreements of the person or the office with an event that can be recorded right away, by whoever asks. */
export async function readyAgreements(ctx: Ctx, scope: Scope): Promise<ReadyAgreement[]> {
  if (!can(ctx.actor, "records.write")) return [];
  const rows = await ctx.db
    .select({
      id: agreements.id,
      reference: agreements.reference,
      ...titleIn(ctx.locale),
      owner: users.name,
      stage: agreements.stage,
      step: sql<Step>`${agreements.step}`,
      kind: agreements.kind,
      machine: agreements.machine,
      snapshot: agreements.snapshot,
      pilotLastOn: agreements.pilotLastOn,
      facts: factColumns,
    })
    .from(agreements)
    .leftJoin(users, eq(users.id, agreements.ownerId))
    .where(
      and(
        inArray(agreements.step, stepsWithWayOn),
        eq(agreements.observed, false),
        ownedBy(ctx, scope),
        visibleAgreements(ctx),
      ),
    )
    .orderBy(sql`${agreements.updatedAt} desc`, agreements.id)
    .limit(lookedAt);
  const ready = rows.flatMap((row) => {
    const event = readyEvent(ctx, row);
    if (!event) return [];
    const { id, reference, title, titleLanguage, owner, stage, step } = row;
    return [{ id, reference, title, titleLanguage, owner, stage, step, event }];
  });
  return ready.slice(0, shown);
}

function readyEvent(ctx: Ctx, row: Candidate & { step: Step; pilotLastOn: string | null }): EventType | null {
  const windowOver = row.pilotLastOn !== null && row.pilotLastOn < ctx.today;
  const way = wayOn(stepsOfRow(ctx, row), { step: row.step, windowOver });
  if (!way?.ready) return null;
  return can(ctx.actor, way.by === "manager" ? "agreements.decide" : "records.write") ? way.event : null;
}
