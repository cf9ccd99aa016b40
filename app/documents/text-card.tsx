/** What stands in the file, as plain text, page by page: nothing of the file itself is shown. */
import { useSearchParams } from "@remix-run/react";
import { useText } from "#app/platform/text";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { withParams } from "#app/ui/search-params";
import type { DocumentView } from "./document-page.server";

interface TextCardProps {
  document: DocumentView;
  page: number;
  text: string | null;
  /** The text of files of this type is looked for. */
  textExpected: boolean;
}

export function TextCard({ document, page, text, textExpected }: TextCardProps) {
  const words = useText().documents;
  const pages = document.pages ?? 1;
  return (
    <Card id="text" title={words.text}>
      {text === null ? (
        <p className="muted">{words.textStates[stateOf(document, textExpected)]}</p>
      ) : (
        <>
          <div className="document-text" lang={document.language ?? undefined}>
            {text === "" ? <p className="muted">{words.emptyPage}</p> : text}
          </div>
          {pages > 1 ? <PagesOf page={page} pages={pages} /> : null}
        </>
      )}
    </Card>
  );
}

type State = keyof ReturnType<typeof useText>["documents"]["textStates"];

function stateOf({ textState, textProblem }: DocumentView, expected: boolean): State {
  if (!expected) return "noneOfType";
  if (textState === "failed") return textProblem ?? "broken";
  return textState === "waiting" ? "waiting" : "none";
}

function PagesOf({ page, pages }: { page: number; pages: number }) {
  const words = useText().documents;
  const [params] = useSearchParams();
  const to = (number: number) => ({ search: withParams(params, { page: number === 1 ? null : String(number) }) });
  return (
    <nav className="paging" aria-label={words.text}>
      <span className="num">{words.textPage(page, pages)}</span>
      <span className="row">
        {page > 1 ? (
          <ButtonLink small rel="prev" to={to(page - 1)} preventScrollReset>
            {words.previousPage}
          </ButtonLink>
        ) : null}
        {page < pages ? (
          <ButtonLink small rel="next" to={to(page + 1)} preventScrollReset>
            {words.nextPage}
          </ButtonLink>
        ) : null}
      </span>
    </nav>
  );
}
