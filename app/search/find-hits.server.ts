/**
 * Asks the index which records hold what is looked for, within the reader's rights: of each type how many, and the ids of those to be
 * shown. One query, whatever is typed. What is put into it here is data; its shape is fixed.
 */
import { type SQL, sql } from "drizzle-orm";
import { visibleAgreements } from "#app/agreements/visibility.server";
import { visibleDocuments } from "#app/documents/visible.server";
import { meetingSeen } from "#app/meetings/meeting-queries.server";
import type { Ctx } from "#app/platform/context.server";
import { countedUpTo } from "#app/platform/paging";
import { type Asked, queryOf, wholeQuery } from "./asked";
import { type Kind, type Type, types } from "./kinds";

export interface HitsOf {
  /** Exact up to `countedUpTo`; one more than that means more. */
  total: number;
  /** The best first. */
  ids: string[];
}

export interface Window {
  types: readonly Type[];
  /** Of each type. */
  limit: number;
  offset: number;
  /** Leaves out what is done, closed or replaced. */
  present?: boolean;
}

/** Names whose whole is what was typed, looked at before anything else. */
const wholes = 50;
/** Parts of documents after their first. */
const partsLookedAt = 20_000;

/** Whether the reader may know of the record of an entry `e`. */
function rights(ctx: Ctx, kind: Kind): SQL {
  const seen = visibleAgreements(ctx);
  const ofSeen = sql`exists (select 1 from agreements where agreements.id = e.agreement_id and ${seen})`;
  switch (kind) {
    case "agreement":
      return ofSeen;
    case "commitment":
      return sql`exists (select 1 from agreements where agreements.id = e.agreement_id and agreements.step <> 'voided' and ${seen})`;
    case "task":
      // Also one that hangs on a meeting or a commitment alone goes with it.
      return sql`(e.agreement_id is null or ${ofSeen}) and exists (
        select 1 from tasks t left join commitments c on c.id = t.commitment_id
        where t.id = e.id and (t.meeting_id is null or ${meetingSeen(ctx, sql`t.meeting_id`)})
          and (c.id is null or exists (select 1 from agreements where agreements.id = c.agreement_id and ${seen})))`;
    case "meeting":
      return meetingSeen(ctx, sql`e.id`);
    case "document":
      return sql`exists (select 1 from documents where documents.id = e.id and ${visibleDocuments(ctx)})`;
    default:
      return sql`true`;
  }
}

/** Texts that are long: a mere syllable is found in them beside its neighbour only. */
const long = new Set<Kind>(["agreement", "visit", "meeting", "commitment", "document"]);

const like = (text: string) => text.replace(/[\\%_]/g, "\\$&");

const nameOf = ({ line }: Asked) => like(line.slice(0, 200));

/** What is called exactly so, begins so, is called so in part; then what says so. */
function nearness(asked: Asked): SQL {
  const { terms } = asked;
  const name = nameOf(asked);
  const inNames = terms.map(({ text, near }) => {
    const each = [text, ...near].map((word) => sql`m.names like ${`%${like(word)}%`}`);
    return sql`(${sql.join(each, sql` or `)})`;
  });
  return sql`case when m.names like ${`%\n${name}\n%`} then 0 when m.names like ${`%\n${name}%`} then 1
    when ${sql.join(inNames, sql` and `)} then 2 else 3 end`;
}

function hitsOfType(ctx: Ctx, asked: Asked, type: Type, { limit, offset, present }: Window): SQL {
  const kind = types[type];
  const entries = sql.raw(`finding.${kind}`);
  const which = present ? sql`${rights(ctx, kind)} and not e.past` : rights(ctx, kind);
  const holding = (query: string, most: number, part = sql``) => sql`(
    select e.id, e.names, e.past, e.at from ${entries} e where ${part} e.tokens @@ ${query}::tsquery and ${which} limit ${most})`;
  const words = queryOf(asked, { together: long.has(kind) });
  // Most documents are one entry: the others' further parts are looked at apart, so that a thousand are enough here as elsewhere.
  const further = kind === "document" ? sql` union ${holding(words, partsLookedAt, sql`e.part > 0 and`)}` : sql``;
  const first = kind === "document" ? sql`e.part = 0 and` : sql``;
  const order = kind === "person" || kind === "organisation" ? sql`m.names` : sql`m.at desc`;
  return sql`(
    select h.type, h.id, h.total, h.place, h.names like ${`%\n${nameOf(asked)}\n%`} as exact from (
    select ${type} as type, m.id, m.total, m.names, row_number() over (order by ${nearness(asked)}, m.past, ${order}, m.id)::int as place
    from (select f.*, count(*) over ()::int as total from (
      ${holding(wholeQuery(asked), wholes)} union ${holding(words, countedUpTo + 1, first)}${further}) f) m
    order by place limit ${limit} offset ${offset}) h)`;
}

/** The question as it is asked, for looking at how it is answered. */
export const hitsQuery = (ctx: Ctx, asked: Asked, window: Window): SQL =>
  sql`select * from (${sql.join(
    window.types.map((type) => hitsOfType(ctx, asked, type, window)),
    sql` union all `,
  )}) hits order by type, place`;

/** The hits of each type asked for; first the types in which something is called exactly so. */
export async function findHits(ctx: Ctx, asked: Asked, window: Window): Promise<Map<Type, HitsOf>> {
  const found = new Map<Type, HitsOf>(window.types.map((type) => [type, { total: 0, ids: [] }]));
  if (asked.terms.length === 0) return found;
  const rows = await ctx.db.execute<{ type: Type; id: string; total: number; place: number; exact: boolean }>(
    hitsQuery(ctx, asked, window),
  );
  const exactly = new Set<Type>();
  for (const { type, id, total, exact } of rows) {
    const hits = found.get(type);
    if (!hits) continue;
    hits.total = Math.min(total, countedUpTo + 1);
    hits.ids.push(id);
    if (exact) exactly.add(type);
  }
  return new Map([...found].sort(([one], [other]) => Number(exactly.has(other)) - Number(exactly.has(one))));
}
