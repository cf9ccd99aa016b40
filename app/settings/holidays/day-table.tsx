/** Rows of a holidays table. Many share a source, so each names its source by a number: `sources.tsx` has them. */
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
  caption: string;
  hideCaption?: boolean;
  days: DayRow[];
  /** Every source on the page, in the order of their numbers. */
  sources: string[];
  empty?: ReactNode;
}

export function DayTable({ caption, hideCaption, days, sources, empty }: DayTableProps) {
  const t = useText();
  const words = t.holidays;
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
        <a className="link" href={`#source-${sources.indexOf(row.source) + 1}`}>
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
    <DataTable
      caption={caption}
      hideCaption={hideCaption}
      columns={columns}
      rows={days}
      rowKey={(row) => row.on}
      empty={empty}
    />
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
