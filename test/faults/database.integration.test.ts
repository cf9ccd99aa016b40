/**
 * The database breaks the line, stands still, is slow, full or busy in the middle of a request: 503 with a plain page, nothing half
 * written, and it goes on by itself. Between the application and PostgreSQL stands a proxy that does it to them.
 */
import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { isDatabaseLost, isUncertain } from "#app/platform/database-loss.server";
import { connect } from "#db/client.server";
import { organisation } from "#test/factories/records";
import { startWeb, type Web } from "#test/security/web";
import { testContext } from "#test/support/context";
import { testDb } from "#test/support/database";
import { until } from "#test/support/process";
import { type TcpProxy, tcpProxy } from "#test/support/tcp-proxy";

const limits = { wait: 0.2, lock: 0.3, statement: 0.6, idle: 0.5, silence: 0.8 };
const database = await testDb();
const { ownerSql } = database;
let proxy: TcpProxy;
let pool: ReturnType<typeof connect>;
let web: Web;
let as: string;

beforeAll(async () => {
  proxy = await tcpProxy(database.appUrl);
  pool = connect(proxy.through(database.appUrl), { max: 3, limits });
  web = await startWeb({ on: { ...database, db: pool.db } });
  const ctx = await testContext({ db: database.db });
  as = await web.signIn(ctx.actor.id);
});
afterEach(() => {
  proxy.accept();
  proxy.resume();
  proxy.slow(0);
});
afterAll(async () => {
  await web.close();
  await pool.sql.end({ timeout: 1 });
  await proxy.close();
});

const counted = async () => {
  const [row] = await ownerSql<{ kept: string }[]>`
    select (select count(*) from organisations) || ' ' || (select count(*) from organisation_names) || ' ' ||
      (select count(*) from activity) as kept`;
  return row?.kept;
};
let number = 0;
const form = () => ({ name: `Organisation ${++number}`, type: "municipality", country: "KR" });
const add = () => web.ask("/organisations/new", { form: form(), as });
const read = () => web.ask("/organisations.data", { as });
const recovers = () => until(async () => (await read()).status === 200, 10_000);

