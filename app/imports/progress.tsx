/** How far an import is that the worker is at. */
import { useText } from "#app/platform/text";
import { Card } from "#app/ui/card";
import type { ImportRow } from "./import-queries.server";

export function ImportProgress({ row: { id, status, done, total } }: { row: ImportRow }) {
  const words = useText().imports;
  const known = status !== "reading" && total > 0;
  return (
    <Card title={words.statuses[status]}>
      <div className="import-progress">
        {known ? (
          <progress aria-label={words.progress} value={done} max={total} />
        ) : (
          <progress aria-label={words.progress} />
        )}
        <p className="num">{known ? words.progressOf(done, total) : words.readingText}</p>
      </div>
      <p className="muted small">{words.leave}</p>
      <noscript>
        <a className="btn" href={`/imports/${id}`}>
          {words.look}
        </a>
      </noscript>
    </Card>
  );
}
