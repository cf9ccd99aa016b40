/** Words on their way into a mail: made safe for a header, for text and for HTML. Knows no block and no style. */
import type { Span, Words } from "./document";

/** Longer ones are cut with an ellipsis. In characters. */
export const limits = { subject: 200, words: 1000 } as const;

/** Line breaks, other control characters, and marks that turn the direction of what follows. */
const unfit = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** One line: no control characters, single spaces, not longer than given. Spaces at its ends are kept: it may be a piece of a sentence. */
export function piece(text: string, most: number = limits.words): string {
  const short = text.slice(0, most * 4);
  return clipped(short.replace(unfit, " ").replace(/ {2,}/g, " "), most);
}

/** The same without spaces at its ends. */
export const oneLine = (text: string, most?: number): string => piece(text.trim(), most).trim();

/** A subject: one line of at most 200 characters, so that no header can be added through it. */
export const subjectLine = (text: string): string => oneLine(text, limits.subject);

/** At most so many characters, the last of them an ellipsis; never half a character. */
function clipped(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most
    ? text
    : `${characters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`;
}

/** The pieces of a sentence. */
export function spansOf(words: Words): readonly Exclude<Span, string>[] {
  const spans = typeof words === "string" ? [words] : words;
  return spans.map((span) => (typeof span === "string" ? { text: span } : span));
}

const escapes: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "{": "&#123;",
  "}": "&#125;",
};

/** Text between tags or in an attribute. Braces too, so that words are never taken for a placeholder. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"'{}]/g, (character) => escapes[character] ?? "");

/** The same for the text part: braces of words are kept apart. */
export const escapeText = (text: string): string => text.replace(/\{(?=\{)/g, "{ ");

const placeholder = /^\{\{[a-zA-Z]+(:[a-zA-Z0-9-]+)*\}\}$/;

/** Whether a whole text is a placeholder. */
export const isPlaceholder = (text: string): boolean => placeholder.test(text);

/** A link's address as it may stand in a mail. Throws on what is neither `http(s)` nor a placeholder. */
export function addressOf(href: string): string {
  if (isPlaceholder(href)) return href;
  if (!/^https?:\/\//.test(href)) throw new RangeError(`No address for a mail: ${href.slice(0, 40)}`);
  return new URL(href).href.replace(/[{}']/g, (character) => encodeURIComponent(character).replace("'", "%27"));
}
