/** All that the dashboard shows, of one filter and one period. A fixed number of queries, whatever there is. */
import { countFigures } from "#app/figures/count-figures.server";
import { figureIds } from "#app/figures/figure";
import { countedOnce } from "#app/figures/kept-counts.server";
import { offeredPeriods, quartersUpTo, usualPeriod } from "#app/figures/period";
import type { AskedScope } from "#app/figures/scope";
import type { Ctx } from "#app/platform/context.server";
import { textIn } from "#app/platform/text";
import { type Counts, drawFigures } from "./draw.server";
import { longestWaiting } from "./waiting-queries.server";

export type Shown = Awaited<ReturnType<typeof readDashboard>>;

export async function readDashboard(ctx: Ctx, scope: AskedScope) {
  const { filter, period, quarters } = scope;
  const [counted, waiting] = await countedOnce(ctx, ["dashboard", filter, period, quarters, ctx.locale], () =>
    Promise.all([countFigures(ctx, figureIds, scope), longestWaiting(ctx, filter)]),
  );
  const counts = Object.fromEntries(counted.map((figure) => [figure.id, figure])) as Counts;
  const quarterNames = quartersUpTo(ctx.today, scope.quarters).map(({ text }) => text);
  return {
    counts,
    waiting,
    drawings: drawFigures(textIn(ctx.locale), counts, quarterNames),
    asked: scope.asked,
    offered: offeredPeriods(ctx.today),
    usual: usualPeriod(ctx.today).text,
    quarters: scope.quarters,
    quarterNames,
    today: ctx.today,
  };
}
