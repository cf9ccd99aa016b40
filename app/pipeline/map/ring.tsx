/** The ring around a mark's number: as much of it in the colour of each stage as has agreements there. */
import { stages } from "#app/agreements/filters";
import type { StageCounts } from "./marks.server";

/** Left free between two parts, in hundredths of the ring. */
const gap = 3;

export function Ring({ stages: counts, square = false }: { stages: StageCounts; square?: boolean }) {
  const all = stages.reduce((sum, stage) => sum + (counts[stage] ?? 0), 0);
  const parts = stages.filter((stage) => counts[stage]);
  let done = 0;
  return (
    <svg viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      {parts.map((stage) => {
        const share = (100 * (counts[stage] ?? 0)) / all;
        const from = done;
        done += share;
        const drawn = {
          pathLength: 100,
          fill: "none",
          strokeWidth: 5,
          strokeDasharray: parts.length === 1 ? undefined : `${Math.max(1, share - gap)} 200`,
          strokeDashoffset: -from,
          "data-stage": stage,
        };
        return square ? (
          <rect key={stage} x="3.5" y="3.5" width="33" height="33" rx="7" {...drawn} />
        ) : (
          <circle key={stage} cx="20" cy="20" r="16.5" transform="rotate(-90 20 20)" {...drawn} />
        );
      })}
    </svg>
  );
}
