/** The words in which a choice can stand in a cell: an option's key with what the pages call it. Shared by browser and server. */
import type { Catalogue } from "#app/locales/catalogue";
import type { OptionsOf } from "./fields";

/** Key to word, in one language, in the order in which the pages offer them. */
export function optionWords(t: Catalogue, of: OptionsOf): Record<string, string> {
  switch (of) {
    case "organisationTypes":
      return t.organisations.types;
    case "governmentLevels":
      return t.organisations.levels;
    case "kinds":
      return t.workflow.kinds;
    case "fieldsOfCooperation":
      return t.workflow.fieldsOfCooperation;
    case "bindings":
      return t.agreementForms.describe.bindingOptions;
    case "steps":
      return Object.fromEntries(
        Object.keys(t.workflow.entrySteps).map((step) => [
          step,
          t.workflow.steps[step as keyof typeof t.workflow.entrySteps],
        ]),
      );
    case "termKinds":
      return t.workflow.termKinds;
    case "noticeUnits":
      return t.workflow.noticeUnits;
    case "renewals":
      return t.workflow.renewals;
    case "outcomes":
      return t.workflow.outcomes;
  }
}
