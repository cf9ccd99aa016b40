/** One whole in its parts: agreements by stage, filings on time and late. The table beside it names the parts. */
import { type ChartWords, type Drawn, drawn, Frame } from "./frame.server";
import { type Part, Segments } from "./segments.server";

interface Split extends ChartWords {
  parts: readonly Part[];
  height?: number;
}

export function drawSplit({ parts, height = 26, ...words }: Split): Drawn {
  const whole = parts.reduce((sum, { value }) => sum + value, 0);
  return drawn(
    <Frame {...words} height={height}>
      <Segments parts={parts} whole={whole} y={0} height={height} />
    </Frame>,
  );
}
