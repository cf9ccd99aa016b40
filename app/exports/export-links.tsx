/** The ways to take along what a view shows: plain links, so a browser without scripts saves the same file. */
import { Link, useSearchParams } from "@remix-run/react";
import { useText } from "#app/platform/text";
import { exportFormats, exportPath } from "./formats";

/** What this one answers can become a report as well. */
const agreements = "/agreements/export";

interface ExportLinksProps {
  /** The address that answers the file: `/agreements/export`. */
  to: string;
  /** What the view shows, where that is not the address of the page. */
  search?: string;
  /** What a page with several of these calls each; "Export as" where it is the only one. */
  name?: string;
}

export function ExportLinks({ to, search, name }: ExportLinksProps) {
  const { exports: words, reports } = useText();
  const [params] = useSearchParams();
  const shown = search ?? params.toString();
  return (
    <nav className="export-links" aria-label={name ?? words.label}>
      <span aria-hidden="true">{words.label}</span>
      {exportFormats.map((format) => (
        <a key={format} className="link" href={exportPath(to, shown, format)} download>
          {words.formats[format]}
        </a>
      ))}
      {to === agreements ? (
        <Link
          className="link"
          to={`/reports/new?${new URLSearchParams({ kind: "own", from: `/agreements?${shown}` })}`}
        >
          {reports.ofThese}
        </Link>
      ) : null}
    </nav>
  );
}
