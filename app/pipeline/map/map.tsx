/** The map of the pipeline. */
import type { ViewProps } from "../view-props";

export function PipelineMap(_props: ViewProps<"map">) {
  return null;
}
