/** The question before a criterion of the scorecard is taken out of use, and before one is brought back. */
import { useLocale, useText } from "#app/platform/text";
import { Confirm } from "#app/settings/confirm";
import { settingsCrumbs } from "#app/settings/crumbs";
import type { InLanguages } from "#db/schema";

interface CriterionQuestionProps {
  change: "retire" | "restore";
  name: InLanguages;
}

export function CriterionQuestion({ change, name }: CriterionQuestionProps) {
  const t = useText();
  const locale = useLocale();
  const words = t.settings.scorecard;
  return (
    <Confirm
      title={words[`${change}Of`](name[locale])}
      lead={words[`${change}Lead`]}
      crumbs={settingsCrumbs(t, "scorecard")}
      verb={words[change]}
      kind={change === "retire" ? "danger" : "main"}
      cancelTo="/settings/scorecard"
    />
  );
}
