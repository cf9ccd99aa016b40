/** How many each bucket of a figure holds. All figures of a page in two queries at once, the names of people in another. */
import { inArray, type SQL, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server";
import { users } from "#db/schema";
import { type BucketCount, type FigureCounts, type FigureId, figureOf, type Spread, trends } from "./figure";
import type { Scope } from "./scope";
import { sources } from "./sources/index.server";
import type { Within } from "./sources/source";
import { standing } from "./sources/standing.server";
import { readWithin, seen } from "./within.server";

interface Row extends Record<string, unknown> {
  id: FigureId;
  /** Null: all buckets together. */
  bucket: string | null;
  count: number;
  subjects: number;
  spread: Spread | null;
}

/** Counts figures within the reader's rights, in the order asked for. */
export async function countFigures(ctx: Ctx, ids: readonly FigureId[], scope: Scope): Promise<FigureCounts[]> {
  if (ids.length === 0) return [];
  const within = await readWithin(ctx, scope);
  const rows = (await Promise.all(halves(ids).map((half) => countedTogether(ctx, half, within)))).flat();
  const names = await namesOf(ctx, rows);
  return ids.map((id) => {
    const own = rows.filter((row) => row.id === id);
    const whole = own.find(({ bucket }) => bucket === null);
    const spread = whole?.spread && whole.spread.known > 0 ? whole.spread : null;
    return { id, buckets: bucketsOf(id, own, within, names), total: whole?.subjects ?? 0, spread };
  });
}

/** How things stand now takes about as long as all that happened and is due: whoever waits for both waits half as long. */
const halves = (ids: readonly FigureId[]): FigureId[][] =>
  [ids.filter((id) => id in standing), ids.filter((id) => !(id in standing))].filter((half) => half.length > 0);

const countedTogether = (ctx: Ctx, ids: readonly FigureId[], within: Within): Promise<Row[]> =>
  ctx.db.execute<Row>(
    sql`with ${seen(within)} ${sql.join(
      ids.map((id) => counts(id, within)),
      sql` union all `,
    )}`,
  );

function counts(id: FigureId, within: Within): SQL {
  const { overlapping, measured } = figureOf(id);
  const known = sources[id];
  if (known.counts)
    return sql`(select ${id}::text as id, x.bucket, x.count, x.subjects, null::jsonb as spread from (${known.counts(within)}) x)`;
  const subjects = known.subjects ?? (overlapping ? sql`count(distinct x.key)` : sql`count(*)`);
  return sql`(select ${id}::text as id, x.bucket, count(*)::int as count, (${subjects})::int as subjects,
      ${measured ? spreadOf : sql`null::jsonb`} as spread
    from (${sources[id].source(within)}) x group by grouping sets ((x.bucket), ()))`;
}

const quartile = (at: number) => sql`percentile_cont(${sql.raw(String(at))}) within group (order by x.days)`;
/** Of those whose length is known; one left out has no length. */
const spreadOf = sql`jsonb_build_object('known', count(x.days), 'least', min(x.days), 'lowerQuartile', ${quartile(0.25)},
  'median', ${quartile(0.5)}, 'upperQuartile', ${quartile(0.75)}, 'most', max(x.days))`;

/** The buckets of the definition in its order, zeros too; those that come from the records, the largest first. */
function bucketsOf(id: FigureId, rows: Row[], within: Within, names: Map<string, string>): BucketCount[] {
  const listed = id === "trend" ? quarterBuckets(within) : figureOf(id).buckets;
  if (listed) {
    const counted = new Map(rows.map(({ bucket, count }) => [bucket, count]));
    return listed.map((bucket) => ({ bucket, count: counted.get(bucket) ?? 0 }));
  }
  const found = rows.flatMap(({ bucket, count }): BucketCount[] => {
    if (bucket === null) return [];
    const name = id === "overdueByBody" ? bucket : names.get(bucket);
    return [name === undefined ? { bucket, count } : { bucket, count, name }];
  });
  return found.sort((a, b) => b.count - a.count || (a.name ?? a.bucket).localeCompare(b.name ?? b.bucket));
}

const quarterBuckets = ({ quarters }: Within): string[] =>
  trends.flatMap((trend) => [...quarters.map(({ text }) => text), "undated"].map((quarter) => `${trend}:${quarter}`));

async function namesOf(ctx: Ctx, rows: Row[]): Promise<Map<string, string>> {
  const ids = rows.flatMap(({ id, bucket }) =>
    id === "overdueByOwner" && bucket && bucket !== "nobody" ? [bucket] : [],
  );
  if (ids.length === 0) return new Map();
  const people = await ctx.db.select({ id: users.id, name: users.name }).from(users).where(inArray(users.id, ids));
  return new Map(people.map(({ id, name }) => [id, name]));
}
