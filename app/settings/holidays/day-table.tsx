/** Rows of a holidays table, each with its source and what can be done with it. */

import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { formatDay } from "#app/platform/days";
import { useText } from "#app/platform/text";
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
  empty?: ReactNode;
}

export function DayTable({ caption, hideCaption, days, empty }: DayTableProps) {
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
    {
      key: "name",
      header: words.name,
      wide: true,
      cell: (row) => (
        <>
          <Foreign lang="en">{row.name}</Foreign>
          {row.localName ? (
            <span className="under" lang={languageOf(row.country)}>
              {row.localName}
            </span>
          ) : null}
        </>
      ),
    },
    { key: "source", header: words.source, wide: true, cell: (row) => <span className="source">{row.source}</span> },
    {
      key: "act",
      header: words.action,
      cell: (row) => {
        const verb = row.removed ? "restore" : "remove";
        return (
          <ButtonLink small kind="quiet" to={`${address(row)}/${verb}`}>
            {words[verb]}
            <span className="visually-hidden">: {formatDay(t, row.on)}</span>
          </ButtonLink>
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
