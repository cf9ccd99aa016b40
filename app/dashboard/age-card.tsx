/** How long agreements have stood in their stage: a bar for each stage in bands, and the numbers as a table. */
import { ageBands, agedStages } from "#app/figures/figure";
import { bandName, figureName } from "#app/figures/figure-words";
import { useText } from "#app/platform/text";
import { FigureCard } from "./figure-card";
import { Figure } from "./figure-table";
import type { Shown } from "./read-dashboard.server";

export function AgeCard({ shown }: { shown: Shown }) {
  const t = useText();
  const { buckets } = shown.counts.stageAge;
  const count = (bucket: string) => buckets.find((one) => one.bucket === bucket)?.count ?? 0;
  return (
    <FigureCard id="stageAge" shown={shown} svg={shown.drawings.stageAge}>
      <div className="matrix-frame">
        <table className="matrix">
          <caption className="visually-hidden">{figureName(t, "stageAge")}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{t.dashboard.stage}</span>
              </th>
              {ageBands.map((band, at) => (
                <th key={band} scope="col" data-tone={band === "unknown" ? "unknown" : "ended"} data-shade={at + 1}>
                  <svg className="swatch" width="12" height="12" aria-hidden="true" focusable="false">
                    <rect className="part" width="12" height="12" rx="2" />
                  </svg>
                  {bandName(t, band)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {agedStages.map((stage) => (
              <tr key={stage}>
                <th scope="row">{t.stages[stage]}</th>
                {ageBands.map((band) => (
                  <td key={band}>
                    <Figure id="stageAge" bucket={`${stage}:${band}`} count={count(`${stage}:${band}`)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </FigureCard>
  );
}
