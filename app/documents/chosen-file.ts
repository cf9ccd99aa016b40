/** A file that was chosen, with what is said of it alone, and the form it is sent with. Pure, for the browser. */
import { baseOf } from "#app/platform/files/file-name";

export interface ChosenFile {
  /** The same however often it is sent, so that a file whose answer was lost is not added twice. */
  key: string;
  file: File;
  title: string;
  /** Its own, where it differs from what is said of all: null goes with all. */
  kind: string | null;
  language: string | null;
  state: "waiting" | "sending" | "checking" | "done" | "failed";
  percent: number;
  /** A sentence. */
  problem?: string;
  /** It is not even sent: it will be refused. */
  hopeless: boolean;
  /** The document it became. */
  id?: string;
}

/** What can be said of one file alone. */
export type OwnWords = Pick<ChosenFile, "title" | "kind" | "language">;

/** What is said of all files. */
export interface SaidOfAll {
  kind: string;
  language: string;
}

export const chosenFile = (file: File, most: number): ChosenFile => {
  const hopeless = file.size > most;
  const title = baseOf(file.name).normalize("NFC").slice(0, 300);
  const state = hopeless ? "failed" : "waiting";
  return { key: newKey(), file, title, kind: null, language: null, state, percent: 0, hopeless };
};

/** What the form says now of all files. */
export function saidOfAll(form: HTMLFormElement | null): SaidOfAll {
  const data = new FormData(form ?? undefined);
  return { kind: String(data.get("kind") ?? ""), language: String(data.get("language") ?? "") };
}

/** What the form says, with what is said of this file alone; without the file. */
export function saidOf(form: HTMLFormElement | null, one?: ChosenFile): FormData {
  const data = new FormData(form ?? undefined);
  data.delete("file");
  if (!one) return data;
  data.set("requestKey", one.key);
  data.set("title", one.title);
  if (one.kind !== null) data.set("kind", one.kind);
  if (one.language !== null) data.set("language", one.language);
  return data;
}

/** Also where the page did not come over TLS, and browsers offer no `randomUUID`. */
function newKey(): string {
  const hex = [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20)].join("-");
}
