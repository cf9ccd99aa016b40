/** Turns what was typed into words, by the very functions that the index was made with. One query. */
import { sql } from "drizzle-orm";
import type { Executor } from "#db/client.server";
import { type Asked, mostTerms } from "./asked";
import { mostTyped } from "./kinds";
import { oneTypoApart } from "./typo";

/** So many words that may be meant are tried for each. */
const mostNear = 6;

/**
 * Words of five Latin letters and more come with those on record that are one typing error away. Such words may be held by records the
 * reader does not see: they are asked for, never shown by themselves.
 */
export async function readAsked(db: Executor, typed: string): Promise<Asked> {
  const text = typed.trim().slice(0, mostTyped);
  if (text === "") return { line: "", terms: [] };
  const rows = await db.execute<{ line: string; run: string | null; word: string | null; near: string[] | null }>(sql`
    select btrim(normalise(${text})) as line, w.run, w.word,
      case when w.word ~ '^[a-z]{5,30}$' then (
        select array_agg(distinct k.word order by k.word) from finding.known k where k.near && finding.near(w.word)) end as near
    from finding.words(${text}) w order by w.n limit ${mostTerms}`);
  return {
    line: rows[0]?.line ?? "",
    terms: rows.map(({ run, word, near }) => {
      const text = run ?? word ?? "";
      return {
        text,
        run: run !== null,
        near: (near ?? []).filter((other) => oneTypoApart(text, other)).slice(0, mostNear),
      };
    }),
  };
}
