/** Files that were chosen, sent one by one: how far each is, what is wrong with it, and trying again. Runs in the browser alone. */
import { useNavigate } from "@remix-run/react";
import { type ChangeEvent, type FormEvent, type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { check, nest } from "#app/platform/forms";
import { problemText } from "#app/platform/problem-text";
import type { Problems } from "#app/platform/refusals";
import { type Subject, subjectPath } from "#app/platform/subjects";
import { useText } from "#app/platform/text";
import { type ChosenFile, chosenFile, type OwnWords, saidOf, saidOfAll } from "./chosen-file";
import { newDocumentForm } from "./forms";
import { documentPath } from "./paths";
import { sendFile } from "./send-file";

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
  const megabytes = Math.round(most / 1024 / 1024);
  const [scripted, setScripted] = useState(false);
  const [files, setFiles] = useState<ChosenFile[]>([]);
  const [problems, setProblems] = useState<Problems | null>(null);
  const [sending, setSending] = useState(false);
  const form = useRef<HTMLFormElement | null>(null);
  const field = useRef<HTMLInputElement | null>(null);
  // Files that have no kind or language of their own show what is said of all.
  const [ofAll, setOfAll] = useState({ kind: "", language: "" });
  const onChange = () => setOfAll(saidOfAll(form.current));
  useEffect(() => {
    setScripted(true);
    setOfAll(saidOfAll(form.current));
  }, []);
  useEffect(() => {
    if (problems && Object.keys(problems).length > 0) messages.current?.focus();
  }, [problems, messages]);

  const change = (key: string, changed: Partial<ChosenFile>) =>
    setFiles((now) => now.map((one) => (one.key === key ? { ...one, ...changed } : one)));

  const take = useCallback(
    (input: HTMLInputElement) => {
      const chosen = [...(input.files ?? [])].map((file) => chosenFile(file, most));
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

  // As they are now: what is typed while others are on their way counts, too.
  const latest = useRef(files);
  latest.current = files;

  async function sendAll(keys: string[]) {
    setSending(true);
    const done = new Map(files.flatMap(({ key, id }) => (id ? [[key, id] as const] : [])));
    for (const key of keys) {
      const one = latest.current.find((file) => file.key === key);
      if (!one) continue;
      change(key, { state: "sending", percent: 0, problem: undefined });
      const answer = await sendFile(subject, formOf(one), (percent) =>
        change(key, percent < 100 ? { percent } : { percent, state: "checking" }),
      );
      if (answer.ok) {
        done.set(key, answer.id);
        change(key, { state: "done", percent: 100, id: answer.id });
      } else change(key, { state: "failed", problem: answer.problem ?? words[answer.why] });
    }
    setSending(false);
    if (latest.current.some(({ key }) => !done.has(key))) return;
    const [first, ...more] = done.values();
    navigate(first && more.length === 0 ? documentPath(first) : `${subjectPath(subject)}#documents`);
  }

  function formOf(one: ChosenFile): FormData {
    const data = saidOf(form.current, one);
    // The file comes last: by then everything about it is known.
    data.append("file", one.file, one.file.name);
    return data;
  }

  /** What is wrong with the form, for any of these files. */
  function wrongWith(wanted: ChosenFile[]): Problems {
    if (files.length === 0) return { ...problemsOfForm(saidOf(form.current)), file: "chooseFiles" };
    if (wanted.length === 0 && files.some(({ hopeless }) => hopeless)) return { file: `fileLargerThan:${megabytes}` };
    return Object.assign({}, ...wanted.map((one) => problemsOfForm(saidOf(form.current, one))));
  }

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    if (!scripted) return;
    event.preventDefault();
    if (sending) return;
    const wanted = files.filter(({ state, hopeless }) => state !== "done" && !hopeless);
    const wrong = wrongWith(wanted);
    setProblems(Object.keys(wrong).length > 0 ? wrong : null);
    if (Object.keys(wrong).length === 0) void sendAll(wanted.map(({ key }) => key));
  };

  const again = (key: string) => {
    if (!sending) void sendAll([key]);
  };
  const leaveOut = (key: string) => setFiles((now) => now.filter((one) => one.key !== key));
  const say = (key: string, own: Partial<OwnWords>) => change(key, own);

  /** What is wrong with a file, where something is. */
  const problemOf = ({ hopeless, problem }: ChosenFile): string | undefined =>
    hopeless ? problemText(t, `fileLargerThan:${megabytes}`) : problem;

  const shown = { scripted, files, ofAll, problems, sending };
  return { ...shown, form, field, problemOf, onChange, onChoose, onSubmit, again, leaveOut, say };
}

function problemsOfForm(said: FormData): Problems {
  const parsed = check(newDocumentForm, nest(said));
  return parsed.ok ? {} : parsed.problems;
}
