/** Rows of a holidays table. Many share a source, so each names its source by a number, and the sources stand below. */
import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { formatDay } from "#app/platform/days";
import { useLocale, useText } from "#app/platform/text";
import { languageOf } from "#app/settings/holidays/language-of";
import { ButtonLink } from "#app/ui/button";
import { type Column, DataTable } from "#app/ui/data-table";
import { DayText } from "#app/ui/day-text";
import { Foreign } from "#app/ui/foreign";
import { Tag } from "#app/ui/tag";

export interface DayRow {
  country: string;
  on: string;
  kind: "holiday" | "workday";
  name: string;
  localName: string | null;
  source: string;
  removed: boolean;
}

interface DayTableProps {
  /** Tells the sources of two tables on a page apart. */
  id: string;
  caption: string;
  hideCaption?: boolean;
  days: DayRow[];
  empty?: ReactNode;
}

export function DayTable({ id, caption, hideCaption, days, empty }: DayTableProps) {
  const t = useText();
  const words = t.holidays;
  const sources = [...new Set(days.map((day) => day.source))];
  const anchor = (source: string) => `${id}-source-${sources.indexOf(source) + 1}`;
  const address = ({ country, on }: DayRow) => `/settings/holidays/${country}/${on}`;
  const columns: Column<DayRow>[] = [
    {
      key: "day",
      header: words.day,
      rowHeader: true,
      cell: (row) => (
        <Link className="link" to={address(row)}>
          <DayText day={row.on} withWeekday />
        </Link>
      ),
    },
    {
      key: "kind",
      header: words.kind,
      cell: (row) => <Tag tone={row.kind === "workday" ? "accent" : "neutral"}>{words.kindsShort[row.kind]}</Tag>,
    },
    { key: "name", header: words.called, wide: true, cell: (row) => <Called {...row} /> },
    {
      key: "source",
      header: words.source,
      cell: (row) => (
        <a className="link" href={`#${anchor(row.source)}`}>
          {words.sourceNumber(sources.indexOf(row.source) + 1)}
        </a>
      ),
    },
    {
      key: "act",
      header: words.actions,
      cell: (row) => {
        const verb = row.removed ? "restore" : "remove";
        const what = <span className="visually-hidden">: {formatDay(t, row.on)}</span>;
        return (
          <span className="row">
            <ButtonLink small to={address(row)}>
              {words.change}
              {what}
            </ButtonLink>
            <ButtonLink small to={`${address(row)}/${verb}`}>
              {words[verb]}
              {what}
            </ButtonLink>
          </span>
        );
      },
    },
  ];
  return (
    <>
      <DataTable
        caption={caption}
        hideCaption={hideCaption}
        columns={columns}
        rows={days}
        rowKey={(row) => row.on}
        empty={empty}
      />
      {sources.length > 0 ? (
        <DefinedSources title={words.sources} sources={sources} name={words.sourceNumber} idOf={anchor} />
      ) : null}
    </>
  );
}

/** The name in the reader's language first, the other one below. */
function Called({ country, name, localName }: Pick<DayRow, "country" | "name" | "localName">) {
  const locale = useLocale();
  const local = languageOf(country);
  if (!localName) return <Foreign lang="en">{name}</Foreign>;
  const [first, second] = [
    <Foreign key="en" lang="en">
      {name}
    </Foreign>,
    <span key="own" lang={local}>
      {localName}
    </span>,
  ];
  return (
    <>
      {local === locale ? second : first}
      <span className="under">{local === locale ? first : second}</span>
    </>
  );
}

interface SourcesProps {
  title: string;
  sources: string[];
  name: (number: number) => string;
  idOf: (source: string) => string;
}

function DefinedSources({ title, sources, name, idOf }: SourcesProps) {
  return (
    <>
      <h3>{title}</h3>
      <dl className="facts wide">
        {sources.map((source, index) => (
          <div key={source} id={idOf(source)}>
            <dt>{name(index + 1)}</dt>
            <dd>{source}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
