/** The table of the pipeline. */
import type { ViewProps } from "../view-props";

export function PipelineTable(_props: ViewProps<"table">) {
  return null;
}
