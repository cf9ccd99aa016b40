/**
 * The numbers of a figure, each a link to exactly what it counts. Beside a chart it is the key to it; with bars it is the
 * chart itself.
 */
import { Link, useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { type BucketCount, type FigureId, figurePath } from "#app/figures/figure";
import { bucketName } from "#app/figures/figure-words";
import { useText } from "#app/platform/text";
import type { Tone } from "#app/ui/charts/tones";

interface FigureTableProps {
  id: FigureId;
  caption: string;
  buckets: readonly BucketCount[];
  label: (bucket: BucketCount) => ReactNode;
  /** Of the parts of a chart above, or of the bars: the same colour and pattern. */
  tone?: (bucket: BucketCount) => Tone | undefined;
  /** Draws each number as a bar, against the largest. */
  bars?: boolean;
}

export function FigureTable({ id, caption, buckets, label, tone, bars }: FigureTableProps) {
  const words = useText().dashboard;
  const most = Math.max(...buckets.map(({ count }) => count));
  return (
    <table className={bars ? "figure-table with-bars" : "figure-table"}>
      <caption className="visually-hidden">{caption}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{words.bucket}</th>
          <th scope="col">{words.count}</th>
        </tr>
      </thead>
      <tbody>
        {buckets.map((bucket) => (
          <tr key={bucket.bucket} data-tone={tone?.(bucket)}>
            <th scope="row">
              {tone && !bars ? <Swatch /> : null}
              <span>{label(bucket)}</span>
            </th>
            <td>
              {bars ? <ShareBar share={bucket.count / most} /> : null}
              <Figure id={id} {...bucket} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface FigureProps extends BucketCount {
  id: FigureId;
}

/** A number that opens the list of what it counts. Nothing has no list. */
export function Figure({ id, bucket, count, name }: FigureProps) {
  const t = useText();
  const [params] = useSearchParams();
  if (count === 0) return <span className="figure-number none">0</span>;
  const number = t.dashboard.number(count);
  return (
    <Link
      className="figure-number"
      to={figurePath(id, bucket, params)}
      aria-label={t.figures.of(bucketName(t, id, { bucket, name }), number)}
    >
      {number}
    </Link>
  );
}

const Swatch = () => (
  <svg className="swatch" width="12" height="12" aria-hidden="true" focusable="false">
    <rect className="part" width="12" height="12" rx="2" />
  </svg>
);

const ShareBar = ({ share }: { share: number }) => (
  <svg className="share" aria-hidden="true" focusable="false">
    {share > 0 ? (
      <rect className="part" width={`${Math.max(Math.round(share * 1000) / 10, 1)}%`} height="100%" rx="2" />
    ) : null}
  </svg>
);
