/**
 * What happened quarter by quarter: a lane for each sort of event, columns on one scale of height for all lanes and one
 * axis below. A column carries its number, so lanes can be compared without a grid.
 */
import { scaleBand, scaleLinear } from "@visx/scale";
import { type ChartWords, type Drawn, drawn, Frame, percent } from "./frame.server";
import type { Tone } from "./tones";

export interface Lane {
  label: string;
  tone: Tone;
  /** One for each place on the axis, in order. */
  values: readonly number[];
}

interface Lanes extends ChartWords {
  /** Places on the axis: what stands under each, what stands below where a new group begins, and the whole name. */
  axis: readonly { label: string; group: string | null; name: string }[];
  lanes: readonly Lane[];
}

const name = 18;
const room = 38;
const apart = 12;
const lane = name + room + apart;

export function drawLanes({ axis, lanes, ...words }: Lanes): Drawn {
  const places = axis.map((_, at) => at);
  const across = scaleBand<number>({ domain: places, range: [0, 100], paddingInner: 0.45, paddingOuter: 0.1 });
  const most = Math.max(1, ...lanes.flatMap(({ values }) => values));
  // The number needs its place above the highest column.
  const up = scaleLinear<number>({ domain: [0, most], range: [0, room - 16] });
  const floor = lanes.length * lane;
  const middle = (at: number) => percent((across(at) ?? 0) + across.bandwidth() / 2);
  return drawn(
    <Frame {...words} height={floor + 30}>
      {lanes.map(({ label, tone, values }, row) => (
        <g key={label} data-tone={tone}>
          <text className="name" x="0" y={row * lane + 12}>
            {label}
          </text>
          {places.map((at) => {
            const value = values[at] ?? 0;
            if (value === 0) return null;
            const height = Math.max(up(value), 2);
            const top = (row + 1) * lane - apart - height;
            return (
              <g key={at}>
                <rect
                  className="part"
                  x={percent(across(at) ?? 0)}
                  y={top}
                  width={percent(across.bandwidth())}
                  height={height}
                >
                  <title>{`${label}, ${axis[at]?.name}: ${value}`}</title>
                </rect>
                <text className="number" x={middle(at)} y={top - 4} textAnchor="middle">
                  {value}
                </text>
              </g>
            );
          })}
          <line className="floor" x1="0" x2="100%" y1={(row + 1) * lane - apart} y2={(row + 1) * lane - apart} />
        </g>
      ))}
      {axis.map(({ label, group, name }, at) => (
        <g key={name}>
          <text className="tick" x={middle(at)} y={floor + 9} textAnchor="middle">
            {label}
          </text>
          {group ? (
            <text className="tick group" x={percent(across(at) ?? 0)} y={floor + 25}>
              {group}
            </text>
          ) : null}
        </g>
      ))}
    </Frame>,
  );
}
