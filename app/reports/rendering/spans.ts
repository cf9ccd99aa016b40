/**
 * Text cut into stretches of one language: Han and Hangul need their own fonts and language marks. Texts come out in composed
 * Unicode (NFC), so that Vietnamese letters are found in fonts and by search, and without characters that no file may hold.
 */
import type { ForeignText } from "../document";

export interface Span {
  text: string;
  /** BCP 47; null for the language of the paper. */
  language: string | null;
  link?: string;
}

/** What XML 1.0 does not allow, halves of surrogate pairs among it. */
const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to be taken out.
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text as files may hold it; line ends are kept. */
export const clean = (text: string): string =>
  text.normalize("NFC").replace(/\r\n?/g, "\n").replaceAll("\t", " ").replace(forbidden, "");

const eastAsian = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/u;
/** With what stands between such letters: ideographic and full-width marks, middle dots, spaces. */
const run =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]+(?:[ ·・]+[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]+)*/gu;

/** Which language unmarked East Asian letters are taken for: only fonts depend on it. */
function scriptLanguage(text: string): string {
  if (/\p{Script=Hangul}/u.test(text)) return "ko";
  return /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text) ? "ja" : "zh-Hans";
}

/** A text as spans: a marked one is one span, in an unmarked one East Asian letters are found and marked. */
export function spansOf(value: string | ForeignText, link?: string): Span[] {
  const linked = link === undefined ? {} : { link };
  if (typeof value !== "string") return [{ text: clean(value.text), language: value.language, ...linked }];
  const text = clean(value);
  if (!eastAsian.test(text)) return text ? [{ text, language: null, ...linked }] : [];
  const spans: Span[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(run)) {
    if (index > from) spans.push({ text: text.slice(from, index), language: null, ...linked });
    spans.push({ text: found, language: scriptLanguage(found), ...linked });
    from = index + found.length;
  }
  if (from < text.length) spans.push({ text: text.slice(from), language: null, ...linked });
  return spans;
}

/** A text with line ends as lines of spans; at least one. */
export function linesOf(value: string | ForeignText, link?: string): Span[][] {
  const text = typeof value === "string" ? value : value.text;
  return clean(text)
    .split("\n")
    .map((line) => spansOf(typeof value === "string" ? line : { ...value, text: line }, link));
}

/** The letters alone. */
export const textOf = (spans: readonly Span[]): string => spans.map(({ text }) => text).join("");
