/** Fragments of the machines that more than one stage or machine uses. */
import { stay, to } from "../define-workflow";
import { entrySteps } from "./record-schema";

/** Where each step lies. */
export const stageOfStep = {
  drafting: "proposed",
  consulting: "proposed",
  higherConsent: "proposed",
  cleared: "proposed",
  inForce: "signed",
  suspended: "signed",
  running: "pilot",
  paused: "pilot",
  closed: "pilot",
  deciding: "evaluated",
  watched: "evaluated",
  declined: "ended",
  lapsed: "ended",
  terminated: "ended",
  replaced: "ended",
  completed: "ended",
  voided: "ended",
} as const;

export type Step = keyof typeof stageOfStep;
export type Stage = (typeof stageOfStep)[Step];

/** The address of a step in a machine. */
export const at = (step: Step) => `#${stageOfStep[step]}.${step}` as const;

/** How a record begins: proposed here, or taken over at the step where it stands. */
export const entry = {
  proposed: to(at("drafting")),
  takenOver: entrySteps.map((step) => to(at(step), { when: [{ data: "step", is: [step] }] })),
};

/** Corrections arrive as long as the record is not void; they are replays, so the step is found by the replay. */
export const aboutTheRecord = {
  corrected: stay(),
  withdrawn: stay({ needs: ["somethingToTakeBack"] }),
  voided: to(at("voided")),
};

export const notEstablished = { notEstablished: stay() };

/** A party ended and was succeeded: what is to become of the agreement is decided, and nothing moves by that. */
export const inherited = { inheritanceDecided: stay({ needs: ["partySucceeded"] }) };

/** The ways an agreement that was signed can end at any time. */
export const endings = {
  lapsed: to(at("lapsed"), { needs: ["termOver"] }),
  terminated: to(at("terminated")),
  replaced: to(at("replaced"), { needs: ["successorSigned"] }),
};

/** What can happen to the text in force, in a pilot too. */
export const inForceChanges = {
  amended: stay(),
  noticeGiven: stay(),
  suspended: to(at("suspended")),
};
