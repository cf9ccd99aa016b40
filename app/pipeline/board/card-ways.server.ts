/** What a card's agreement asks for next and where it can be moved, as the machine answers it. Reads nothing. */
import { type Candidate, stepsOfRow } from "#app/agreements/decision-facts.server";
import { stages } from "#app/agreements/filters";
import type { Ctx } from "#app/platform/context.server";
import { can } from "#app/platform/permissions";
import type { Stage } from "#db/schema";
import { kindOf } from "#workflows/kinds";
import type { NextStep } from "#workflows/next-steps";
import type { Step } from "#workflows/parts/states";
import type { StoredSnapshot } from "#workflows/snapshot";
import { neverMet, wayOn, waysTo, wayThrough } from "#workflows/ways";
import type { BoardCard, Move } from "./card";

type Row = Candidate & { stage: Stage; step: Step; pilotLastOn: string | null; observed: boolean };

export function waysOf(ctx: Ctx, row: Row): Pick<BoardCard, "wayOn" | "moves"> {
  const steps = stepsOfRow(ctx, row);
  const windowOver = row.pilotLastOn !== null && row.pilotLastOn < ctx.today;
  // Nothing of ours is missing where we are no party.
  const way = row.observed ? null : wayOn(steps, { step: row.step, windowOver });
  return {
    wayOn: way && { event: way.event, ready: way.ready, missing: way.missing },
    moves: can(ctx.actor, "records.write") ? movesOf(ctx, row, steps) : null,
  };
}

function movesOf(ctx: Ctx, row: Row, steps: NextStep[]): Partial<Record<Stage, Move>> {
  const ready = ({ needs, after }: NextStep) =>
    !after && needs.every(({ need, met }) => met || need === "successorSigned");
  const others = stages.filter((stage) => stage !== row.stage);
  const snapshot = row.snapshot as StoredSnapshot;
  const closed = neverMet(ctx.office, kindOf(row.kind) ?? { pilot: "none" });
  return Object.fromEntries(
    others.map((stage): [Stage, Move] => {
      const ways = waysTo(row.machine, snapshot, stage, ctx.today);
      if (ways.length === 0) return [stage, wayThrough(row.machine, snapshot, stage, closed) ? "way" : "never"];
      const open = steps.filter((step) => ways.includes(step.event) && ready(step));
      if (open.length === 0) return [stage, "checklist"];
      const mine = open.some(({ by }) => can(ctx.actor, by === "manager" ? "agreements.decide" : "records.write"));
      return [stage, mine ? "form" : "manager"];
    }),
  );
}
