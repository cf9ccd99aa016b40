/** The board of the pipeline. */
import type { ViewProps } from "../view-props";

export function Board(_props: ViewProps<"board">) {
  return null;
}
