/** What a person is shown of their notifications: only what they may still see of the agreements behind them. */
import { and, desc, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import { visibleAgreements } from "#app/agreements/visibility.server";
import { sentenceOf, thingOf } from "#app/deadlines/deadline-sentence";
import { type SpokenRow, spokenDeadlines } from "#app/deadlines/spoken-queries.server";
import type { Ctx } from "#app/platform/context.server";
import { countedUpTo, type PageOf, pageSize } from "#app/platform/paging";
import { textIn } from "#app/platform/text";
import type { Executor } from "#db/client.server";
import { agreements, deadlines, notifications } from "#db/schema";
import { noticeText } from "./notice-text";
import type { Notice } from "./notify.server";

/** More unread ones are not counted. */
export const mostUnread = 99;

export interface NotificationRow {
  id: string;
  at: string;
  read: boolean;
  text: string;
  /** Further sentences. */
  more: string[];
  /** Words of somebody else, as they were written. */
  said: string | null;
  to: string | null;
  agreement: { title: string; titleLanguage: string } | null;
}

/** Own ones, without those about an agreement that may not be seen (any more). To be joined as `related` says. */
const own = (actor: Ctx["actor"]): SQL =>
  and(eq(notifications.userId, actor.id), or(isNull(agreements.id), visibleAgreements({ actor }))) as SQL;

const related = {
  deadline: eq(deadlines.id, notifications.deadlineId),
  agreement: eq(agreements.id, sql`coalesce(${notifications.agreementId}, ${deadlines.agreementId})`),
};

/** How many are unread, counted up to one more than `mostUnread`. */
export async function unreadCount(db: Executor, actor: Ctx["actor"]): Promise<number> {
  const unread = db
    .select({ one: sql`1`.as("one") })
    .from(notifications)
    .leftJoin(deadlines, related.deadline)
    .leftJoin(agreements, related.agreement)
    .where(and(own(actor), isNull(notifications.readAt)))
    .limit(mostUnread + 1)
    .as("unread");
  const [row] = await db.select({ count: sql<number>`count(*)::int` }).from(unread);
  return row?.count ?? 0;
}

/** A page of them, latest first. Four queries. */
export async function listNotifications(ctx: Ctx, page: number): Promise<PageOf<NotificationRow>> {
  const all = ctx.db
    .select({ one: sql`1`.as("one") })
    .from(notifications)
    .leftJoin(deadlines, related.deadline)
    .leftJoin(agreements, related.agreement)
    .where(own(ctx.actor))
    .limit(countedUpTo + 1)
    .as("all_of_them");
  const [counted] = await ctx.db.select({ count: sql<number>`count(*)::int` }).from(all);
  const rows = await ctx.db
    .select({
      id: notifications.id,
      kind: notifications.kind,
      deadlineId: notifications.deadlineId,
      data: notifications.data,
      at: notifications.at,
      readAt: notifications.readAt,
    })
    .from(notifications)
    .leftJoin(deadlines, related.deadline)
    .leftJoin(agreements, related.agreement)
    .where(own(ctx.actor))
    .orderBy(desc(notifications.at), desc(notifications.id))
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  const ids = [...new Set(rows.flatMap(({ deadlineId }) => deadlineId ?? []))];
  const about =
    ids.length === 0 ? [] : await spokenDeadlines(ctx.db, ctx.locale, inArray(deadlines.id, ids), ids.length);
  const byId = new Map(about.map((deadline) => [deadline.id, deadline]));
  return {
    rows: rows.map((row) => shown(ctx, row, byId.get(row.deadlineId ?? "") ?? null)),
    total: counted?.count ?? 0,
    page,
  };
}

type Stored = Pick<typeof notifications.$inferSelect, "id" | "kind" | "data" | "at" | "readAt">;

function shown(ctx: Ctx, { id, kind, data, at, readAt }: Stored, deadline: SpokenRow | null): NotificationRow {
  const t = textIn(ctx.locale);
  const notice = { kind, data } as Pick<Notice, "kind" | "data">;
  const about = deadline && {
    id: deadline.id,
    thing: thingOf(t, deadline),
    sentence: sentenceOf(t, deadline, ctx.today),
    dueOn: deadline.dueOn,
  };
  return {
    id,
    at: at.toISOString(),
    read: readAt !== null,
    ...noticeText(t, notice, about, ctx.actor),
    agreement: deadline?.about ? { title: deadline.about.title, titleLanguage: deadline.about.titleLanguage } : null,
  };
}
