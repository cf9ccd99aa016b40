/** The course of an agreement that was proposed here: from the first draft as far as the days allow. Pure. */
import { addDays, type Day } from "#workflows/calendar/day";
import { kindOf } from "#workflows/kinds";
import type { Deed, LifeContext, Step } from "./deeds";
import { numbered } from "./names";
import { afterSigning } from "./signed-course";

const bodies = ["Department 01", "Department 02", "Department 03", "Ministry office 01", "Sở 04", "Sở 05"];

/** Steps in order; those that lie ahead of the present day are left out by the caller. */
export function proposedCourse(context: LifeContext): Step[] {
  const { random, setting, number, members } = context;
  const steps: Step[] = [];
  let day = context.on;
  const record = (deed: Deed) => steps.push({ on: day, deed });
  const event = (type: Extract<Deed, { do: "event" }>["type"], values: Record<string, unknown>) =>
    record({ do: "event", type, values: { on: day, ...values } });
  const wait = (from: number, to: number) => {
    day = addDays(day, random.int(from, to));
  };
  if (random.chance(0.3)) {
    wait(0, 5);
    record({ do: "plan", signingOn: addDays(day, random.int(60, 200)) });
  }
  if (random.chance(0.25))
    record({ do: "addTask", title: `Draft the text of agreement ${numbered(number, 6)}`, dueOn: addDays(day, 20) });
  wait(5, 60);
  if (random.chance(0.06)) {
    event("declined", { by: "Manager", reason: "The partner chose another form." });
    return steps;
  }
  consult(context, event, wait, () => day);
  wait(2, 15);
  event("cleared", { by: "Manager", ground: null });
  if (random.chance(0.05)) {
    wait(3, 20);
    event("returned", { reason: "The partner asked for changes." });
    wait(10, 30);
    consult(context, event, wait, () => day);
    wait(2, 15);
    event("cleared", { by: "Manager", ground: null });
  }
  wait(5, 70);
  event("signed", signingForm(context, day));
  for (const template of ["signingReport", "signingCopy"])
    if (random.chance(0.85)) {
      wait(1, 9);
      record({ do: "sendFiling", template, sentOn: day, proof: `File ${numbered(number, 6)}` });
    }
  const rest = afterSigning(context, day, kindOf(context.kind)?.machine === "pilotAgreement" ? 0.95 : 0.3);
  return members.length === 0 ? steps : [...steps, ...rest].filter(({ on }) => on <= setting.today);
}

type Record_ = (type: Extract<Deed, { do: "event" }>["type"], values: Record<string, unknown>) => void;

function consult({ random }: LifeContext, event: Record_, wait: (from: number, to: number) => void, now: () => Day) {
  const asked = random.some(bodies, random.int(1, 3));
  event("opinionsAsked", {
    hour: random.chance(0.3) ? random.int(8, 16) : null,
    bodies: asked.map((name) => ({ name })),
  });
  let disagrees = false;
  for (const body of asked) {
    wait(1, 7);
    const verdict = random.weighted([
      ["agrees", 70],
      ["agreesWithComments", 24],
      ["disagrees", 6],
    ]);
    disagrees ||= verdict === "disagrees";
    event("opinionAnswered", {
      body,
      verdict,
      text: verdict === "agrees" ? null : `What ${body} says of it on ${now()}.`,
    });
  }
  if (!disagrees) return;
  wait(5, 20);
  event("higherConsentGiven", { from: "Higher authority", reference: null });
}

function signingForm({ random, partner, members }: LifeContext, on: Day) {
  const termKind = random.weighted([
    ["years", 60],
    ["until", 12],
    ["evergreen", 18],
    ["notGiven", 10],
  ]);
  const notice = random.chance(0.4);
  return {
    place: `Place ${numbered(random.int(1, 400))}`,
    occasion: random.chance(0.3) ? `Visit ${numbered(random.int(1, 900))}` : null,
    signatories: members.slice(0, 2).map(({ number }, at) => ({
      name: `Person ${numbered(number, 6)}`,
      post: "Head",
      party: at === 0 ? "Our office" : `Organisation ${numbered(partner)}`,
    })),
    witnesses: [],
    languages: random.weighted([
      [["en", "vi"], 70],
      [["en"], 20],
      [["vi", "zh-Hans"], 10],
    ]),
    authentic: null,
    originalAt: random.chance(0.6) ? `Shelf ${random.int(1, 90)}` : null,
    effectiveOn: random.chance(0.5) ? addDays(on, random.int(0, 90)) : null,
    termKind,
    termUntil: termKind === "until" ? addDays(on, random.int(200, 2500)) : null,
    termYears: termKind === "years" ? random.pick([1, 2, 3, 3, 5, 5, 10]) : null,
    noticeCount: notice ? random.pick([1, 3, 6]) : null,
    noticeUnit: notice ? "months" : null,
    renewal: random.pick(["automatic", "byConsent", "none", "notGiven"]),
  };
}
