/** The weekly summary: for each manager who wants it, once a week, at eight on the first working day of their week. */
import { and, eq, gt, isNull } from "drizzle-orm";
import { readCalendar } from "#app/deadlines/calendar-queries.server";
import { type Work, type WorkAt, workAt } from "#app/jobs/work.server";
import type { Db } from "#db/client.server";
import { mails, users } from "#db/schema";
import { addDays, type Day, dayIn, weekday, yearOf } from "#workflows/calendar/day";
import { momentAt } from "#workflows/calendar/moment";
import { workingDayOnOrAfter } from "#workflows/calendar/nearby";
import { sendingTime } from "#workflows/reminders/reminder";
import { composeWeekly } from "./compose-weekly.server";
import { isHeld } from "./hold.server";
import { queueMail } from "./queue-mail.server";

type Person = typeof users.$inferSelect;

/** Queues the summaries that are due and not yet made. One that could not be made for two days is left out. */
export async function composeWeeklies(work: Work): Promise<void> {
  const { db, log } = work.services;
  const at = await workAt(db, work.services);
  for await (const person of managersOf(db)) {
    const week = await dueWeek(db, person, at);
    if (!week) continue;
    try {
      await compose(work, person, week);
    } catch (error) {
      log.error({ err: error, user: person.id }, "a weekly summary could not be made");
    }
  }
}

/** One after the other, so that none is held in memory with all the others. */
async function* managersOf(db: Db): AsyncGenerator<Person> {
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const wanting = and(eq(users.role, "manager"), eq(users.weeklyMail, true), eq(users.system, false));
    const [person] = await db
      .select()
      .from(users)
      .where(and(wanting, isNull(users.disabledAt), gt(users.id, after)))
      .orderBy(users.id)
      .limit(1);
    if (!person) return;
    yield person;
    after = person.id;
  }
}

/** The Monday of the week whose summary is due now; null when it is not. */
async function dueWeek(db: Db, { timeZone, country }: Person, { now, office }: WorkAt): Promise<Day | null> {
  const zone = timeZone ?? office.timeZone;
  const today = dayIn(now, zone);
  const monday = addDays(today, 1 - weekday(today));
  const calendar = await readCalendar(db, country ?? office.country, yearOf(monday), yearOf(addDays(monday, 14)));
  const on = workingDayOnOrAfter(monday, calendar);
  if (momentAt(on, sendingTime, zone) > now || today > addDays(on, 1)) return null;
  return monday;
}

async function compose({ services }: Work, person: Person, week: Day): Promise<void> {
  const key = `weekly:${person.id}:${week}`;
  await services.db.transaction(async (tx) => {
    const [there] = await tx.select({ id: mails.id }).from(mails).where(eq(mails.key, key));
    if (there || (await isHeld(tx))) return;
    const at = await workAt(tx, services);
    const whom = {
      recipient: `user:${person.id}`,
      userId: person.id,
      name: person.name,
      address: person.email,
      locale: person.locale ?? at.office.locale,
      timeZone: person.timeZone ?? at.office.timeZone,
    };
    const content = await composeWeekly(tx, whom, at);
    if (content) await queueMail(tx, { key, kind: "weekly", ...whom, ...content, origin: at.origin, now: at.now });
  });
}
