/** Said after signing in again: what was typed is in the form again, or a button has to be pressed once more. */
import { Link, useLocation } from "@remix-run/react";
import { useText } from "#app/platform/text";
import { pathOf } from "#app/ui/kept";
import { Notice } from "#app/ui/notice";
import { useRootData } from "#app/ui/viewer";

/** On top of the form whose input is there again. */
export function KeptInputNotice({ files }: { files: boolean }) {
  const words = useText().keptForms;
  const { pathname, search } = useLocation();
  return (
    <Notice tone="warn" title={words.backTitle}>
      <p>{words.back}</p>
      {files ? <p>{words.files}</p> : null}
      <p>
        <Link className="link" to={`${pathname}${withoutKept(search)}`} reloadDocument>
          {words.afresh}
        </Link>
      </p>
    </Notice>
  );
}

/** Above a page on which something was pressed that is no form of its own. */
export function KeptPressNotice() {
  const t = useText();
  const kept = useRootData()?.kept;
  const { pathname } = useLocation();
  if (!kept || pathOf(kept.action) === pathname) return null;
  const words = t.keptForms;
  return (
    <div className="banner">
      <Notice tone="warn" title={words.pressTitle}>
        <p>{words.press}</p>
      </Notice>
    </div>
  );
}

function withoutKept(search: string): string {
  const params = new URLSearchParams(search);
  params.delete("kept");
  const rest = params.toString();
  return rest && `?${rest}`;
}
