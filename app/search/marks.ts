/** Marks what was looked for in the texts shown. Answers data, never HTML. Pure, and linear in the text. */
import { plainly } from "#app/platform/plainly";
import type { Asked, Term } from "./asked";

/** A text in pieces: plain and marked in turns, beginning with a plain one that may be empty. */
export type Marked = string[];

const spaceless =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Myanmar}\\p{Script=Khmer}";
const pieces = new RegExp(`([${spaceless}]+)|((?:(?![${spaceless}])[\\p{L}\\p{N}\\p{M}])+)`, "gu");

interface Found {
  from: number;
  to: number;
  /** Which term. */
  term: number;
}

/** Where the terms stand in a composed text, in order. */
function foundIn(text: string, { terms }: Asked): Found[] {
  const found: Found[] = [];
  for (const { index: from, 1: run, 2: word } of text.matchAll(pieces)) {
    if (word !== undefined) {
      const plain = plainly(word).slice(0, 40);
      const term = terms.findIndex((each, at) => !each.run && isIn(plain, each, at === terms.length - 1));
      if (term >= 0) found.push({ from, to: from + word.length, term });
    } else if (run !== undefined) {
      terms.forEach((each, term) => {
        if (!each.run) return;
        for (let at = run.indexOf(each.text); at >= 0; at = run.indexOf(each.text, at + each.text.length))
          found.push({ from: from + at, to: from + at + each.text.length, term });
      });
    }
  }
  return found.sort((one, other) => one.from - other.from || other.to - one.to);
}

const isIn = (plain: string, { text, near }: Term, last: boolean): boolean =>
  plain === text || (last && text.length > 1 && plain.startsWith(text)) || near.includes(plain);

/** The whole text with the terms marked. */
export const marked = (text: string, asked: Asked): Marked => {
  const composed = text.normalize("NFC");
  return cut(composed, foundIn(composed, asked), 0, composed.length);
};

/** Which terms a text holds. */
export const termsIn = (text: string, asked: Asked): Set<number> =>
  new Set(foundIn(text.normalize("NFC"), asked).map(({ term }) => term));

/** Words that may be meant, as far as a text holds them. */
export function nearIn(text: string, { terms }: Asked): string[] {
  const near = new Set(terms.flatMap((term) => term.near));
  if (near.size === 0) return [];
  return [...text.normalize("NFC").matchAll(pieces)].map(([word]) => plainly(word)).filter((word) => near.has(word));
}

/** Characters shown before the first mark, and altogether. */
const before = 50;
const shown = 210;

/** The part of a text in which the most terms stand together, marked; null where there is none of them. */
export function snippet(text: string, asked: Asked): Marked | null {
  const composed = text.normalize("NFC").replace(/\s+/gu, " ").trim();
  const found = foundIn(composed, asked);
  const best = fullest(found, shown - before);
  if (!best) return null;
  const from = beginning(composed, Math.max(0, best.from - before), best.from);
  const end = Math.max(best.to, ending(composed, from + shown));
  const result = cut(composed, found, from, end);
  if (from > 0) result[0] = `…${result[0]}`;
  if (end < composed.length) result.push(`${result.length % 2 === 1 ? result.pop() : ""}…`);
  return result;
}

/** The first of those that stand within so many characters with the most different terms. */
function fullest(found: readonly Found[], room: number): Found | undefined {
  const inside = new Map<number, number>();
  const count = (term: number, by: number) => {
    const left = (inside.get(term) ?? 0) + by;
    if (left > 0) inside.set(term, left);
    else inside.delete(term);
  };
  let best = found[0];
  let most = 0;
  let next = 0;
  found.forEach((first, at) => {
    for (let one = found[next]; one && (next <= at || one.to - first.from <= room); one = found[next]) {
      count(one.term, 1);
      next += 1;
    }
    if (inside.size > most) [best, most] = [first, inside.size];
    count(first.term, -1);
  });
  return best;
}

/** The first beginning of a word at or after `at`, but not beyond `most`. */
function beginning(text: string, at: number, most: number): number {
  if (at === 0) return 0;
  const space = text.indexOf(" ", at);
  return space >= 0 && space < most ? space + 1 : whole(text, at);
}

/** The last end of a word before `at`. */
function ending(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(" ", at);
  return space > at - 30 ? space : whole(text, at);
}

/** Never in the middle of a character of two units. */
const whole = (text: string, at: number) => (/[\udc00-\udfff]/.test(text[at] ?? "") ? at - 1 : at);

function cut(text: string, found: readonly Found[], from: number, to: number): Marked {
  const result: Marked = [""];
  const put = (piece: string, mark: boolean) => {
    if ((result.length % 2 === 0) === mark) result[result.length - 1] += piece;
    else if (piece !== "") result.push(piece);
  };
  let at = from;
  for (const each of found) {
    if (each.to > to) break;
    if (each.from < at) continue;
    const between = text.slice(at, each.from);
    // Marks side by side are one.
    const near = result.length % 2 === 0 && (between === "" || between === " ");
    put(between, near);
    put(text.slice(each.from, each.to), true);
    at = each.to;
  }
  put(text.slice(at, to), false);
  return result;
}
