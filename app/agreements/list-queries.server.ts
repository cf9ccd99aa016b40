/** Reads of the list of agreements: a page of rows, and how many stand in each stage. A fixed number of queries, none per row. */
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server";
import { countedUpTo, pageSize } from "#app/platform/paging";
import { agreements, type Stage, users } from "#db/schema";
import type { KindId } from "#workflows/kinds";
import type { Step } from "#workflows/parts/states";
import type { AgreementFilter } from "./filters";
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

/** How many stand in each stage, and where the filter asks. `which`: `narrowedAgreements`. One query. */
export async function countByStage(
  ctx: Ctx,
  which: SQL,
  filter: AgreementFilter,
): Promise<Pick<AgreementList, "total" | "inStage">> {
  const some = (also: SQL | undefined) =>
    sql`(select count(*)::int from (select 1 from agreements where ${and(which, also)} limit ${countedUpTo + 1}) found)`;
  const standing = (stage: Stage) => some(and(notVoided, eq(agreements.stage, stage)));
  const [counted] = await ctx.db.execute<Record<Stage | "chosen", number>>(sql`select
    ${standing("proposed")} as proposed, ${standing("signed")} as signed, ${standing("pilot")} as pilot,
    ${standing("evaluated")} as evaluated, ${standing("ended")} as ended, ${some(placeOf(filter))} as chosen`);
  if (!counted) throw new Error("nothing was counted");
  const { chosen, ...inStage } = counted;
  return { total: chosen, inStage };
}

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
