/**
 * Names after an @ in a text: `@Nguyễn Văn An`. A name counts only as it is written, with all its marks, and the longest one
 * that fits. Pure: who the names belong to, and who is told, is not decided here.
 */

export interface Part {
  text: string;
  /** An @ with a name. */
  name: string | null;
}

/** The text in pieces, names apart. Linear in its length; `names`: those that can be meant. */
export function partsOf(body: string, names: readonly string[]): Part[] {
  const text = body.normalize("NFC");
  const pattern = patternOf(names);
  if (!pattern) return [{ text, name: null }];
  const parts: Part[] = [];
  let from = 0;
  for (const found of text.matchAll(pattern)) {
    if (found.index > from) parts.push({ text: text.slice(from, found.index), name: null });
    parts.push({ text: found[0], name: plain(found[1] ?? "") });
    from = found.index + found[0].length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), name: null });
  return parts;
}

/** The names in a text, each once, as `plain` makes them. */
export const namesIn = (body: string, names: readonly string[]): string[] => [
  ...new Set(partsOf(body, names).flatMap(({ name }) => name ?? [])),
];

/** A name with its marks put together and one blank between its words. */
export const plain = (name: string): string => name.normalize("NFC").trim().replace(/\s+/gu, " ");

function patternOf(names: readonly string[]): RegExp | null {
  const known = [...new Set(names.map(plain))].filter((name) => name !== "").sort((a, b) => b.length - a.length);
  if (known.length === 0) return null;
  const any = known.map((name) => name.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&").replaceAll(" ", "\\s+")).join("|");
  // Not inside an address of mail, and not the beginning of a longer word.
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}_.@])@(${any})(?![\\p{L}\\p{M}\\p{N}_])`, "gu");
}
