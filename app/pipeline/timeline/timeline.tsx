/** The timeline of the pipeline. */
import type { ViewProps } from "../view-props";

export function PipelineTimeline(_props: ViewProps<"timeline">) {
  return null;
}
