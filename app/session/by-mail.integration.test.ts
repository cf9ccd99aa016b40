import { eq, inArray } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { fillPlaceholders } from "#app/mail/placeholders.server";
import { mails, sessions, signInLinks, signInRequests, users } from "#db/schema";
import { testContext, testMoment, testServices } from "#test/support/context";
import { testDb } from "#test/support/database";
import { cookieFrom, pageArgs } from "#test/support/pages";
import * as code from "./code";
import * as link from "./link";
import * as ask from "./new";
import { visitorOf } from "./visitor.server";

const { db, ownerSql } = await testDb();
let minute = 0;
/** Half an hour apart, so that no test asks too soon after another. */
const clock = { now: () => new Date(Date.parse(testMoment) + minute * 60_000) };
const services = testServices(db, { mail: "smtp", clock });

let peers = 0;
const peer = () => `2001:db8:b:${(++peers).toString(16)}::1`;

async function person(changes: Partial<typeof users.$inferInsert> = {}) {
  const { actor } = await testContext({ db });
  const [user] = await db
    .update(users)
    .set({ name: "Nguyễn An", ...changes })
    .where(eq(users.id, actor.id))
    .returning();
  if (!user) throw new Error("nobody");
  return user;
}

const asking = (email: string, more: Partial<Parameters<typeof pageArgs>[1]> & { next?: string } = {}) => {
  const { next, ...call } = more;
  return ask.action(
    pageArgs(services, {
      path: "/session/new",
      form: { email, ...(next ? { next } : {}) },
      peer: peer(),
      ...call,
    }),
  ) as Promise<Response>;
};

/** The newest mail to an address, as the worker would hand it over. */
async function delivered(email: string) {
  const rows = await db
    .select()
    .from(mails)
    .where(eq(mails.recipient, `address:${email.toLowerCase()}`));
  const mail = rows.sort((a, b) => Number(a.createdAt) - Number(b.createdAt)).at(-1);
  if (!mail) throw new Error("no mail");
  const { text, html } = await fillPlaceholders(db, mail, { now: clock.now(), origin: services.publicOrigin });
  const typed = /\d{4} \d{4}/.exec(text)?.[0] ?? "";
  const path = /\/session\/link\/[\w-]{43}(\?next=\S+)?/.exec(text)?.[0] ?? "";
  return { mail, text, html, code: typed, path, token: path.split(/[/?]/)[3] ?? "" };
}

const typing = (cookie: string, typed: string, at = peer(), form = {}) =>
  code.action(pageArgs(services, { path: "/session/code", form: { code: typed, ...form }, cookie, peer: at }));

const opened = async (cookie: string) =>
  ((await code.loader(pageArgs(services, { path: "/session/code", cookie }))) as { open: boolean }).open;

describe("a code by mail", () => {
  it("signs in in the browser that asked, once, and leads on", async () => {
    const { id, email } = await person();
    const answer = await asking(email, { next: "/tasks" });
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe("/session/code?next=%2Ftasks");
    const cookie = cookieFrom(answer);
    expect(await opened(cookie)).toBe(true);
    const mail = await delivered(email);
    const come = (await typing(cookie, mail.code.replace(" ", ""), undefined, { next: "/tasks" })) as Response;
    expect(come.status).toBe(303);
    expect(come.headers.get("location")).toBe("/tasks");
    const args = pageArgs(services, { path: "/", cookie: cookieFrom(come) });
    expect((await visitorOf(args.context, args.request))?.actor.id).toBe(id);
    expect(come.headers.getSetCookie().at(-1)).toMatch(/^signin=; Max-Age=0/);
    expect(await opened(cookie)).toBe(false);
    expect(await typing(cookie, mail.code)).toMatchObject({ init: { status: 404 } });
    expect(await link.action(linkArgs(mail.token))).toMatchObject({ init: { status: 404 } });
  });

  it("is worth nothing in another browser, and after fifteen minutes", async () => {
    const { email } = await person();
    const first = cookieFrom(await asking(email));
    const { code: mailed } = await delivered(email);
    const other = cookieFrom(await asking((await person()).email));
    expect(await typing(other, mailed)).toMatchObject({ init: { status: 422 } });
    expect(await typing("", mailed)).toMatchObject({ init: { status: 404 } });
    minute += 16;
    expect(await opened(first)).toBe(false);
    expect(await typing(first, mailed)).toMatchObject({ init: { status: 404 } });
    expect(await typing(first, "12345")).toMatchObject({ init: { status: 422 } });
  });

  it("is not guessed: five attempts are all, however many come at once", async () => {
    const { email } = await person();
    const cookie = cookieFrom(await asking(email));
    const { code: mailed } = await delivered(email);
    const wrong = mailed === "1111 1111" ? "22222222" : "11111111";
    await Promise.all([1, 2, 3, 4, 5, 6, 7].map(() => typing(cookie, wrong)));
    expect(await typing(cookie, mailed)).toMatchObject({ init: { status: 404 } });
    expect(await ownerSql`select max(attempts)::int as attempts from sign_in_requests`).toEqual([{ attempts: 5 }]);
  });

  it("signs in one of two who send it at once", async () => {
    const { email } = await person();
    const cookie = cookieFrom(await asking(email));
    const { code: mailed } = await delivered(email);
    const answers = await Promise.all([1, 2, 3].map(() => typing(cookie, mailed)));
    expect(answers.filter((answer) => answer instanceof Response)).toHaveLength(1);
  });

  it("obeys when the account was disabled meanwhile", async () => {
    const { id, email } = await person();
    const cookie = cookieFrom(await asking(email));
    const mail = await delivered(email);
    await db.update(users).set({ disabledAt: clock.now() }).where(eq(users.id, id));
    expect(await typing(cookie, mail.code)).not.toBeInstanceOf(Response);
    expect(await link.action(linkArgs(mail.token))).toMatchObject({ init: { status: 404 } });
  });

  it("is held to one limit with all other guessing, and nobody else is locked out", async () => {
    const { email } = await person();
    const mine = cookieFrom(await asking(email));
    const { code: mailed } = await delivered(email);
    const place = peer();
    for (let n = 0; n < 20; n++) await link.action(linkArgs("g".repeat(43), place)).catch(() => {});
    expect(await typing(mine, mailed, place)).toMatchObject({ init: { status: 429 } });
    expect(await typing(mine, mailed)).toBeInstanceOf(Response);
  });
});

