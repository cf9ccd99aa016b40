/** The course of an agreement after it was signed or taken over in force: pilots, evaluations, changes, its end. Pure. */
import { addDays, type Day } from "#workflows/calendar/day";
import type { Deed, LifeContext, Step } from "./deeds";
import { numbered } from "./names";
import { organisationId, personId } from "./world";

type EventDeed = Extract<Deed, { do: "event" }>;

/** Writes steps down, one day after another. */
export interface Pen {
  steps: Step[];
  day: () => Day;
  wait: (from: number, to: number) => void;
  record: (deed: Deed) => void;
  event: (type: EventDeed["type"], values: Record<string, unknown>) => void;
}

export function penFrom({ random }: LifeContext, from: Day): Pen {
  const steps: Step[] = [];
  let day = from;
  const record = (deed: Deed) => steps.push({ on: day, deed });
  return {
    steps,
    day: () => day,
    wait(least, most) {
      day = addDays(day, random.int(least, most));
    },
    record,
    event: (type, values) => record({ do: "event", type, values: { on: day, ...values } }),
  };
}

/** Everything from a signing on. `pilotShare`: how many have a pilot. */
export function afterSigning(context: LifeContext, signedOn: Day, pilotShare: number): Step[] {
  const pen = penFrom(context, signedOn);
  const { random } = context;
  if (random.chance(0.15)) meeting(context, pen);
  if (random.chance(pilotShare)) {
    pen.wait(10, 120);
    startPilot(context, pen);
    throughPilot(context, pen, 1);
    evaluate(context, pen);
  } else inForce(context, pen);
  return pen.steps;
}

/** What happens to a text in force. */
export function inForce(context: LifeContext, pen: Pen): void {
  const { random } = context;
  if (random.chance(0.12)) {
    pen.wait(60, 500);
    pen.event("amended", { what: "Article 2 was put in other words." });
  }
  if (random.chance(0.2)) {
    pen.wait(30, 200);
    const title = `Look into agreement ${numbered(context.number, 6)}`;
    pen.record({ do: "addTask", title, dueOn: random.chance(0.8) ? addDays(pen.day(), random.int(5, 60)) : null });
    if (random.chance(0.6)) {
      pen.wait(2, 30);
      pen.record({ do: "completeTask", title, doneOn: pen.day() });
    }
  }
  pen.wait(100, 900);
  switch (
    random.weighted([
      ["nothing", 50],
      ["suspended", 6],
      ["notice", 6],
      ["renewed", 12],
      ["evaluated", 14],
      ["completed", 6],
      ["terminated", 4],
      ["replaced", 2],
    ])
  ) {
    case "suspended":
      pen.event("suspended", { reason: "The partner is being reorganised." });
      if (!random.chance(0.6)) return;
      pen.wait(30, 200);
      pen.event("resumed", { note: null });
      return;
    case "notice":
      pen.event("noticeGiven", { by: "Partner", endsOn: addDays(pen.day(), random.int(60, 200)) });
      return;
    case "renewed":
      pen.event("renewed", { how: "byConsent", termKind: "years", termYears: 5, termUntil: null });
      return;
    case "evaluated":
      evaluate(context, pen);
      return;
    case "completed":
      pen.event("completed", { note: "Everything was carried out." });
      return;
    case "terminated":
      pen.event("terminated", { by: "Manager", reason: "Nothing came of it." });
      return;
    case "replaced":
      replace(context, pen);
      return;
  }
}

function replace({ random, earlier }: LifeContext, pen: Pen): void {
  const successors = earlier.filter((one) => !one.confidential && one.signedOn && one.stage === "signed");
  if (successors.length > 0)
    pen.event("replaced", {
      successorId: random.pick(successors).id,
      reason: "Another agreement stands in its place.",
    });
}

function startPilot({ random, number }: LifeContext, pen: Pen): void {
  const firstOn = addDays(pen.day(), random.int(0, 30));
  pen.event("pilotStarted", {
    question: `Does what agreement ${numbered(number, 6)} tries work here?`,
    scope: "One district.",
    leadOurs: "Department 01",
    leadTheirs: "The partner",
    firstOn,
    lastOn: addDays(firstOn, random.int(60, 400)),
    indicators: [
      { name: "Indicator 1", unit: "%", baseline: 10, target: 60 },
      ...(random.chance(0.5) ? [{ name: "Indicator 2", unit: null, baseline: null, target: 100 }] : []),
    ],
  });
}

/** From a running pilot to its end. `start`: so many days until something is measured at least. */
export function throughPilot({ random }: LifeContext, pen: Pen, start: number): void {
  const report = (kind: "mid" | "final") =>
    pen.record({
      do: "report",
      kind,
      on: pen.day(),
      title: `${kind === "mid" ? "Mid-term" : "Final"} report`,
      location: "File 7",
    });
  const measure = () =>
    pen.record({ do: "measure", indicator: "Indicator 1", on: pen.day(), value: random.int(10, 90) });
  pen.wait(start + 29, 90);
  measure();
  if (random.chance(0.15)) {
    pen.event("pilotPaused", { reason: "A site is not ready." });
    pen.wait(10, 60);
    if (random.chance(0.8)) pen.event("pilotResumed", { note: null });
  }
  pen.wait(10, 60);
  if (random.chance(0.7)) report("mid");
  if (random.chance(0.2))
    pen.event("pilotExtended", { lastOn: addDays(pen.day(), 500), reason: "Results come later than planned." });
  pen.wait(30, 200);
  measure();
  pen.event("pilotClosed", {
    outcome: random.weighted([
      ["go", 6],
      ["adjust", 3],
      ["stop", 2],
    ]),
    reason: "The window is over.",
  });
  pen.wait(3, 60);
  report("final");
}

export function evaluate({ random, setting }: LifeContext, pen: Pen): void {
  pen.wait(5, 90);
  pen.event("evaluated", {
    by: "Working group",
    // One line for each criterion in use is put in when it is recorded.
    scores: "all",
    result: random.pick(["met", "partlyMet", "notMet"]),
    summary: null,
  });
  pen.wait(5, 60);
  const decision = random.weighted([
    ["renew", 30],
    ["renewWithChanges", 10],
    ["anotherPilot", 10],
    ["watch", 15],
    ["letLapse", 8],
    ["complete", 17],
    ["terminate", 10],
  ]);
  const renewed = decision === "renew" || decision === "renewWithChanges";
  pen.event("decided", {
    decision,
    by: "Manager",
    reason: "As the working group proposed.",
    termKind: renewed ? "years" : null,
    termYears: renewed ? 5 : null,
    changes: decision === "renewWithChanges" ? "The scope is wider." : null,
    reviewOn: decision === "watch" ? addDays(pen.day(), random.int(60, 400)) : null,
  });
  if (pen.day() > setting.today || !random.chance(0.01)) return;
  pen.wait(1, 3);
  pen.event("withdrawn", { reason: "It was recorded on the wrong agreement." });
}

function meeting({ setting, number, members, partner }: LifeContext, pen: Pen): void {
  pen.wait(5, 200);
  const count = numbered(number, 6);
  pen.record({
    do: "meet",
    key: `synthetic-${count}`,
    on: pen.day(),
    title: { en: `Working session ${count}`, vi: `Buổi làm việc ${count}` },
    personIds: members.map((member) => personId(setting, member.number)),
    organisationIds: [organisationId(setting, partner)],
  });
}
