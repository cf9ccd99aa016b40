/** One agreement along the line of time, for the eye: bars for what lasts, marks for days. The table below says the same. */
import { deadlineName } from "#app/deadlines/deadline-text";
import { standingOf } from "#app/deadlines/row";
import { formatDay } from "#app/platform/days";
import { useText } from "#app/platform/text";
import { StageIcon } from "#app/ui/stage-tag";
import { timeScale } from "#app/ui/time-scale";
import { barLabel, barText } from "./bar-text";
import { type Bar, drawnIn } from "./bars";
import type { Mark, TimelineEntry } from "./read-timeline.server";
import type { TimelineWindow } from "./window";

const stageOf = { proposal: "proposed", term: "signed", ended: "ended", pilot: "pilot" } as const;

interface TrackProps {
  row: TimelineEntry;
  window: TimelineWindow;
  today: string;
}

export function Track({ row: { bars, marks, evaluatedOn }, window, today }: TrackProps) {
  const t = useText();
  const inside = (day: string) => day >= window.first && day <= window.last;
  const shown = bars.flatMap((bar) => {
    const drawn = drawnIn(bar, window);
    return drawn ? [{ bar, drawn }] : [];
  });
  const lanes = [shown.filter(({ bar }) => bar.kind !== "pilot"), shown.filter(({ bar }) => bar.kind === "pilot")];
  const due = marks.filter(({ dueOn }) => inside(dueOn));
  const evaluated = evaluatedOn.filter(inside);
  const empty = shown.length + due.length + evaluated.length === 0;
  return (
    <div className="track" aria-hidden="true">
      {lanes.map((lane, at) =>
        lane.length > 0 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: there are two lanes
          <div className="span-lane" key={at}>
            {lane.map(({ bar, drawn }) => (
              <BarShape key={`${bar.kind} ${bar.first} ${bar.last}`} bar={bar} drawn={drawn} window={window} />
            ))}
          </div>
        ) : null,
      )}
      {due.length + evaluated.length > 0 ? (
        <div className="span-lane marks">
          {evaluated.map((day) => (
            <MarkShape
              key={day}
              as="evaluated"
              day={day}
              window={window}
              title={t.timeline.evaluatedOn(formatDay(t, day))}
            />
          ))}
          {due.map((mark) => (
            <DueMark key={mark.id} mark={mark} window={window} today={today} />
          ))}
        </div>
      ) : null}
      {shown.length > 0 ? (
        <p className="says">
          {shown.map(({ bar, drawn }) => (
            <BarWords key={`${bar.kind} ${bar.first} ${bar.last}`} bar={bar} drawn={drawn} />
          ))}
        </p>
      ) : null}
      {empty ? bars.map((bar) => <Beyond key={`${bar.kind} ${bar.first}`} bar={bar} window={window} />) : null}
    </div>
  );
}

interface BarProps {
  bar: Bar;
  drawn: NonNullable<ReturnType<typeof drawnIn>>;
  window: TimelineWindow;
}

function BarShape({ bar, drawn, window }: BarProps) {
  const t = useText();
  const at = timeScale(window);
  const [from, to] = [at(drawn.from), at(drawn.to, 1)];
  const label = barLabel(t, bar);
  const open = { begin: drawn.fade === "begin", end: drawn.fade === "end" };
  // An open side fades over the room that its words take: what is solid ends where knowledge does.
  const style = open.begin
    ? { right: `${100 - to}%`, width: "var(--fade)" }
    : { left: `${from}%`, width: open.end ? `calc(${to - from}% + var(--fade))` : `${to - from}%` };
  const cut = `${drawn.from < window.first ? "before" : ""} ${drawn.to > window.last || drawn.arrow ? "after" : ""}`;
  return (
    <div
      className="span-bar"
      data-kind={bar.kind}
      data-stage={stageOf[bar.kind]}
      data-fade={drawn.fade ?? undefined}
      data-cut={cut.trim() || undefined}
      data-short={to - from < roomFor(label) ? (to + roomFor(label) > 100 ? "left" : "right") : undefined}
      style={style}
      title={barText(t, bar)}
    >
      <BarWords bar={bar} drawn={drawn} />
    </div>
  );
}

/** What a bar says: on it, or beside it; on a phone in a line below. */
function BarWords({ bar, drawn }: Pick<BarProps, "bar" | "drawn">) {
  const t = useText();
  return (
    <span>
      <StageIcon stage={stageOf[bar.kind]} />
      {barLabel(t, bar)}
      {drawn.arrow ? " →" : null}
    </span>
  );
}

/** About how much of the line words take on a wide screen, in percent. */
const roomFor = (label: string): number => 3.5 + label.length * 0.72;

/** A bar of which nothing falls into the window: where it lies, in words. */
function Beyond({ bar, window }: Pick<BarProps, "bar" | "window">) {
  const t = useText();
  const words = t.timeline;
  const known = bar.first ?? bar.last;
  if (!known) return <p className="beyond">{barText(t, bar)}</p>;
  const later = known > window.last;
  return (
    <p className={later ? "beyond later" : "beyond"}>
      {later ? words.after(barText(t, bar)) : words.before(barText(t, bar))}
    </p>
  );
}

function DueMark({ mark, window, today }: { mark: Mark; window: TimelineWindow; today: string }) {
  const t = useText();
  const late = standingOf({ ...mark, closedWhy: null }, today) === "late";
  const title = `${deadlineName(t, mark)}: ${formatDay(t, mark.dueOn, { weekday: true })}`;
  return <MarkShape as={late ? "late" : "due"} day={mark.dueOn} window={window} title={title} />;
}

function MarkShape({ as, day, window, title }: { as: string; day: string; window: TimelineWindow; title: string }) {
  return <i className="span-mark" data-as={as} style={{ left: `${timeScale(window)(day)}%` }} title={title} />;
}
