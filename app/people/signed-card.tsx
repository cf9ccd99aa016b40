/** Agreements a person signed or witnessed, with the post held then. */
import { AgreementName } from "#app/agreements/agreement-name";
import type { SignedRow } from "#app/people/signed-queries.server";
import { useText } from "#app/platform/text";
import { Card } from "#app/ui/card";
import { DataTable } from "#app/ui/data-table";
import { DayText } from "#app/ui/day-text";
import { EmptyState } from "#app/ui/empty-state";

export function SignedCard({ signed }: { signed: SignedRow[] }) {
  const t = useText();
  const words = t.people;
  return (
    <Card id="signed" title={words.signed}>
      <DataTable
        caption={words.signedCaption}
        hideCaption
        rows={signed}
        rowKey={(row) => `${row.id} ${row.role} ${row.post} ${row.party}`}
        columns={[
          {
            key: "agreement",
            header: words.agreement,
            rowHeader: true,
            wide: true,
            cell: (row) => <AgreementName of={row} />,
          },
          {
            key: "on",
            header: words.signedOn,
            cell: (row) => (row.signedOn ? <DayText day={row.signedOn} /> : t.days.notGiven),
          },
          {
            key: "as",
            header: words.as,
            cell: (row) => (
              <>
                {words.roles[row.role]}
                {row.party ? <span className="under">{words.forParty(row.party)}</span> : null}
              </>
            ),
          },
          {
            key: "post",
            header: words.postThen,
            cell: (row) =>
              row.post ? (
                <>
                  {row.post}
                  {row.at && row.at !== row.party ? <span className="under">{row.at}</span> : null}
                </>
              ) : (
                <span className="muted">{words.postNotKnown}</span>
              ),
          },
        ]}
        empty={<EmptyState title={words.noSigned}>{words.noSignedText}</EmptyState>}
      />
      {signed.length > 0 ? <p className="small muted after">{words.byName}</p> : null}
    </Card>
  );
}
