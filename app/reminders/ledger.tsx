/** The reminders of a record: when each was planned, to whom it goes, and what became of it. Reads no data. */
import { Link } from "@remix-run/react";
import { deadlineName } from "#app/deadlines/deadline-text";
import { deadlinePath } from "#app/deadlines/paths";
import type { Catalogue } from "#app/locales/catalogue";
import type { PageOf } from "#app/platform/paging";
import { useText } from "#app/platform/text";
import { type Column, DataTable } from "#app/ui/data-table";
import { DayText, MomentText } from "#app/ui/day-text";
import { Paging } from "#app/ui/paging";
import { Tag } from "#app/ui/tag";
import { useViewer } from "#app/ui/viewer";
import type { LedgerRow } from "./ledger-queries.server";
import { ledgerSize } from "./ledger-size";
import { stepText } from "./policy-text";

interface ReminderLedgerProps {
  ledger: PageOf<LedgerRow>;
  /** Of an agreement: each row says which deadline it is of. */
  withDeadline?: boolean;
}

export function ReminderLedger({ ledger: { rows, total, page }, withDeadline = false }: ReminderLedgerProps) {
  const t = useText();
  const words = t.mailLog.ledger;
  const columns: Column<LedgerRow>[] = [
    ...(withDeadline ? [deadlineColumn(t)] : []),
    {
      key: "step",
      header: words.step,
      rowHeader: !withDeadline,
      cell: ({ step, stepOn }) => (
        <>
          {capital(stepText(t, step))}
          <div className="small muted">
            <DayText day={stepOn} withWeekday />
          </div>
        </>
      ),
    },
    { key: "to", header: words.to, cell: (row) => <Recipient row={row} /> },
    { key: "outcome", header: words.outcome, wide: true, cell: (row) => <Outcome row={row} /> },
  ];
  if (rows.length === 0 && page === 1) return <p className="muted">{words.none}</p>;
  return (
    <>
      <DataTable caption={words.caption} hideCaption columns={columns} rows={rows} rowKey={({ id }) => id} />
      {total > ledgerSize ? <Paging page={page} total={total} shown={rows.length} size={ledgerSize} /> : null}
    </>
  );
}

const deadlineColumn = (t: Catalogue): Column<LedgerRow> => ({
  key: "deadline",
  header: t.mailLog.ledger.deadline,
  rowHeader: true,
  cell: ({ deadline }) => (
    <Link className="link" to={deadlinePath(deadline.id)}>
      {deadlineName(t, deadline)}
    </Link>
  ),
});

function Recipient({ row: { to, address, escalation } }: { row: LedgerRow }) {
  const words = useText().mailLog.ledger;
  return (
    <>
      {to || address}
      {address && to ? <div className="small muted break">{address}</div> : null}
      {escalation ? <div className="small muted">{words.escalation}</div> : null}
    </>
  );
}

function Outcome({
  row: { status, why, late, sendAfter, sentAt, mailId, reply, dueOn, deadline },
}: {
  row: LedgerRow;
}) {
  const t = useText();
  const words = t.mailLog.ledger;
  const maySeeLog = useViewer()?.may.settings;
  const reasons: Record<string, string> = t.reminders.reasons;
  return (
    <>
      {status === "sent" ? <Tag tone="good">{words.statuses.sent}</Tag> : null}
      {status === "planned" || status === "mailed" ? <Tag>{words.statuses[status]}</Tag> : null}
      {status === "suppressed" ? <Tag tone="warn">{words.statuses.suppressed}</Tag> : null}{" "}
      {status === "suppressed" ? (
        words.because(reasons[why ?? ""] ?? why ?? "")
      ) : (
        <MomentText at={status === "sent" ? (sentAt ?? sendAfter) : sendAfter} />
      )}
      {late ? <div className="small muted">{words.late}</div> : null}
      {dueOn === deadline.dueOn ? null : (
        <div className="small muted">
          {words.ofDay} <DayText day={dueOn} />
        </div>
      )}
      {reply && status !== "suppressed" ? (
        <div className="small muted break">
          {words.reply} <span className="mono">{reply}</span>
        </div>
      ) : null}
      {mailId && maySeeLog ? (
        <div className="small">
          <Link className="link" to={`/settings/mail/${mailId}`}>
            {words.toMail}
          </Link>
        </div>
      ) : null}
    </>
  );
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);