const linkArgs = (token: string, at = peer()) =>
  pageArgs(services, { path: `/session/link/${token}`, params: { token }, form: {}, peer: at });

describe("the link in the mail", () => {
  it("signs in any browser within half an hour and leads on; the code is then over", async () => {
    const { email } = await person();
    const cookie = cookieFrom(await asking(email, { next: "/deadlines?state=overdue" }));
    const mail = await delivered(email);
    expect(mail.path).toContain("?next=%2Fdeadlines%3Fstate%3Doverdue");
    minute += 29;
    const args = pageArgs(services, { path: mail.path, params: { token: mail.token }, form: {}, peer: peer() });
    const come = (await link.action(args)) as Response;
    expect(come.headers.get("location")).toBe("/deadlines?state=overdue");
    expect(await typing(cookie, mail.code)).not.toBeInstanceOf(Response);
  });

  it("is over after half an hour, and an invitation is not ended by it", async () => {
    const { id, email } = await person();
    await asking(email);
    const mail = await delivered(email);
    minute += 31;
    expect(await link.action(linkArgs(mail.token))).toMatchObject({ init: { status: 404 } });
    await db.insert(signInLinks).values({
      tokenHash: "invitation",
      userId: id,
      createdBy: id,
      createdAt: clock.now(),
      expiresAt: new Date(clock.now().getTime() + 600_000),
    });
    await asking(email);
    expect(await link.action(linkArgs((await delivered(email)).token))).toBeInstanceOf(Response);
    const [invitation] = await db.select().from(signInLinks).where(eq(signInLinks.tokenHash, "invitation"));
    expect(invitation?.usedAt).toBeNull();
  });

  it("is made from the configured origin, whatever the request says", async () => {
    const { email } = await person();
    await asking(email, { headers: { host: "evil.example", "x-forwarded-host": "evil.example" } });
    const { text, html } = await delivered(email);
    expect(`${text}${html}`).not.toContain("evil.example");
    expect(text).toContain(`${services.publicOrigin}/session/link/`);
  });
});

describe("an address without an account", () => {
  const shape = (answer: Response) => ({
    status: answer.status,
    headers: [...answer.headers].map(([name, value]) => [name, value.replace(/signin=[\w-]{43}/, "signin=T")]),
  });
  const work = async () => {
    const [row] = await ownerSql`
      select (select count(*)::int from sign_in_requests) as requests, (select count(*)::int from mails) as mails,
        (select count(*)::int from sessions) as sessions, (select count(*)::int from sign_in_links) as links`;
    return row as Record<string, number>;
  };

  it("gets the same answer and the same work done as one that has one, and its code fits nowhere", async () => {
    const seen = [];
    const disabled = await person({ disabledAt: clock.now() });
    for (const email of [(await person()).email, "nobody@city.example", disabled.email]) {
      const before = await work();
      const answer = await asking(email);
      const after = await work();
      const added = Object.keys(after).map((name) => (after[name] ?? 0) - (before[name] ?? 0));
      seen.push({ ...shape(answer), body: await answer.text(), added, open: await opened(cookieFrom(answer)) });
      const attempt = await typing(cookieFrom(answer), "12345678");
      expect(attempt).toMatchObject({ init: { status: 422 } });
    }
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[2]).toEqual(seen[0]);
    const rows = await db
      .select()
      .from(mails)
      .where(inArray(mails.recipient, ["address:nobody@city.example", `address:${disabled.email}`]));
    expect(rows.map((row) => row.userId)).toEqual([null, null]);
    for (const row of rows)
      await expect(fillPlaceholders(db, row, { now: clock.now(), origin: "http://x" })).rejects.toThrow();
  });

  it("is told like any other when it is none", async () => {
    for (const email of ["", "x", "a@b", "a@b.c\nBcc: d@e.f", "a".repeat(100_000), "a b@c.de"])
      expect(await asking(email)).toMatchObject({ init: { status: 422 } });
  });
});

