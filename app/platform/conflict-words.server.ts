/** A conflict is compared in the reader's words: names instead of ids and codes, under the names of the form's fields. */
import type { FormValue, FormValues } from "#app/platform/forms";
import { asFormValue, goOnAfter } from "#app/platform/merge-edits";
import { refused } from "#app/platform/page.server";
import type { Refusal } from "#app/platform/refusals";

interface Spoken {
  /** The form's field, where it is called otherwise than the record's. */
  field?: string;
  /** The value as it is read in the comparison. */
  say?: (value: unknown) => string | Promise<string>;
  /** The value as the form holds it, where that is not as it is kept. `typed`: as it is said. */
  form?: "typed" | ((value: unknown) => FormValue);
}

/** By field of the record. */
export type ConflictWords = Record<string, Spoken>;

/** Answers an edit that was refused: a conflict in the reader's words, with what the form goes on with. */
export async function refusedEdit(refusal: Refusal, values: FormValues, words: ConflictWords = {}) {
  const said = await inWords(refusal, words);
  const goesOn = goOnAfter(said, values);
  if (said.code !== "conflict") return refused(said, goesOn);
  const { merged: _, ...shown } = said;
  return refused(shown, goesOn);
}

/** Puts the fields of a conflict into words, with the values that can be chosen; other refusals stay as they are. */
export async function inWords(refusal: Refusal, words: ConflictWords): Promise<Refusal> {
  if (refusal.code !== "conflict") return refusal;
  const say = async (field: string, value: unknown) =>
    isNothing(value) ? value : ((await words[field]?.say?.(value)) ?? value);
  const asForm = async (field: string, value: unknown): Promise<FormValue> => {
    const form = words[field]?.form;
    if (form === "typed") return asFormValue(await say(field, value));
    return form ? form(value) : asFormValue(value);
  };
  const conflicts = await Promise.all(
    refusal.conflicts.map(async ({ field, yours, theirs, original }) => ({
      field: words[field]?.field ?? field,
      yours: await say(field, yours),
      theirs: await say(field, theirs),
      original: await say(field, original),
      offers: { theirs: await asForm(field, theirs), original: await asForm(field, original) },
    })),
  );
  const merged = await Promise.all(
    Object.entries(refusal.merged ?? {}).map(async ([field, value]) => [
      words[field]?.field ?? field,
      await asForm(field, value),
    ]),
  );
  return { ...refusal, conflicts, merged: Object.fromEntries(merged) };
}

const isNothing = (value: unknown) => value === null || value === undefined || value === "";

/** Names in several languages as one line. */
export function sayNames(value: unknown): string {
  const names = value as { language: string; name: string }[];
  return names.map(({ language, name }) => `${name} (${language})`).join(", ");
}

/** A word of the catalogue for a code. */
export const fromWords = (words: Record<string, string>) => (value: unknown) => words[String(value)] ?? String(value);
