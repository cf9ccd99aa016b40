/** In force or suspended. What a suspended agreement returns to is where its pilot stood. */
import { stay, to, workflow } from "../define-workflow";
import { aboutTheRecord, at, endings, inForceChanges, inherited, notEstablished } from "./states";

/** A pilot under its own gate; not while another record of the family runs one. */
export const startPilot = to(at("running"), { needs: ["pilotAllowed", "noPilotElsewhere"] });

export const suspendedState = workflow.createStateConfig({
  on: {
    resumed: [
      to(at("running"), { when: [{ pilot: "open" }] }),
      to(at("paused"), { when: [{ pilot: "paused" }] }),
      to(at("closed"), { when: [{ pilot: "closed" }] }),
      to(at("inForce"), { when: [{ pilot: "none" }] }),
    ],
    amended: stay(),
    noticeGiven: stay(),
  },
});

export const inForceEvents = {
  ...inForceChanges,
  renewed: stay(),
  completed: to(at("completed")),
  pilotStarted: startPilot,
};

export const signedEvents = { ...aboutTheRecord, ...notEstablished, ...inherited, ...endings };
