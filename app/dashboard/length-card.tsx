/** How long something took: its spread, in bands, and of how many it is not known. */

import { bucketName, figureName } from "#app/figures/figure-words";
import { spreadInWords } from "#app/figures/spread-text";
import { useText } from "#app/platform/text";
import { FigureCard } from "./figure-card";
import { FigureTable } from "./figure-table";
import type { Shown } from "./read-dashboard.server";

export function LengthCard({ id, shown }: { id: "signingDays" | "activityDays"; shown: Shown }) {
  const t = useText();
  const { spread, buckets, total } = shown.counts[id];
  return (
    <FigureCard id={id} shown={shown} svg={shown.drawings[id]}>
      {spread ? (
        <p className="small muted">{spreadInWords(t, spread)}</p>
      ) : total > 0 ? (
        <p className="small muted">{t.dashboard.spreadNone}</p>
      ) : null}
      <FigureTable
        id={id}
        caption={figureName(t, id)}
        buckets={spread ? buckets : buckets.filter(({ count }) => count > 0)}
        label={(bucket) => bucketName(t, id, bucket)}
        bars
      />
    </FigureCard>
  );
}
