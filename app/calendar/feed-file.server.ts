/** What a calendar holds: the open deadlines of its scope that its owner may see now, and those closed lately as cancelled. */
import { and, eq, gt, gte, isNull, or, type SQL, sql } from "drizzle-orm";
import { titleIn } from "#app/agreements/title.server";
import { visibleAgreements } from "#app/agreements/visibility.server";
import { thingOf } from "#app/deadlines/deadline-sentence";
import { deadlineDoubt, deadlineHow } from "#app/deadlines/deadline-text";
import { deadlinePath } from "#app/deadlines/paths";
import { type SpokenRow, spokenDeadlines } from "#app/deadlines/spoken-queries.server";
import type { Catalogue } from "#app/locales/catalogue";
import { textIn } from "#app/platform/text";
import type { Executor } from "#db/client.server";
import { agreements, deadlines } from "#db/schema";
import { addDays, dayIn } from "#workflows/calendar/day";
import { type CalendarEntry, deadlinesCalendar } from "./deadlines-calendar.server";
import type { Feed } from "./find-feed.server";

/** How far back a calendar goes, how long what was closed is cancelled in it, both in days, and the most it holds. */
const back = 366;
const cancelledFor = 60;
const most = 2000;

interface At {
  db: Executor;
  now: Date;
  origin: string;
}

/** The file as it is at that moment. Five queries at most. */
export async function feedFile({ db, now, origin }: At, feed: Feed): Promise<string> {
  const t = textIn(feed.locale);
  const today = dayIn(now, feed.office.timeZone);
  const own = and(scopeOf(feed), or(isNull(deadlines.agreementId), visibleAgreements({ actor: feed.owner })));
  const read = (condition: SQL | undefined) => spokenDeadlines(db, feed.locale, and(own, condition), most);
  const since = new Date(now.getTime() - cancelledFor * 86_400_000);
  const open = await read(and(isNull(deadlines.closedAt), gte(deadlines.dueOn, addDays(today, -back))));
  const closed = await read(gt(deadlines.closedAt, since));
  const around = { t, today, origin };
  const title = feed.scope === "agreement" ? await titleOf(db, feed) : "";
  const entries = [...open, ...closed].slice(0, most).map((row) => entryOf(row, around));
  return deadlinesCalendar(entries, { locale: feed.locale, name: t.calendar.names[feed.scope](title) });
}

/** Nothing once its owner may no longer see the agreement. */
async function titleOf(db: Executor, { agreementId, owner, locale }: Feed): Promise<string> {
  const [row] = await db
    .select({ title: titleIn(locale).title })
    .from(agreements)
    .where(and(eq(agreements.id, agreementId as string), visibleAgreements({ actor: owner })));
  return row?.title ?? "";
}

/** One's own are found by who owns and who was asked, not by going through everybody's. */
function scopeOf({ scope, agreementId, owner }: Feed): SQL | undefined {
  if (scope === "office") return undefined;
  if (scope === "agreement") return eq(deadlines.agreementId, agreementId as string);
  return sql`${deadlines.id} in (
    select d.id from deadlines d join agreements a on a.id = d.agreement_id
      where a.owner_id = ${owner.id} and d.task_id is null and (d.kind <> 'commitmentDue' or not exists (
        select 1 from commitments c where c.id = d.subject::uuid and c.owner_id <> ${owner.id}))
    union
    select d.id from commitments c join deadlines d
      on d.agreement_id = c.agreement_id and d.kind = 'commitmentDue' and d.subject = c.id::text and d.task_id is null
      where c.owner_id = ${owner.id}
    union
    select d.id from deadlines d join tasks k on k.id = d.task_id where k.assignee_id = ${owner.id})`;
}

function entryOf(row: SpokenRow, { t, today, origin }: { t: Catalogue; today: string; origin: string }): CalendarEntry {
  const url = `${origin}${deadlinePath(row.id)}`;
  const doubt = deadlineDoubt(t, row);
  const how = deadlineHow(t, row.basis);
  const { closedAt, closedWhy } = row;
  return {
    id: row.id,
    sequence: row.sequence,
    on: row.dueOn,
    title: thingOf(t, row),
    description: [
      row.about ? t.mails.reference(row.about.reference, row.about.title) : null,
      t.calendar.counted(how),
      doubt && t.calendar.doubt(doubt),
      url,
    ]
      .filter(Boolean)
      .join("\n"),
    url,
    changedAt: [row.createdAt, row.changedAt, closedAt].reduce(latest, row.createdAt),
    // A day that passed by itself was that day all the same.
    cancelled: closedAt !== null && closedWhy !== "passed",
    alarm: closedAt === null && row.dueOn >= today,
  };
}

const latest = (one: Date, other: Date | null) => (other !== null && other > one ? other : one);
