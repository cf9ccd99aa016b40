import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { reading } from "#app/platform/page.server";
import { sessions, users } from "#db/schema";
import { testContext, testMoment, testServices } from "#test/support/context";
import { testDb } from "#test/support/database";
import { cookieFrom, pageArgs } from "#test/support/pages";
import { signIn } from "./answers.server";
import { action as demo } from "./demo";
import { action as end } from "./end";
import { action as language } from "./language";
import * as link from "./link";
import { createSignInLink, signInAddress } from "./sign-in-links.server";
import { visitorOf } from "./visitor.server";

const { db, ownerSql } = await testDb();
const services = testServices(db);
const page = reading("records.read", async (ctx) => ctx.actor.role);

const visitor = (cookie: string, changes = {}) => {
  const args = pageArgs({ ...services, ...changes }, { path: "/", cookie });
  return visitorOf(args.context, args.request);
};

async function signedIn(role: "viewer" | "officer" | "manager" | "administrator" = "officer", presented = "") {
  const { actor } = await testContext({ db, role });
  const args = pageArgs(services, { path: "/session/new", form: {}, cookie: presented });
  return { actor, cookie: cookieFrom(await signIn(args.context, args.request, actor.id, "/")) };
}

const linkFor = async (userId: string, now = new Date(testMoment)) =>
  createSignInLink(db, { userId, createdBy: null, now });

const openLink = (token: string, form?: Record<string, string>, peer?: string) =>
  pageArgs(services, { path: `/session/link/${token}`, params: { token }, form, peer });

