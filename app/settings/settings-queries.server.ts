/** Reads of the settings pages. */
import { and, asc, count, desc, eq, sql } from "drizzle-orm";
import { countedUpTo, type PageOf, pageSize } from "#app/platform/paging";
import type { Executor } from "#db/client.server";
import { holidayYears, office, policies, scorecardCriteria, sessions, signInLinks, users } from "#db/schema";

/** People who sign in, by name; the built-in account that records what set-up does is not a person. Two queries. */
export async function listUsers(db: Executor, page: number): Promise<PageOf<UserRow>> {
  const rows = await db
    .select(userColumns)
    .from(users)
    .where(eq(users.system, false))
    .orderBy(sql`${users.disabledAt} is not null`, asc(users.name), asc(users.id))
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  const counted = db
    .select({ id: users.id })
    .from(users)
    .where(eq(users.system, false))
    .limit(countedUpTo + 1)
    .as("counted");
  const [total] = await db.select({ total: count() }).from(counted);
  return { rows, total: total?.total ?? 0, page };
}

export type UserRow = {
  id: string;
  name: string;
  email: string;
  role: (typeof users.$inferSelect)["role"];
  disabled: boolean;
  version: number;
};

const userColumns = {
  id: users.id,
  name: users.name,
  email: users.email,
  role: users.role,
  disabled: sql<boolean>`${users.disabledAt} is not null`,
  version: users.version,
};

/** A moment as the database writes it, for pages. */
const isoOf = (moment: string) => new Date(moment).toISOString();

/** One person, with when they were last seen and until when an unused link is good. Null for one who is not there. One query. */
export async function readUser(db: Executor, id: string, now: Date) {
  const [row] = await db
    .select({
      ...userColumns,
      createdAt: sql<string>`${users.createdAt}`.mapWith(isoOf),
      lastSeenAt: sql<
        string | null
      >`(select max(${sessions.lastSeenAt}) from ${sessions} where ${sessions.userId} = ${users.id})`.mapWith(isoOf),
      linkUntil: sql<string | null>`(select max(${signInLinks.expiresAt}) from ${signInLinks}
        where ${signInLinks.userId} = ${users.id} and ${signInLinks.usedAt} is null and ${signInLinks.expiresAt} > ${now.toISOString()}::timestamptz)`.mapWith(
        isoOf,
      ),
    })
    .from(users)
    .where(and(eq(users.id, id), eq(users.system, false)));
  return row ?? null;
}

/** As the table's defaults have it. */
const unsaved = {
  organisationId: null,
  timeZone: "Asia/Ho_Chi_Minh",
  country: "VN",
  opinionsRequired: true,
  signedTextRequired: false,
  locale: "en" as const,
};

/** The office's settings with their version; the defaults before anybody saved them. */
export async function readOffice(db: Executor) {
  const [row] = await db
    .select({
      organisationId: office.organisationId,
      timeZone: office.timeZone,
      country: office.country,
      opinionsRequired: office.opinionsRequired,
      signedTextRequired: office.signedTextRequired,
      locale: office.locale,
      version: office.version,
    })
    .from(office)
    .where(eq(office.id, 1));
  return row ?? { ...unsaved, version: 1 };
}

/** Countries whose holidays are kept, by code. */
export async function holidayCountries(db: Executor): Promise<string[]> {
  const rows = await db
    .selectDistinct({ country: holidayYears.country })
    .from(holidayYears)
    .orderBy(holidayYears.country);
  return rows.map(({ country }) => country);
}

/** Every policy row, by key, newest first. */
export async function listPolicies(db: Executor) {
  return db.select().from(policies).orderBy(asc(policies.key), desc(policies.inForceFrom));
}

/** Every criterion: those in use in their order, then the retired ones. */
export async function listCriteria(db: Executor) {
  return db
    .select({
      id: scorecardCriteria.id,
      name: scorecardCriteria.name,
      retiredOn: scorecardCriteria.retiredOn,
      version: scorecardCriteria.version,
    })
    .from(scorecardCriteria)
    .orderBy(
      sql`${scorecardCriteria.retiredOn} is not null`,
      asc(scorecardCriteria.position),
      asc(scorecardCriteria.id),
    );
}

/** How much there is of everything, for the index. One query. */
export async function countSettings(db: Executor): Promise<{ people: number; criteria: number }> {
  const [row] = await db.execute<{ people: number; criteria: number }>(sql`
    select (select count(*)::int from users where not system and disabled_at is null) as people,
      (select count(*)::int from scorecard_criteria where retired_on is null) as criteria`);
  return row ?? { people: 0, criteria: 0 };
}
