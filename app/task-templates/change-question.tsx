/** The question before a template is taken out of use, and before one is brought back. */
import { useLocale, useText } from "#app/platform/text";
import { Confirm } from "#app/settings/confirm";
import type { InLanguages } from "#db/schema";
import { templateCrumbs, templatesPath } from "./crumbs";

interface ChangeQuestionProps {
  change: "retire" | "restore";
  title: InLanguages;
}

export function ChangeQuestion({ change, title }: ChangeQuestionProps) {
  const t = useText();
  const locale = useLocale();
  const words = t.taskTemplates;
  return (
    <Confirm
      title={words[`${change}Of`](title[locale])}
      lead={words[`${change}Lead`]}
      crumbs={[...templateCrumbs(t), { label: words[change] }]}
      verb={words[change]}
      kind={change === "retire" ? "danger" : "main"}
      cancelTo={templatesPath}
    />
  );
}
