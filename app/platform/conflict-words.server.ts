/** A conflict is compared in the reader's words: names instead of ids and codes, under the names of the form's fields. */
import type { Refusal } from "#app/platform/refusals";

interface Spoken {
  /** The form's field, where it is called otherwise than the record's. */
  field?: string;
  /** The value as it is read in the comparison. */
  say: (value: unknown) => string | Promise<string>;
  /** The value as the form holds it: said, instead of as kept. */
  typed?: boolean;
}

/** Puts the fields of a conflict into words; other refusals stay as they are. */
export async function inWords(refusal: Refusal, fields: Record<string, Spoken>): Promise<Refusal> {
  if (refusal.code !== "conflict") return refusal;
  const say = async (field: string, value: unknown) =>
    value === null || value === undefined ? value : ((await fields[field]?.say(value)) ?? value);
  const conflicts = await Promise.all(
    refusal.conflicts.map(async ({ field, yours, theirs, original }) => ({
      field: fields[field]?.field ?? field,
      yours: await say(field, yours),
      theirs: await say(field, theirs),
      original: await say(field, original),
    })),
  );
  const merged = await Promise.all(
    Object.entries(refusal.merged ?? {}).map(async ([field, value]) => [
      fields[field]?.field ?? field,
      fields[field]?.typed ? await say(field, value) : value,
    ]),
  );
  return { ...refusal, conflicts, merged: Object.fromEntries(merged) };
}

/** Names in several languages as one line. */
export function sayNames(value: unknown): string {
  const names = value as { language: string; name: string }[];
  return names.map(({ language, name }) => `${name} (${language})`).join(", ");
}
