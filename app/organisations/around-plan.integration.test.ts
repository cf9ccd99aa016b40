/** How the page of an organisation is read among many: what hangs on it is looked up, and no table is read whole for it. */
import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import type { Ctx } from "#app/platform/context.server";
import { testContext } from "#test/support/context";
import { testDb } from "#test/support/database";
import { readAround } from "./around.server";

const many = 1500;
let officer: Ctx;
let partner: string;

/** One agreement for each organisation, with one of everything that hangs on it: enough that reading all of them costs more. */
beforeAll(async () => {
  const { db, ownerSql } = await testDb();
  officer = await testContext({ db });
  await ownerSql`insert into organisations (name, type, country)
    select 'Partner ' || n, 'company', 'CN' from generate_series(1, ${many}::int) n`;
  await ownerSql`insert into people (name) select 'Person ' || n from generate_series(1, ${many}::int) n`;
  await ownerSql`insert into posts (person_id, organisation_id, title)
    select p.id, o.id, 'Head' from organisations o join people p on p.name = replace(o.name, 'Partner', 'Person')`;
  await ownerSql`insert into agreements (reference, kind, machine, workflow_version, stage, step, snapshot, revision, title)
    select name, 'letterOfIntent', 'agreement', 1, 'signed', 'inForce', '{"context":{}}', 1, name from organisations`;
  await ownerSql`insert into agreement_parties (agreement_id, organisation_id, role, side)
    select a.id, o.id, 'party', 'theirs' from organisations o join agreements a on a.reference = o.name`;
  await ownerSql`insert into milestones (agreement_id, position, type, "on", stage, step, revision)
    select id, n, 'signed', '2026-01-05', 'signed', 'inForce', 1 from agreements, generate_series(0, 1) n`;
  await ownerSql`insert into commitments (agreement_id, text, side, created_by, created_at)
    select id, 'Sends experts', 'theirs', ${officer.actor.id}, now() from agreements`;
  await ownerSql`insert into tasks (title, agreement_id, created_by) select 'Call', id, ${officer.actor.id} from agreements`;
  await ownerSql`vacuum analyze`;
  const [row] = await ownerSql`select id from organisations where name = 'Partner 700'`;
  partner = row?.id;
});

test("of all that hangs on others nothing is read", async () => {
  const read = await officer.db.transaction(async (tx) => {
    const page = await readAround({ ...officer, db: tx as unknown as Ctx["db"] }, partner, {
      role: "",
      agreements: 1,
      people: 1,
    });
    expect(page.agreements.all.total + page.people.total + page.commitments.open.length + page.tasks.open).toBe(4);
    expect(page.last?.on).toBe("2026-01-05");
    return tx.execute<{ relname: string }>(sql`
      select relname from pg_stat_xact_user_tables where seq_tup_read >= ${many} order by 1`);
  });
  expect(read.map(({ relname }) => relname)).toEqual([]);
});
