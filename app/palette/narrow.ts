/** Narrows pages and actions to what somebody types: every word somewhere in the words, with or without accents. Pure. */
import { plainly } from "#app/platform/plainly";

/** Those that hold every typed word; what begins with the first one comes first, otherwise in their own order. */
export function narrow<T extends { label: string }>(entries: readonly T[], typed: string): T[] {
  const words = plainly(typed).split(/\s+/).filter(Boolean).slice(0, 8);
  const [first] = words;
  if (!first) return [...entries];
  const matching = entries
    .map((entry) => ({ entry, text: plainly(entry.label) }))
    .filter(({ text }) => words.every((word) => text.includes(word)));
  const begins = ({ text }: { text: string }) => Number(text.split(/\s+/).some((part) => part.startsWith(first)));
  return matching.sort((a, b) => begins(b) - begins(a)).map(({ entry }) => entry);
}
