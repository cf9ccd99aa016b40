/** The form of a report. Which fields it has depends on the kind; every one begins with a usual value, so that sending it at once is right. */

import { Link } from "@remix-run/react";
import type { NamedCountry } from "#app/platform/codes";
import { locales } from "#app/platform/locale";
import type { Suggestion } from "#app/platform/lookup";
import { useText } from "#app/platform/text";
import { Button } from "#app/ui/button";
import {
  ChecksField,
  DayField,
  FieldSet,
  HiddenField,
  LookupField,
  RadioField,
  SubmitButton,
} from "#app/ui/form/fields";
import { useFormState } from "#app/ui/form/form-context";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { asks } from "./contents/request";
import { reportForm, reportFormats } from "./forms";
import { ScopeFields } from "./scope-fields";
import type { ReportValues } from "./usual";

export interface ReportChoices {
  countries: NamedCountry[];
  owners: { id: string; name: string }[];
  partners: Suggestion[];
  columns: { value: string; label: string }[];
}

export type NamedPeriod = "toDate" | "thisQuarter" | "last12Months" | "lastYear";

interface ReportFieldsProps {
  values: ReportValues;
  choices: ReportChoices;
  /** Periods by name, each with the address at which both days are set. */
  periods: { name: NamedPeriod; to: string }[];
  requestKey: string;
  previewed: boolean;
}

export function ReportFields({ values, choices, periods, requestKey, previewed }: ReportFieldsProps) {
  const t = useText();
  const words = t.reports;
  const asked = asks[values.kind];
  const form = usePageForm({ schema: reportForm, values });
  return (
    <PageForm form={form}>
      <HiddenField name="kind" value={values.kind} />
      <HiddenField name="requestKey" value={requestKey} />
      {asked.period ? (
        <FieldSet legend={words.periodTitle}>
          <div className="pair">
            <DayField name="firstOn" label={words.firstOn} />
            <DayField name="lastOn" label={words.lastOn} />
          </div>
          <nav className="report-periods" aria-label={words.quick}>
            {periods.map(({ name, to }) => (
              <Link key={name} className="link" to={to} preventScrollReset>
                {words.periods[name]}
              </Link>
            ))}
          </nav>
        </FieldSet>
      ) : null}
      {asked.partner ? (
        <LookupField
          name="partner"
          label={words.partner}
          hint={words.partnerHint}
          listId="profile-partners"
          options={choices.partners.map(({ value, note }) => ({ value, label: note }))}
        />
      ) : null}
      {asked.filter ? <ScopeFields scope={values.scope} choices={choices} /> : null}
      {asked.columns ? (
        <div className="report-columns">
          <ChecksField name="columns" label={words.columns} options={choices.columns} />
        </div>
      ) : null}
      <RadioField
        name="locale"
        label={words.language}
        inline
        options={locales.map((value) => ({ value, label: t.languages[value] }))}
      />
      <ChecksField
        name="formats"
        label={words.formatsTitle}
        hint={words.formatsHint}
        inline
        options={reportFormats.map((value) => ({ value, label: words.formats[value] }))}
      />
      <div className="report-buttons">
        <SubmitButton>{words.makeReport}</SubmitButton>
        <PreviewButton again={previewed} />
      </div>
    </PageForm>
  );
}

function PreviewButton({ again }: { again: boolean }) {
  const t = useText();
  const { sending } = useFormState();
  return (
    <Button name="preview" value="1" aria-disabled={sending || undefined}>
      {again ? t.reports.previewAgain : t.reports.preview}
    </Button>
  );
}
