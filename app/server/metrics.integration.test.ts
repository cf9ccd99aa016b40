/** Monitoring is told what it needs, by who may ask, and nothing of anybody. */
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { queueMail } from "#app/mail/queue-mail.server";
import { silentLog, testContext, testServices } from "#test/support/context";
import { testDb } from "#test/support/database";
import { makeMetrics } from "./metrics";
import { mayRead } from "./metrics-access";

const { db } = await testDb();
const now = new Date("2026-11-21T02:00:00Z");
const services = testServices(db, { mail: "smtp", clock: { now: () => now }, log: silentLog });
const pool = { max: 10, used: 3, waiting: 2, sentAway: 7 };
let text: string;

/** As Express would call it. */
async function ask(given = services): Promise<string> {
  const { show, count } = makeMetrics({
    services: given,
    pools: { pages: () => pool },
    nameOf: () => "/agreements/:id",
    token: undefined,
  });
  const request = {
    method: "GET",
    originalUrl: "/agreements/secret-id",
    headers: { host: "localhost:3000" },
    socket: { remoteAddress: "127.0.0.1" },
  };
  let closed = () => {};
  const counted = {
    statusCode: 200,
    writableFinished: true,
    locals: { again: true },
    once: (_event: string, then: () => void) => (closed = then),
  };
  count(request as never, counted as never, () => closed());
  return new Promise((resolve) => {
    const response = { set: () => response, status: () => response, type: () => response, send: resolve };
    void show(request as never, response as never, () => {});
  });
}
const told = (line: string) =>
  text
    .split("\n")
    .find((each) => each.startsWith(`${line} `))
    ?.split(" ")
    .at(-1);

beforeAll(async () => {
  const ctx = await testContext({ db });
  const mail = (key: string, minutesAgo: number) =>
    db.transaction((tx) =>
      queueMail(tx, {
        key,
        kind: "answer",
        recipient: `user:${ctx.actor.id}`,
        userId: ctx.actor.id,
        name: "Person 17",
        address: "person-17@example.test",
        locale: "en",
        subject: "Subject 23",
        html: "<p>Text</p>",
        text: "Text",
        origin: "https://entente.example",
        now: new Date(now.getTime() - minutesAgo * 60_000),
      }),
    );
  await mail("a", 30);
  await mail("b", 5);
  await db.execute(sql`update mails set reply = '451 later', attempts = 1 where key = 'a'`);
  await db.execute(sql`insert into workers values ('worker-1', now(), now() - interval '40 seconds')`);
  await db.execute(sql`insert into mail_switch (held, why) values (true, 'restoredCopy')
    on conflict (id) do update set held = true, why = 'restoredCopy'`);
  await db.execute(sql`select graphile_worker.add_job('daily', job_key => 'daily')`);
  await db.execute(
    sql`update graphile_worker._private_jobs set attempts = max_attempts, last_error = 'no' where key = 'daily'`,
  );
  text = await ask();
});

describe("what is told", () => {
  it.each([
    ['entente_http_requests_total{route="/agreements/:id",method="GET",status="200"}', "1"],
    ['entente_answers_given_again_total{route="/agreements/:id"}', "1"],
    ['entente_database_connections_used{pool="pages"}', "3"],
    ['entente_database_waiting{pool="pages"}', "2"],
    ['entente_database_sent_away{pool="pages"}', "7"],
    ["entente_database_up", "1"],
    ['entente_mails{state="queued"}', "2"],
    ['entente_mails{state="refused"}', "1"],
    ["entente_oldest_waiting_seconds", "1800"],
    ["entente_workers", "1"],
    ['entente_mail_held{why="restoredCopy"}', "1"],
    ['entente_mail_held{why="byHand"}', "0"],
    ['entente_jobs{task="daily",state="givenUp"}', "1"],
    ['entente_jobs{task="daily",state="waiting"}', "0"],
  ])("%s is %s", (line, value) => {
    expect(told(line)).toBe(value);
  });

  it("gives the silence of the worker and the distance of the clocks", () => {
    expect(Number(told("entente_worker_silence_seconds"))).toBeGreaterThanOrEqual(40);
    expect(Math.abs(Number(told("entente_clock_ahead_seconds")))).toBeLessThan(60);
  });

  it("names the version, and how the process does", () => {
    expect(text).toMatch(/entente_build_info\{version="\d+\.\d+\.\d+",node="v\d+[^"]+",migration="\d+"\} 1/);
    expect(text).toMatch(/nodejs_eventloop_lag_p99_seconds \d/);
    expect(text).toMatch(/process_resident_memory_bytes \d/);
  });

  it("holds no word of a person, a record or an address", () => {
    expect(text).not.toMatch(/Person 17|person-17|Subject 23|secret-id|example\.test|[0-9a-f]{8}-[0-9a-f]{4}/);
  });

  it("is told also while the database is away, which is then told", async () => {
    const away = { ...services, db: { execute: () => Promise.reject(new Error("away")) } as unknown as typeof db };
    const said = await ask(away);
    expect(said).toMatch(/^entente_database_up 0$/m);
    expect(said).not.toMatch(/^entente_workers /m);
  });
});

describe("who may ask", () => {
  const from = (remoteAddress: string, headers: Record<string, string> = {}) =>
    ({ socket: { remoteAddress }, headers: { host: "localhost:3000", ...headers } }) as never;
  const here = "http://localhost:3000";
  const outside = "https://entente.example";
  const token = "0123456789abcdef01234567";

  it.each([
    ["this machine, where nobody else gets", from("127.0.0.1"), here, undefined, true],
    ["this machine by its newer address", from("::ffff:127.0.0.1"), here, undefined, true],
    ["another machine", from("10.0.0.7"), here, undefined, false],
    [
      "a stranger by way of a proxy here",
      from("127.0.0.1", { "x-forwarded-for": "203.0.113.9" }),
      here,
      undefined,
      false,
    ],
    ["a page that gave itself our address", from("127.0.0.1", { host: "evil.example" }), here, undefined, false],
    ["anybody, where a proxy may stand in front", from("127.0.0.1"), outside, undefined, false],
    ["who brings the token", from("10.0.0.7", { authorization: `Bearer ${token}` }), outside, token, true],
    ["who brings another", from("127.0.0.1", { authorization: "Bearer 0123456789abcdef01234568" }), here, token, false],
    ["who brings none though there is one", from("127.0.0.1"), here, token, false],
  ])("%s", (_who, request, origin, secret, may) => {
    expect(mayRead(request, origin, secret)).toBe(may);
  });
});
