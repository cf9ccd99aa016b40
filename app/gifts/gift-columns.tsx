/** The columns of lists of gifts: the register, and the card of a visit. */
import { Link } from "@remix-run/react";
import { formatDay } from "#app/platform/days";
import { useLocale, useText } from "#app/platform/text";
import type { Column } from "#app/ui/data-table";
import { DayText } from "#app/ui/day-text";
import { Tag } from "#app/ui/tag";
import type { GiftRow } from "./gift-queries.server";
import { valueText } from "./value-text";

export function useGiftColumns({ ofVisit = false } = {}): Column<GiftRow>[] {
  const t = useText();
  const locale = useLocale();
  const words = t.visits.gift;
  return [
    {
      key: "what",
      header: words.what,
      rowHeader: true,
      wide: true,
      cell: (row) => (
        <>
          <Link to={`/gifts/${row.id}`}>{row.what}</Link>
          <span className="under">{words.directions[row.direction]}</span>
        </>
      ),
    },
    { key: "on", header: words.on, cell: (row) => <DayText day={row.on} /> },
    { key: "who", header: words.person, cell: (row) => <Who row={row} ofVisit={ofVisit} /> },
    { key: "value", header: words.value, numeric: true, cell: (row) => valueText(t, locale, row) },
    {
      key: "approval",
      header: words.approval,
      cell: (row) =>
        row.approvedOn ? (
          words.approved(row.approvedBy ?? "–", formatDay(t, row.approvedOn))
        ) : (
          <Tag tone="warn">{words.approvals.waiting}</Tag>
        ),
    },
  ];
}

function Who({ row: { person, organisation, visit }, ofVisit }: { row: GiftRow; ofVisit: boolean }) {
  return (
    <>
      {person ? (
        <Link className="link each" to={`/people/${person.id}`}>
          {person.name}
        </Link>
      ) : null}
      {organisation ? (
        <Link className="link each" to={`/organisations/${organisation.id}`}>
          {organisation.name}
        </Link>
      ) : null}
      {person || organisation ? null : "–"}
      {visit && !ofVisit ? (
        <span className="under">
          <Link className="link" to={`/visits/${visit.id}`}>
            {visit.title}
          </Link>
        </span>
      ) : null}
    </>
  );
}
