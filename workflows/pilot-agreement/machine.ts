/** The life of an agreement that is carried out as a pilot: it is evaluated only after its pilot was closed. */
import { nothingRecorded } from "../context";
import { workflow } from "../define-workflow";
import { ended } from "../parts/ended";
import { evaluated } from "../parts/evaluated";
import { pilot } from "../parts/pilot";
import { proposed } from "../parts/proposed";
import { inForceEvents, signedEvents, suspendedState } from "../parts/signed";
import { entry } from "../parts/states";

export const pilotAgreementMachine = workflow.createMachine({
  id: "pilotAgreement",
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
        inForce: { on: inForceEvents },
        suspended: suspendedState,
      },
    },
    pilot,
    evaluated,
    ended,
  },
});
