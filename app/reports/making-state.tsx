/** What has become of a report: it waits, is being made, is ready with its files, or could not be made. */
import { Link, useNavigate } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useText } from "#app/platform/text";
import { Card } from "#app/ui/card";
import { Notice } from "#app/ui/notice";
import { readFailure } from "./failures";
import type { ReportFile, ReportRow } from "./report-queries.server";

interface MakingStateProps {
  report: ReportRow & { files: ReportFile[] };
  /** Whether its first file is fetched by itself when it is ready. */
  download: boolean;
}

export function MakingState({ report, download }: MakingStateProps) {
  return (
    // Stays in the page while its content changes, so that screen readers are told.
    <div aria-live="polite">
      {report.status === "ready" ? (
        <Ready report={report} download={download} />
      ) : report.status === "failed" ? (
        <Failed fault={report.fault} />
      ) : (
        <UnderWay report={report} />
      )}
    </div>
  );
}

function UnderWay({ report: { id, status, done, total } }: Pick<MakingStateProps, "report">) {
  const words = useText().reports;
  const all = total > 0 && done >= total;
  const how = status === "waiting" ? words.waitingText : all ? words.rendering : words.progressOf(done, total);
  return (
    <Card title={words.statuses[status]}>
      <div className="report-progress">
        {status === "making" && total > 0 && !all ? (
          <progress aria-label={words.progress} value={done} max={total} />
        ) : (
          <progress aria-label={words.progress} />
        )}
        <p>{how}</p>
      </div>
      <p className="muted small">{words.leave}</p>
      <noscript>
        <a className="btn" href={`/reports/${id}`}>
          {words.look}
        </a>
      </noscript>
    </Card>
  );
}

function Ready({ report: { id, files }, download }: MakingStateProps) {
  const words = useText().reports;
  const first = files.find(({ format }) => format === "docx") ?? files[0];
  useDownload(download && first ? `/reports/${id}/file/${first.format}` : null);
  return (
    <Card title={words.readyTitle}>
      {download ? <p className="muted">{words.downloading}</p> : null}
      <ul className="report-files">
        {files.map(({ format, name, size }) => (
          <li key={format}>
            <Link className={format === first?.format ? "btn main" : "btn"} reloadDocument to={`file/${format}`}>
              {words.download(words.formats[format])}
            </Link>
            <span className="muted small">
              <span className="mono">{name}</span> · {words.size(size)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Fetches a file once, and takes the wish for it out of the address, so that looking at the page again does not repeat it. */
function useDownload(address: string | null) {
  const navigate = useNavigate();
  const fetched = useRef(false);
  useEffect(() => {
    if (!address || fetched.current) return;
    fetched.current = true;
    navigate({ search: "" }, { replace: true, preventScrollReset: true });
    // Answered as something to be saved: the page stays.
    window.location.assign(address);
  }, [address, navigate]);
}

function Failed({ fault }: { fault: string | null }) {
  const words = useText().reports;
  const why = readFailure(fault);
  return (
    <Notice tone="alarm" title={words.failedTitle}>
      {why && "refused" in why ? (
        <p>{words.refused[why.refused]}</p>
      ) : (
        <p>
          {words.failed} <span className="mono">{why?.id}</span>
        </p>
      )}
    </Notice>
  );
}
