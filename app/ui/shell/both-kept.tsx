/** Said above the page that follows an edit: somebody else's changes to other fields stand beside it. */
import { useSearchParams } from "@remix-run/react";
import { besideMark } from "#app/platform/beside";
import { useText } from "#app/platform/text";
import { Notice } from "#app/ui/notice";

export function BothKeptNotice() {
  const t = useText();
  const [params] = useSearchParams();
  if (!params.has(besideMark)) return null;
  // The words are fetched where they are said.
  const words = t.keptForms;
  return (
    <div className="banner" role="status">
      <Notice tone="good" title={words.bothTitle}>
        <p>{words.both}</p>
      </Notice>
    </div>
  );
}
