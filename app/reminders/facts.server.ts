/** Reads what reminders are planned from: a fixed number of queries, however many deadlines. */
import { and, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import { ofCommitment } from "#app/deadlines/deadline-commitment.server";
import { suppressedHash } from "#app/mail/suppressed-hash.server";
import type { OfficeSettings } from "#app/platform/context.server";
import type { Executor } from "#db/client.server";
import {
  agreementAccess,
  agreementContacts,
  agreements,
  answers,
  commitments,
  deadlines,
  holidays,
  holidayYears,
  office,
  organisations,
  people,
  posts,
  reminderPolicies,
  suppressedAddresses,
  tasks,
  users,
} from "#db/schema";
import type { WorkingCalendar } from "#workflows/calendar/working-days";
import type { AddressingPolicy, ContactFacts, DeadlineFacts, ReminderFacts, UserFacts } from "./facts";

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

const readAccess = (db: Executor, agreementIds: string[]) =>
  db
    .select({ agreementId: agreementAccess.agreementId, userId: agreementAccess.userId })
    .from(agreementAccess)
    .where(inArray(agreementAccess.agreementId, agreementIds));

/** The people named, their deputies, and everybody to whom it can be escalated. */
async function readUsers(db: Executor, ids: string[]): Promise<UserFacts[]> {
  const deputies = db.select({ id: users.deputyId }).from(users).where(inArray(users.id, ids));
  return db
    .select({
      id: users.id,
      email: users.email,
      role: users.role,
      disabled: sql<boolean>`${users.disabledAt} is not null`,
      timeZone: users.timeZone,
      country: users.country,
      deputyId: users.deputyId,
    })
    .from(users)
    .where(
      and(eq(users.system, false), or(inArray(users.id, ids), inArray(users.id, deputies), eq(users.role, "manager"))),
    )
    .orderBy(users.id);
}

/** The contact persons of both sides, with the country where they work: that of their present post, as far as it is known. */
async function readContacts(db: Executor, agreementIds: string[]): Promise<ContactFacts[]> {
  return db
    .select({
      agreementId: agreementContacts.agreementId,
      side: agreementContacts.side,
      name: people.name,
      email: people.email,
      country: sql<string | null>`(select ${organisations.country} from ${posts}
        join ${organisations} on ${organisations.id} = ${posts.organisationId}
        where ${posts.personId} = ${people.id} and ${organisations.country} <> 'ZZ'
        order by ${posts.toOn} is not null, ${posts.fromOn} desc nulls last, ${posts.id} limit 1)`,
    })
    .from(agreementContacts)
    .innerJoin(people, eq(people.id, agreementContacts.personId))
    .where(inArray(agreementContacts.agreementId, agreementIds))
    .orderBy(agreementContacts.agreementId, agreementContacts.side);
}

/** Of everybody who could be addressed. */
async function readSuppressed(db: Executor, addresses: string[]): Promise<ReminderFacts["suppressed"]> {
  const rows = await db
    .select({ address: suppressedAddresses.address, why: suppressedAddresses.why })
    .from(suppressedAddresses)
    .where(
      inArray(
        suppressedAddresses.address,
        addresses.flatMap((address) => [address.toLowerCase(), suppressedHash(address)]),
      ),
    );
  const hashed = new Map(addresses.map((address) => [suppressedHash(address), address.toLowerCase()]));
  return new Map(rows.map(({ address, why }) => [hashed.get(address) ?? address, why]));
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

/** The tables of all countries needed; a country without one is counted by weekdays. Two queries. */
async function readCalendars(db: Executor, countries: string[]): Promise<Map<string, WorkingCalendar>> {
  const [days, years] = await Promise.all([
    db
      .select({
        country: holidays.country,
        on: holidays.on,
        kind: holidays.kind,
        name: holidays.name,
        localName: holidays.localName,
      })
      .from(holidays)
      .where(and(inArray(holidays.country, countries), eq(holidays.removed, false))),
    db.select().from(holidayYears).where(inArray(holidayYears.country, countries)),
  ]);
  return new Map(
    countries.map((country) => [
      country,
      {
        country,
        holidays: Object.fromEntries(
          days.filter((day) => day.country === country).map(({ on, country: _, ...day }) => [on, day]),
        ),
        years: Object.fromEntries(
          years
            .filter((year) => year.country === country)
            .map(({ year, complete, unconfirmedFrom, unconfirmedTo }) => [
              year,
              { complete, unconfirmedFrom, unconfirmedTo },
            ]),
        ),
      },
    ]),
  );
}
