import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { migrationsFolder } from "#app/platform/project-root.server";
import { connect } from "#db/client.server";
import { checkApplicationRole, migrateAsOwner, SchemaRefusal, schemaState } from "#db/migrate.server";
import { testContext } from "#test/support/context";
import { testDb } from "#test/support/database";
import { testRoles } from "#test/support/server";

const { db, ownerSql, appUrl, ownerUrl } = await testDb();

const because = async (promise: Promise<unknown>) => {
  const error = await promise.then(
    () => undefined,
    (thrown: Error & { cause?: Error }) => thrown,
  );
  return `${error?.cause?.message ?? error?.message ?? "accepted"}`;
};

describe("the application's role", () => {
  it("adds to the history", async () => {
    const ctx = await testContext({ db });
    await db.execute(
      sql`insert into activity (subject_type, subject_id, verb, changes, actor_id, at, "on") values ('x', 'x', 'x', '{}', ${ctx.actor.id}, now(), '2026-11-21')`,
    );
    expect((await ownerSql`select count(*)::int as n from activity`)[0]?.n).toBe(1);
  });

  it.each(["agreement_events", "activity"])("cannot update, delete or truncate %s", async (table) => {
    const name = sql.identifier(table);
    expect(await because(db.execute(sql`update ${name} set id = id`))).toMatch(/permission denied/);
    expect(await because(db.execute(sql`delete from ${name}`))).toMatch(/permission denied/);
    expect(await because(db.execute(sql`truncate ${name}`))).toMatch(/permission denied/);
  });

  it("cannot alter, create or drop tables, nor switch a trigger off", async () => {
    expect(await because(db.execute(sql`alter table activity add column x int`))).toMatch(/must be owner/);
    expect(await because(db.execute(sql`alter table activity disable trigger all`))).toMatch(/must be owner/);
    expect(await because(db.execute(sql`drop table tasks`))).toMatch(/must be owner/);
    expect(await because(db.execute(sql`create table mine (id int)`))).toMatch(/permission denied/);
    expect(await because(db.execute(sql`delete from drizzle.__drizzle_migrations`))).toMatch(/permission denied/);
    expect(await because(db.execute(sql`set role ${sql.identifier(testRoles.owner.name)}`))).toMatch(
      /permission denied/,
    );
  });

  it("is accepted as such, and the owner is not", async () => {
    const application = connect(appUrl, { max: 1 });
    await checkApplicationRole(application.sql);
    await application.sql.end();
    await expect(checkApplicationRole(ownerSql)).rejects.toThrow(/owns the tables/);
  });
});

describe("the owner", () => {
  it("is stopped by the trigger", async () => {
    await expect(ownerSql`delete from activity`).rejects.toThrow(/append-only/);
    await expect(ownerSql`truncate agreement_events cascade`).rejects.toThrow(/append-only/);
  });
});

describe("migrating", () => {
  it("changes nothing the second time", async () => {
    await migrateAsOwner(ownerUrl, testRoles.application.name, migrationsFolder);
    expect(await schemaState(ownerSql, migrationsFolder)).toBe("current");
  });

  it("refuses a schema newer than the code", async () => {
    const fresh = await testDb();
    await fresh.ownerSql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 99999999999999)`;
    const attempt = migrateAsOwner(fresh.ownerUrl, testRoles.application.name, migrationsFolder);
    await expect(attempt).rejects.toThrow(SchemaRefusal);
  });

  it("notices tables that are behind", async () => {
    const fresh = await testDb();
    await fresh.ownerSql`delete from drizzle.__drizzle_migrations where id = (select max(id) from drizzle.__drizzle_migrations)`;
    expect(await schemaState(fresh.ownerSql, migrationsFolder)).toBe("behind");
  });
});