describe("a session", () => {
  it("is known by a token of which only the hash is kept", async () => {
    const { actor, cookie } = await signedIn();
    expect((await visitor(cookie))?.actor).toEqual(actor);
    const token = cookie.split("=")[1] ?? "";
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    const rows = await ownerSql`select token_hash from sessions`;
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it("is never one that the browser brought along", async () => {
    const planted = `session=${"p".repeat(43)}`;
    const { cookie } = await signedIn("officer", planted);
    expect(cookie).not.toBe(planted);
    expect(await visitor(planted)).toBeNull();
  });

  it("ends when the same browser signs in again", async () => {
    const first = await signedIn();
    const second = await signedIn("viewer", first.cookie);
    expect(await visitor(first.cookie)).toBeNull();
    expect((await visitor(second.cookie))?.actor.role).toBe("viewer");
  });

  it("ends on the server at sign-out", async () => {
    const { cookie } = await signedIn();
    const answer = await end(pageArgs(services, { path: "/session/end", form: {}, cookie }));
    expect(answer.headers.get("set-cookie")).toMatch(/session=; Max-Age=0/);
    expect(await visitor(cookie)).toBeNull();
  });

  it("lasts twelve hours from its last use", async () => {
    const { cookie } = await signedIn();
    const later = (hours: number) => ({ clock: { now: () => new Date(Date.parse(testMoment) + hours * 3600_000) } });
    expect(await visitor(cookie, later(11))).not.toBeNull();
    expect(await visitor(cookie, later(22))).not.toBeNull();
    expect(await visitor(cookie, later(35))).toBeNull();
  });

  it("obeys on the very next request when somebody is disabled or lowered", async () => {
    const { actor, cookie } = await signedIn("manager");
    expect(await page(pageArgs(services, { path: "/", cookie }))).toBe("manager");
    await db.update(users).set({ role: "viewer" }).where(eq(users.id, actor.id));
    expect(await page(pageArgs(services, { path: "/", cookie }))).toBe("viewer");
    await db.update(users).set({ disabledAt: new Date() }).where(eq(users.id, actor.id));
    const answer = await page(pageArgs(services, { path: "/x?y=1", cookie })).catch((thrown: Response) => thrown);
    expect(answer).toMatchObject({ status: 302 });
    expect((answer as Response).headers.get("location")).toBe("/session/new?next=%2Fx%3Fy%3D1");
  });

  it("is not found by anything that is no token", async () => {
    for (const value of ["", "x", "%00", "' or 1=1 --", "a".repeat(100_000)])
      expect(await visitor(`session=${value}`)).toBeNull();
  });

  it("travels in a cookie out of reach of scripts, bound to the host where there is TLS", async () => {
    const { actor } = await testContext({ db });
    const secure = { ...services, tls: true, publicOrigin: "https://entente.example" };
    const args = pageArgs(secure, { path: "/", form: {} });
    const answer = await signIn(args.context, args.request, actor.id, "/");
    expect(answer.headers.get("set-cookie")).toMatch(
      /^__Host-session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    const plain = pageArgs(services, { path: "/", form: {} });
    const local = await signIn(plain.context, plain.request, actor.id, "/");
    expect(local.headers.get("set-cookie")).toMatch(/^session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  });
});

describe("one-click sign-in", () => {
  const ask = (changes: object, form: Record<string, string>) =>
    demo(pageArgs({ ...services, ...changes }, { path: "/session/demo", form }));

  it("exists in a demonstration alone", async () => {
    await db.insert(users).values({ name: "Officer", email: "officer@demo.invalid", role: "officer", demo: true });
    expect((await ask({ demo: false }, { as: "officer" })).status).toBe(404);
    const answer = await ask({ demo: true }, { as: "officer", next: "/tasks" });
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe("/tasks");
    const cookie = cookieFrom(answer);
    expect((await visitor(cookie, { demo: true }))?.actor.name).toBe("Officer");
    // The same data folder, opened to others later.
    expect(await visitor(cookie, { demo: false })).toBeNull();
  });

  it("leads nowhere else", async () => {
    const answer = await ask({ demo: true }, { as: "officer", next: "//evil.example" });
    expect(answer.headers.get("location")).toBe("/");
  });

  it.each(["system", "", "owner", "__proto__"])("knows nobody called %j", async (as) => {
    expect((await ask({ demo: true }, { as })).status).toBe(404);
  });
});

describe("a one-time link", () => {
  it("signs in once, by its button and not by being opened", async () => {
    const { actor } = await testContext({ db });
    const token = await linkFor(actor.id);
    const before = await ownerSql`select count(*)::int as n from sessions`;
    await link.loader(openLink(token));
    await link.loader(openLink(token));
    expect(await ownerSql`select count(*)::int as n from sessions`).toEqual(before);
    const answer = (await link.action(openLink(token, {}))) as Response;
    expect(answer.status).toBe(303);
    expect((await visitor(cookieFrom(answer)))?.actor.id).toBe(actor.id);
    expect(await link.action(openLink(token, {}))).toMatchObject({ init: { status: 404 } });
  });

  it("signs in one of two who press at once", async () => {
    const { actor } = await testContext({ db });
    const token = await linkFor(actor.id);
    const answers = await Promise.all([1, 2, 3, 4].map(() => link.action(openLink(token, {}))));
    expect(answers.filter((answer) => answer instanceof Response)).toHaveLength(1);
  });

  it("expires", async () => {
    const { actor } = await testContext({ db });
    const token = await linkFor(actor.id, new Date(Date.parse(testMoment) - 8 * 86_400_000));
    expect(await link.action(openLink(token, {}))).toMatchObject({ init: { status: 404 } });
  });

  it("is worth nothing to somebody disabled", async () => {
    const { actor } = await testContext({ db });
    const token = await linkFor(actor.id);
    await db.update(users).set({ disabledAt: new Date() }).where(eq(users.id, actor.id));
    expect(await link.action(openLink(token, {}))).toMatchObject({ init: { status: 404 } });
  });

  it("is made from the configured origin", () => {
    expect(signInAddress("https://entente.example", "token")).toBe("https://entente.example/session/link/token");
  });

  it("cannot be guessed without end, and nobody else is locked out", async () => {
    const { actor } = await testContext({ db });
    const token = await linkFor(actor.id);
    const guess = async (peer: string) =>
      link.action(openLink("g".repeat(43), {}, peer)).catch((thrown: unknown) => thrown);
    for (let n = 0; n < 20; n++) expect(await guess(`2001:db8:9::${n}`)).toMatchObject({ init: { status: 404 } });
    expect(await guess("2001:db8:9::a:b")).toMatchObject({ init: { status: 429 } });
    expect(((await link.action(openLink(token, {}, "2001:db8:8::1"))) as Response).status).toBe(303);
  });
});

describe("the language", () => {
  it("is kept on the account, and by the browser of a shared demo account", async () => {
    const { actor, cookie } = await signedIn();
    const answer = await language(
      pageArgs(services, { path: "/session/language", form: { language: "vi", next: "/tasks" }, cookie }),
    );
    expect(answer.headers.get("location")).toBe("/tasks");
    expect(answer.headers.get("set-cookie")).toMatch(/^language=vi;/);
    expect((await visitor(cookie))?.locale).toBe("vi");
    await db.update(users).set({ demo: true, locale: "en" }).where(eq(users.id, actor.id));
    expect((await visitor(`${cookie}; language=vi`, { demo: true }))?.locale).toBe("vi");
  });

  it("is one we have", async () => {
    const answer = await language(
      pageArgs(services, { path: "/session/language", form: { language: "xx", next: "\\\\e" } }),
    );
    expect(answer.headers.get("set-cookie")).toBeNull();
    expect(answer.headers.get("location")).toBe("/");
  });
});

it("old sessions are swept out at the next sign-in", async () => {
  await ownerSql`update sessions set expires_at = '2020-01-01'`;
  await signedIn();
  expect(await db.select().from(sessions)).toHaveLength(1);
});