describe("too many mails", () => {
  const count = async (email: string) => db.$count(mails, eq(mails.recipient, `address:${email.toLowerCase()}`));

  it("do not go to one address, and whoever asks cannot lock its owner out", async () => {
    const { email } = await person();
    for (let n = 0; n < 7; n++) expect((await asking(email)).status).toBe(303);
    expect(await count(email)).toBe(3);
    let newest = clock.now();
    for (let n = 0; n < 120; n++) {
      minute += 1;
      const before = await count(email);
      await asking(n % 2 ? email : email.toUpperCase());
      if ((await count(email)) > before) newest = clock.now();
      // The link of the newest mail is good until the next one goes out.
      expect(clock.now().getTime() - newest.getTime()).toBeLessThan(31 * 60_000);
    }
    const rows = await db
      .select()
      .from(mails)
      .where(eq(mails.recipient, `address:${email}`));
    const times = rows.map((row) => row.createdAt.getTime());
    for (const time of times)
      expect(times.filter((other) => other > time - 3600_000 && other <= time).length).toBeLessThanOrEqual(5);
    expect(times.length).toBeGreaterThan(5);
  });

  it("leave the browser the request whose code is the newest it can have", async () => {
    const { email } = await person();
    let cookie = "";
    for (let n = 0; n < 3; n++) {
      minute += 1;
      cookie = cookieFrom(await asking(email, { cookie }));
    }
    const { code: mailed } = await delivered(email);
    const again = cookieFrom(await asking(email, { cookie }));
    expect(again).toBe(cookie);
    expect(await typing(again, mailed)).toBeInstanceOf(Response);
  });

  it("are not asked for from one place without end", async () => {
    const place = peer();
    for (let n = 0; n < 60; n++) await asking(`n${n}@city.example`, { peer: place });
    const answer = await asking("one-more@city.example", { peer: place });
    expect(answer).toMatchObject({ init: { status: 429, headers: { "Retry-After": expect.any(String) } } });
    expect((await asking("one-more@city.example")).status).toBe(303);
  });
});

it("nobody can ask where no mail goes out", async () => {
  const args = pageArgs(testServices(db), { path: "/session/new", form: { email: "a@city.example" }, peer: peer() });
  expect(await ask.action(args)).toMatchObject({ init: { status: 409 } });
});

it("reading changes no row", async () => {
  const cookie = cookieFrom(await asking((await person()).email));
  const hash = () => ownerSql`select md5(string_agg(r::text, '' order by r::text)) from sign_in_requests r`;
  const before = await hash();
  await ask.loader(pageArgs(services, { path: "/session/new", cookie }));
  await code.loader(pageArgs(services, { path: "/session/code", cookie }));
  expect(await hash()).toEqual(before);
});

it("requests of yesterday are swept out at the next one", async () => {
  await asking((await person()).email);
  minute += 25 * 60;
  await asking((await person()).email);
  expect(await db.select().from(signInRequests)).toHaveLength(1);
});

it("no code and no token of it is in any table", async () => {
  const { email } = await person();
  const cookie = cookieFrom(await asking(email));
  const mail = await delivered(email);
  const tables = [mails, signInRequests, signInLinks, sessions];
  const held = JSON.stringify(await Promise.all(tables.map((table) => db.select().from(table))));
  for (const secret of [mail.code, mail.code.replace(" ", ""), mail.token, cookie.split("=")[1] as string])
    expect(held).not.toContain(secret);
  expect(mail.mail.subject).not.toMatch(/\d{4}/);
});

it("the mail is in the account's language, else in the page's", async () => {
  const { email } = await person({ locale: "vi" });
  await asking(email, { headers: { "accept-language": "en" } });
  expect((await delivered(email)).mail).toMatchObject({ locale: "vi", name: "Nguyễn An" });
  await asking("la@city.example", { headers: { "accept-language": "vi" } });
  const [row] = await db.select().from(mails).where(eq(mails.recipient, "address:la@city.example"));
  expect(row).toMatchObject({ locale: "vi", userId: null });
});
