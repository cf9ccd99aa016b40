/** Reports owed after signing: what, to whom, by when, and the proof that they were sent. */
import { Link } from "@remix-run/react";
import type { Catalogue } from "#app/locales/catalogue";
import { useText } from "#app/platform/text";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { type Column, DataTable } from "#app/ui/data-table";
import { DayText } from "#app/ui/day-text";
import { EmptyState } from "#app/ui/empty-state";
import { agreementPath } from "./paths";
import type { ShownFiling } from "./show-row.server";

interface FilingsProps {
  id: string;
  filings: ShownFiling[];
  today: string;
  write: boolean;
}

const namesOf = (t: Catalogue, { template, what, toWhom }: ShownFiling) =>
  template ? t.workflow.filings[template] : { what: what ?? "", toWhom: toWhom ?? "" };

export function FilingsCard({ id, filings, today, write }: FilingsProps) {
  const t = useText();
  const words = t.agreementPage.filings;
  const columns: Column<ShownFiling>[] = [
    { key: "what", header: words.what, rowHeader: true, cell: (filing) => namesOf(t, filing).what },
    { key: "toWhom", header: words.toWhom, cell: (filing) => namesOf(t, filing).toWhom },
    {
      key: "due",
      header: words.due,
      cell: ({ dueOn, sentOn }) => (
        <span className={!sentOn && dueOn && dueOn < today ? "bad" : undefined}>
          <DayText day={dueOn} withWeekday none="–" />
        </span>
      ),
    },
    {
      key: "sent",
      header: words.sent,
      cell: (filing) =>
        filing.sentOn ? (
          <>
            <DayText day={filing.sentOn} />
            {filing.proof ? <span className="small muted block">{words.proof(filing.proof)}</span> : null}
          </>
        ) : write ? (
          <Link
            className="link"
            to={`${agreementPath(id)}/filings/${filing.id}`}
            aria-label={words.recordOf(namesOf(t, filing).what)}
          >
            {words.record}
          </Link>
        ) : (
          <span className="muted">{words.notSent}</span>
        ),
    },
  ];
  return (
    <Card
      id="filings"
      title={t.agreementPage.parts.filings}
      actions={
        write ? (
          <ButtonLink small to={`${agreementPath(id)}/filings/new`}>
            {words.add}
          </ButtonLink>
        ) : null
      }
    >
      {filings.length === 0 ? (
        <EmptyState title={words.none}>{words.noneText}</EmptyState>
      ) : (
        <DataTable caption={words.caption} hideCaption columns={columns} rows={filings} rowKey={({ key }) => key} />
      )}
    </Card>
  );
}
