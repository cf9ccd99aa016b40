/**
 * Values over time against levels they are to reach or began at: a line from day to day with a dot for each, and a line across for
 * each level, which carries its name. Places across follow the days, so what was measured seldom stands far apart.
 */
import { scaleLinear } from "@visx/scale";
import { timeScale } from "#app/ui/time-scale";
import { type ChartWords, type Drawn, drawn, Frame, percent } from "./frame.server";

export type { Drawn } from "./frame.server";

interface CourseValue {
  on: string;
  value: number;
  /** Said when the pointer rests on it: the day and the value. */
  label: string;
}

interface Level {
  value: number;
  label: string;
  of: "target" | "baseline";
}

interface Course extends ChartWords {
  /** In order of their days, at least one. */
  values: readonly CourseValue[];
  levels: readonly Level[];
  dayText: (on: string) => string;
  valueText: (value: number) => string;
}

const top = 26;
const room = 108;
const floor = top + room;
/** Percent left free at both sides, for the numbers of the first and last dots. */
const edge = 5;

export function drawCourse({ values, levels, dayText, valueText, ...words }: Course): Drawn {
  const [first, last] = [values[0], values.at(-1)] as [CourseValue, CourseValue];
  const place = timeScale({ first: first.on, last: last.on });
  const across = (on: string) =>
    first.on === last.on ? 50 : edge + (place(on) / (place(last.on) || 1)) * (100 - 2 * edge);
  const numbers = [...values, ...levels].map(({ value }) => value);
  const [least, most] = [Math.min(0, ...numbers), Math.max(...numbers)];
  const up = scaleLinear<number>({ domain: [least, most === least ? least + 1 : most], range: [floor, top] });
  // Below its dot where a level lies above it.
  const crowded = (value: number) =>
    levels.some((level) => up(value) - up(level.value) > -4 && up(value) - up(level.value) < 24);
  const numberY = (value: number) => (crowded(value) ? up(value) + 18 : up(value) - 10);
  const numbered = withRoom(values, ({ on }) => across(on));
  const labelled = [...levels].sort((a, b) => b.value - a.value);
  const lowest = Math.max(floor, ...labelled.map(({ value }, at) => labelY(up(value), at, labelled.length)));
  /** Below the floor, and below the name of a level that lies on it. */
  const ticksAt = lowest > floor + 6 ? lowest + 16 : floor + 20;
  return drawn(
    <Frame {...words} height={ticksAt + 6}>
      <line className="floor" x1="0" x2="100%" y1={up(least)} y2={up(least)} />
      {labelled.map(({ value, label, of }, at) => (
        <g key={of} data-level={of}>
          <line className="level" x1="0" x2="100%" y1={up(value)} y2={up(value)} />
          <text className="note" x="0" y={labelY(up(value), at, labelled.length)}>
            {label}
          </text>
        </g>
      ))}
      {values.slice(1).map(({ on, value }, at) => {
        const before = values[at] as CourseValue;
        return (
          <line
            key={on}
            className="way"
            x1={percent(across(before.on))}
            y1={up(before.value)}
            x2={percent(across(on))}
            y2={up(value)}
          />
        );
      })}
      {values.map(({ on, value, label }) => (
        <circle key={on} className="dot" cx={percent(across(on))} cy={up(value)} r="4.5">
          <title>{label}</title>
        </circle>
      ))}
      {numbered.map(({ on, value }) => (
        <text key={on} className="number" x={percent(across(on))} y={numberY(value)} textAnchor="middle">
          {valueText(value)}
        </text>
      ))}
      {(first === last ? [last] : [first, last]).map(({ on }, at) => (
        <text
          key={on}
          className="tick"
          x={first === last ? "50%" : at === 0 ? "0" : "100%"}
          y={ticksAt}
          textAnchor={first === last ? "middle" : at === 0 ? "start" : "end"}
        >
          {dayText(on)}
        </text>
      ))}
    </Frame>,
  );
}

/** Above its line; of two, the lower one stands below, so that they never lie on each other. */
const labelY = (y: number, at: number, count: number) => (count > 1 && at === count - 1 ? y + 14 : y - 5);

/** Percent that a number takes on a phone. */
const numberRoom = 9;

/** The last, and before it every one that has room beside those that follow. */
function withRoom<T>(values: readonly T[], across: (value: T) => number): T[] {
  const kept: T[] = [];
  let right = Number.POSITIVE_INFINITY;
  for (const value of [...values].reverse()) {
    if (right - across(value) < numberRoom) continue;
    right = across(value);
    kept.unshift(value);
  }
  return kept;
}
