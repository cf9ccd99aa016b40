/** What the palette finds in the records: a few of each kind, within the reader's rights. The search of the page `/search`, shortened. */
import type { Ctx } from "#app/platform/context.server";
import { pathOf } from "#app/search/kinds";
import { allTypes, type Hit, searchRecords } from "#app/search/search.server";
import type { Entry } from "./entries";

/** Shown of each kind. */
const shown = 4;

/** Records whose words hold everything typed, without what is done or replaced. Nothing where nothing is typed. At most four queries. */
export async function findRecords(ctx: Ctx, typed: string): Promise<Entry[]> {
  const { groups } = await searchRecords(ctx, typed, { types: allTypes, limit: shown, offset: 0, present: true });
  return groups.flatMap(({ type, hits }) =>
    hits.map((hit) => ({
      group: type,
      to: pathOf(type, hit.id),
      label: hit.title.join(""),
      note: noteOf(hit),
      ...(hit.language ? { language: hit.language } : {}),
    })),
  );
}

/** The reference or the facts, and the other name by which it was found. */
const noteOf = ({ reference, facts, also }: Hit): string =>
  [reference?.join(""), facts?.join(""), ...also.map(({ text }) => text.join(""))].filter(Boolean).join(" · ");
