/** The end of a working paper, which stays on one page: what is to be written on, and what follows it. Pure. */
import type { LaidSection } from "./laid-out";

/** Of more lines the last sections alone. */
const mostLines = 25;

/** The number of the first section of the end: of the last ones without a table, as many as a part of a page has room for. */
export function endFrom(sections: readonly LaidSection[]): number {
  let from = sections.length;
  let lines = 0;
  for (const { heading, paragraphs, table } of [...sections].reverse()) {
    lines += paragraphs.flat().length + (heading === null ? 0 : 1);
    if (table !== null || lines > mostLines) break;
    from -= 1;
  }
  return from;
}
