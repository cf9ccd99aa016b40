/**
 * One mail from the reminders of one recipient: frozen as it is made here, links aside. Says only what is still so and what
 * the recipient may see, whatever was planned. Sends nothing and changes no row.
 */
import { and, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { visibleAgreements } from "#app/agreements/visibility.server";
import { readCalendar } from "#app/deadlines/calendar-queries.server";
import { type SpokenRow, spokenDeadlines } from "#app/deadlines/spoken-queries.server";
import { officeName } from "#app/organisations/office-name.server";
import type { OfficeSettings } from "#app/platform/context.server";
import { textIn } from "#app/platform/text";
import type { Executor } from "#db/client.server";
import { deadlines, reminders, users } from "#db/schema";
import { dayIn, yearOf } from "#workflows/calendar/day";
import { calendarOf } from "./deadline-calendar.server";
import { type DigestLine, digestDocument } from "./digest-document";
import { renderMail } from "./document";
import type { MailRecipient } from "./recipient";

export interface ComposingAt {
  now: Date;
  office: OfficeSettings;
  /** The configured public origin, never a request's. */
  origin: string;
}

export interface ComposedMail {
  subject: string;
  html: string;
  text: string;
  /** An iCalendar file with the days that are still to come; null where there are none. */
  calendar: string | null;
  data: { deadlines: string[] };
  /** The reminders it tells of. Any other that was asked for says what is no longer so, or what the recipient may not see. */
  told: string[];
}

/** More are counted, not listed. */
const mostLines = 100;

/**
 * Makes the mail, in the recipient's language and by the recipient's day. Null when nothing of it is to be told: every deadline is
 * closed, done or has another day, the account is disabled, or the agreement is confidential and not theirs to see. Whether
 * somebody *without* an account may be told is decided where reminders are planned. Eight queries at most.
 */
export async function composeReminders(
  db: Executor,
  recipient: MailRecipient,
  reminderIds: readonly string[],
  at: ComposingAt,
): Promise<ComposedMail | null> {
  const seen = await visibleTo(db, recipient.userId);
  if (reminderIds.length === 0 || seen === null) return null;
  const planned = await readReminders(db, recipient, reminderIds);
  const current = and(
    inArray(deadlines.id, [...new Set(planned.map(({ deadlineId }) => deadlineId))]),
    isNull(deadlines.closedAt),
    isNull(deadlines.doneOn),
    or(isNull(deadlines.agreementId), seen),
  );
  const rows = planned.length === 0 ? [] : await spokenDeadlines(db, recipient.locale, current, planned.length);
  const lines = rows.flatMap((deadline) => lineOf(deadline, planned));
  if (lines.length === 0) return null;

  const t = textIn(recipient.locale);
  const today = dayIn(at.now, recipient.timeZone);
  const year = yearOf(today);
  const document = digestDocument(lines, {
    t,
    recipient,
    today,
    calendar: await readCalendar(db, at.office.country, year, year + 1),
    office: await officeName(db, at.office.organisationId, recipient.locale),
    origin: at.origin,
    most: mostLines,
  });
  const byId = new Map(lines.map(({ deadline }) => [deadline.id, deadline.dueOn]));
  return {
    ...renderMail(document),
    calendar: calendarOf(
      rows.filter(({ id, dueOn }) => byId.has(id) && dueOn >= today),
      { t, recipient, origin: at.origin },
    ),
    data: { deadlines: [...byId.keys()] },
    told: planned.filter(({ deadlineId, dueOn }) => byId.get(deadlineId) === dueOn).map(({ id }) => id),
  };
}

type Planned = Awaited<ReturnType<typeof readReminders>>[number];

async function readReminders(db: Executor, { recipient }: MailRecipient, ids: readonly string[]) {
  return db
    .select({
      id: reminders.id,
      deadlineId: reminders.deadlineId,
      dueOn: reminders.dueOn,
      step: reminders.step,
      stepOn: reminders.stepOn,
      escalation: reminders.escalation,
      critical: reminders.critical,
    })
    .from(reminders)
    .where(and(inArray(reminders.id, [...ids]), eq(reminders.recipient, recipient)))
    .orderBy(reminders.deadlineId, reminders.step);
}

/** One line for a deadline, by its latest step; none when it is due on another day than was planned for. */
function lineOf(deadline: SpokenRow, planned: Planned[]): DigestLine[] {
  const step = planned.findLast((row) => row.deadlineId === deadline.id && row.dueOn === deadline.dueOn);
  return step ? [{ deadline, step }] : [];
}

/** What a user may see; for nobody's account, everything that was planned for it. Null: nothing, the account is disabled or gone. */
async function visibleTo(db: Executor, userId: string | null) {
  if (!userId) return sql`true`;
  const [actor] = await db
    .select({ id: users.id, role: users.role })
    .from(users)
    .where(and(eq(users.id, userId), isNull(users.disabledAt)));
  return actor ? visibleAgreements({ actor }) : null;
}
