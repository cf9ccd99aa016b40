/** The annex of a report: what is missing on record, with names and where each is supplied, by the same conditions as everywhere. */
import { and, type SQL, sql } from "drizzle-orm";
import { titleIn } from "#app/agreements/title.server";
import { countGapsOf } from "#app/completeness/completeness-queries.server";
import { type GapId, gapPath } from "#app/completeness/gap";
import { isMissing, targetOf } from "#app/completeness/gaps.server";
import type { Ctx } from "#app/platform/context.server";
import { agreements } from "#db/schema";
import type { ReportSection } from "../document";
import { type Hand, titleOf } from "./cells";
import { columnsOf, section } from "./sections";

/** The most agreements named of one gap; the heading counts all. */
const mostNamed = 100;

interface GapRow extends Record<string, unknown> {
  gap: GapId;
  id: string;
  reference: string;
  title: string;
  titleLanguage: string;
  owner: string | null;
  target: string | null;
}

/** Sections for the gaps that the agreements of the condition have; none where nothing is missing. Two queries. */
export async function annexOf(ctx: Ctx, hand: Hand, which: SQL, ids: readonly GapId[]): Promise<ReportSection[]> {
  const counts = await countGapsOf(ctx, which);
  const open = ids.filter((id) => counts[id] > 0);
  if (open.length === 0) return [];
  const rows = await ctx.db.execute<GapRow>(sql`
    select * from (${sql.join(
      open.map((id) => rowsOf(ctx, id, which)),
      sql` union all `,
    )}) found order by array_position(${`{${open.join(",")}}`}::text[], gap), reference`);
  const words = hand.t.reportWords.annex;
  const sections = open.map((id, at) => {
    const named = rows.filter(({ gap }) => gap === id);
    const more = counts[id] - named.length;
    return section(`${at + 1}. ${hand.t.completeness.counted[id](counts[id])}`, more > 0 ? [words.more(more)] : [], {
      caption: hand.t.completeness.counted[id](counts[id]),
      columns: columnsOf(hand, { no: [1, "number"], reference: 3, agreement: 9, owner: 4 }),
      rows: named.map((row, index) => [
        index + 1,
        { link: `${hand.origin}${gapPath(id, row.id, row.target)}`, text: row.reference },
        { lines: [titleOf(hand, row)] },
        row.owner ?? hand.t.reportWords.nobody,
      ]),
      empty: "",
    });
  });
  return [section(null, [words.lead]), ...sections];
}

/** Each gap's agreements, named, as one part of a union. */
function rowsOf(ctx: Ctx, id: GapId, which: SQL): SQL {
  const { title, titleLanguage } = titleIn(ctx.locale);
  return sql`(select ${sql.raw(`'${id}'::text`)} as gap, agreements.id, agreements.reference, ${title} as title,
      ${titleLanguage} as "titleLanguage", (select u.name from users u where u.id = agreements.owner_id) as owner,
      ${targetOf(id)} as target
    from ${agreements} where ${and(which, isMissing(id))} order by agreements.reference limit ${mostNamed})`;
}
