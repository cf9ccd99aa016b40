import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { addComment } from "#app/comments/comments.server";
import type { Ctx, Services } from "#app/platform/context.server";
import { requestKeyIn } from "#app/platform/request-key.server";
import { beginSession, endSession } from "#app/session/sessions.server";
import { contextOf, visitorOf } from "#app/session/visitor.server";
import { users } from "#db/schema";
import { made } from "#test/factories/records";
import { makeAgreement } from "#test/support/agreements";
import { testContext, testServices } from "#test/support/context";
import { type TestDatabase, testDb } from "#test/support/database";
import { pageArgs } from "#test/support/pages";
import { type Answering, keepAnswers } from "./kept-answers";

let database: TestDatabase;
let services: Services;
let officer: Ctx;
let cookie: string;
let answering: Answering;
/** How often a page was made. */
let pages = 0;

const path = "/organisations/1";

beforeAll(async () => {
  database = await testDb();
  services = testServices(database.db);
  officer = await testContext({ db: database.db });
  cookie = await signedIn(officer);
  answering = keepAnswers();
});

const signedIn = async ({ actor }: Ctx) => `session=${await beginSession(services, actor.id)}`;

interface Call {
  path?: string;
  cookie?: string;
  headers?: Record<string, string>;
  form?: Record<string, string>;
  services?: Services;
  by?: Answering;
  /** What the page is; a page with a form and scripts unless given. */
  page?: () => Promise<Response>;
}

let requests = 0;

/** Asks, and answers what the browser is sent. */
async function ask(call: Call = {}) {
  const args = pageArgs(call.services ?? services, { path, cookie, ...call });
  const number = ++requests;
  const { request } = args;
  const context = { ...args.context, nonce: `nonce+${number}/==`, requestId: `request-${number}` };
  let again = false;
  const page = async () => {
    pages += 1;
    if (call.page) return call.page();
    const visitor = await visitorOf(context, request);
    const key = visitor && requestKeyIn(contextOf(context, visitor));
    const body = `<p>Quảng Châu 广州</p><script nonce="${context.nonce}"></script><i>${context.requestId}</i><input value="${key}"><b>${key}</b>`;
    return new Response(body, { headers: { "content-type": "text/html; charset=utf-8" } });
  };
  const answer = await (call.by ?? answering)(request, context, page, () => {
    again = true;
  });
  const body = answer instanceof Response ? await answer.text() : answer.body.toString();
  return { again, body, number, status: answer.status, headers: answer.headers };
}

/** Whether the second is the first one given again. */
async function givenAgain(first: Call, second: Call = first, between: () => Promise<unknown> = async () => {}) {
  await ask(first);
  await between();
  return (await ask(second)).again;
}

