/** A database of a test's own: cloned from the migrated template in about a tenth of a second, dropped after the file. */
import crypto from "node:crypto";
import postgres from "postgres";
import { inject } from "vitest";
import { administer, ensureDatabase, quote } from "#app/server/roles";
import { connect, type Db } from "#db/client.server";
import { testRoles, urlFor } from "./server";

export interface TestDatabase {
  /** Connected as the application's role: what it may not do fails here too. */
  db: Db;
  /** The tables' owner, for arranging what the application cannot and for looking at rows. A plain client, without drizzle. */
  ownerSql: postgres.Sql;
  appUrl: string;
  ownerUrl: string;
  /** Name of the database. */
  name: string;
}

const open: (() => Promise<void>)[] = [];

/** Makes a fresh database. Closed and dropped by itself; a connection left in a transaction fails the file. */
export async function testDb(): Promise<TestDatabase> {
  const { adminUrl, template } = inject("server");
  const name = `entente_test_${crypto.randomUUID().replaceAll("-", "")}`;
  const admin = administer(adminUrl);
  await admin.unsafe(
    `create database ${quote(name)} template ${quote(template)} strategy file_copy owner ${quote(testRoles.owner.name)}`,
  );
  const appUrl = urlFor(adminUrl, testRoles.application, name);
  const ownerUrl = urlFor(adminUrl, testRoles.owner, name);
  const application = connect(appUrl, { max: 10, name: "test-application" });
  const ownerSql = postgres(ownerUrl, { max: 2, onnotice: () => {} });
  open.push(async () => {
    const leaked = await admin`
      select application_name as name, state, left(query, 200) as query from pg_stat_activity
      where datname = ${name} and state <> 'idle' and backend_type = 'client backend'`;
    await Promise.all([application.sql.end({ timeout: 1 }), ownerSql.end({ timeout: 1 })]);
    await admin.unsafe(`drop database ${quote(name)} with (force)`);
    await admin.end();
    if (leaked.length > 0) throw new Error(`A connection was left open in a transaction: ${JSON.stringify(leaked)}`);
  });
  return { db: application.db, ownerSql, appUrl, ownerUrl, name };
}

/** A database with nothing in it that belongs to the owner, and its addresses. Dropped by itself. */
export async function emptyDb(): Promise<Pick<TestDatabase, "appUrl" | "ownerUrl" | "name">> {
  const { adminUrl } = inject("server");
  const name = `entente_test_${crypto.randomUUID().replaceAll("-", "")}`;
  const admin = administer(adminUrl);
  await ensureDatabase(admin, name, testRoles);
  open.push(async () => {
    await admin.unsafe(`drop database ${quote(name)} with (force)`);
    await admin.end();
  });
  return {
    name,
    appUrl: urlFor(adminUrl, testRoles.application, name),
    ownerUrl: urlFor(adminUrl, testRoles.owner, name),
  };
}

/** Closes everything a test file opened; called by the set-up file. */
export async function closeTestDatabases(): Promise<void> {
  const results = await Promise.allSettled(open.splice(0).map((close) => close()));
  const failed = results.find((result) => result.status === "rejected");
  if (failed) throw failed.reason;
}
