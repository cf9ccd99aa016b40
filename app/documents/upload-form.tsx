/**
 * The form that brings files in. The browser's own form sends all of them at once; with scripts they go one by one, each shows how far it is,
 * and one that did not arrive is tried again.
 */
import { Form, Link, useActionData } from "@remix-run/react";
import { z } from "zod";
import type { FileLimits } from "#app/platform/files/file-store";
import { accepted } from "#app/platform/files/file-types";
import { problemText } from "#app/platform/problem-text";
import type { Subject } from "#app/platform/subjects";
import { subjectPath } from "#app/platform/subjects";
import { useHeldTexts, useText } from "#app/platform/text";
import { ErrorSummary, fieldId } from "#app/ui/error-summary";
import { FieldFrame } from "#app/ui/form/field";
import { FieldSet, HiddenField, SubmitButton, TextField } from "#app/ui/form/fields";
import { FormStateProvider, useField, useFormState } from "#app/ui/form/form-context";
import { usePageForm } from "#app/ui/form/page-form";
import { RefusalNotice } from "#app/ui/form/refusal-notice";
import { Notice } from "#app/ui/notice";
import { ChosenFiles } from "./chosen-files";
import { DocumentFields } from "./document-fields";
import { documentPath } from "./paths";
import { type Upload, useUpload } from "./use-upload";

interface UploadFormProps {
  subject: Subject;
  /** The document that this is a new version of, as the fields begin. */
  before: { id: string } | null;
  /** Of new ones, where the way here says it. */
  kind: string;
  requestKey: string;
  limits: FileLimits;
  others: { value: string; label: string }[];
  today: string;
}

export function UploadForm({ subject, before, kind, requestKey, limits, others, today }: UploadFormProps) {
  useHeldTexts("problems");
  const words = useText().documents;
  const { state, messages } = usePageForm({ schema: z.object({}), values: before ?? { kind } });
  const added = useAdded();
  const upload = useUpload({ subject, single: before !== null, most: limits.bytes, messages });
  const problems = upload.problems ?? state.problems;
  const refusal = upload.problems ? undefined : state.refusal;
  return (
    <FormStateProvider value={{ ...state, problems, refusal, sending: upload.sending }}>
      <Form
        ref={upload.form}
        method="post"
        encType="multipart/form-data"
        reloadDocument
        noValidate
        className="form upload"
        onChange={upload.onChange}
        onSubmit={upload.onSubmit}
      >
        <div ref={messages} tabIndex={-1} className="messages">
          {added && !upload.scripted ? <Added count={added} subject={subject} /> : null}
          {refusal && refusal.code !== "input" ? <RefusalNotice refusal={refusal} /> : null}
          {Object.keys(problems).length > 0 ? <ErrorSummary problems={problems} /> : null}
        </div>
        <HiddenField name="requestKey" value={requestKey} />
        {before ? <HiddenField name="of" value={before.id} /> : null}
        <FilesField upload={upload} limits={limits} single={before !== null} />
        {upload.scripted ? (
          <ChosenFiles upload={upload} subject={subject} />
        ) : (
          <TextField name="title" label={words.fields.title} hint={words.titleHint} optional />
        )}
        <FieldSet
          legend={words.forAll}
          hint={before ? undefined : upload.scripted ? words.forOthersHint : words.forAllHint}
        >
          <DocumentFields today={today} others={others} />
        </FieldSet>
        <SubmitButton cancelTo={before ? documentPath(before.id) : `${subjectPath(subject)}#documents`}>
          {before ? words.sendVersion : words.send}
        </SubmitButton>
      </Form>
    </FormStateProvider>
  );
}

/** How many of a form sent without scripts were added, where others were refused. */
function useAdded(): number {
  const answer = useActionData<{ added?: number }>();
  return answer?.added ?? 0;
}

function Added({ count, subject }: { count: number; subject: Subject }) {
  const words = useText().documents;
  return (
    <Notice tone="good" title={words.progress.allDone(count)}>
      <p>{words.chooseOthers}</p>
      <Link className="link" to={`${subjectPath(subject)}#documents`}>
        {words.progress.toDocuments}
      </Link>
    </Notice>
  );
}

/** The browser's own field: it works with a keyboard, by dropping files on it, and without scripts. */
function FilesField({ upload, limits, single }: { upload: Upload; limits: FileLimits; single: boolean }) {
  const t = useText();
  const words = t.documents;
  const megabytes = Math.round(limits.bytes / 1024 / 1024);
  const hint = single ? words.oneFileHint(megabytes) : words.filesHint(limits.files, megabytes);
  const { id, problem, aria } = useField("file", true);
  const others = Object.entries(useFormState().problems).filter(([name]) => name.startsWith("file."));
  return (
    <FieldFrame label={words.files} hint={hint} id={id} problem={problem}>
      <input
        {...aria}
        ref={upload.field}
        id={id}
        className={upload.files.length > 0 ? "upload-files taken" : "upload-files"}
        type="file"
        name="file"
        multiple={!single}
        accept={accepted}
        onChange={upload.onChoose}
      />
      {others.map(([name, why]) => (
        <span key={name} className="problem" id={fieldId(name)}>
          {problemText(t, why)}
        </span>
      ))}
    </FieldFrame>
  );
}
