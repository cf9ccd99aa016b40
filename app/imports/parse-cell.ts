/**
 * From the text of a cell to what it says, by the field's kind. Pure. Names of records stay texts here: the engine looks them up.
 * What cannot be read is a problem in words, never a guess.
 */
import type { ImportField } from "./fields";
import type { DayOrder } from "./mapping";
import { parseDay } from "./parse-day";
import type { Vocabulary } from "./vocabulary";

/** A text, a yes or no, a list of texts, or people with their posts. */
export type Said = string | boolean | string[] | { name: string; post: string }[];

export type Cell = { ok: true; said: Said } | { ok: false; problem: string };

export interface Reading {
  dayOrder: DayOrder;
  words: Vocabulary;
  /** Words that mean yes, or no, in this field of yes and no alone. */
  answers: (field: string) => { yes: string[]; no: string[] };
}

const said = (value: Said): Cell => ({ ok: true, said: value });
const wrong = (problem: string): Cell => ({ ok: false, problem: `import:${problem}` });
const known = (value: string | null, problem: string): Cell => (value === null ? wrong(problem) : said(value));

/** Between the items of a list. */
export const itemsOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[;\n\r]+/)
      .map((item) => item.trim())
      .filter((item) => item !== ""),
  ),
];

/** `text` is not blank. */
export function parseCell(field: ImportField, text: string, { dayOrder, words, answers }: Reading): Cell {
  switch (field.as) {
    case "day":
      return known(parseDay(text, dayOrder), "dayNotRead");
    case "number":
      return known(numberOf(text), "numberNotRead");
    case "yesNo": {
      // A column of marks says yes where the field's own word is among them.
      const marks = text.split(/[;,]/).map((mark) => words.yesNo(mark, answers(field.name)));
      const answer = marks.includes(true) ? true : marks.includes(false) ? false : null;
      return answer === null ? wrong("yesNoNotRead") : said(answer);
    }
    case "choice":
      return known(field.options ? words.option(field.options, text) : null, noSuchWord(field));
    case "choices": {
      const items = choicesOf(field, text, words);
      return items ? said(items) : wrong(noSuchWord(field));
    }
    case "country":
      return known(words.country(text), "countryNotKnown");
    case "language":
      return known(words.language(text), "languageNotKnown");
    case "organisations":
    case "agreements":
      return said(itemsOf(text));
    case "signatories":
      return said(
        itemsOf(text).map((item) => {
          const [name = "", ...post] = item.split(",");
          return { name: name.trim(), post: post.join(",").trim() };
        }),
      );
    default:
      return said(text);
  }
}

/** With the list the word is not in, so that the reader is told what is. */
const noSuchWord = ({ options }: ImportField) => `wordNotKnown:${options}`;

/** Words may hold commas themselves, so a comma separates only where the whole is no word. */
function choicesOf({ options }: ImportField, text: string, words: Vocabulary): string[] | null {
  if (!options) return null;
  const found: string[] = [];
  for (const item of itemsOf(text)) {
    const whole = words.option(options, item);
    const parts = whole ? [whole] : item.split(",").map((part) => words.option(options, part));
    for (const part of parts) {
      if (part === null) return null;
      found.push(part);
    }
  }
  return [...new Set(found)];
}

/** `1.234,5` and `1,234.5` are not told apart: a number has one mark, before its decimals. */
function numberOf(text: string): string | null {
  const number = text.replace(/\s/g, "").replace(",", ".");
  return /^-?\d{1,15}(\.\d{1,10})?$/.test(number) ? String(Number(number)) : null;
}
