/** What the address of the list of documents asks for. */
import { choiceAsked, textAsked } from "#app/platform/asked";
import { languageCodes } from "#app/platform/codes";
import { isId } from "#app/platform/ids";
import { type Subject, subjectTypes } from "#app/platform/subjects";
import { documentKinds } from "./kinds";

export interface DocumentFilter {
  /** Words of its title, its file, where its original is, and the reference of its agreement. */
  q: string;
  kind: (typeof documentKinds)[number] | "";
  language: (typeof languageCodes)[number] | "";
  /** What they belong to. */
  on: (typeof subjectTypes)[number] | "";
  /** All versions, or those that were removed, instead of the latest ones. */
  which: "all" | "removed" | "";
  /** One record; only together with its kind. */
  record: string;
}

/** Refuses with 400 what is none of what it can mean. */
export function filterAsked(url: URL): DocumentFilter {
  const on = choiceAsked(url, "on", subjectTypes);
  const record = textAsked(url, "record", 36);
  if (record !== "" && (on === "" || !isId(record))) throw new Response(null, { status: 400 });
  return {
    q: textAsked(url, "q", 200).trim(),
    kind: choiceAsked(url, "kind", documentKinds),
    language: choiceAsked(url, "language", languageCodes),
    on,
    which: choiceAsked(url, "which", ["all", "removed"]),
    record,
  };
}

export const isNarrowed = (filter: DocumentFilter): boolean => Object.values(filter).some((value) => value !== "");

/** The record that an address names: `?on=visit&record=…`. */
export function subjectAsked(url: URL): Subject {
  const type = choiceAsked(url, "on", subjectTypes);
  const id = textAsked(url, "record", 36);
  if (type === "" || !isId(id)) throw new Response(null, { status: 400 });
  return { type, id };
}
