/** The filters of the list of documents: a plain form that asks for an address. */
import { Form, Link, useLocation } from "@remix-run/react";
import { languageCodes } from "#app/platform/codes";
import { subjectPath, subjectTypes } from "#app/platform/subjects";
import { useText } from "#app/platform/text";
import { Button, ButtonLink } from "#app/ui/button";
import { useViewer } from "#app/ui/viewer";
import { type DocumentFilter, isNarrowed } from "./filter";
import { documentKinds } from "./kinds";
import type { SubjectOf } from "./subject-of.server";

export function DocumentFilters({ filter, record }: { filter: DocumentFilter; record: SubjectOf | null }) {
  const t = useText();
  const words = t.documents;
  const { filters } = words;
  const may = useViewer()?.may;
  const { search } = useLocation();
  return (
    // Another address is another form: its fields begin with what the address says.
    <Form key={search} method="get" action="/documents" className="list-filters" aria-label={filters.label}>
      {record ? (
        <p className="small">
          {filters.record}:{" "}
          <Link className="link" to={subjectPath(record)}>
            {record.name}
          </Link>
          <input type="hidden" name="on" value={record.type} />
          <input type="hidden" name="record" value={record.id} />
        </p>
      ) : null}
      <div className="filters">
        <Choice
          name="kind"
          label={filters.kind}
          any={filters.anyKind}
          chosen={filter.kind}
          options={documentKinds}
          names={t.documentsCard.kinds}
        />
        <Choice
          name="language"
          label={filters.language}
          any={filters.anyLanguage}
          chosen={filter.language}
          options={languageCodes}
          names={t.languages}
        />
        {record ? null : (
          <Choice
            name="on"
            label={filters.on}
            any={filters.anyOn}
            chosen={filter.on}
            options={subjectTypes}
            names={words.subjects}
          />
        )}
        <Choice
          name="which"
          label={filters.which}
          any={filters.latest}
          chosen={filter.which}
          options={may?.write ? ["all", "removed"] : ["all"]}
          names={filters}
        />
        <Button>{filters.apply}</Button>
        {isNarrowed(filter) ? (
          <ButtonLink to="/documents" kind="quiet">
            {filters.clear}
          </ButtonLink>
        ) : null}
      </div>
    </Form>
  );
}

interface ChoiceProps<Name extends string> {
  name: string;
  label: string;
  /** For all of them. */
  any: string;
  chosen: string;
  options: readonly Name[];
  names: Record<Name, string>;
}

function Choice<Name extends string>({ name, label, any, chosen, options, names }: ChoiceProps<Name>) {
  return (
    <label>
      {label}
      <select name={name} defaultValue={chosen}>
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option} value={option}>
            {names[option]}
          </option>
        ))}
      </select>
    </label>
  );
}
