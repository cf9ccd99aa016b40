/**
 * What moving an agreement to a stage means: the events that lead there, what they still need, or the way in between. Nothing is
 * moved by asking.
 */
import { redirect } from "@remix-run/node";
import type { Ctx } from "#app/platform/context.server";
import { can } from "#app/platform/permissions";
import type { AgreementContext } from "#workflows/context";
import { type EventType, events } from "#workflows/events";
import type { Facts } from "#workflows/facts";
import { nextSteps } from "#workflows/next-steps";
import type { Stage } from "#workflows/parts/states";
import type { StoredSnapshot } from "#workflows/snapshot";
import { neverMet, waysTo, wayThrough } from "#workflows/ways";
import { readFacts } from "./facts.server";
import { familyOf } from "./family-queries.server";
import { stages } from "./filters";
import { formAgreement, mayRecord, type ReadRow, visibleRow } from "./open-event.server";
import { agreementPath, eventPath } from "./paths";
import { pilotRecordsOf } from "./pilot-queries.server";
import { type ShownStep, shownSteps } from "./show-steps";

/** `here`: it stands there. `ways`: these events lead there. `through`: nothing does at once, but this way does. */
export type Moving =
  | { is: "unasked"; moves: { stage: Stage; opens: "form" | "manager" | "checklist" | "way" }[] }
  | { is: "here" }
  | { is: "ways"; steps: ShownStep[] }
  | { is: "through"; way: EventType[]; first: ShownStep[] }
  | { is: "none"; pilotAllowed: boolean };

/**
 * Reads what leads to a stage. Where exactly one event does that this person can record now, it leads straight to its form. An event
 * that only leads there aside, as suspending a pilot leads to signed, is never taken for what was meant: it is shown.
 */
export async function readMove(ctx: Ctx, agreementId: string | undefined, to: Stage | "") {
  const row = await visibleRow(ctx, agreementId);
  const { facts, steps } = await stepsShown(ctx, row);
  const moving = movingTo(ctx, row, to, facts, steps);
  const rights = { write: can(ctx.actor, "records.write"), decide: can(ctx.actor, "agreements.decide") };
  if (moving.is === "ways") {
    const [only, ...others] = moving.steps.filter((step) => step.open && mayRecord(ctx, step.event));
    if (only && others.length === 0 && (to === "ended" || events[only.event].place === "forward"))
      throw redirect(eventPath(row.id, only.event));
  }
  return { agreement: formAgreement(row), to, rights, moving };
}

function opens(ctx: Ctx, leading: ShownStep[]): "form" | "manager" | "checklist" | "way" {
  if (leading.length === 0) return "way";
  const open = leading.filter((step) => step.open);
  if (open.length === 0) return "checklist";
  return open.some(({ event }) => mayRecord(ctx, event)) ? "form" : "manager";
}

function movingTo(ctx: Ctx, row: ReadRow, to: Stage | "", facts: Facts, steps: ShownStep[]): Moving {
  const snapshot = row.snapshot as StoredSnapshot;
  const leading = (stage: Stage) => {
    const ways = waysTo(row.machine, snapshot, stage, ctx.today);
    return steps.filter(({ event, after }) => ways.includes(event) && !after);
  };
  const through = (stage: Stage) => wayThrough(row.machine, snapshot, stage, neverMet(facts.office, facts.kind));
  if (to === "") {
    const moves = stages
      .filter((stage) => stage !== row.stage)
      .map((stage) => ({ stage, leading: leading(stage) }))
      .filter(({ stage, leading }) => leading.length > 0 || through(stage) !== null)
      .map(({ stage, leading }) => ({ stage, opens: opens(ctx, leading) }));
    return { is: "unasked", moves };
  }
  if (to === row.stage) return { is: "here" };
  const ways = leading(to);
  if (ways.length > 0) return { is: "ways", steps: ways };
  const way = through(to);
  if (way) return { is: "through", way, first: steps.filter(({ event, after }) => event === way[0] && !after) };
  return { is: "none", pilotAllowed: to !== "pilot" || facts.kind.pilot !== "none" };
}

/** The next steps as the agreement's own page shows them; their places on that page are named from here. */
async function stepsShown(ctx: Ctx, row: ReadRow) {
  const context = row.snapshot.context as AgreementContext;
  const { id, parentId } = row;
  const [facts, family, pilots] = await Promise.all([
    readFacts(ctx.db, ctx.office, row, []),
    familyOf(ctx, { id, parentId, successorId: context.end?.successorId ?? null }),
    pilotRecordsOf(ctx.db, id),
  ]);
  const present = pilots.find(({ number }) => number === context.pilot?.number);
  const { forward, aside } = shownSteps(nextSteps(row.machine, row.snapshot as StoredSnapshot, facts, ctx.today), {
    id,
    hasIndicator: (present?.indicators.length ?? 0) > 0,
    inPilot: [...(family.parent ? [family.parent] : []), ...family.children].filter(({ stage }) => stage === "pilot"),
  });
  const from = (to: string) => (to.startsWith("#") ? `${agreementPath(id)}${to}` : to);
  const steps = [...forward, ...aside].map((step) => ({
    ...step,
    needs: step.needs.map((need) => (need.to ? { ...need, to: from(need.to) } : need)),
  }));
  return { facts, steps };
}
