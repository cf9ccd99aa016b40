/** From a first draft to a text cleared for signing. Law 70/2020/QH14, art. 18 and 19: the chairman decides, after the written opinions. */
import { stay, to, workflow } from "../define-workflow";
import { aboutTheRecord, at, inherited, notEstablished } from "./states";

const clearing = ["kindDecided", "titleAllowed", "partiesNamed"] as const;

export const proposed = workflow.createStateConfig({
  id: "proposed",
  initial: "drafting",
  on: { ...aboutTheRecord, ...notEstablished, ...inherited, declined: to(at("declined")) },
  states: {
    drafting: {
      on: {
        opinionsAsked: to(at("consulting"), { needs: ["partiesNamed", "described"] }),
        // An office without the duty to ask clears directly and says on what ground.
        cleared: to(at("cleared"), { needs: ["opinionsNotOwed", ...clearing] }),
      },
    },
    consulting: {
      on: {
        opinionAnswered: [
          to(at("higherConsent"), { when: [{ data: "verdict", is: ["disagrees"] }] }),
          stay({ when: [{ data: "verdict", is: ["agrees", "agreesWithComments"] }] }),
        ],
        opinionsAsked: stay(),
        cleared: to(at("cleared"), { needs: ["opinionsIn", ...clearing] }),
        returned: to(at("drafting")),
      },
    },
    // One disagreement asks for the higher authority's written consent; other answers still arrive.
    higherConsent: {
      on: {
        higherConsentGiven: stay(),
        opinionAnswered: stay(),
        opinionsAsked: stay(),
        cleared: to(at("cleared"), { needs: ["consentIn", "opinionsIn", ...clearing] }),
        returned: to(at("drafting")),
      },
    },
    cleared: {
      on: {
        signed: to("#signed.inForce", { needs: ["kindDecided", "partiesNamed", "contactPerSide", "signedText"] }),
        returned: to(at("drafting")),
      },
    },
  },
});
