/** What somebody looks for, as words, and the questions that the index is asked for them. Pure: the words come from the database. */

/** One word, or characters of a script that is written without spaces. */
export interface Term {
  text: string;
  /** Han, kana, Hangul and the like: found wherever the characters stand together. */
  run: boolean;
  /** Words on record that may be meant: one typing error away. */
  near: readonly string[];
}

export interface Asked {
  /** All that was typed, normalised. */
  line: string;
  terms: readonly Term[];
}

/** Only so many words of what was typed count. */
export const mostTerms = 8;

/** The same, taken as it is spelt. */
export const asSpelt = (asked: Asked): Asked => ({
  ...asked,
  terms: asked.terms.map((term) => ({ ...term, near: [] })),
});

/** A syllable of up to three Latin letters: alone it is found in nearly every long text ("thu", "duc"). */
const mere = /^[a-z]{1,3}$/;

/** A lexeme as a `tsquery` takes it; a prefix stands for every word that begins so. */
const quoted = (lexeme: string, prefix = false) =>
  `'${lexeme.replace(/\\/g, "\\\\").replace(/'/g, "''")}'${prefix ? ":*" : ""}`;
const joined = (each: readonly string[], by: "|" | "&") =>
  each.length > 1 ? `(${each.join(` ${by} `)})` : (each[0] ?? "");

/** Every two characters of a run that follow each other; of one character itself. */
export function pairsOf(run: string): string[] {
  const each = [...run];
  return each.length < 2 ? each : each.slice(1).map((one, at) => `${each[at]}${one}`);
}

/** How a term may be spelt; the last word may go on, from two letters. */
function spellings({ terms }: Asked, at: number): { word: string; prefix: boolean }[] {
  const term = terms[at];
  if (!term || term.run) return [];
  const typed = { word: term.text, prefix: at === terms.length - 1 && term.text.length > 1 };
  return [typed, ...term.near.map((word) => ({ word, prefix: false }))];
}

/** The term at this place with the one after it, as neighbours. */
const beside = (asked: Asked, at: number): string[] =>
  spellings(asked, at).flatMap(({ word }) =>
    spellings(asked, at + 1).map((next) => quoted(`+${word} ${next.word}`, next.prefix)),
  );

/** The question for one term alone. */
export function termQuery(asked: Asked, at: number): string {
  const term = asked.terms[at];
  if (!term) return "";
  if (term.run)
    return joined(
      pairsOf(term.text).map((pair) => quoted(pair)),
      "&",
    );
  return joined(
    spellings(asked, at).map(({ word, prefix }) => quoted(word, prefix)),
    "|",
  );
}

/** The question for entries that hold every term. `together`: of long texts; a mere syllable must stand beside its neighbour in them. */
export function queryOf(asked: Asked, { together }: { together: boolean }): string {
  return asked.terms
    .map((term, at) => {
      const pairs = together && mere.test(term.text) ? [...beside(asked, at - 1), ...beside(asked, at)] : [];
      return pairs.length > 0 ? joined(pairs, "|") : termQuery(asked, at);
    })
    .join(" & ");
}

/** The question for entries one of whose names is exactly what was typed. */
export const wholeQuery = ({ line }: Asked): string => quoted(`=${[...line].slice(0, 100).join("")}`);
