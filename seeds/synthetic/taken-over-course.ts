/** An agreement that was there before the office recorded here: what its source says, and what was recorded since. Pure. */
import { addDays, type Day } from "#workflows/calendar/day";
import { kindOf } from "#workflows/kinds";
import type { LifeContext, Step } from "./deeds";
import { numbered } from "./names";
import { evaluate, inForce, penFrom } from "./signed-course";

const steps = [
  ["inForce", 46],
  ["lapsed", 12],
  ["completed", 8],
  ["terminated", 4],
  ["replaced", 3],
  ["suspended", 2],
  ["running", 8],
  ["paused", 1],
  ["closed", 4],
  ["watched", 5],
  ["drafting", 4],
  ["cleared", 3],
] as const;

/** The form of `takenOver`. What no source says is blank. */
export function takenOverForm(context: LifeContext): Record<string, unknown> {
  const { random, on, kind } = context;
  const withPilot = kindOf(kind)?.pilot !== "none";
  const drawn = random.weighted(steps);
  const step = !withPilot && ["running", "paused", "closed"].includes(drawn) ? "inForce" : drawn;
  const source = "Register book";
  if (step === "drafting" || step === "cleared")
    return { step, source, proposedOn: random.chance(0.8) ? addDays(on, -random.int(5, 200)) : null };
  const signedOn = addDays(on, -Math.floor(30 + 9000 * random.next() ** 1.6));
  const ended = ["lapsed", "terminated", "replaced", "completed"].includes(step);
  const age = Math.max(20, Math.round((Date.parse(on) - Date.parse(signedOn)) / 86_400_000));
  return {
    step,
    source,
    proposedOn: random.chance(0.4) ? addDays(signedOn, -random.int(20, 200)) : null,
    signedOn: random.chance(0.94) ? signedOn : null,
    place: random.chance(0.7) ? `Place ${numbered(random.int(1, 400))}` : null,
    languages: random.chance(0.6) ? ["en", "vi"] : [],
    effectiveOn: random.chance(0.3) ? addDays(signedOn, random.int(0, 30)) : null,
    ...termOf(context, step === "lapsed" ? signedOn : on, ended),
    ...pilotOf(context, step),
    endedOn: ended && random.chance(0.85) ? addDays(signedOn, random.int(10, age)) : null,
    endReason: ended ? "As the register book says." : null,
  };
}

function termOf({ random }: LifeContext, from: Day, ended: boolean) {
  const kind = random.weighted([
    ["until", 34],
    ["years", 22],
    ["evergreen", 14],
    ["notGiven", 20],
    [null, 10],
  ]);
  const notice = !ended && random.chance(0.3);
  return {
    termKind: kind,
    termUntil: kind === "until" ? addDays(from, random.int(200, 2600)) : null,
    termYears: kind === "years" ? random.pick([3, 5, 10, 20, 30]) : null,
    noticeCount: notice ? random.pick([3, 6]) : null,
    noticeUnit: notice ? "months" : null,
    renewal: random.pick(["automatic", "byConsent", "none", "notGiven", null]),
  };
}

function pilotOf({ random, on, number }: LifeContext, step: string) {
  if (!["running", "paused", "closed"].includes(step)) return {};
  const firstOn = addDays(on, -random.int(1, 20));
  return {
    question: `Does what agreement ${numbered(number, 6)} tries work here?`,
    scope: "One district.",
    firstOn,
    lastOn: addDays(firstOn, random.int(90, 500)),
    outcome: step === "closed" ? random.pick(["go", "adjust", "stop"]) : null,
  };
}

/** What was recorded since. Of what had ended nothing more. */
export function takenOverCourse(context: LifeContext, form: Record<string, unknown>): Step[] {
  const { random } = context;
  const pen = penFrom(context, context.on);
  switch (form.step) {
    case "inForce":
      inForce(context, pen);
      break;
    case "running":
      pen.wait(200, 900);
      pen.event("pilotClosed", { outcome: random.pick(["go", "adjust", "stop"]), reason: "The window is over." });
      break;
    case "watched":
      if (random.chance(0.5)) {
        pen.wait(30, 300);
        evaluate(context, pen);
      }
      break;
    case "suspended":
      pen.wait(20, 600);
      if (random.chance(0.5)) pen.event("resumed", { note: null });
      break;
    case "paused":
      pen.wait(20, 100);
      pen.event("pilotResumed", { note: null });
      break;
  }
  return pen.steps;
}
