/** The buckets of a figure with their numbers, each a link to what it counts; the table is the chart. */
import { Link, useSearchParams } from "@remix-run/react";
import { useText } from "#app/platform/text";
import {
  ageBands,
  agedStages,
  type BucketCount,
  type FigureCounts,
  type FigureId,
  figureOf,
  figurePath,
  trends,
} from "./figure";
import { bandName, bucketName, figureName, quarterRow, trendName } from "./figure-words";

interface BucketsProps {
  counts: FigureCounts;
  /** The bucket whose list is shown. */
  chosen: string | null;
}

/** Whether its buckets are of two things at once. */
export const isCrossed = (id: FigureId): boolean => id === "stageAge" || id === "trend";

export const Buckets = ({ counts, chosen }: BucketsProps) =>
  isCrossed(counts.id) ? (
    <BucketMatrix counts={counts} chosen={chosen} />
  ) : (
    <BucketTable counts={counts} chosen={chosen} />
  );

/** The largest is as wide as the column. */
function BucketTable({ counts: { id, buckets, total }, chosen }: BucketsProps) {
  const t = useText();
  const words = t.figures;
  const most = Math.max(1, ...buckets.map(({ count }) => count));
  const { overlapping } = figureOf(id);
  return (
    <>
      <table className="buckets">
        <caption className="visually-hidden">{words.bucketsCaption(figureName(t, id))}</caption>
        <thead>
          <tr>
            <th scope="col">{words.bucket}</th>
            <th scope="col" className="number">
              {words.count}
            </th>
          </tr>
        </thead>
        <tbody>
          {buckets.map((bucket) => (
            <tr key={bucket.bucket} className={bucket.bucket === chosen ? "chosen" : undefined}>
              <th scope="row">
                {bucketName(t, id, bucket)}
                {bucket.count > 0 ? (
                  <span
                    className="bucket-bar"
                    aria-hidden="true"
                    style={{ width: `${Math.round((bucket.count / most) * 100)}%` }}
                  />
                ) : null}
              </th>
              <td className="number">
                <Count of={bucket} counts={id} chosen={chosen} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{overlapping ? words.sumDifferent : words.sum}</th>
            <td className="number">{words.number(total)}</td>
          </tr>
        </tfoot>
      </table>
      {overlapping ? <p className="small muted">{words.overlapping}</p> : null}
    </>
  );
}

/** Two things at once: stages by time, quarters by what happened. */
function BucketMatrix({ counts: { id, buckets }, chosen }: BucketsProps) {
  const t = useText();
  const byName = new Map(buckets.map((bucket) => [bucket.bucket, bucket]));
  const isTrend = id === "trend";
  const quarters = buckets.flatMap(({ bucket }) =>
    bucket.startsWith("signed:") ? [bucket.slice("signed:".length)] : [],
  );
  const rows: readonly string[] = isTrend ? quarters : agedStages;
  const columns: readonly string[] = isTrend ? trends : ageBands;
  const rowName = (row: string) => (isTrend ? quarterRow(t, row) : t.stages[row as (typeof agedStages)[number]]);
  const columnName = (column: string) =>
    isTrend ? trendName(t, column as (typeof trends)[number]) : bandName(t, column);
  return (
    <div className="bucket-matrix">
      <table className="buckets">
        <caption className="visually-hidden">{t.figures.bucketsCaption(figureName(t, id))}</caption>
        <thead>
          <tr>
            <th scope="col">{isTrend ? t.figures.quarterHead : t.figures.stageHead}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="number">
                {columnName(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <th scope="row">{rowName(row)}</th>
              {columns.map((column) => {
                const name = isTrend ? `${column}:${row}` : `${row}:${column}`;
                const bucket = byName.get(name) ?? { bucket: name, count: 0 };
                return (
                  <td key={column} className={name === chosen ? "number chosen" : "number"}>
                    <Count of={bucket} counts={id} chosen={chosen} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CountProps {
  of: BucketCount;
  counts: FigureCounts["id"];
  chosen: string | null;
}

/** Nothing has no list. */
function Count({ of: bucket, counts: id, chosen }: CountProps) {
  const t = useText();
  const [params] = useSearchParams();
  const number = t.figures.number(bucket.count);
  if (bucket.count === 0) return <span className="none">{number}</span>;
  return (
    <Link
      to={figurePath(id, bucket.bucket, params)}
      aria-current={bucket.bucket === chosen ? "true" : undefined}
      aria-label={t.figures.of(bucketName(t, id, bucket), number)}
      preventScrollReset
    >
      {number}
    </Link>
  );
}
