/** A figure as one bar in its parts, with the numbers of the parts below. */
import type { FigureId } from "#app/figures/figure";
import { bucketName, figureName } from "#app/figures/figure-words";
import { useText } from "#app/platform/text";
import { FigureCard } from "./figure-card";
import { FigureTable } from "./figure-table";
import { headline } from "./headline";
import type { Shown } from "./read-dashboard.server";
import { toneOf } from "./tones";

interface PartsCardProps {
  id: FigureId;
  shown: Shown;
  /** Over the whole width, its numbers beside each other. */
  wide?: boolean;
}

/** Said only where there are some: that nothing is unknown is no news. */
const quiet = ["unknown", "undated", "noDay", "paused"];

export function PartsCard({ id, shown, wide }: PartsCardProps) {
  const t = useText();
  const figure = shown.counts[id];
  return (
    <FigureCard id={id} shown={shown} svg={shown.drawings[id]} headline={headline(t, figure)} wide={wide}>
      <FigureTable
        id={id}
        caption={figureName(t, id)}
        buckets={figure.buckets.filter(({ bucket, count }) => count > 0 || !quiet.includes(bucket))}
        label={(bucket) => bucketName(t, id, bucket)}
        tone={({ bucket }) => toneOf(id, bucket)}
      />
    </FigureCard>
  );
}
