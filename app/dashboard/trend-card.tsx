/** What happened quarter by quarter: columns drawn on the server, and the numbers as a table behind them. */
import { Link, useSearchParams } from "@remix-run/react";
import { trends } from "#app/figures/figure";
import { figureName, trendName } from "#app/figures/figure-words";
import { quarterChoices } from "#app/figures/scope";
import { useText } from "#app/platform/text";
import { withParams } from "#app/ui/search-params";
import { FigureCard } from "./figure-card";
import { Figure } from "./figure-table";
import type { Shown } from "./read-dashboard.server";

export function TrendCard({ shown }: { shown: Shown }) {
  const t = useText();
  const words = t.dashboard;
  const { counts, quarterNames, quarters } = shown;
  const count = (bucket: string) => counts.trend.buckets.find((one) => one.bucket === bucket)?.count ?? 0;
  const columns = [...quarterNames, "undated"];
  return (
    <FigureCard id="trend" shown={shown} svg={shown.drawings.trend} aside={<QuarterChoice quarters={quarters} />}>
      <details className="definition">
        <summary>{words.numbers}</summary>
        <div className="matrix-frame">
          <table className="matrix">
            <caption className="visually-hidden">{figureName(t, "trend")}</caption>
            <thead>
              <tr>
                <th scope="col">
                  <span className="visually-hidden">{words.bucket}</span>
                </th>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column === "undated" ? words.undated : column.replace("-", " ")}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {trends.map((trend) => (
                <tr key={trend}>
                  <th scope="row">{trendName(t, trend)}</th>
                  {columns.map((column) => (
                    <td key={column}>
                      <Figure id="trend" bucket={`${trend}:${column}`} count={count(`${trend}:${column}`)} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </FigureCard>
  );
}

function QuarterChoice({ quarters }: { quarters: number }) {
  const words = useText().dashboard;
  const [params] = useSearchParams();
  return (
    <nav className="quarter-choice" aria-label={words.quartersLabel}>
      {quarterChoices.map((choice) => (
        <Link
          key={choice}
          to={{ search: withParams(params, { quarters: choice === quarterChoices[0] ? null : String(choice) }) }}
          aria-current={choice === quarters ? "true" : undefined}
          preventScrollReset
        >
          {words.quarters(choice)}
        </Link>
      ))}
    </nav>
  );
}
