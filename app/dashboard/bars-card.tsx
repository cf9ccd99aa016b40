/** A figure as bars, the largest first: its table is the chart. What counts nothing is left out; many are cut, and said. */
import { Link, useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { type FigureId, figurePath } from "#app/figures/figure";
import { bucketName, figureName } from "#app/figures/figure-words";
import { useText } from "#app/platform/text";
import type { Tone } from "#app/ui/charts/tones";
import { FigureCard } from "./figure-card";
import { FigureTable } from "./figure-table";
import type { Shown } from "./read-dashboard.server";

/** More than these are read in the figure's own page. */
const usuallyMost = 8;
/** What cannot be told comes after what can. */
const untold = ["none", "nobody", "unknown"];

interface BarsCardProps {
  id: FigureId;
  shown: Shown;
  /** What the bars stand for, where that is not neutral. */
  tone?: Tone;
  most?: number;
  wide?: boolean;
  aside?: ReactNode;
}

export function BarsCard({ id, shown, tone, most = usuallyMost, wide, aside }: BarsCardProps) {
  const t = useText();
  const words = t.dashboard;
  const [params] = useSearchParams();
  const told = (bucket: string) => (untold.includes(bucket) ? 1 : 0);
  const buckets = shown.counts[id].buckets
    .filter(({ count }) => count > 0)
    .sort((a, b) => told(a.bucket) - told(b.bucket) || b.count - a.count);
  const few = buckets.length > most ? buckets.slice(0, most - 1) : buckets;
  return (
    <FigureCard id={id} shown={shown} wide={wide} aside={aside}>
      {few.length > 0 ? (
        <FigureTable
          id={id}
          caption={figureName(t, id)}
          buckets={few}
          label={(bucket) => bucketName(t, id, bucket)}
          tone={tone && (() => tone)}
          bars
        />
      ) : null}
      {few.length < buckets.length ? (
        <p className="small">
          <Link className="link" to={figurePath(id, null, params)}>
            {words.more(buckets.length - few.length)}
          </Link>
        </p>
      ) : null}
    </FigureCard>
  );
}
