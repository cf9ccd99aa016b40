/** Search that forgives accents: what is typed is normalised by the same function as the search lines of the records. */
import { type SQL, sql } from "drizzle-orm";

/** A typed text inside LIKE: normalised, its own wildcards taken as they are. */
export const likeText = (text: string): SQL => sql`regexp_replace(normalise(${text}), '([\\\\%_])', '\\\\\\1', 'g')`;

/** Every word of a search must occur in the search line, in any order. Only the first 200 characters and 8 words count. */
export function matches(searchText: SQL, q: string): SQL {
  const words = q.trim().slice(0, 200).split(/\s+/).filter(Boolean).slice(0, 8);
  if (words.length === 0) return sql`true`;
  return sql.join(
    words.map((word) => sql`${searchText} like '%' || ${likeText(word)} || '%'`),
    sql` and `,
  );
}
