/** The descriptive fields of an agreement, for opening a record and for editing it alike. */
import { languageCodes, languageName } from "#app/platform/codes";
import { useLocale, useText } from "#app/platform/text";
import { FieldRows } from "#app/ui/form/field-rows";
import {
  CheckField,
  ChecksField,
  DayField,
  HiddenField,
  LongTextField,
  LookupField,
  RadioField,
  SelectField,
  TextField,
} from "#app/ui/form/fields";
import { fieldsOfCooperation } from "#workflows/fields-of-cooperation";
import type { KindId } from "#workflows/kinds";
import type { Suggestions } from "./describe-form.server";
import { kindIds } from "./forms";

const useLanguages = () => {
  const t = useText();
  return languageCodes.map((value) => ({ value, label: languageName(t, value) }));
};

export function TitleFields() {
  const words = useText().agreementForms.describe;
  const languages = useLanguages();
  return (
    <>
      <TextField name="title" label={words.title} hint={words.titleHint} />
      <SelectField name="titleLanguage" label={words.titleLanguage} options={languages} />
      <FieldRows
        name="titles"
        legend={words.titles}
        min={0}
        max={20}
        addLabel={words.addTitle}
        rowLabel={words.titleRow}
      >
        {(row) => (
          <>
            <SelectField name={`${row}.language`} label={words.language} options={languages} />
            <TextField name={`${row}.title`} label={words.title} />
          </>
        )}
      </FieldRows>
    </>
  );
}

export function KindField() {
  const t = useText();
  const words = t.agreementForms.describe;
  return (
    <SelectField
      name="kind"
      label={words.kind}
      blank={words.chooseKind}
      options={kindIds.map((value) => ({ value, label: t.workflow.kinds[value] }))}
    />
  );
}

/** Asked for while proposed. */
export function PlannedSigningField() {
  const words = useText().agreementForms.describe;
  return <DayField name="plannedSigningOn" label={words.plannedSigningOn} hint={words.plannedSigningHint} optional />;
}

/** The kind once it can no longer change. */
export function SettledKind({ kind }: { kind: KindId }) {
  const t = useText();
  const words = t.agreementForms.describe;
  return (
    <div className="field">
      <strong>{words.kind}</strong>
      <span>{t.workflow.kinds[kind]}</span>
      <span className="hint">{words.kindSettled}</span>
      <HiddenField name="kind" value={kind} />
    </div>
  );
}

export function ContentFields() {
  const t = useText();
  const locale = useLocale();
  const words = t.agreementForms.describe;
  const fields = fieldsOfCooperation
    .map((value) => ({ value, label: t.workflow.fieldsOfCooperation[value] }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
  return (
    <>
      <LongTextField name="summary" label={words.summary} hint={words.summaryHint} optional />
      <div className="in-columns">
        <ChecksField name="fields" label={words.fields} options={fields} optional />
      </div>
      <LongTextField name="whyPartner" label={words.whyPartner} rows={3} optional />
      <RadioField
        name="binding"
        label={words.binding}
        options={[
          { value: "yes", label: words.bindingOptions.yes },
          { value: "no", label: words.bindingOptions.no },
          { value: "", label: words.bindingOpen },
        ]}
      />
    </>
  );
}

export function FamilyFields({ agreements }: Pick<Suggestions, "agreements">) {
  const words = useText().agreementForms.describe;
  const options = agreements.map(({ value }) => ({ value }));
  return (
    <>
      <LookupField
        name="parent"
        label={words.parent}
        hint={words.parentHint}
        listId="parents"
        options={options}
        optional
      />
      <FieldRows
        name="related"
        legend={words.related}
        min={0}
        max={20}
        addLabel={words.addRelated}
        rowLabel={words.relatedRow}
      >
        {(row, index) => (
          <LookupField
            name={`${row}.agreement`}
            label={words.agreement}
            listId={`related-${index}`}
            options={options}
          />
        )}
      </FieldRows>
    </>
  );
}

export function CareFields({ owners }: Pick<Suggestions, "owners">) {
  const words = useText().agreementForms.describe;
  return (
    <>
      <SelectField
        name="owner"
        label={words.owner}
        hint={words.ownerHint}
        blank={words.nobody}
        options={owners.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <CheckField name="confidential" label={words.confidential} hint={words.confidentialHint} />
    </>
  );
}
