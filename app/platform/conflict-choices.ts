/**
 * After a conflict the form carries, for each field that two people changed, which value is to stand: what stands in the form,
 * what was saved meanwhile, or what it was. The values to choose from come along, so that it works without scripts.
 */

/** Names of the fields that say so: `_conflict.0.take`. They are no part of what the form says (`nest` leaves them out). */
export const choiceField = (at: number, part: "field" | "take" | "theirs" | "original"): string =>
  `_conflict.${at}.${part}`;

/** The most fields of one conflict. */
const most = 50;

/** The values chosen in place of what stands in the form, by field; `yours` needs none. What cannot be read is no choice. */
export function choicesIn(form: FormData): [field: string, value: unknown][] {
  const chosen: [string, unknown][] = [];
  for (let at = 0; at < most; at++) {
    const field = form.get(choiceField(at, "field"));
    if (typeof field !== "string") break;
    const take = form.get(choiceField(at, "take"));
    if (take !== "theirs" && take !== "original") continue;
    const value = parsed(form.get(choiceField(at, take)));
    if (value !== undefined) chosen.push([field, value]);
  }
  return chosen;
}

function parsed(text: FormDataEntryValue | null): unknown {
  if (typeof text !== "string" || text.length > 100_000) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
