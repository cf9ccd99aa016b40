/** What is promised around one record, on the page of that record: ours, theirs and what both do, the earliest day first. */
import { Link } from "@remix-run/react";
import { commitmentPath } from "#app/commitments/paths";
import { type CommitmentRow, type CommitmentsOf, sides, standingOf, standingText } from "#app/commitments/row";
import { useText } from "#app/platform/text";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { type Column, DataTable } from "#app/ui/data-table";
import { DayText } from "#app/ui/day-text";
import { EmptyState } from "#app/ui/empty-state";

interface CommitmentsCardProps {
  commitments: CommitmentsOf;
  today: string;
  /** Where a commitment of this record is added: `newCommitmentPath("agreement", id)`; null for who may not. */
  addAt?: string | null;
  /** The ledger narrowed to this record, all states: `/commitments?…`. */
  allAt?: string;
  /** On the agreement's own page its name is not repeated in every row. */
  ofAgreement?: boolean;
}

export function CommitmentsCard({ commitments, today, addAt, allAt, ofAgreement }: CommitmentsCardProps) {
  const words = useText().commitmentsCard;
  const { open, more, closed } = commitments;
  const columns = useColumns(today, ofAgreement);
  const all = allAt && (more || closed > 0) ? allAt : null;
  return (
    <Card
      id="commitments"
      title={words.title}
      actions={
        addAt ? (
          <ButtonLink small to={addAt}>
            {words.add}
          </ButtonLink>
        ) : null
      }
    >
      {open.length === 0 ? (
        <EmptyState title={closed > 0 ? words.card.allClosed(closed) : words.card.none}>
          {closed > 0 ? null : words.card.noneText}
        </EmptyState>
      ) : (
        <div className="stack">
          {sides.map((side) => {
            const rows = open.filter((row) => row.side === side);
            return rows.length > 0 ? (
              <DataTable
                key={side}
                caption={words.card.captions[side]}
                columns={columns}
                rows={rows}
                rowKey={({ id }) => id}
              />
            ) : null;
          })}
        </div>
      )}
      {all ? (
        <p className="small after">
          <Link className="link" to={all}>
            {words.card.all(closed)}
          </Link>
        </p>
      ) : null}
    </Card>
  );
}

function useColumns(today: string, ofAgreement = false): Column<CommitmentRow>[] {
  const t = useText();
  const words = t.commitmentsCard;
  return [
    {
      key: "commitment",
      header: words.commitment,
      rowHeader: true,
      wide: true,
      cell: (row) => (
        <>
          <Link to={commitmentPath(row.id)}>{row.text}</Link>
          {ofAgreement && !row.clause ? null : (
            <span className="under">
              {ofAgreement ? null : <span className="mono">{row.agreement.reference}</span>}
              {ofAgreement || !row.clause ? null : ", "}
              {row.clause}
            </span>
          )}
        </>
      ),
    },
    { key: "who", header: words.who, cell: (row) => <Who row={row} /> },
    {
      key: "due",
      header: words.due,
      cell: (row) => {
        const standing = standingOf(row, today);
        if (standing === "noDay" || standing === "ended") return standingText(t, row, today);
        return (
          <>
            <DayText day={row.dueOn} />
            <span className={standing === "late" ? "under bad nowrap" : "under nowrap"}>
              {standingText(t, row, today)}
            </span>
          </>
        );
      },
    },
  ];
}

/** Who sees to it: ours here, theirs there; else the party that answers for it. */
export function Who({ row }: { row: Pick<CommitmentRow, "side" | "owner" | "person" | "party"> }) {
  const words = useText().commitmentsCard;
  const { side, owner, person, party } = row;
  const there = person ? (
    <Link className="link" to={`/people/${person.id}`}>
      {person.name}
    </Link>
  ) : null;
  const names = [side === "theirs" ? null : owner, side === "ours" ? null : there].filter((name) => name !== null);
  return (
    <>
      {names.length > 0 ? names.map((name, at) => <div key={at === 0 ? "first" : "second"}>{name}</div>) : null}
      {names.length === 0 && !party ? words.nobody : null}
      {party ? <span className={names.length > 0 ? "under" : undefined}>{party.name}</span> : null}
    </>
  );
}
