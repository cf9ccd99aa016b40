/** Reads of the list of agreements: a page of rows, and how many stand in each stage. A fixed number of queries, none per row. */
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server";
import { countedUpTo, pageSize } from "#app/platform/paging";
import { agreements, type Stage, users } from "#db/schema";
import type { KindId } from "#workflows/kinds";
import type { Step } from "#workflows/parts/states";
import { type AgreementFilter, stages } from "./filters";
import { listedColumns } from "./listed-columns.server";
import { type ListedParty, listedParties } from "./listed-parties.server";
import { narrowedAgreements, notVoided, placeOf } from "./matching.server";
import { firstDeadline, orderOf } from "./order.server";

export interface ListedAgreement {
  id: string;
  reference: string;
  title: string;
  titleLanguage: string;
  kind: KindId;
  stage: Stage;
  step: Step;
  confidential: boolean;
  observed: boolean;
  owner: string | null;
  signedOn: string | null;
  next: { kind: string; subject: string; dueOn: string } | null;
  parties: ListedParty[];
}

export interface AgreementList {
  rows: ListedAgreement[];
  /** Exact up to 1,000; 1,001 means more. The same for each stage. */
  total: number;
  inStage: Record<Stage, number>;
}

/** `partners`: the organisations that the filter's partner stands for; null without that filter. */
export async function listAgreements(
  ctx: Ctx,
  filter: AgreementFilter,
  partners: string[] | null,
): Promise<AgreementList> {
  const which = narrowedAgreements(ctx, filter, partners);
  const [counts, rows] = await Promise.all([countByStage(ctx, which, filter), pageOfRows(ctx, which, filter)]);
  const parties = await listedParties(
    ctx,
    rows.map(({ id }) => id),
  );
  return { ...counts, rows: rows.map((row) => ({ ...row, parties: parties.get(row.id) ?? [] })) };
}

/** So many found are counted one by one; of more, each stage is counted for itself, up to the limit. */
const countedAtOnce = 5 * countedUpTo;

/** How many stand in each stage, and where the filter asks. `which`: `narrowedAgreements`. One query. */
export async function countByStage(
  ctx: Ctx,
  which: SQL,
  filter: AgreementFilter,
): Promise<Pick<AgreementList, "total" | "inStage">> {
  const standing = (stage: Stage) => and(notVoided, eq(agreements.stage, stage));
  const places = { ...mapStages(standing), chosen: placeOf(filter) };
  const limited = (place: SQL | undefined) =>
    sql`(select count(*)::int from (select 1 from agreements where ${and(which, place)} limit ${countedUpTo + 1}) x)`;
  // What a text is found by is costly to look for: once for all stages, unless there is much.
  const found = sql`with found as materialized (
    select agreements.stage, agreements.step from agreements where ${which} limit ${countedAtOnce + 1})`;
  // A stage of which more than the limit was found is counted, whatever else there is.
  const atOnce = (place: SQL | undefined) => {
    const seen = sql`(select least(count(*), ${countedUpTo + 1})::int from found agreements where ${place ?? sql`true`})`;
    return sql`case when (select count(*) from found) <= ${countedAtOnce} or ${seen} > ${countedUpTo} then ${seen} else ${limited(place)} end`;
  };
  const columns = Object.entries(places).map(
    ([name, place]) => sql`${filter.q ? atOnce(place) : limited(place)} as ${sql.identifier(name)}`,
  );
  const [counted] = await ctx.db.execute<Record<Stage | "chosen", number>>(
    sql`${filter.q ? found : sql``} select ${sql.join(columns, sql`, `)}`,
  );
  if (!counted) throw new Error("nothing was counted");
  const { chosen, ...inStage } = counted;
  return { total: chosen, inStage };
}

const mapStages = <T>(of: (stage: Stage) => T) =>
  Object.fromEntries(stages.map((stage) => [stage, of(stage)])) as Record<Stage, T>;

/** Rows as lists show them, without their parties. `which` holds the reader's rights. */
export const selectRows = (ctx: Ctx, which: SQL | undefined) =>
  ctx.db
    .select({
      ...listedColumns(ctx.locale),
      confidential: agreements.confidential,
      signedOn: agreements.signedOn,
      next: sql<
        ListedAgreement["next"]
      >`${firstDeadline(ctx, sql`json_build_object('kind', d.kind, 'subject', d.subject, 'dueOn', d.due_on)`)}`,
    })
    .from(agreements)
    .leftJoin(users, eq(users.id, agreements.ownerId))
    .where(which);

const pageOfRows = (ctx: Ctx, which: SQL, filter: AgreementFilter): Promise<Omit<ListedAgreement, "parties">[]> =>
  selectRows(ctx, and(which, placeOf(filter)))
    .orderBy(...orderOf(ctx, filter))
    .limit(pageSize)
    .offset((filter.page - 1) * pageSize);
