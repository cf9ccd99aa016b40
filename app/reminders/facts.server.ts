/** Reads what reminders are planned from: a fixed number of queries, however many deadlines. */
import { and, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import { readCalendars } from "#app/deadlines/calendar-queries.server";
import { ofCommitment } from "#app/deadlines/deadline-commitment.server";
import type { OfficeSettings } from "#app/platform/context.server";
import type { Executor } from "#db/client.server";
import { agreements, answers, commitments, deadlines, office, reminderPolicies, tasks } from "#db/schema";
import type { WorkingCalendar } from "#workflows/calendar/working-days";
import type { AddressingPolicy, DeadlineFacts, ReminderFacts } from "./facts";
import { readAccess, readContacts, readSuppressed, readUsers } from "./recipient-queries.server";

/** The deadlines of a condition, in the order of their ids, or of their days. */
export async function readDeadlineFacts(
  db: Executor,
  where: SQL | undefined,
  limit?: number,
  order: "id" | "day" = "id",
): Promise<DeadlineFacts[]> {
  const query = db
    .select({
      id: deadlines.id,
      kind: deadlines.kind,
      dueOn: deadlines.dueOn,
      closedWhy: deadlines.closedWhy,
      open: sql<boolean>`${deadlines.closedAt} is null and ${deadlines.doneOn} is null`,
      acknowledged: sql<boolean>`${deadlines.acknowledgedAt} is not null`,
      agreementId: deadlines.agreementId,
      ownerId: agreements.ownerId,
      assigneeId: sql<string | null>`coalesce(${tasks.assigneeId}, ${commitments.ownerId})`,
      confidential: sql<boolean>`coalesce(${agreements.confidential}, false)`,
    })
    .from(deadlines)
    .leftJoin(agreements, eq(agreements.id, deadlines.agreementId))
    .leftJoin(tasks, eq(tasks.id, deadlines.taskId))
    .leftJoin(commitments, ofCommitment)
    .where(where)
    .orderBy(...(order === "day" ? [deadlines.dueOn] : []), deadlines.id);
  return limit === undefined ? query : query.limit(limit);
}

export interface ReadAlready {
  /** Instead of the stored ones, for a preview. */
  policy?: AddressingPolicy;
  /** The office's own, in whole: where nobody works elsewhere, no other is read. */
  calendar?: WorkingCalendar;
}

/** Everything else that their reminders follow from. In two rounds: what depends on nothing is asked for together. */
export async function readReminderFacts(
  db: Executor,
  rows: readonly DeadlineFacts[],
  settings: Pick<OfficeSettings, "timeZone" | "country">,
  { policy, calendar }: ReadAlready = {},
): Promise<ReminderFacts> {
  const agreementIds = distinct(rows.map((row) => row.agreementId));
  const named = distinct(rows.filter((row) => row.confidential).map((row) => row.agreementId));
  const [stored, involved, contacts, [ours], access, answered] = await Promise.all([
    policy ? null : readPolicies(db, distinct(rows.map((row) => row.kind)), agreementIds),
    readUsers(db, distinct(rows.flatMap((row) => [row.ownerId, row.assigneeId]))),
    readContacts(db, agreementIds),
    db.select({ locale: office.locale }).from(office).where(eq(office.id, 1)),
    named.length > 0 ? readAccess(db, named) : [],
    readAnswers(db, rows),
  ]);
  const policyOf = stored?.policyOf ?? (() => policy ?? null);
  const countries = [settings.country, ...involved.map((user) => user.country), ...contacts.map((one) => one.country)];
  const others = distinct(countries).filter((country) => country !== calendar?.country);
  const addresses = [
    ...involved.map((user) => user.email),
    ...contacts.map((one) => one.email),
    ...[...(stored?.outsiders ?? []), ...(policy?.outsiders ?? [])].map((one) => one.address),
  ];
  const [suppressed, calendars] = await Promise.all([
    readSuppressed(db, distinct(addresses)),
    others.length > 0 ? readCalendars(db, others) : new Map<string, WorkingCalendar>(),
  ]);
  if (calendar) calendars.set(calendar.country, calendar);
  return {
    office: { timeZone: settings.timeZone, country: settings.country, locale: ours?.locale ?? "en" },
    policyOf,
    users: new Map(involved.map((user) => [user.id, user])),
    access: new Set(access.map((row) => `${row.agreementId} ${row.userId}`)),
    contacts,
    suppressed,
    ...answered,
    calendars,
  };
}

const distinct = <T>(values: readonly (T | null)[]): T[] => [
  ...new Set(values.filter((value): value is T => value !== null)),
];

/** The agreement's own policy where it has one, else the kind's general one, else none: nothing is sent. */
async function readPolicies(
  db: Executor,
  kinds: string[],
  agreementIds: string[],
): Promise<Pick<ReminderFacts, "policyOf"> & { outsiders: AddressingPolicy["outsiders"] }> {
  const { agreementId, kind } = reminderPolicies;
  const rows = await db
    .select()
    .from(reminderPolicies)
    .where(and(inArray(kind, kinds), or(isNull(agreementId), inArray(agreementId, agreementIds))));
  const byKey = new Map(rows.map((row) => [`${row.kind} ${row.agreementId ?? ""}`, row]));
  return {
    outsiders: rows.flatMap((row) => row.outsiders),
    policyOf: (deadline) => {
      const own = deadline.agreementId ? byKey.get(`${deadline.kind} ${deadline.agreementId}`) : undefined;
      const row = own ?? byKey.get(`${deadline.kind} `);
      return row ? { ...row, own: own !== undefined } : null;
    },
  };
}

async function readAnswers(
  db: Executor,
  rows: readonly DeadlineFacts[],
): Promise<Pick<ReminderFacts, "answered" | "known">> {
  const found = await db
    .select({ id: answers.deadlineId, dueOn: answers.dueOn, recipient: answers.recipient, kind: answers.kind })
    .from(answers)
    .where(
      and(
        inArray(
          answers.deadlineId,
          rows.map(({ id }) => id),
        ),
        inArray(answers.kind, ["done", "notMe", "acknowledge"]),
      ),
    )
    .orderBy(answers.at);
  const keyOf = ({ id, dueOn, recipient }: (typeof found)[number]) => `${id} ${dueOn} ${recipient}`;
  const said = found.filter(({ kind }) => kind !== "acknowledge");
  return {
    answered: new Map(said.map((row) => [keyOf(row), row.kind === "done" ? "done" : "notMe"])),
    known: new Set(found.map(keyOf)),
  };
}
