/** The minutes line by line: a line that is chosen becomes the text of the commitment. Links, so it works without scripts. */
import { Link, useSearchParams } from "@remix-run/react";
import { useText } from "#app/platform/text";
import { withParams } from "#app/ui/search-params";

export function MinutesLines({ lines }: { lines: string[] | null }) {
  const words = useText().commitments.adding;
  const [params] = useSearchParams();
  if (!lines) return <p className="small muted">{words.noMinutes}</p>;
  const chosen = params.get("line");
  return (
    <details className="more minutes" open={chosen === null && !params.get("text")}>
      <summary>{words.minutes}</summary>
      <p className="hint">{words.minutesHint}</p>
      <ol className="minutes-lines">
        {lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text, told apart by their place
          <li key={at} className={chosen === String(at) ? "chosen" : undefined}>
            <span className="keep">{line}</span>
            <Link
              className="link small"
              preventScrollReset
              to={{ search: withParams(params, { line: String(at), text: null }) }}
            >
              {words.take}
              <span className="visually-hidden">: {line.slice(0, 80)}</span>
            </Link>
          </li>
        ))}
      </ol>
    </details>
  );
}
