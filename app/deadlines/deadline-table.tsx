/** Deadlines as a table: what, on which agreement, whose, the day and how it was computed, the reminders, and what can be done. */
import { Form, Link, useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { agreementPath } from "#app/agreements/paths";
import { dayOfMoment, formatDay } from "#app/platform/days";
import { useText } from "#app/platform/text";
import { Button } from "#app/ui/button";
import { type Column, DataTable } from "#app/ui/data-table";
import { Foreign } from "#app/ui/foreign";
import { useTimeZone, useViewer } from "#app/ui/viewer";
import { deadlineDoubt, deadlineHow } from "./deadline-text";
import { DueText } from "./due-text";
import type { ReminderCounts } from "./list-queries.server";
import { deadlineActPath, deadlinePath } from "./paths";
import { type DeadlineRow, deadlineTitle, standingOf } from "./row";

/** Lists that do not count reminders leave them out. */
export type TableRow = DeadlineRow & { workingDays?: number | null; reminders?: ReminderCounts };

interface DeadlineTableProps {
  caption: string;
  rows: TableRow[];
  today: string;
  /** With how many reminders each has, and a button for the reader. */
  full?: boolean;
  empty?: ReactNode;
}

export function DeadlineTable({ caption, rows, today, full = false, empty }: DeadlineTableProps) {
  const t = useText();
  const words = t.deadlinePages;
  const may = useViewer()?.may;
  const columns: (Column<TableRow> | null)[] = [
    {
      key: "what",
      header: words.what,
      rowHeader: true,
      wide: true,
      cell: (row) => <What row={row} />,
    },
    { key: "agreement", header: words.agreement, wide: true, cell: (row) => <About row={row} /> },
    { key: "whose", header: words.whose, cell: (row) => row.whose ?? <span className="muted">{words.nobody}</span> },
    {
      key: "day",
      header: words.day,
      cell: (row) => <DueText row={row} today={today} workingDays={row.workingDays} />,
    },
    full
      ? {
          key: "reminders",
          header: words.reminders,
          cell: (row) => (row.reminders ? <Reminders counts={row.reminders} /> : null),
        }
      : null,
    full && may?.write
      ? { key: "act", header: words.act, cell: (row) => <Acknowledge row={row} today={today} /> }
      : null,
  ];
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={(row) => row.id}
      columns={columns.filter((column) => column !== null)}
      empty={empty}
    />
  );
}

function What({ row }: { row: TableRow }) {
  const t = useText();
  const doubt = deadlineDoubt(t, row);
  return (
    <>
      <Link to={deadlinePath(row.id)}>{deadlineTitle(t, row)}</Link>
      <span className="under how">
        {deadlineHow(t, row.basis)}
        {doubt ? ` · ${doubt}` : null}
      </span>
    </>
  );
}

function About({ row: { about } }: { row: TableRow }) {
  const words = useText().deadlinePages;
  if (!about) return <span className="muted">{words.noAgreement}</span>;
  return (
    <>
      <Link className="link" to={agreementPath(about.id)}>
        <Foreign lang={about.titleLanguage}>{about.title}</Foreign>
      </Link>
      <span className="under mono">{about.reference}</span>
    </>
  );
}

function Reminders({ counts: { sent, toCome, next } }: { counts: ReminderCounts }) {
  const t = useText();
  const words = t.deadlinePages;
  const timeZone = useTimeZone();
  if (sent + toCome === 0) return <span className="muted">{words.noReminders}</span>;
  return (
    <>
      {[sent > 0 ? words.sent(sent) : null, toCome > 0 ? words.toCome(toCome) : null].filter(Boolean).join(", ")}
      {next ? <span className="under">{words.next(formatDay(t, dayOfMoment(next, timeZone)))}</span> : null}
    </>
  );
}

/** What is over needs nobody who knows of it. */
const canAcknowledge = (row: TableRow, today: string) =>
  !row.acknowledged && !["closed", "passed"].includes(standingOf(row, today));

function Acknowledge({ row, today }: { row: TableRow; today: string }) {
  const t = useText();
  const { pathname, search } = useLocation();
  if (!canAcknowledge(row, today)) return null;
  return (
    <Form method="post" action={deadlineActPath(row.id, "acknowledge")} preventScrollReset>
      <input type="hidden" name="seenOn" value={row.dueOn} />
      <input type="hidden" name="next" value={pathname + search} />
      <Button small>
        {t.deadlinePages.acknowledgeRow}
        <span className="visually-hidden">{t.deadlinePages.about(deadlineTitle(t, row))}</span>
      </Button>
    </Form>
  );
}
