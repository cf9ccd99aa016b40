/** Says that a document was removed, until when it can be brought back, or that its file is gone. */
import { Form } from "@remix-run/react";
import { formatMoment } from "#app/platform/days";
import { useText } from "#app/platform/text";
import { Button } from "#app/ui/button";
import { Notice } from "#app/ui/notice";
import { useTimeZone } from "#app/ui/viewer";
import { daysKept } from "./days-kept";
import type { DocumentView } from "./document-page.server";
import { documentPath } from "./paths";

export function RemovedNotice({ document: { id, removedAt, removedBy, gone } }: { document: DocumentView }) {
  const t = useText();
  const words = t.documents;
  const timeZone = useTimeZone();
  if (!removedAt) return null;
  return (
    <Notice tone="warn" title={words.removedTitle}>
      {gone ? (
        words.goneText
      ) : (
        <Form method="post" action={`${documentPath(id)}/restore`} className="stack-s">
          <p>{words.removedText(removedBy ?? "", formatMoment(t, removedAt, timeZone), daysKept)}</p>
          <div>
            <Button>{words.restore}</Button>
          </div>
        </Form>
      )}
    </Notice>
  );
}
