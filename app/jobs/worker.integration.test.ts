/** The worker as it runs, on the real clock: jobs, a database that goes away, a colleague that died. */
import crypto from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { afterAll, afterEach, expect, inject, it } from "vitest";
import { queueMail } from "#app/mail/queue-mail.server";
import { administer } from "#app/server/roles";
import { mails, workers } from "#db/schema";
import { testContext, testServices } from "#test/support/context";
import { testDb } from "#test/support/database";
import { until } from "#test/support/process";
import { testSmtp } from "#test/support/smtp";
import { testWork } from "#test/support/work";
import { enqueue } from "./enqueue.server";
import { standing } from "./health-queries.server";
import { type RunningWorker, startWorker, type WorkerOptions } from "./worker.server";

const { db, appUrl, name } = await testDb();
const smtp = await testSmtp();
const running: RunningWorker[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((worker) => worker.stop()));
});
afterAll(() => smtp.close());

const ctx = await testContext({ db });
const services = testServices(db, { mail: "smtp", clock: { now: () => new Date() } });
const begin = (also: Partial<WorkerOptions> = {}) => {
  const { transport, place } = testWork(db, smtp.url);
  const worker = startWorker({
    services,
    transport,
    place,
    databaseUrl: appUrl,
    pulse: 0.25,
    leaseSeconds: 5,
    ...also,
  });
  running.push(worker);
  return worker;
};
let count = 0;
const queue = () =>
  db.transaction((tx) =>
    queueMail(tx, {
      key: `test:${++count}`,
      kind: "answer",
      recipient: `user:${ctx.actor.id}`,
      userId: ctx.actor.id,
      name: ctx.actor.name,
      address: "nobody@example.test",
      locale: "en",
      subject: "Something happened",
      html: "<p>It did.</p>",
      text: "It did.",
      origin: "https://entente.example",
      now: new Date(),
    }),
  );
const sent = async () => (await db.select().from(mails).where(eq(mails.status, "sent"))).length;

it("comes to reports and spreadsheets, which somebody waits for, before the texts of files that were there first", async () => {
  const [id, of] = [crypto.randomUUID(), sql`graphile_worker.jobs where key in ('text', 'report', 'import')`];
  await enqueue(db, "documentText", { file: id }, "text");
  await enqueue(db, "report", { id }, "report");
  await enqueue(db, "import", { id }, "import");
  const inTurn = await db.execute(sql`select key from ${of} order by priority, run_at, id`);
  await db.execute(sql`select graphile_worker.remove_job(key) from ${of}`);
  expect(inTurn.map(({ key }) => key)).toEqual(["report", "import", "text"]);
});

it("sends what is queued as soon as it is committed, once, with two of it", async () => {
  begin();
  begin();
  await queue();
  await until(async () => (await sent()) === 1);
  expect(smtp.taken).toHaveLength(1);
  expect((await standing(db, new Date(), "smtp")).behind).toBe(false);
});

it("goes on by itself after the database threw everybody out", async () => {
  const { id } = begin();
  const before = await sent();
  await until(async () => (await db.select().from(workers).where(eq(workers.id, id))).length > 0);
  const admin = administer(inject("server").adminUrl);
  await admin`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name} and pid <> pg_backend_pid()`;
  await admin.end();
  await until(() =>
    queue().then(
      () => true,
      () => false,
    ),
  );
  await until(async () => (await sent()) === before + 1);
}, 60_000);

it("holds its jobs under the name by which it gives signs of life", async () => {
  const holders = new Set<string>();
  const before = await sent();
  const worker = begin({
    at: async () => {
      const held = await db.execute<{ by: string }>(
        sql`select locked_by as by from graphile_worker._private_jobs where locked_by is not null`,
      );
      for (const { by } of held) holders.add(by);
    },
  });
  await queue();
  await until(async () => (await sent()) === before + 1);
  expect([...holders]).toContain(worker.id);
});

it("frees the jobs of a worker that gives no sign of life", async () => {
  await db.execute(
    sql`insert into workers values ('worker-that-died', now() - interval '1 hour', now() - interval '3 minutes')`,
  );
  await db.execute(sql`select graphile_worker.add_job('daily', job_key => 'held')`);
  await db.execute(
    sql`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'worker-that-died' where key = 'held'`,
  );
  begin();
  await until(async () => {
    const [row] = await db.execute<{ left: number }>(
      sql`select count(*)::int as left from graphile_worker._private_jobs where key = 'held'`,
    );
    return row?.left === 0;
  });
  expect(await db.select().from(workers).where(eq(workers.id, "worker-that-died"))).toEqual([]);
});
