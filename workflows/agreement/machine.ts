/** The life of an agreement whose pilot is optional or that has none: it can be evaluated from being in force. */
import { nothingRecorded } from "../context";
import { to, workflow } from "../define-workflow";
import { ended } from "../parts/ended";
import { evaluated } from "../parts/evaluated";
import { pilot } from "../parts/pilot";
import { proposed } from "../parts/proposed";
import { inForceEvents, signedEvents, suspendedState } from "../parts/signed";
import { at, entry } from "../parts/states";

export const agreementMachine = workflow.createMachine({
  id: "agreement",
  context: nothingRecorded,
  initial: "unrecorded",
  states: {
    unrecorded: { on: entry },
    proposed,
    signed: {
      id: "signed",
      initial: "inForce",
      on: signedEvents,
      states: {
        inForce: { on: { ...inForceEvents, evaluated: to(at("deciding")) } },
        suspended: suspendedState,
      },
    },
    pilot,
    evaluated,
    ended,
  },
});
