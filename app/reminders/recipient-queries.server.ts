/** Reads who can be reminded: people here and contacts, who may see what, and addresses that get no mail. One query each. */
import { and, eq, inArray, or, sql } from "drizzle-orm";
import { suppressedHash } from "#app/mail/suppressed-hash.server";
import type { Executor } from "#db/client.server";
import {
  agreementAccess,
  agreementContacts,
  organisations,
  people,
  personNames,
  posts,
  suppressedAddresses,
  users,
} from "#db/schema";
import type { ContactFacts, ReminderFacts, UserFacts } from "./facts";

/** Who may see a confidential agreement by name. */
export const readAccess = (db: Executor, agreementIds: string[]) =>
  db
    .select({ agreementId: agreementAccess.agreementId, userId: agreementAccess.userId })
    .from(agreementAccess)
    .where(inArray(agreementAccess.agreementId, agreementIds));

/** The people named, their deputies, and everybody to whom it can be escalated. */
export async function readUsers(db: Executor, ids: string[]): Promise<UserFacts[]> {
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
export async function readContacts(db: Executor, agreementIds: string[]): Promise<ContactFacts[]> {
  return db
    .select({
      agreementId: agreementContacts.agreementId,
      side: agreementContacts.side,
      name: people.name,
      nameVi: sql<
        string | null
      >`(select n.name from ${personNames} n where n.person_id = ${people.id} and n.language = 'vi'
        order by n.name limit 1)`,
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
export async function readSuppressed(db: Executor, addresses: string[]): Promise<ReminderFacts["suppressed"]> {
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
