/** An evaluation ends in a decision, and the decision moves the agreement on. */
import { to, workflow } from "../define-workflow";
import type { Decision } from "./evaluation-schema";
import { aboutTheRecord, at, endings, inherited, notEstablished } from "./states";

const when = (...decisions: Decision[]) => [{ data: "decision" as const, is: decisions }];

const decided = [
  to(at("inForce"), { when: when("renew", "renewWithChanges") }),
  // Back to signed: the next pilot is started by its own event.
  to(at("inForce"), { when: when("anotherPilot"), needs: ["pilotAllowed"] }),
  to(at("replaced"), { when: when("stepUp"), needs: ["successorSigned"] }),
  to(at("watched"), { when: when("watch") }),
  to(at("inForce"), { when: [...when("letLapse"), { term: "runs" }] }),
  to(at("lapsed"), { when: [...when("letLapse"), { term: "ends" }] }),
  to(at("completed"), { when: when("complete") }),
  to(at("terminated"), { when: when("terminate") }),
];

export const evaluated = workflow.createStateConfig({
  id: "evaluated",
  initial: "deciding",
  on: { ...aboutTheRecord, ...notEstablished, ...inherited, ...endings, decided },
  states: {
    deciding: {},
    watched: { on: { evaluated: to(at("deciding")) } },
  },
});
