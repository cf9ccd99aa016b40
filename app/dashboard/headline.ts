/** The one thing to take away from a figure, where a share says it: "3 of 4 in time". */
import type { FigureCounts } from "#app/figures/figure";
import type { Catalogue } from "#app/locales/catalogue";

/** Null where there is nothing to take a share of. What is still to come, or not known, is in no share. */
export function headline(t: Catalogue, { id, buckets }: FigureCounts): string | null {
  const words = t.dashboard;
  const of = (...names: string[]) =>
    buckets.reduce((sum, { bucket, count }) => sum + (names.includes(bucket) ? count : 0), 0);
  const share = (part: number, all: number, say: (part: number, all: number) => string) =>
    all > 0 ? say(part, all) : null;
  switch (id) {
    case "opinions":
    case "tasks":
      return share(of("inTime"), of("inTime", "late", "overdue"), words.onTime);
    case "commitments":
      return share(of("inTime"), of("inTime", "late", "notFulfilled", "overdue"), words.onTime);
    case "filings":
      return share(of("onTime"), of("onTime", "late", "overdue"), words.onTime);
    case "indicators":
      return share(of("met"), of("met", "notMet"), words.met);
    case "termEvaluations":
      return share(of("done"), of("done", "missed"), words.done);
    default:
      return null;
  }
}
