/** Agreement by agreement what is missing, with the way to the page on which it is supplied. */
import { Link } from "@remix-run/react";
import { AgreementName } from "#app/agreements/agreement-name";
import type { PageOf } from "#app/platform/paging";
import { useText } from "#app/platform/text";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { DataTable } from "#app/ui/data-table";
import { EmptyState } from "#app/ui/empty-state";
import { Paging } from "#app/ui/paging";
import { useViewer } from "#app/ui/viewer";
import type { IncompleteRow } from "./completeness-queries.server";
import { type GapId, gapIds, gapPath } from "./gap";

/** What a source calls the fact that a gap is about. */
const factOf: Partial<Record<GapId, string>> = {
  signingDay: "signedOn",
  signatories: "signatories",
  effectiveDay: "effectiveOn",
  term: "term",
  fields: "fields",
  kind: "kind",
  pilotWindow: "window",
  pilotQuestion: "question",
};

interface IncompleteProps {
  list: PageOf<IncompleteRow>;
  /** Everybody's: then each says whose it is. */
  everybody: boolean;
  gap: GapId | null;
}

export function IncompleteCard({ list, everybody, gap }: IncompleteProps) {
  const words = useText().completeness;
  const empty = (
    <EmptyState
      title={list.total > 0 ? words.noPage : words.complete}
      action={list.total > 0 ? <ButtonLink to="/completeness">{words.toFirst}</ButtonLink> : null}
    >
      {list.total > 0 ? null : gap ? words.completeOf : words.completeText}
    </EmptyState>
  );
  return (
    <Card title={gap ? words.names[gap] : words.agreementsTitle}>
      <DataTable
        caption={`${words.caption}: ${words.found(list.total)}`}
        rows={list.rows}
        rowKey={({ id }) => id}
        empty={empty}
        columns={[
          {
            key: "agreement",
            header: words.agreement,
            rowHeader: true,
            wide: true,
            cell: (row) => (
              <AgreementName of={row}>{everybody ? ` · ${row.owner ?? words.nobody}` : null}</AgreementName>
            ),
          },
          { key: "missing", header: words.gap, wide: true, cell: (row) => <Missing row={row} first={gap} /> },
        ]}
      />
      <Paging page={list.page} total={list.total} shown={list.rows.length} />
    </Card>
  );
}

/** Everything an agreement lacks: for whoever may write, as ways to the pages on which it is supplied. */
function Missing({ row, first }: { row: IncompleteRow; first: GapId | null }) {
  const words = useText().completeness;
  const may = useViewer()?.may;
  const missing = gapIds.filter((id) => row.missing[id] !== undefined);
  // The one that was asked for comes first.
  const shown = first ? [first, ...missing.filter((id) => id !== first)] : missing;
  return (
    <ul className="gaps">
      {shown.map((id) => {
        const fact = factOf[id];
        return (
          <li key={id}>
            {may?.write ? (
              <Link className="link" to={gapPath(id, row.id, row.missing[id] ?? null)}>
                {words.names[id]}
                <span className="visually-hidden"> ({row.reference})</span>
              </Link>
            ) : (
              words.names[id]
            )}
            {fact && row.notInSource.includes(fact) ? <span className="muted"> ({words.notInSource})</span> : null}
          </li>
        );
      })}
    </ul>
  );
}
