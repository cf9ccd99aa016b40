/** Parts of a whole in a row, as one bar: each as wide as its share, with its number where there is room. */
import { scaleLinear } from "@visx/scale";
import { percent } from "./frame.server";
import type { Tone } from "./tones";

export interface Part {
  /** Said when the pointer rests on it. */
  label: string;
  value: number;
  tone: Tone;
  /** Of a stage's parts: 1 to 4, the fourth in its full colour. */
  shade?: number;
}

interface SegmentsProps {
  parts: readonly Part[];
  /** What the whole width stands for. */
  whole: number;
  y: number;
  height: number;
}

/** Narrower ones would not be seen, or not hold their number. */
const leastShare = 0.8;
const shareWithNumber = 6;

export function Segments({ parts, whole, y, height }: SegmentsProps) {
  const across = scaleLinear<number>({ domain: [0, Math.max(whole, 1)], range: [0, 100] });
  let from = 0;
  return (
    <g>
      <rect className="track" x="0" y={y} width="100%" height={height} rx="3" />
      {parts.map(({ label, value, tone, shade }) => {
        if (value === 0) return null;
        const share = Math.min(Math.max(across(value), leastShare), 100 - from);
        const x = from;
        from += share;
        const middle = percent(x + share / 2);
        return (
          <g key={label} data-tone={tone} data-shade={shade}>
            <rect className="part" x={percent(x)} y={y} width={percent(share)} height={height}>
              <title>{`${label}: ${value}`}</title>
            </rect>
            {share >= shareWithNumber ? (
              <text className="in-part" x={middle} y={y + height / 2} dy="0.36em" textAnchor="middle">
                {value}
              </text>
            ) : null}
          </g>
        );
      })}
    </g>
  );
}
