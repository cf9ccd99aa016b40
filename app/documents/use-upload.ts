/** Files that were chosen, sent one by one: how far each is, what is wrong with it, and trying again. Runs in the browser alone. */
import { useNavigate } from "@remix-run/react";
import { type ChangeEvent, type FormEvent, type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { baseOf } from "#app/platform/files/file-name";
import { check, nest } from "#app/platform/forms";
import { problemText } from "#app/platform/problem-text";
import type { Problems } from "#app/platform/refusals";
import { type Subject, subjectPath } from "#app/platform/subjects";
import { useText } from "#app/platform/text";
import { newDocumentForm } from "./forms";
import { documentPath } from "./paths";
import { sendFile } from "./send-file";

export interface ChosenFile {
  /** The same however often it is sent, so that a file whose answer was lost is not added twice. */
  key: string;
  file: File;
  title: string;
  state: "waiting" | "sending" | "checking" | "done" | "failed";
  percent: number;
  /** A sentence. */
  problem?: string;
  /** It is not even sent: it will be refused. */
  hopeless: boolean;
  /** The document it became. */
  id?: string;
}

interface UploadOptions {
  subject: Subject;
  /** One file, as a new version. */
  single: boolean;
  /** The most bytes of one file. */
  most: number;
  /** Where problems stand, and the focus goes to. */
  messages: RefObject<HTMLElement>;
}

export type Upload = ReturnType<typeof useUpload>;

export function useUpload({ subject, single, most, messages }: UploadOptions) {
  const t = useText();
  const words = t.documents.progress;
  const navigate = useNavigate();
  const [scripted, setScripted] = useState(false);
  const [files, setFiles] = useState<ChosenFile[]>([]);
  const [problems, setProblems] = useState<Problems | null>(null);
  const [sending, setSending] = useState(false);
  const form = useRef<HTMLFormElement | null>(null);
  const field = useRef<HTMLInputElement | null>(null);
  useEffect(() => setScripted(true), []);
  useEffect(() => {
    if (problems && Object.keys(problems).length > 0) messages.current?.focus();
  }, [problems, messages]);

  const change = (key: string, changed: Partial<ChosenFile>) =>
    setFiles((now) => now.map((one) => (one.key === key ? { ...one, ...changed } : one)));

  const take = useCallback(
    (input: HTMLInputElement) => {
      const chosen = [...(input.files ?? [])].map((file) => chosenFile(file, file.size > most));
      if (chosen.length === 0) return;
      // The list below holds them now; the field is free for more.
      input.value = "";
      setFiles((now) => (single ? chosen.slice(0, 1) : [...now, ...chosen]));
      setProblems(null);
    },
    [single, most],
  );
  const onChoose = (event: ChangeEvent<HTMLInputElement>) => take(event.currentTarget);
  // What was chosen while the scripts were on their way.
  useEffect(() => {
    if (field.current) take(field.current);
  }, [take]);

  async function sendAll(wanted: ChosenFile[]) {
    setSending(true);
    const done: string[] = files.flatMap(({ id }) => id ?? []);
    for (const one of wanted) {
      change(one.key, { state: "sending", percent: 0, problem: undefined });
      const answer = await sendFile(subject, formOf(one), (percent) =>
        change(one.key, percent < 100 ? { percent } : { percent, state: "checking" }),
      );
      if (answer.ok) {
        done.push(answer.id);
        change(one.key, { state: "done", percent: 100, id: answer.id });
      } else change(one.key, { state: "failed", problem: answer.problem ?? words[answer.why] });
    }
    setSending(false);
    if (done.length < files.length) return;
    const [first, ...more] = done;
    navigate(first && more.length === 0 ? documentPath(first) : `${subjectPath(subject)}#documents`);
  }

  /** What the form says, with this file and its own title. */
  function formOf({ key, file, title }: ChosenFile): FormData {
    const data = new FormData(form.current ?? undefined);
    data.delete("file");
    data.set("requestKey", key);
    data.set("title", title);
    // The file comes last: by then everything about it is known.
    data.append("file", file, file.name);
    return data;
  }

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    if (!scripted) return;
    event.preventDefault();
    if (sending) return;
    form.current = event.currentTarget;
    const said = new FormData(event.currentTarget);
    said.delete("file");
    const parsed = check(newDocumentForm, nest(said));
    const wrong = { ...(files.length === 0 ? { file: "chooseFiles" } : {}), ...(parsed.ok ? {} : parsed.problems) };
    setProblems(Object.keys(wrong).length > 0 ? wrong : null);
    const wanted = files.filter(({ state, hopeless }) => state !== "done" && !hopeless);
    if (Object.keys(wrong).length === 0) void sendAll(wanted);
  };

  const again = (key: string) => {
    if (!sending) void sendAll(files.filter((one) => one.key === key));
  };
  const leaveOut = (key: string) => setFiles((now) => now.filter((one) => one.key !== key));
  const rename = (key: string, title: string) => change(key, { title });

  /** What is wrong with a file, where something is. */
  const problemOf = ({ hopeless, problem }: ChosenFile): string | undefined =>
    hopeless ? problemText(t, `fileLargerThan:${Math.round(most / 1024 / 1024)}`) : problem;

  return { scripted, files, problemOf, problems, sending, field, onChoose, onSubmit, again, leaveOut, rename };
}

const chosenFile = (file: File, hopeless: boolean): ChosenFile => ({
  key: newKey(),
  file,
  hopeless,
  title: baseOf(file.name).normalize("NFC").slice(0, 300),
  state: hopeless ? "failed" : "waiting",
  percent: 0,
});

/** Also where the page did not come over TLS, and browsers offer no `randomUUID`. */
function newKey(): string {
  const hex = [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20)].join("-");
}
