/** With two hundred thousand deadlines, enough for any plan: what is due is found by an index, and a change plans again what is its own. */
import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { replanReminders } from "#app/reminders/replan.server";
import { seedReference } from "#seeds/reference";
import { testContext } from "#test/support/context";
import { testDb } from "#test/support/database";
import { taskDue, testWork } from "#test/support/work";
import { dueRecipients } from "./compose.server";

const { db, ownerSql } = await testDb();

it("finding what is due and planning a change read a few rows of very many", async () => {
  await seedReference(db);
  const ctx = await testContext({ db, today: "2026-11-02" });
  await withoutIndexes(async () => {
    await ownerSql`insert into deadlines (kind, subject, computed_on, due_on, basis)
      select 'termEnd', n::text, date '2027-01-01' + n % 3000, date '2027-01-01' + n % 3000, '{}' from generate_series(1, 200000) n`;
    // Every fourth is reminded of.
    await ownerSql`insert into reminders (deadline_id, due_on, step, recipient, step_on, send_after, planned_at)
      select id, due_on, -30, 'address:p' || subject::int % 1000 || '@city.example', due_on - 30, due_on - 30, now() from deadlines where subject::int % 4 = 0`;
  });
  await ownerSql`analyze deadlines, reminders`;
  const task = await taskDue(ctx, "The one that is due", "2026-11-20");
  const work = testWork(db, null);
  work.now = new Date("2026-11-13T08:01:00+07:00");
  expect(await dueRecipients(work, work.now)).toEqual([`user:${ctx.actor.id}`]);

  const plan = await ownerSql`explain select recipient, min(send_after) from reminders
    where status = 'planned' and send_after <= '2026-11-13' group by recipient order by min(send_after) limit 50`;
  const found = plan.map((row) => row["QUERY PLAN"]).join("\n");
  expect(found).toContain("reminders_due");
  expect(found).not.toContain("Seq Scan");

  const before = await touched();
  await db.transaction((tx) => replanReminders(tx, { taskId: task }, { ...ctx, now: work.now, today: "2026-11-13" }));
  expect(await touched()).toEqual(before);
}, 300_000);

/** Filling a table and making its indexes afterwards takes a fraction of the time; so does not asking what a row belongs to. */
async function withoutIndexes(fill: () => Promise<unknown>): Promise<void> {
  await ownerSql`alter table reminders drop constraint reminders_deadline_id_deadlines_id_fk`;
  const indexes = await ownerSql`select indexname as name, indexdef as made from pg_indexes
    where schemaname = 'public' and tablename in ('deadlines', 'reminders') and indexname not like '%_pkey'`;
  for (const { name } of indexes) await ownerSql.unsafe(`drop index ${name}`);
  await fill();
  for (const { made } of indexes) await ownerSql.unsafe(made);
}

/** How many rows were read by walking through a whole table. */
async function touched(): Promise<unknown> {
  await db.execute(sql`select pg_stat_force_next_flush()`);
  const rows =
    await ownerSql`select relname, seq_scan from pg_stat_user_tables where relname in ('deadlines', 'reminders') order by relname`;
  return rows.map(({ relname, seq_scan: scans }) => [relname, scans]);
}
