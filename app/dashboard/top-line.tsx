/** The line a manager reads first: five numbers, each the list it counts. */
import { Link, useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { agreementPath } from "#app/agreements/paths";
import { type FigureId, figurePath } from "#app/figures/figure";
import { daysBetween } from "#app/platform/days";
import { useText } from "#app/platform/text";
import { Foreign } from "#app/ui/foreign";
import type { Shown } from "./read-dashboard.server";

export function TopLine({ counts, waiting, today }: Shown) {
  const t = useText();
  const words = t.dashboard;
  const of = (id: FigureId, bucket: string) => counts[id].buckets.find((one) => one.bucket === bucket)?.count ?? 0;
  const overdueOpinions = of("opinions", "overdue");
  const [longest] = waiting.rows;
  return (
    <section className="top-line" aria-label={words.now}>
      <Tile id="deadlines" bucket="overdue" count={of("deadlines", "overdue")} alarm>
        {words.overdue(of("deadlines", "overdue"))}
      </Tile>
      <Tile id="deadlines" bucket="to30" count={of("deadlines", "to30")}>
        {words.within30(of("deadlines", "to30"))}
      </Tile>
      <Tile id="opinions" bucket="overdue" count={overdueOpinions} alarm>
        {words.opinionsOverdue(overdueOpinions)}
      </Tile>
      <Tile id="dormant" bucket="dormant" count={of("dormant", "dormant")}>
        {words.dormant(of("dormant", "dormant"))}
      </Tile>
      {longest ? (
        <Link className="tile longest" to={agreementPath(longest.id)}>
          <span>{words.longest}</span>
          <strong>
            <Foreign lang={longest.titleLanguage}>{longest.title}</Foreign>
          </strong>
          <span>{words.inStage(t.stages[longest.stage], daysBetween(longest.since, today))}</span>
        </Link>
      ) : (
        <div className="tile longest">
          <span>{words.longest}</span>
          <strong>{words.longestNone}</strong>
        </div>
      )}
    </section>
  );
}

interface TileProps {
  id: FigureId;
  bucket: string;
  count: number;
  /** Anything but none is bad. */
  alarm?: boolean;
  children: ReactNode;
}

function Tile({ id, bucket, count, alarm, children }: TileProps) {
  const words = useText().dashboard;
  const [params] = useSearchParams();
  const inside = (
    <>
      <b className={alarm && count > 0 ? "bad" : undefined}>{words.number(count)}</b>
      <span>{children}</span>
    </>
  );
  if (count === 0) return <div className="tile">{inside}</div>;
  return (
    <Link className="tile" to={figurePath(id, bucket, params)}>
      {inside}
    </Link>
  );
}
