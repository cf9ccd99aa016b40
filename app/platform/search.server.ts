/** Search that forgives accents: what is typed is normalised by the same function as the search lines of the records. */
import { type SQL, sql } from "drizzle-orm";
import { planAnew } from "#db/prepared.server";

/** A typed text inside LIKE: normalised, its own wildcards taken as they are. */
export const likeText = (text: string): SQL => sql`regexp_replace(normalise(${text}), '([\\\\%_])', '\\\\\\1', 'g')`;

/** A syllable of up to three Latin letters: alone it is found in nearly every line ("thu" in "thương", "duc" in "education"). */
const syllable = /^\p{Script=Latin}{1,3}$/u;

/**
 * Every word of a search must occur in the search line, in any order. In long lines (`syllablesTogether`) a mere syllable, as in
 * Vietnamese names, occurs together with a word typed beside it. Only the first 200 characters and 8 words count.
 */
export function matches(searchText: SQL, q: string, { syllablesTogether = false } = {}): SQL {
  const words = q.normalize("NFC").trim().slice(0, 200).split(/\s+/).filter(Boolean).slice(0, 8);
  if (words.length === 0) return sql`true`;
  const holds = (text: string) => sql`${searchText} like '%' || ${likeText(text)} || '%'`;
  const conditions = words.map((word, at) => {
    const [before, after] = [words[at - 1], words[at + 1]];
    if (!syllablesTogether || !syllable.test(word) || (!before && !after)) return holds(word);
    const pairs = [before && `${before} ${word}`, after && `${word} ${after}`].filter((pair) => pair !== undefined);
    return sql`(${sql.join(pairs.map(holds), sql` or `)})`;
  });
  // How many lines hold a word decides how to look for it.
  return sql`${sql.raw(planAnew)} ${sql.join(conditions, sql` and `)}`;
}
