/** What the timeline draws, in words: each bar and each mark of the page. */
import { Link } from "@remix-run/react";
import { agreementPath } from "#app/agreements/paths";
import { deadlineName } from "#app/deadlines/deadline-text";
import { deadlinePath } from "#app/deadlines/paths";
import { standingOf } from "#app/deadlines/row";
import { formatDay } from "#app/platform/days";
import { useLocale, useText } from "#app/platform/text";
import { type Column, DataTable } from "#app/ui/data-table";
import { Foreign } from "#app/ui/foreign";
import { StageTag } from "#app/ui/stage-tag";
import { barFacts } from "./bar-text";
import type { Bar } from "./bars";
import type { Mark, TimelineEntry } from "./read-timeline.server";

interface TimelineTableProps {
  caption: string;
  rows: TimelineEntry[];
  today: string;
}

export function TimelineTable({ caption, rows, today }: TimelineTableProps) {
  const t = useText();
  const locale = useLocale();
  const { columns: words, evaluatedOn, under } = t.timeline;
  const bars = (kinds: Bar["kind"][]) => (row: TimelineEntry) => (
    <Bars bars={row.bars.filter((bar) => kinds.includes(bar.kind))} />
  );
  const columns: Column<TimelineEntry>[] = [
    {
      key: "agreement",
      header: words.agreement,
      rowHeader: true,
      wide: true,
      cell: (row) => (
        <>
          <Link to={agreementPath(row.id)}>
            {row.titleLanguage === locale ? row.title : <Foreign lang={row.titleLanguage}>{row.title}</Foreign>}
          </Link>
          <span className="under">
            <span className="mono">{row.reference}</span> {row.under ? under(row.under) : null}
          </span>
        </>
      ),
    },
    { key: "stage", header: words.stage, cell: (row) => <StageTag stage={row.stage} /> },
    { key: "proposal", header: words.proposal, cell: bars(["proposal"]) },
    { key: "term", header: words.term, cell: bars(["term", "ended"]) },
    { key: "pilot", header: words.pilot, cell: bars(["pilot"]) },
    {
      key: "evaluated",
      header: words.evaluated,
      cell: (row) => <Lines lines={row.evaluatedOn.map((day) => evaluatedOn(formatDay(t, day)))} />,
    },
    { key: "due", header: words.due, cell: (row) => <Due marks={row.marks} today={today} /> },
  ];
  return <DataTable caption={caption} hideCaption columns={columns} rows={rows} rowKey={(row) => row.id} />;
}

function Bars({ bars }: { bars: Bar[] }) {
  const t = useText();
  return <Lines lines={bars.map((bar) => barFacts(t, bar))} />;
}

function Lines({ lines }: { lines: string[] }) {
  if (lines.length === 0) return null;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function Due({ marks, today }: { marks: Mark[]; today: string }) {
  const t = useText();
  if (marks.length === 0) return null;
  return (
    <ul>
      {marks.map((mark) => (
        <li key={mark.id}>
          <Link className="link" to={deadlinePath(mark.id)}>
            {deadlineName(t, mark)}
          </Link>
          <span className={standingOf({ ...mark, closedWhy: null }, today) === "late" ? "under bad" : "under"}>
            {formatDay(t, mark.dueOn)}
          </span>
        </li>
      ))}
    </ul>
  );
}
