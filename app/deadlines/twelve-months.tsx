/** Twelve months by agreement: bars for its term and its pilot, marks for its days. Drawn for the eye; the table below says the same. */
import { Link, useSearchParams } from "@remix-run/react";
import { agreementPath } from "#app/agreements/paths";
import { formatDay } from "#app/platform/days";
import { useText } from "#app/platform/text";
import { ButtonLink } from "#app/ui/button";
import { Foreign } from "#app/ui/foreign";
import { withParams } from "#app/ui/search-params";
import { timeScale } from "#app/ui/time-scale";
import { type DeadlineRow, deadlineTitle, standingOf } from "./row";
import type { Timeline, TimelineRow } from "./timeline-queries.server";

interface TwelveMonthsProps {
  timeline: Timeline;
  today: string;
}

export function TwelveMonths({ timeline, today }: TwelveMonthsProps) {
  const words = useText().deadlinePages;
  const at = timeScale(timeline);
  return (
    <div className="twelve">
      <div className="months" aria-hidden="true">
        <span />
        <div>
          {timeline.months.map((month) => (
            <span key={month}>{words.monthShort(Number(month.slice(5)), Number(month.slice(0, 4)))}</span>
          ))}
        </div>
      </div>
      <ol>
        {timeline.rows.map((row) => (
          <li key={row.about?.id ?? "none"}>
            <Head row={row} first={timeline.first} />
            <Track row={row} timeline={timeline} today={today} at={at} />
          </li>
        ))}
      </ol>
      <Legend />
    </div>
  );
}

function Head({ row: { about, rows }, first }: { row: TimelineRow; first: string }) {
  const words = useText().deadlinePages;
  const earlier = rows.filter(({ dueOn }) => dueOn < first).length;
  return (
    <div className="of">
      {about ? (
        <Link className="link" to={agreementPath(about.id)}>
          <Foreign lang={about.titleLanguage}>{about.title}</Foreign>
        </Link>
      ) : (
        <span>{words.workWithout}</span>
      )}
      <small>
        {about ? <span className="mono">{about.reference}</span> : null}
        {about ? " · " : null}
        {words.timelineRow(rows.length)}
        {earlier > 0 ? <span className="bad"> · {words.timelineEarlier(earlier)}</span> : null}
      </small>
    </div>
  );
}

interface TrackProps extends TwelveMonthsProps {
  row: TimelineRow;
  at: ReturnType<typeof timeScale>;
}

function Track({ row: { term, pilot, rows }, timeline, today, at }: TrackProps) {
  const { first, last, months } = timeline;
  const bar = (kind: string, from: string | null, to: string | null, y: number) => {
    if ((from ?? first) > last || (to ?? last) < first) return null;
    const x = at(from ?? first);
    return <rect className={kind} x={`${x}%`} y={y} width={`${at(to ?? last, 1) - x}%`} height="6" rx="3" />;
  };
  return (
    <svg className="track" aria-hidden="true" focusable="false">
      {months.slice(1).map((month) => (
        <line key={month} x1={`${at(`${month}-01`)}%`} x2={`${at(`${month}-01`)}%`} y1="0" y2="100%" />
      ))}
      {term ? bar("term", term.first, term.last, 8) : null}
      {pilot ? bar("pilot", pilot.first, pilot.last, 17) : null}
      {today >= first && today <= last ? (
        <line className="today" x1={`${at(today)}%`} x2={`${at(today)}%`} y1="0" y2="100%" />
      ) : null}
      {rows.map((row) => (
        <Mark key={row.id} row={row} today={today} x={at(row.dueOn)} />
      ))}
    </svg>
  );
}

/** A circle is still to come, a square is overdue, a small ring is over or only to be noticed. */
function Mark({ row, today, x }: { row: DeadlineRow; today: string; x: number }) {
  const t = useText();
  const standing = standingOf(row, today);
  return (
    <svg x={`${x}%`} y="32" overflow="visible" className="mark" data-standing={standing}>
      <title>{`${deadlineTitle(t, row)}: ${formatDay(t, row.dueOn, { weekday: true })}`}</title>
      <MarkShape late={standing === "late"} />
    </svg>
  );
}

const MarkShape = ({ late }: { late: boolean }) =>
  late ? <path d="M-5.5-5.5h11v11h-11z" /> : <circle r="5" cx="0" cy="0" />;

function Legend() {
  const words = useText().deadlinePages;
  const sign = (of: string) => (
    <svg width="18" height="14" viewBox="-9 -7 18 14" aria-hidden="true" focusable="false">
      {of === "term" || of === "pilot" ? <rect className={of} x="-8" y="-3" width="16" height="6" rx="3" /> : null}
      {of === "today" ? <line className="today" x1="0" x2="0" y1="-7" y2="7" /> : null}
      {of === "open" || of === "late" ? (
        <g className="mark" data-standing={of}>
          <MarkShape late={of === "late"} />
        </g>
      ) : null}
    </svg>
  );
  const signs = [
    ["term", words.legendTerm],
    ["pilot", words.legendPilot],
    ["open", words.legendDue],
    ["late", words.legendLate],
    ["today", words.legendToday],
  ] as const;
  return (
    <ul className="legend" aria-hidden="true">
      {signs.map(([of, text]) => (
        <li key={of}>
          {sign(of)}
          {text}
        </li>
      ))}
    </ul>
  );
}

export function TwelveMonthsSwitch({ timeline }: { timeline: Timeline }) {
  const words = useText().deadlinePages;
  const [params] = useSearchParams();
  const to = (month: string | null) => ({ search: withParams(params, { month, page: null }) });
  return (
    <nav aria-label={words.monthsLabel} className="row month-switch">
      <ButtonLink small to={to(timeline.before)} preventScrollReset rel="prev">
        {words.earlierMonths}
      </ButtonLink>
      <ButtonLink small to={to(timeline.after)} preventScrollReset rel="next">
        {words.laterMonths}
      </ButtonLink>
      <ButtonLink small kind="quiet" to={to(null)} preventScrollReset>
        {words.thisMonth}
      </ButtonLink>
    </nav>
  );
}
