/** The ways to take along what a view shows: plain links, so a browser without scripts saves the same file. */
import { useSearchParams } from "@remix-run/react";
import { useText } from "#app/platform/text";
import { exportFormats, exportPath } from "./formats";

interface ExportLinksProps {
  /** The address that answers the file: `/agreements/export`. */
  to: string;
  /** What the view shows, where that is not the address of the page. */
  search?: string;
}

export function ExportLinks({ to, search }: ExportLinksProps) {
  const words = useText().exports;
  const [params] = useSearchParams();
  return (
    <nav className="export-links" aria-label={words.label}>
      <span aria-hidden="true">{words.label}</span>
      {exportFormats.map((format) => (
        <a key={format} className="link" href={exportPath(to, search ?? params.toString(), format)} download>
          {words.formats[format]}
        </a>
      ))}
    </nav>
  );
}