it("passes everything on while nothing is wrong", async () => {
  const before = await counted();
  const answer = await add();
  expect([answer.status, answer.headers.location]).toEqual([302, expect.stringMatching(/^\/organisations\//)]);
  expect(await counted()).not.toBe(before);
});

describe("a line that breaks", () => {
  it("while a page is read or a form is sent is a 503 that says when to ask again, and passes", async () => {
    proxy.refuse();
    const before = await counted();
    for (const answer of [await read(), await add()]) {
      expect(answer.status).toBe(503);
      expect(answer.headers["retry-after"]).toBe("5");
    }
    proxy.accept();
    await recovers();
    expect(await counted()).toBe(before);
    expect((await add()).status).toBe(302);
  });

  it("at any byte of a recording leaves all of it or nothing, and no page says otherwise", async () => {
    await add();
    const from = proxy.sent();
    expect((await add()).status).toBe(302);
    const whole = proxy.sent() - from;
    const ends = new Set<string>();
    for (let cut = 40; cut < whole; cut += Math.ceil(whole / 12)) {
      await recovers();
      const before = await counted();
      const sent = form();
      proxy.cutAfter(cut);
      const { status } = await web.ask("/organisations/new", { form: sent, as });
      proxy.cutAfter(Number.MAX_SAFE_INTEGER);
      const [left] = await ownerSql`
        select (select count(*)::int from organisations o where o.name = ${sent.name}) as rows,
          (select count(*)::int from activity a where a.changes::text like ${`%"${sent.name}"%`}) as told`;
      if (status === 302) expect(left).toEqual({ rows: 1, told: 1 });
      else {
        expect(status).toBe(503);
        // Broken at the very commit it may be there, but then all of it.
        expect(left?.rows).toBe(left?.told);
        if (left?.rows === 0) expect(await counted()).toBe(before);
      }
      ends.add(`${status} ${left?.rows}`);
    }
    expect(ends).toContain("503 0");
  });

  it("in the middle of a commit is told apart: nobody knows whether it was written", async () => {
    const broken = pool.db.transaction(async (tx) => {
      await tx.execute(sql`select 1`);
      proxy.refuse();
    });
    const error = await broken.catch((reason: unknown) => reason);
    expect([isDatabaseLost(error), isUncertain(error)]).toEqual([true, true]);
    proxy.accept();
    await recovers();
    const early = pool.db.transaction(async (tx) => {
      proxy.refuse();
      await tx.execute(sql`select 1`);
    });
    const known = await early.catch((reason: unknown) => reason);
    expect([isDatabaseLost(known), isUncertain(known)]).toEqual([true, false]);
    proxy.accept();
    await recovers();
  });
});

describe("a database that stands still", () => {
  it("is given up after the silence, while others hear at once that all connections are taken, and passes", async () => {
    await Promise.all([read(), read(), read()]);
    const before = await counted();
    proxy.stall();
    const answers = await Promise.all([add(), read(), read(), read(), read(), add()]);
    expect(answers.map(({ status }) => status)).toEqual([503, 503, 503, 503, 503, 503]);
    expect(pool.state().sentAway).toBeGreaterThan(0);
    proxy.resume();
    await recovers();
    expect(await counted()).toBe(before);
    expect(pool.state()).toMatchObject({ used: 0, waiting: 0 });
  });

  it("before a transaction has written anything keeps it from being written later", async () => {
    await recovers();
    const before = await counted();
    const work = pool.db.transaction(async (tx) => {
      await tx.execute(sql`select 1`);
      proxy.stall();
      await tx.execute(sql`insert into organisations (name, type, country) values ('Stalled', 'municipality', 'KR')`);
    });
    expect(isDatabaseLost(await work.catch((reason: unknown) => reason))).toBe(true);
    proxy.resume();
    await recovers();
    expect(await counted()).toBe(before);
  });

  it("only for a moment is waited for", async () => {
    await recovers();
    proxy.slow(30);
    expect((await read()).status).toBe(200);
    expect((await add()).status).toBe(302);
  });
});

describe("a database that refuses", () => {
  const outcome = async (statement: string) => {
    const error = await pool.db.execute(sql.raw(statement)).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    return isDatabaseLost(error);
  };

  it("what takes too long says so, and so does the page", async () => {
    expect(await outcome("select pg_sleep(5)")).toBe(true);
  });

  it("to wait for a lock any longer lets the page say so; the other's work is not touched", async () => {
    const ctx = await testContext({ db: database.db });
    const id = await organisation(ctx, "Locked");
    await ownerSql.begin(async (holder) => {
      await holder`select 1 from organisations where id = ${id} for update`;
      expect(await outcome(`update organisations set place = 'there' where id = '${id}'`)).toBe(true);
      await holder`update organisations set place = 'here' where id = ${id}`;
    });
    const [row] = await ownerSql`select place from organisations where id = ${id}`;
    expect(row?.place).toBe("here");
  });

  it("to keep a transaction open that rests", async () => {
    const resting = pool.db.transaction(async (tx) => {
      const [mine] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
      await until(async () => {
        const rows = await ownerSql`select 1 from pg_stat_activity where pid = ${mine?.pid ?? 0}`;
        return rows.length === 0;
      }, 10_000);
      await tx.execute(sql`select 1`);
    });
    const error = await resting.catch((reason: unknown) => reason);
    expect(isDatabaseLost(error)).toBe(true);
    await recovers();
  });

  it.each([
    ["53100", "the disk is full"],
    ["25006", "nothing may be written at the moment"],
    ["53200", "there is no memory left"],
  ])("with %s because %s: nothing is written, the page answers 503, and afterwards it is", async (code, _why) => {
    const before = await counted();
    await ownerSql.unsafe(`
      create function refuse_all() returns trigger language plpgsql as $$
        begin raise exception 'refused' using errcode = '${code}'; end $$;
      create trigger refuse_all before insert on activity for each row execute function refuse_all();`);
    expect((await add()).status).toBe(503);
    expect((await read()).status).toBe(200);
    await ownerSql.unsafe("drop trigger refuse_all on activity; drop function refuse_all()");
    expect(await counted()).toBe(before);
    expect((await add()).status).toBe(302);
  });
});

it("a fault of ours stays a 500 and is no excuse", async () => {
  const broken = await pool.db.execute(sql`select 1 / 0`).catch((reason: unknown) => reason);
  expect(isDatabaseLost(broken)).toBe(false);
});
