/**
 * The form a file is sent with: one of the browser itself, which shows how far it is; the answer is a page like any other. A file that
 * the server would refuse for its size is not sent.
 */
import { Form } from "@remix-run/react";
import { type FormEvent, useEffect, useState } from "react";
import { z } from "zod";
import { useHeldTexts, useText } from "#app/platform/text";
import { ErrorSummary } from "#app/ui/error-summary";
import { HiddenField, SubmitButton } from "#app/ui/form/fields";
import { FormStateProvider } from "#app/ui/form/form-context";
import { usePageForm } from "#app/ui/form/page-form";
import { RefusalNotice } from "#app/ui/form/refusal-notice";
import { FileField } from "./file-field";
import { fileLimits } from "./reading/limits";

export function FileForm({ requestKey }: { requestKey: string }) {
  useHeldTexts("problems");
  const words = useText().imports;
  const { state, messages } = usePageForm({ schema: z.object({}) });
  const [heldBack, setHeldBack] = useState(0);
  // Each attempt moves the focus to what is wrong, as an answer of the server does.
  useEffect(() => {
    if (heldBack > 0) messages.current?.focus();
  }, [heldBack, messages]);
  const problems = heldBack > 0 ? { file: "fileTooLarge" } : state.problems;
  const refusal = heldBack > 0 ? undefined : state.refusal;
  const holdBack = (event: FormEvent<HTMLFormElement>) => {
    const file = new FormData(event.currentTarget).get("file");
    if (!(file instanceof File) || file.size <= fileLimits.bytes) return;
    event.preventDefault();
    setHeldBack((times) => times + 1);
  };
  return (
    <FormStateProvider value={{ ...state, problems, sending: false }}>
      <Form method="post" encType="multipart/form-data" reloadDocument noValidate className="form" onSubmit={holdBack}>
        <div ref={messages} tabIndex={-1} className="messages">
          {refusal && refusal.code !== "input" ? <RefusalNotice refusal={refusal} /> : null}
          {Object.keys(problems).length > 0 ? <ErrorSummary problems={problems} /> : null}
        </div>
        <HiddenField name="requestKey" value={requestKey} />
        <FileField name="file" label={words.fileLabel} hint={words.fileHint} accept=".xlsx,.csv,.txt,.tsv" />
        <p className="muted small">{words.sendNote}</p>
        <SubmitButton cancelTo="/imports">{words.send}</SubmitButton>
      </Form>
    </FormStateProvider>
  );
}
