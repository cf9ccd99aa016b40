/** The filters of the list of documents. */
import { Link } from "@remix-run/react";
import { languageCodes } from "#app/platform/codes";
import { subjectPath, subjectTypes } from "#app/platform/subjects";
import { useText } from "#app/platform/text";
import { ChoiceFilter, FilterButtons, Filters, optionsOf, WordsFilter } from "#app/ui/filters";
import { useViewer } from "#app/ui/viewer";
import { type DocumentFilter, isNarrowed } from "./filter";
import { documentKinds } from "./kinds";
import type { SubjectOf } from "./subject-of.server";

export function DocumentFilters({ filter, record }: { filter: DocumentFilter; record: SubjectOf | null }) {
  const t = useText();
  const words = t.documents;
  const { filters } = words;
  const may = useViewer()?.may;
  return (
    <Filters action="/documents" label={filters.label} className="list-filters">
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
        <WordsFilter label={filters.q} value={filter.q} />
        <ChoiceFilter
          name="kind"
          label={filters.kind}
          value={filter.kind}
          any={filters.anyKind}
          options={optionsOf(documentKinds, t.documentsCard.kinds)}
        />
        <ChoiceFilter
          name="language"
          label={filters.language}
          value={filter.language}
          any={filters.anyLanguage}
          options={optionsOf(languageCodes, t.languages)}
        />
        {record ? null : (
          <ChoiceFilter
            name="on"
            label={filters.on}
            value={filter.on}
            any={filters.anyOn}
            options={optionsOf(subjectTypes, words.subjects)}
          />
        )}
        <ChoiceFilter
          name="which"
          label={filters.which}
          value={filter.which}
          any={filters.latest}
          options={optionsOf(may?.write ? ["all", "removed"] : ["all"], filters)}
        />
        <FilterButtons apply={filters.apply} clear={filters.clear} clearTo={isNarrowed(filter) ? "/documents" : null} />
      </div>
    </Filters>
  );
}
