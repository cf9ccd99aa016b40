/** Reads of the register of gifts. Gifts belong to no agreement: who reads records reads them. */
import { and, desc, eq, gte, isNotNull, isNull, lte, type SQL, sql } from "drizzle-orm";
import { organisationLabel } from "#app/organisations/lookup.server";
import { nameIn } from "#app/organisations/name-in.server";
import { personLabel } from "#app/people/lookup.server";
import { personNameIn } from "#app/people/name-in.server";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { notFound } from "#app/platform/page.server";
import { countedUpTo, type PageOf, pageSize } from "#app/platform/paging";
import { gifts, organisations, people, users, visits } from "#db/schema";
import type { GiftFilter } from "./filter";

export interface GiftRow {
  id: string;
  direction: "given" | "received";
  what: string;
  on: string;
  person: { id: string; name: string } | null;
  organisation: { id: string; name: string } | null;
  visit: { id: string; title: string } | null;
  /** Null: not estimated. */
  value: number | null;
  currency: string | null;
  keptAt: string | null;
  note: string | null;
  approvedBy: string | null;
  approvedOn: string | null;
  approvalNote: string | null;
}

const columns = (ctx: Ctx) => ({
  id: gifts.id,
  direction: gifts.direction,
  what: gifts.what,
  on: gifts.on,
  person: { id: people.id, name: personNameIn(sql`people`, ctx.locale) },
  organisation: { id: organisations.id, name: nameIn(sql`organisations`, ctx.locale) },
  visit: { id: visits.id, title: ctx.locale === "vi" ? visits.titleVi : visits.titleEn },
  value: gifts.value,
  currency: gifts.currency,
  keptAt: gifts.keptAt,
  note: gifts.note,
  approvedBy: users.name,
  approvedOn: gifts.approvedOn,
  approvalNote: gifts.approvalNote,
});

const rows = (ctx: Ctx, which: SQL | undefined) =>
  ctx.db
    .select(columns(ctx))
    .from(gifts)
    .leftJoin(people, and(eq(people.id, gifts.personId), isNull(people.erasedAt)))
    .leftJoin(organisations, eq(organisations.id, gifts.organisationId))
    .leftJoin(visits, eq(visits.id, gifts.visitId))
    .leftJoin(users, eq(users.id, gifts.approvedBy))
    .where(which)
    .orderBy(desc(gifts.on), desc(gifts.id));

/** Those of a visit, latest first. One query. */
export const giftsOfVisit = (ctx: Ctx, visitId: string): Promise<GiftRow[]> =>
  rows(ctx, and(eq(gifts.visitId, visitId), isNull(gifts.removedAt))).limit(200);

const fitting = ({ direction, approval, first, last }: GiftFilter): SQL | undefined =>
  and(
    isNull(gifts.removedAt),
    direction ? eq(gifts.direction, direction) : undefined,
    approval === "approved" ? isNotNull(gifts.approvedOn) : undefined,
    approval === "waiting" ? isNull(gifts.approvedOn) : undefined,
    first ? gte(gifts.on, first) : undefined,
    last ? lte(gifts.on, last) : undefined,
  );

/** Fifty of the register, latest first. */
export async function listGifts(ctx: Ctx, filter: GiftFilter, page: number): Promise<PageOf<GiftRow>> {
  const which = fitting(filter);
  const listed = await rows(ctx, which)
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  const some = ctx.db
    .select({ one: sql`1` })
    .from(gifts)
    .where(which)
    .limit(countedUpTo + 1)
    .as("some");
  const [counted] = await ctx.db.select({ total: sql<number>`count(*)::int` }).from(some);
  return { rows: listed, total: counted?.total ?? 0, page };
}

/** Ids of all that fit, in the order of the list; and the rows of some of them. For exports. */
export async function giftIds(ctx: Ctx, filter: GiftFilter): Promise<string[]> {
  const found = await ctx.db
    .select({ id: gifts.id })
    .from(gifts)
    .where(fitting(filter))
    .orderBy(desc(gifts.on), desc(gifts.id));
  return found.map(({ id }) => id);
}

export const giftsById = (ctx: Ctx, ids: string[]): Promise<GiftRow[]> => rows(ctx, sql`${gifts.id} in ${ids}`);

/** One gift with what its page and form show; also one that was removed, which can be brought back. */
export async function giftPage(ctx: Ctx, id: string | undefined) {
  if (!isId(id)) notFound();
  const [row] = await ctx.db
    .select({
      ...columns(ctx),
      version: gifts.version,
      removed: sql<boolean>`${gifts.removedAt} is not null`,
      organisationId: gifts.organisationId,
    })
    .from(gifts)
    .leftJoin(people, and(eq(people.id, gifts.personId), isNull(people.erasedAt)))
    .leftJoin(organisations, eq(organisations.id, gifts.organisationId))
    .leftJoin(visits, eq(visits.id, gifts.visitId))
    .leftJoin(users, eq(users.id, gifts.approvedBy))
    .where(eq(gifts.id, id as string));
  if (!row) notFound();
  const { organisationId, ...gift } = row;
  return {
    gift,
    typed: {
      // Whose data were erased cannot be named again.
      person: row.person ? await personLabel(ctx, row.person.id) : "",
      organisation: organisationId ? await organisationLabel(ctx, organisationId) : "",
    },
  };
}
