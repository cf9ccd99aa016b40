/** Several wholes below each other on one scale, each in its parts: how long agreements have stood in each stage. */
import { type ChartWords, type Drawn, drawn, Frame } from "./frame.server";
import { type Part, Segments } from "./segments.server";

export interface Row {
  label: string;
  /** Beside the label, at the end of the line. */
  note?: string;
  parts: readonly Part[];
}

interface Rows extends ChartWords {
  rows: readonly Row[];
}

const line = 20;
const bar = 20;
const apart = 14;

export function drawRows({ rows, ...words }: Rows): Drawn {
  const wholeOf = ({ parts }: Row) => parts.reduce((sum, { value }) => sum + value, 0);
  const most = Math.max(...rows.map(wholeOf));
  return drawn(
    <Frame {...words} height={rows.length * (line + bar + apart) - apart}>
      {rows.map((row, at) => {
        const y = at * (line + bar + apart);
        return (
          <g key={row.label}>
            <text className="name" x="0" y={y + 12}>
              {row.label}
            </text>
            {row.note ? (
              <text className="note" x="100%" y={y + 12} textAnchor="end">
                {row.note}
              </text>
            ) : null}
            <Segments parts={row.parts} whole={most} y={y + line} height={bar} />
          </g>
        );
      })}
    </Frame>,
  );
}