describe("an answer", () => {
  it("is given again while nothing changes, with a nonce, an id and keys of its own", async () => {
    const first = await ask();
    const second = await ask();
    expect([first.again, second.again]).toEqual([false, true]);
    expect(second.status).toBe(200);
    expect(second.headers.get("content-type")).toBe("text/html; charset=utf-8");
    const [, key] = /value="([\w-]{36})"/.exec(second.body) ?? [];
    expect(key).toBeDefined();
    expect(first.body).not.toContain(key);
    expect(second.body).toBe(
      `<p>Quảng Châu 广州</p><script nonce="nonce+${second.number}/=="></script><i>request-${second.number}</i><input value="${key}"><b>${key}</b>`,
    );
  });

  it("is nobody else's, and no other address's, language's or browser's", async () => {
    const other = await signedIn(await testContext({ db: database.db }));
    const another = await signedIn(officer);
    expect(await givenAgain({}, { cookie: other })).toBe(false);
    expect(await givenAgain({}, { cookie: another })).toBe(false);
    expect(await givenAgain({}, { cookie: `${cookie}; theme=dark` })).toBe(false);
    expect(await givenAgain({}, { path: `${path}?people=2` })).toBe(false);
    expect(await givenAgain({}, { path: `${path}.data` })).toBe(false);
    expect(await givenAgain({}, { headers: { "accept-language": "vi" } })).toBe(false);
  });

  it("is of its day at the office", async () => {
    const then = (moment: string) => ({ ...services, clock: { now: () => new Date(moment) } });
    const mine = `session=${await beginSession(then("2026-11-21T23:58:00+07:00"), officer.actor.id)}`;
    const at = (time: string) => ({ cookie: mine, services: then(`2026-11-${time}+07:00`) });
    expect(await givenAgain(at("21T23:58:00"), at("21T23:59:59"))).toBe(true);
    expect(await givenAgain(at("21T23:59:59"), at("22T00:00:00"))).toBe(false);
    expect(await givenAgain(at("22T00:00:00"))).toBe(true);
  });

  it("is made anew after any change, and not for what was taken back", async () => {
    const { id } = await makeAgreement(officer);
    const subject = { type: "agreement", id } as const;
    const comment = async () =>
      made(await addComment(officer, subject, { body: "Called" }, { id: randomUUID(), origin: services.publicOrigin }));
    expect(await givenAgain({}, {}, comment)).toBe(false);
    const { ownerSql } = database;
    const back = () =>
      ownerSql.begin((tx) => tx`update comments set body = 'x'`.then(() => Promise.reject(new Error())));
    expect(await givenAgain({}, {}, () => back().catch(() => {}))).toBe(true);
    const both = () =>
      ownerSql.begin((tx) => tx`update comments set body = 'x'`.then(() => tx`update tasks set note = 'x'`));
    expect(await givenAgain({}, {}, both)).toBe(false);
  });

  it("is made anew where something changed while it was being made", async () => {
    const change = () => database.ownerSql`update comments set body = 'meanwhile'`;
    const slow = async () => {
      await change();
      return new Response("before or after", { headers: { "content-type": "text/html" } });
    };
    expect((await ask({ path: "/people/5", page: slow })).again).toBe(false);
    expect((await ask({ path: "/people/5" })).again).toBe(false);
  });

  it("is not kept where a page is refused, sets a cookie, is a file, or is an answer to a form", async () => {
    const html = { "content-type": "text/html" };
    const never = [
      new Response("not found", { status: 404, headers: html }),
      new Response("signed in", { headers: { ...html, "set-cookie": "session=x" } }),
      new Response("a file", { headers: { "content-type": "application/pdf" } }),
    ];
    for (const answer of never) {
      const call = { path: "/people/1", page: async () => answer.clone() };
      expect(await givenAgain(call)).toBe(false);
    }
    expect(await givenAgain({ form: { a: "b" } })).toBe(false);
    expect(await givenAgain({ path: `${path}?kept=abc` })).toBe(false);
    expect(await givenAgain({ cookie: "session=nobody" })).toBe(false);
  });

  it("is not kept where a part of it failed", async () => {
    const args = pageArgs(services, { path: "/people/2", cookie });
    const failing = async () => {
      args.context.faulty = true;
      return new Response("half", { headers: { "content-type": "text/html" } });
    };
    await answering(args.request, args.context, failing);
    expect((await ask({ path: "/people/2" })).again).toBe(false);
  });

  it("is made anew for whoever reloads past it, and then kept", async () => {
    const past = { headers: { "cache-control": "no-cache" } };
    expect(await givenAgain({}, past)).toBe(false);
    expect(await givenAgain(past, {})).toBe(true);
  });

  it("is made once for those who ask at once, and by each where making it fails", async () => {
    const before = pages;
    const same = { path: "/people/3" };
    const answers = await Promise.all([ask(same), ask(same), ask(same)]);
    expect(pages - before).toBe(1);
    expect(new Set(answers.map(({ body }) => body)).size).toBe(3);
    const failing = { path: "/people/4", page: () => Promise.reject(new Error("away")) };
    const ended = await Promise.allSettled([ask(failing), ask(failing)]);
    expect(ended.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect((await ask({ path: "/people/4" })).status).toBe(200);
  });

  it("goes where it was unused for longest, when there are too many", async () => {
    const by = keepAnswers(4000);
    const page = async () => new Response("x".repeat(490), { headers: { "content-type": "text/html" } });
    const at = (number: number) => ask({ by, page, path: `/people/${number}` });
    for (let number = 1; number <= 8; number += 1) await at(number);
    expect((await at(1)).again).toBe(true);
    await at(9);
    expect((await at(1)).again).toBe(true);
    expect((await at(2)).again).toBe(false);
    const large = {
      by,
      path: "/people/10",
      page: async () => new Response("x".repeat(600), { headers: { "content-type": "text/html" } }),
    };
    expect(await givenAgain(large)).toBe(false);
  });
});

describe("whoever", () => {
  it("signed out, was disabled or got another role meets the page itself at once", async () => {
    const own = await testContext({ db: database.db });
    const mine = { cookie: await signedIn(own) };
    expect(await givenAgain(mine)).toBe(true);
    const { db } = database;
    await db.update(users).set({ role: "viewer" }).where(eq(users.id, own.actor.id));
    expect((await ask(mine)).again).toBe(false);
    await db.update(users).set({ disabledAt: new Date() }).where(eq(users.id, own.actor.id));
    expect((await ask(mine)).again).toBe(false);
    await db.update(users).set({ disabledAt: null }).where(eq(users.id, own.actor.id));
    expect(await givenAgain(mine)).toBe(true);
    await endSession(services, mine.cookie.split("=")[1]);
    expect((await ask(mine)).again).toBe(false);
  });

  it("may hold mail is told of it on the next page", async () => {
    const manager = { cookie: await signedIn(await testContext({ db: database.db, role: "manager" })) };
    expect(await givenAgain(manager)).toBe(true);
    // No worker has given a sign of life so far, which stands above the page.
    const sign = () =>
      database.db.execute(
        "insert into workers values ('a-worker', now(), now()) on conflict (id) do update set last_tick_at = now()",
      );
    expect(await givenAgain(manager, manager, sign)).toBe(false);
    expect(await givenAgain(manager, manager, sign)).toBe(true);
  });
});

/** On no page of records, or written at every request and every few seconds: what a page says of them is known otherwise. */
const unwatched = [
  "public.mail_switch",
  "public.mailbox",
  "public.sessions",
  "public.sign_in_links",
  "public.sign_in_requests",
  "public.workers",
];

it("every table of records notes its changes (a new one needs the trigger: see migration 0024)", async () => {
  const tables = await database.ownerSql<{ name: string; watched: boolean }[]>`
    select format('%s.%s', n.nspname, c.relname) as name,
      exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname in ('counted', 'shown')) as watched
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'finding') and c.relkind in ('r', 'p') and not c.relispartition order by 1`;
  expect(tables.filter(({ watched }) => !watched).map(({ name }) => name)).toEqual(unwatched);
  expect(tables.length).toBeGreaterThan(80);
});
