/** The pilot: it runs, may be paused or extended, is closed early or late with go, adjust or stop, and is then evaluated. */
import { stay, to, workflow } from "../define-workflow";
import { aboutTheRecord, at, endings, inForceChanges, inherited, notEstablished } from "./states";

const evaluationAhead = {
  ahead: [{ event: "evaluated", after: "pilotClosed", at: { stage: "pilot", step: "closed" } }],
} as const;

export const pilot = workflow.createStateConfig({
  id: "pilot",
  initial: "running",
  on: { ...aboutTheRecord, ...notEstablished, ...inherited, ...endings, ...inForceChanges },
  states: {
    running: {
      meta: evaluationAhead,
      on: {
        pilotClosed: to(at("closed")),
        pilotExtended: stay(),
        pilotPaused: to(at("paused")),
      },
    },
    paused: {
      meta: evaluationAhead,
      on: {
        pilotResumed: to(at("running")),
        pilotExtended: stay(),
        pilotClosed: to(at("closed")),
      },
    },
    closed: {
      on: { evaluated: to(at("deciding"), { needs: ["finalReport", "indicatorMeasured"] }) },
    },
  },
});
