/** Over, but not final: corrections still arrive, and a filing may still be sent. A void record can only be brought back. */
import { stay, workflow } from "../define-workflow";
import { aboutTheRecord } from "./states";

const over = { on: aboutTheRecord };

export const ended = workflow.createStateConfig({
  id: "ended",
  initial: "declined",
  states: {
    declined: over,
    lapsed: over,
    terminated: over,
    replaced: over,
    completed: over,
    voided: { on: { withdrawn: stay({ needs: ["somethingToTakeBack"] }) } },
  },
});
