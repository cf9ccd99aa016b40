/** People whose data have to be looked at again: their day has come, or none was set though email or telephone are held. */
import { and, asc, eq, isNotNull, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import { personNameIn } from "#app/people/name-in.server";
import { lockedPerson } from "#app/people/people.server";
import { presentPeople } from "#app/people/present.server";
import { recordActivity } from "#app/platform/activity.server";
import type { Ctx } from "#app/platform/context.server";
import { countedUpTo, type PageOf, pageSize } from "#app/platform/paging";
import { can } from "#app/platform/permissions";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import { people } from "#db/schema";
import type { ReviewList } from "./review-lists";

export interface ReviewRow {
  id: string;
  name: string;
  version: number;
  reviewOn: string | null;
  contactReason: string | null;
  contactSince: string | null;
}

const which = (ctx: Ctx, list: ReviewList): SQL =>
  and(
    presentPeople(),
    list === "due"
      ? lte(people.reviewOn, ctx.today)
      : and(isNull(people.reviewOn), or(isNotNull(people.email), isNotNull(people.telephone))),
  ) as SQL;

export async function peopleToReview(ctx: Ctx, list: ReviewList, page: number): Promise<PageOf<ReviewRow>> {
  const rows = await ctx.db
    .select({
      ...{
        id: people.id,
        name: personNameIn(sql`people`, ctx.locale),
        version: people.version,
        reviewOn: people.reviewOn,
      },
      ...{ contactReason: people.contactReason, contactSince: people.contactSince },
    })
    .from(people)
    .where(which(ctx, list))
    .orderBy(asc(people.reviewOn), asc(people.name), asc(people.id))
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  return { rows, total: await countToReview(ctx, list), page };
}

/** Exact up to the limit of counting. */
export async function countToReview(ctx: Ctx, list: ReviewList): Promise<number> {
  const some = ctx.db
    .select({ one: sql`1` })
    .from(people)
    .where(which(ctx, list))
    .limit(countedUpTo + 1)
    .as("some");
  const [counted] = await ctx.db.select({ total: sql<number>`count(*)::int` }).from(some);
  return counted?.total ?? 0;
}

/** Says that the data are still needed, and when they are looked at next. That day lies ahead. */
export async function reviewData(
  ctx: Ctx,
  id: string,
  { version, reviewOn }: { version: number; reviewOn: string },
): Promise<Outcome<{ id: string }>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  if (reviewOn <= ctx.today) return refuse({ code: "input", problems: { reviewOn: "reviewAhead" } });
  return ctx.db.transaction(async (tx) => {
    const now = await lockedPerson(tx, id);
    if (now.version !== version) return refuse({ code: "rule", rule: "reviewChangedMeanwhile" });
    await tx
      .update(people)
      .set({ reviewOn, version: version + 1 })
      .where(eq(people.id, id));
    await recordActivity(tx, ctx, {
      subjectType: "person",
      subjectId: id,
      verb: "dataReviewed",
      changes: { reviewOn: [now.details.reviewOn, reviewOn] },
      version: version + 1,
    });
    return done({ id });
  });
}
