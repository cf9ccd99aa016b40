/**
 * How widely durations spread: a line from the shortest to the longest, a box around the middle half, a mark at the
 * median. Of few values there is no middle half to speak of: their ends and their median alone are drawn.
 */
import { scaleLinear } from "@visx/scale";
import { type ChartWords, type Drawn, drawn, Frame, percent } from "./frame.server";

/** In days. */
interface Spread {
  least: number;
  lowerQuartile: number;
  median: number;
  upperQuartile: number;
  most: number;
}

interface SpreadChart extends ChartWords {
  spread: Spread;
  /** "median 143 days". */
  medianLabel: string;
  /** Whether there are enough for a middle half. */
  boxed: boolean;
}

const middle = 34;

export function drawSpread({ spread, medianLabel, boxed, ...words }: SpreadChart): Drawn {
  const { least, lowerQuartile, median, upperQuartile, most } = spread;
  const across = scaleLinear<number>({ domain: [0, Math.max(most, 10)], range: [1, 97], nice: 5 });
  const at = (days: number) => percent(across(days));
  const anchor = across(median) < 20 ? "start" : across(median) > 75 ? "end" : "middle";
  return drawn(
    <Frame {...words} height={74}>
      {across.ticks(5).map((tick) => (
        <g key={tick}>
          <line className="grid" x1={at(tick)} x2={at(tick)} y1="20" y2="54" />
          <text className="tick" x={at(tick)} y="69" textAnchor={tick === 0 ? "start" : "middle"}>
            {tick}
          </text>
        </g>
      ))}
      <line className="reach" x1={at(least)} x2={at(most)} y1={middle} y2={middle} />
      {[least, most].map((end, index) => (
        <line key={index === 0 ? "least" : "most"} className="reach" x1={at(end)} x2={at(end)} y1="28" y2="40" />
      ))}
      {boxed ? (
        <rect
          className="box"
          x={at(lowerQuartile)}
          y="24"
          width={percent(Math.max(across(upperQuartile) - across(lowerQuartile), 0.4))}
          height="20"
          rx="2"
        />
      ) : null}
      <line className="median" x1={at(median)} x2={at(median)} y1="21" y2="47" />
      <text className="name" x={at(median)} y="12" textAnchor={anchor}>
        {medianLabel}
      </text>
    </Frame>,
  );
}
