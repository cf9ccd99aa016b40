/** What was done for a commitment, day by day, and its values against the target. */
import { figureText } from "#app/agreements/figure-text";
import { formatDay } from "#app/platform/days";
import { useText } from "#app/platform/text";
import { Card } from "#app/ui/card";
import { type Column, DataTable } from "#app/ui/data-table";
import { DayText } from "#app/ui/day-text";
import { Drawing } from "#app/ui/drawing";
import { EmptyState } from "#app/ui/empty-state";
import { Tag } from "#app/ui/tag";
import type { LogEntry } from "./commitment-page.server";

interface LogProps {
  log: { entries: LogEntry[]; earlier: number };
  unit: string | null;
}

export function LogCard({ log: { entries, earlier }, unit }: LogProps) {
  const t = useText();
  const words = t.commitments.show;
  return (
    <Card id="progress" title={words.log}>
      {entries.length === 0 ? (
        <EmptyState title={words.noLog}>{words.noLogText}</EmptyState>
      ) : (
        <ol className="timeline">
          {entries.map((entry) => (
            <li key={entry.id}>
              <DayText day={entry.on} />
              <div>
                {entry.metDueOn ? <Tag tone="good">{words.metFor(formatDay(t, entry.metDueOn))}</Tag> : null}
                {entry.missedDueOn ? <Tag tone="warn">{words.missedFor(formatDay(t, entry.missedDueOn))}</Tag> : null}
                {entry.text ? <p className="keep">{entry.text}</p> : null}
                {entry.value === null ? null : (
                  <p className="small">{words.value([figureText(t, entry.value), unit].filter(Boolean).join(" "))}</p>
                )}
                {entry.evidence ? (
                  <p className="small keep">
                    {words.evidenceOf}: {entry.evidence}
                  </p>
                ) : null}
                <small>{words.by(entry.by, formatDay(t, entry.recordedOn))}</small>
              </div>
            </li>
          ))}
        </ol>
      )}
      {earlier > 0 ? <p className="small muted after">{words.moreLog(earlier)}</p> : null}
    </Card>
  );
}

interface Value {
  id: string;
  on: string;
  value: number;
}

interface ValuesProps {
  chart: string;
  /** Latest first. */
  values: Value[];
  of: { measure: string | null; target: number | null; unit: string | null };
}

export function ValuesCard({ chart, values, of: { target, unit } }: ValuesProps) {
  const t = useText();
  const words = t.commitments.show;
  const columns: (Column<Value> | null)[] = [
    { key: "on", header: words.day, rowHeader: true, cell: ({ on }) => <DayText day={on} /> },
    {
      key: "value",
      header: unit ? `${words.measuredValue} (${unit})` : words.measuredValue,
      numeric: true,
      cell: ({ value }) => figureText(t, value),
    },
    target
      ? {
          key: "share",
          header: words.ofTarget,
          numeric: true,
          cell: ({ value }) => `${figureText(t, Math.round((value / target) * 100))} %`,
        }
      : null,
  ];
  return (
    <Card title={words.values}>
      <Drawing svg={chart} />
      <details className="behind">
        <summary>{words.valuesTable}</summary>
        <DataTable
          caption={words.valuesTable}
          hideCaption
          columns={columns.filter((column) => column !== null)}
          rows={values}
          rowKey={({ id }) => id}
        />
      </details>
    </Card>
  );
}
