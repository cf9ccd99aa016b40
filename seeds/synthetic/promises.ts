/** What a synthetic agreement promises, and what comes of it: about two commitments for each that was signed. Pure. */
import { addDays, type Day } from "#workflows/calendar/day";
import type { Deed, Step } from "./deeds";
import { numbered } from "./names";
import { type Random, randomOf } from "./random";

/** Steps from the day it binds on, in a stream of chance of their own: the rest of the life stays as it is. */
export function promisesOf(name: string, number: number, from: Day): Step[] {
  const random = randomOf(`${name} promises`);
  const count = random.weighted([
    [1, 30],
    [2, 45],
    [3, 25],
  ]);
  return Array.from({ length: count }, (_, at) => courseOf(random, number, at + 1, from)).flat();
}

function courseOf(random: Random, number: number, place: number, from: Day): Step[] {
  const text = `Commitment ${place} of agreement ${numbered(number, 6)}`;
  const target = random.chance(0.5) ? random.int(5, 60) : null;
  const recurs = random.chance(0.2) ? random.pick(["quarter", "halfYear", "year"] as const) : null;
  const dueOn = recurs || random.chance(0.85) ? addDays(from, random.int(60, 900)) : null;
  const side = random.weighted([
    ["ours", 45],
    ["theirs", 40],
    ["both", 15],
  ] as const);
  const step = (on: Day, deed: Deed): Step => ({ on, deed });
  const steps = [step(from, { do: "promise", text, side, dueOn, recurs, target })];
  if (!random.chance(0.7)) return steps;
  const begun = addDays(from, random.int(20, 500));
  const value = target === null ? null : random.int(1, target);
  steps.push(step(begun, { do: "progress", text, on: begun, note: "A first part was done.", value }));
  if (!random.chance(0.6)) return steps;
  const over = addDays(begun, random.int(10, 400));
  const how = random.chance(0.9) ? ("fulfilled" as const) : ("notFulfilled" as const);
  steps.push(step(over, { do: "keep", text, on: over, how, note: "As the minutes of the year say." }));
  return steps;
}
