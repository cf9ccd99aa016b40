/** Sessions: nobody ends another's, nobody goes on with a planted one, and whoever lost a right has lost it at the next request. */
import { eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { createFeed } from "#app/calendar/feeds.server";
import type { Ctx } from "#app/platform/context.server";
import { createSignInLink } from "#app/session/sign-in-links.server";
import { hashOf } from "#app/session/tokens.server";
import { changeRole, disablePerson } from "#app/settings/people.server";
import { sessions } from "#db/schema";
import { made } from "#test/factories/records";
import { testContext } from "#test/support/context";
import { mark, writtenSince } from "./tables";
import { startWeb } from "./web";

const web = await startWeb();
const { db } = web;
afterAll(web.close);
const administrator = await testContext({ db, role: "administrator" });
let victim: Ctx;
let cookie: string;

beforeEach(async () => {
  victim = await testContext({ db, role: "manager" });
  cookie = await web.signIn(victim.actor.id);
});

const token = (of: string) => of.split("=")[1] ?? "";
const opens = async (as: string, address = "/people") => (await web.ask(address, { as })).status === 200;
const link = (userId: string) => createSignInLink(db, { userId, createdBy: null, now: administrator.now });
/** The session cookie of an answer. */
const given = (headers: { "set-cookie"?: string[] }) => /session=[\w-]*/.exec(String(headers["set-cookie"]))?.[0] ?? "";

describe("another's session", () => {
  it("is not ended by its id, its token or its owner's id, in a form or an address", async () => {
    const attacker = await testContext({ db, role: "administrator" });
    const as = await web.signIn(attacker.actor.id);
    const names = [token(cookie), hashOf(token(cookie)) ?? "", victim.actor.id];
    for (const id of names) {
      const form = { id, token: id, session: id, tokenHash: id, userId: id };
      for (const address of [`/session/end?${new URLSearchParams(form)}`, `/session/end/${id}`, `/session/${id}/end`]) {
        await web.ask(address, { as, form });
        await web.ask(address, { as });
      }
    }
    expect(await opens(cookie)).toBe(true);
    expect(await db.select().from(sessions).where(eq(sessions.userId, victim.actor.id))).toHaveLength(1);
  });

  it("is not ended by a link that is only opened", async () => {
    const before = await mark(web.ownerSql);
    expect((await web.ask("/session/end", { as: cookie })).status).toBe(303);
    expect(await writtenSince(web.ownerSql, before)).toEqual([]);
    expect(await opens(cookie)).toBe(true);
  });
});

describe("a session", () => {
  it("that was planted is never the one somebody signs in to", async () => {
    const planted = `session=${"p".repeat(43)}`;
    const signedIn = await web.ask(`/session/link/${await link(victim.actor.id)}`, { as: planted, form: {} });
    expect(given(signedIn.headers)).toMatch(/^session=[\w-]{43}$/);
    expect(given(signedIn.headers)).not.toBe(planted);
    expect(await opens(planted)).toBe(false);
    expect(await opens(given(signedIn.headers))).toBe(true);
  });

  it("of somebody else in the same browser is over once one signs in there", async () => {
    const other = await testContext({ db, role: "viewer" });
    const signedIn = await web.ask(`/session/link/${await link(other.actor.id)}`, { as: cookie, form: {} });
    expect(await opens(given(signedIn.headers))).toBe(true);
    expect(await opens(cookie)).toBe(false);
  });

  it("is over on the server once its owner signs out, whoever kept its cookie", async () => {
    const elsewhere = await web.signIn(victim.actor.id);
    await web.ask("/session/end", { as: cookie, form: {} });
    for (const address of ["/people", "/people.data"]) expect(await opens(cookie, address)).toBe(false);
    expect(await opens(elsewhere)).toBe(true);
  });
});

describe("whoever lost a right", () => {
  it("disabled: pages, their data, forms and calendars answer no more, from the next request", async () => {
    const { token: calendar } = made(await createFeed(victim, { scope: "mine", agreementId: null }));
    expect(await opens("", `/calendar/${calendar}.ics`)).toBe(true);
    made(await disablePerson(administrator, victim.actor.id));
    const before = await mark(web.ownerSql);
    for (const address of ["/people", "/people.data", "/agreements/export", "/palette/found?q=a"])
      expect(await opens(cookie, address), address).toBe(false);
    const form = { name: "A city", type: "municipality", country: "KR" };
    expect((await web.ask("/organisations/new", { as: cookie, form })).headers.location).toMatch("/session/new");
    expect((await web.ask(`/calendar/${calendar}.ics`)).status).toBe(404);
    expect((await writtenSince(web.ownerSql, before)).filter((row) => !row.startsWith("kept_forms"))).toEqual([]);
  });

  it("lowered: the page that is open still shows its form, and the server refuses it", async () => {
    expect(await opens(cookie, "/organisations/new")).toBe(true);
    made(await changeRole(administrator, victim.actor.id, { role: "viewer", version: 1 }));
    const before = await mark(web.ownerSql);
    const form = { name: "A city", type: "municipality", country: "KR" };
    expect((await web.ask("/organisations/new", { as: cookie, form })).status).toBe(403);
    expect((await web.ask("/organisations/new.data", { as: cookie, form })).status).toBe(403);
    expect(await writtenSince(web.ownerSql, before)).toEqual([]);
  });
});
