/** The drawing of the timeline: an axis, lines for its marks and for today, and a row for each agreement. */
import { Link } from "@remix-run/react";
import { agreementPath } from "#app/agreements/paths";
import { standingOf } from "#app/deadlines/row";
import { useLocale, useText } from "#app/platform/text";
import { Foreign } from "#app/ui/foreign";
import { StageIcon } from "#app/ui/stage-tag";
import { timeScale } from "#app/ui/time-scale";
import { tickText, windowText } from "./axis-text";
import { useMovingKeys } from "./moves";
import type { TimelineData, TimelineEntry } from "./read-timeline.server";
import { Track } from "./track";
import type { TimelineWindow } from "./window";

interface ChartProps extends TimelineData {
  today: string;
}

export function Chart({ window, rows, today }: ChartProps) {
  const t = useText();
  const onKeyDown = useMovingKeys(window);
  const { from, to } = windowText(t, window);
  return (
    // biome-ignore lint/a11y/useSemanticElements: it groups no fields
    <div
      className="years"
      role="group"
      aria-label={t.timeline.label(from, to)}
      aria-describedby="timeline-keys"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys that move through time need the focus
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <Axis window={window} today={today} />
      <Lines window={window} today={today} />
      <ol>
        {rows.map((row) => (
          <li key={row.id} data-depth={Math.min(row.depth, 3) || undefined}>
            <Head row={row} window={window} today={today} />
            <Track row={row} window={window} today={today} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function Axis({ window, today }: Pick<ChartProps, "window" | "today">) {
  const t = useText();
  const at = timeScale(window);
  return (
    <div className="axis" data-zoom={window.zoom} aria-hidden="true">
      <span />
      <div>
        {window.ticks.map((tick) => (
          <span key={tick} style={{ left: `${at(tick)}%` }}>
            {tick < window.first ? null : tickText(t, window.zoom, tick)}
          </span>
        ))}
        {isShown(today, window) ? <b style={{ left: `${at(today)}%` }}>{t.timeline.toToday}</b> : null}
      </div>
    </div>
  );
}

const isShown = (day: string, { first, last }: TimelineWindow) => day >= first && day <= last;

/** One line through all rows for each mark of the axis, and for today. */
function Lines({ window, today }: Pick<ChartProps, "window" | "today">) {
  const at = timeScale(window);
  return (
    <div className="lines" aria-hidden="true">
      {window.ticks.map((tick) => (tick < window.first ? null : <i key={tick} style={{ left: `${at(tick)}%` }} />))}
      {isShown(today, window) ? <i className="today" style={{ left: `${at(today)}%` }} /> : null}
    </div>
  );
}

function Head({ row, window, today }: { row: TimelineEntry; window: TimelineWindow; today: string }) {
  const t = useText();
  const locale = useLocale();
  const words = t.timeline;
  const late = row.marks.filter(
    (mark) => mark.dueOn < window.first && standingOf({ ...mark, closedWhy: null }, today) === "late",
  ).length;
  return (
    <div className="of">
      <Link className="link" to={agreementPath(row.id)}>
        {row.titleLanguage === locale ? row.title : <Foreign lang={row.titleLanguage}>{row.title}</Foreign>}
      </Link>
      <small>
        <span className="stage-word" data-stage={row.stage}>
          <StageIcon stage={row.stage} />
          {t.stages[row.stage]}
        </span>
        <span className="mono">{row.reference}</span>
        {row.under ? <span>{words.under(row.under)}</span> : null}
        {row.confidential ? <span>{t.agreementsList.confidential}</span> : null}
        {late > 0 ? <span className="bad">{words.earlierLate(late)}</span> : null}
      </small>
    </div>
  );
}
