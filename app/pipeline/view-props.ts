/** What every view of the pipeline is given: its own data, the filter it was read with, and the day. */
import type { AgreementFilter } from "#app/agreements/filters";
import type { AgreementList } from "#app/agreements/list-queries.server";
import type { Shown } from "./read-view.server";
import type { ViewId } from "./views";

export interface ViewProps<View extends ViewId> {
  data: Extract<Shown, { view: View }>["data"];
  filter: AgreementFilter;
  /** Counted under the filter, and in each stage without the filter's stage. */
  counts: Pick<AgreementList, "total" | "inStage">;
  today: string;
}
