/** Which agreements a report is about: the filters of the list as fields of a form, folded until one is used. */
import { nobody, observedAnswers, stages, stepsOfStage } from "#app/agreements/filters";
import { useLocale, useText } from "#app/platform/text";
import { LookupField, SelectField, TextField } from "#app/ui/form/fields";
import { useFormState } from "#app/ui/form/form-context";
import { valueAt } from "#app/ui/form/values";
import { fieldsOfCooperation } from "#workflows/fields-of-cooperation";
import { kinds } from "#workflows/kinds";
import type { ReportChoices } from "./report-fields";
import { type Scope, scopeOf } from "./scope";

export function ScopeFields({ scope, choices }: { scope: Scope; choices: ReportChoices }) {
  const t = useText();
  const locale = useLocale();
  const words = t.agreementsList.filters;
  const { values, problems } = useFormState();
  const said = valueAt(values, "scope");
  const used = Object.keys(scopeOf((typeof said === "object" && said ? said : scope) as Scope)).length > 0;
  const wrong = Object.keys(problems).some((name) => name.startsWith("scope"));
  const named = <T extends string>(options: readonly T[], name: (option: T) => string) =>
    options.map((value) => ({ value, label: name(value) }));
  const byName = <T extends string>(options: readonly T[], name: (option: T) => string) =>
    named(options, name).sort((a, b) => a.label.localeCompare(b.label, locale));
  return (
    <fieldset className="group">
      <legend>{t.reports.scopeTitle}</legend>
      <p className="hint">{t.reports.scopeHint}</p>
      <details className="report-scope" open={used || wrong}>
        <summary>{t.reports.narrow}</summary>
        <div className="pair">
          <SelectField
            name="scope.stage"
            label={t.agreementsList.stage}
            blank={t.agreementsList.all}
            options={named(stages, (stage) => t.stages[stage])}
          />
          <SelectField
            name="scope.step"
            label={words.step}
            blank={words.anyStep}
            options={stages.flatMap((stage) =>
              stepsOfStage[stage].map((step) => ({
                value: step,
                label: t.workflow.steps[step],
                group: t.stages[stage],
              })),
            )}
          />
          <SelectField
            name="scope.kind"
            label={words.kind}
            blank={words.anyKind}
            options={named(
              kinds.map(({ id }) => id),
              (id) => t.workflow.kinds[id],
            )}
          />
          <SelectField
            name="scope.country"
            label={words.country}
            blank={words.anyCountry}
            options={choices.countries.map(({ code, name }) => ({ value: code, label: name }))}
          />
          <LookupField
            name="scope.partner"
            label={words.partner}
            listId="scope-partners"
            options={choices.partners.map(({ value, note }) => ({ value, label: note }))}
          />
          <SelectField
            name="scope.field"
            label={words.field}
            blank={words.anyField}
            options={byName(fieldsOfCooperation, (field) => t.workflow.fieldsOfCooperation[field])}
          />
          <SelectField
            name="scope.owner"
            label={words.owner}
            blank={words.anyOwner}
            options={[
              { value: nobody, label: words.nobody },
              ...choices.owners.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <SelectField
            name="scope.observed"
            label={words.observed}
            blank={words.anyObserved}
            options={named(observedAnswers, (answer) => words.observedAnswers[answer])}
          />
          <SelectField
            name="scope.late"
            label={words.late}
            blank={words.anyLate}
            options={[{ value: "yes", label: words.onlyLate }]}
          />
          <TextField name="scope.q" label={words.q} />
        </div>
      </details>
    </fieldset>
  );
}
