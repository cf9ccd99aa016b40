/**
 * The button that brings in what was checked. It asks nothing, so it is a plain form: the page is mostly read, and what checks forms in
 * the browser would be half as much script again.
 */
import { Form, useActionData, useNavigation } from "@remix-run/react";
import { formMark } from "#app/platform/forms";
import type { Refusal } from "#app/platform/refusals";
import { useText } from "#app/platform/text";
import { Button } from "#app/ui/button";
import { RefusalNotice } from "#app/ui/form/refusal-notice";
import type { ImportPage } from "./import-queries.server";

export function RunForm({ row: { version, counts } }: { row: Pick<ImportPage, "version" | "counts"> }) {
  const words = useText().imports;
  // A second click would be refused, since the first one moved the import on.
  const sending = useNavigation().state !== "idle";
  const many = counts.created + counts.updated;
  if (many === 0) return <p className="import-note">{words.nothingToDo}</p>;
  return (
    <Form method="post" className="form" onSubmit={(event) => sending && event.preventDefault()}>
      <input type="hidden" name={formMark} value="1" />
      <input type="hidden" name="version" value={version} />
      <p>{words.checkedText}</p>
      <div className="submit">
        <Button kind="main" aria-disabled={sending || undefined}>
          {words.run(many)}
        </Button>
      </div>
    </Form>
  );
}

/** Why it was not brought in: shown also where the import has moved on meanwhile and the button is gone. */
export function NotRun() {
  const answer = useActionData<unknown>();
  const refused = typeof answer === "object" && answer !== null && "refusal" in answer;
  return refused ? <RefusalNotice refusal={answer.refusal as Refusal} /> : null;
}
