/**
 * The search over everything: what is spelt so first; where nothing is, what is one typing error away. Three queries, four where a
 * typing error was looked for, none where nothing was typed.
 */
import type { Ctx } from "#app/platform/context.server";
import type { Stage } from "#db/schema";
import { type Asked, asSpelt } from "./asked";
import { factsOf } from "./facts.server";
import { findHits, type HitsOf, type Window } from "./find-hits.server";
import { type Type, types } from "./kinds";
import { type Marked, marked, nearIn, snippet, termsIn } from "./marks";
import { readAsked } from "./read-asked.server";
import { readShown, type Shown } from "./shown.server";

export interface Hit {
  id: string;
  title: Marked;
  language?: string | null;
  reference?: Marked;
  /** Other names of it that hold what was looked for. */
  also: { text: Marked; language: string | null }[];
  snippet: Marked | null;
  stage?: Stage;
  /** What tells it apart, in the reader's words. */
  facts: Marked | null;
}

export interface Group {
  type: Type;
  /** Exact up to 1000; one more means more. */
  total: number;
  hits: Hit[];
}

export interface Results {
  groups: Group[];
  /** What was taken for a typing error: each word typed, and those found instead. Empty: all is spelt as on record. */
  meant: { typed: string; words: string[] }[];
}

/** Groups of the types asked for, those with nothing in them left out. Marked is what was looked for. */
export async function searchRecords(ctx: Ctx, typed: string, window: Window): Promise<Results> {
  const asked = await readAsked(ctx.db, typed);
  if (asked.terms.length === 0) return { groups: [], meant: [] };
  const spelt = asSpelt(asked);
  const found = await findHits(ctx, spelt, window);
  if (holdsAny(found) || !asked.terms.some(({ near }) => near.length > 0))
    return { groups: await shownGroups(ctx, spelt, found), meant: [] };
  const groups = await shownGroups(ctx, asked, await findHits(ctx, asked, window));
  return { groups: groups.map(({ words: _, ...group }) => group), meant: meantBy(asked, groups) };
}

const holdsAny = (found: Map<Type, HitsOf>) => [...found.values()].some(({ total }) => total > 0);

async function shownGroups(ctx: Ctx, asked: Asked, found: Map<Type, HitsOf>) {
  const shown = await readShown(ctx, asked, found);
  return [...found].flatMap(([type, { total, ids }]) => {
    if (total === 0) return [];
    const words = new Set<string>();
    const hits = ids.flatMap((id) => {
      const one = shown.get(`${type} ${id}`);
      return one ? [{ ...hitOf(id, one, asked, words), facts: factsMarked(ctx, type, one, asked) }] : [];
    });
    return [{ type, total, hits, words }];
  });
}

function factsMarked(ctx: Ctx, type: Type, { facts }: Shown, asked: Asked): Marked | null {
  const line = factsOf(ctx.locale, type, facts).join(" · ");
  return line === "" ? null : marked(line, asked);
}

/** Other names are shown only as far as they hold more of what was looked for than the title; so is a piece of the text. */
function hitOf(
  id: string,
  { title, language, also, body, facts }: Shown,
  asked: Asked,
  words: Set<string>,
): Omit<Hit, "facts"> {
  const held = termsIn(`${title} ${facts.reference ?? ""}`, asked);
  const others: Hit["also"] = [];
  const note = (text: string) => {
    for (const word of nearIn(text, asked)) words.add(word);
  };
  note(title);
  for (const name of also ?? []) {
    note(name.text);
    const more = [...termsIn(name.text, asked)].filter((term) => !held.has(term));
    if (more.length === 0 || others.length === 3 || name.text === title) continue;
    for (const term of more) held.add(term);
    others.push({ text: marked(name.text, asked), language: name.language });
  }
  if (body) note(body);
  const inBody = body ? termsIn(body, asked) : new Set<number>();
  const says = body && (facts.documentKind || [...inBody].some((term) => !held.has(term)));
  return {
    id,
    title: marked(title, asked),
    ...(language ? { language } : {}),
    ...(facts.reference ? { reference: marked(facts.reference, asked) } : {}),
    also: others,
    snippet: says ? snippet(body, asked) : null,
    ...(facts.stage ? { stage: facts.stage } : {}),
  };
}

function meantBy(asked: Asked, groups: { words: Set<string> }[]): Results["meant"] {
  const held = new Set(groups.flatMap(({ words }) => [...words]));
  return asked.terms.flatMap(({ text, near }) => {
    const words = near.filter((word) => held.has(word));
    return words.length > 0 ? [{ typed: text, words }] : [];
  });
}

/** How many of each type the first page shows. */
export const eachShown = 5;

export const allTypes = Object.keys(types) as Type[];
