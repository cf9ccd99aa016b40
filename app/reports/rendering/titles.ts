/** A report's title as programs list it. */
import type { LaidReport } from "./laid-out";
import { textOf } from "./spans";

/** "BÁO CÁO về …" */
export const fullTitle = ({ title, subject }: Pick<LaidReport, "title" | "subject">): string =>
  [title, ...subject.map(textOf)].join(" ").trim();
