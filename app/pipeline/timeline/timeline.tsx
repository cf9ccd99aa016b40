/** The timeline of the pipeline: terms, pilots and days that fall due, from decades to months. The table behind it says the same. */
import { useText } from "#app/platform/text";
import { Card } from "#app/ui/card";
import { EmptyState } from "#app/ui/empty-state";
import { Paging } from "#app/ui/paging";
import type { ViewProps } from "../view-props";
import { windowText } from "./axis-text";
import { Chart } from "./chart";
import { Legend } from "./legend";
import { TimelineMoves } from "./moves";
import { TimelineTable } from "./timeline-table";
import { timelineRows } from "./zooms";

export function PipelineTimeline({ data: { window, rows }, filter, counts, today }: ViewProps<"timeline">) {
  const t = useText();
  const words = t.timeline;
  const { from, to } = windowText(t, window);
  const caption = words.caption(from, to, t.agreementsList.found(counts.total));
  return (
    <Card>
      <div className="years-head">
        <h2 aria-live="polite">{caption}</h2>
        <TimelineMoves window={window} />
      </div>
      {rows.length > 0 ? (
        <>
          <Chart window={window} rows={rows} today={today} />
          <Legend />
          <p className="years-keys" id="timeline-keys">
            {words.keys}
          </p>
          <Paging page={filter.page} total={counts.total} shown={rows.length} size={timelineRows} />
          <details className="behind">
            <summary>{t.deadlinePages.asTable}</summary>
            <TimelineTable caption={caption} rows={rows} today={today} />
          </details>
        </>
      ) : (
        <EmptyState title={t.agreementsList.noSuchPage} />
      )}
    </Card>
  );
}
