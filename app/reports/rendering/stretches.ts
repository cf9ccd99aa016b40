/**
 * Which pages of a report are turned. A wide table stands on turned pages; text and narrow tables before and after it stand
 * upright where they fill a good part of a page, and otherwise stay with the table: no page holds three lines alone.
 */
import type { ReportDocument, ReportSection } from "../document";
import type { LaidSection, Stretch } from "./laid-out";
import { points, widthOf } from "./measures";
import { textOf } from "./spans";

/** From this many columns on, a table of a report that asks for turned pages is wide. */
const wideFrom = 6;
/** A page holds some 38 lines of text. */
const worthAPage = 22;
const headLines = 13;
const footLines = 9;

/** Whether the section's table wants a turned page. */
export function isWide(document: ReportDocument, { table }: ReportSection): boolean {
  if (!document.landscape || !table || table.rows.length === 0) return false;
  const most = Math.max(...document.sections.map((one) => one.table?.columns.length ?? 0));
  return table.columns.length >= Math.min(wideFrom, most);
}

/** About how many lines an upright page would need for it. */
function heightOf({ heading, paragraphs, table }: LaidSection): number {
  const text = paragraphs
    .flat()
    .reduce((sum, line) => sum + Math.ceil(widthOf(textOf(line), points.body) / 155) + 0.5, 0);
  return (heading ? 2 : 0) + text + (table ? 2 + table.rows.length * 1.5 : 0);
}

/** The sections in order, on pages that lie the same way. At least one stretch, even of nothing. */
export function stretchesOf(
  document: ReportDocument,
  sections: readonly ReportSection[],
  lay: (section: ReportSection) => LaidSection,
  { head, foot }: { head: boolean; foot: boolean },
): Stretch[] {
  const groups: { landscape: boolean; sections: LaidSection[] }[] = [];
  for (const section of sections) {
    const landscape = isWide(document, section);
    const last = groups.at(-1);
    if (last && last.landscape === landscape) last.sections.push(lay(section));
    else groups.push({ landscape, sections: [lay(section)] });
  }
  if (groups.length === 0) return [{ landscape: false, sections: [] }];
  const turnedAtAll = groups.some(({ landscape }) => landscape);
  const joined: { landscape: boolean; sections: LaidSection[] }[] = [];
  for (const [index, group] of groups.entries()) {
    const around = (head && index === 0 ? headLines : 0) + (foot && index === groups.length - 1 ? footLines : 0);
    const lines = group.sections.reduce((sum, section) => sum + heightOf(section), around);
    const landscape = group.landscape || (turnedAtAll && lines < worthAPage);
    const last = joined.at(-1);
    if (last?.landscape === landscape) last.sections.push(...group.sections);
    else joined.push({ landscape, sections: group.sections });
  }
  return joined;
}
