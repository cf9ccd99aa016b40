/** Addresses that mean nothing, forged hosts, sessions of people disabled or lowered, headers, and what the log says. */
import { eq } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { fillPlaceholders } from "#app/mail/placeholders.server";
import { mails } from "#db/schema";
import { expectations } from "./expectations";
import { preparedToRead } from "./knock";
import { mark, writtenSince } from "./tables";
import { makeWorld } from "./world";

const world = await makeWorld();
const { web } = world;
afterAll(web.close);

const lists = {
  "/agreements": ["q", "stage", "step", "kind", "country", "partner", "field", "owner", "observed", "sort", "page"],
  "/organisations": ["q", "country", "type", "page"],
  "/people": ["q", "page"],
  "/tasks": [
    ...[
      "view",
      "whose",
      "status",
      "priority",
      "assignee",
      "due",
      "first",
      "last",
      "for",
      "day",
      "month",
      "sort",
      "page",
    ],
    ...["agreement", "organisation", "person", "visit", "meeting", "commitment", "q", "choose", "changed"],
  ],
  "/tasks/export": ["format", "whose", "status", "sort"],
  "/visits": ["when", "direction", "country", "whose", "page"],
  "/gifts": ["direction", "approval", "first", "last", "page"],
  "/gifts/export": ["format", "direction", "approval", "first"],
  "/settings/people": ["page"],
  "/": ["whose"],
  "/pipeline": ["view", "stage", "step", "kind", "country", "field", "owner", "observed", "sort", "page"],
  "/pipeline?view=table": ["columns"],
  "/pipeline?view=timeline": ["zoom", "from"],
  "/pipeline?view=map": ["zoom", "at"],
  "/pipeline/lane": ["stage", "page"],
  "/agreements/export": ["format", "stage", "sort"],
  "/pipeline/export": ["format", "columns", "sort"],
  "/pipeline/map/export": ["format", "country"],
  "/deadlines": ["view", "whose", "kind", "state", "country", "q", "day", "month", "page"],
  "/deadlines/export": ["format", "whose", "kind", "day"],
  "/dashboard": ["period", "quarters", "stage"],
  "/figures/stage": ["bucket", "period", "quarters", "page", "country"],
  "/figures/stage/export": ["format", "bucket"],
  "/completeness": ["owner", "gap", "page"],
  "/notifications": ["page"],
  "/reports": ["page"],
  "/reports/new": ["kind", "period", "preview"],
  "/views/new": ["page"],
  "/imports": ["page"],
  "/imports/new": ["subject"],
  "/imports/template": ["subject", "format"],
  "/settings/mail": ["status", "kind", "from", "to", "page"],
};
const typedByHand = ["q", "partner"];
const attempts = [
  "'",
  '"',
  "' or 1=1 --",
  "1; drop table users",
  "title desc",
  "(select 1)",
  "__proto__",
  "%",
  "\\",
  "𝒳",
];
const asked = Object.entries(lists).flatMap(([list, names]) => names.map((name) => ({ list, name })));

describe("$list?$name", () => {
  it.each(asked.filter(({ name }) => !typedByHand.includes(name)))(
    "$list takes no quotes or SQL as $name",
    async ({ list, name }) => {
      const as = list.startsWith("/settings") ? world.cookie.administrator : world.cookie.officer;
      for (const attempt of attempts) {
        const address = `${list}${list.includes("?") ? "&" : "?"}${new URLSearchParams({ [name]: attempt })}`;
        expect((await web.ask(address, { as })).status, address).toBe(400);
      }
    },
  );

  it.each(asked.filter(({ name }) => typedByHand.includes(name)))(
    "$list looks for quotes and SQL as for any text in $name, up to a length",
    async ({ list, name }) => {
      const status = async (value: string) =>
        (await web.ask(`${list}?${new URLSearchParams({ [name]: value })}`, { as: world.cookie.officer })).status;
      for (const attempt of attempts) expect(await status(attempt), attempt).toBe(200);
      expect(await status("a\0b")).toBe(400);
      expect(await status("x".repeat(1000))).toBe(400);
      // Longer than any address may be.
      expect(await status("x".repeat(100_000))).toBe(431);
    },
  );

  it("no page fails on what no address holds", { timeout: 60_000 }, async () => {
    const prepare = preparedToRead(world);
    for (const [route, expectation] of Object.entries(expectations)) {
      const { address } = await prepare(route, expectation);
      for (const search of [
        "?page=%27",
        "?kind=%27&agreement=%27&indicator=%27&succeeds=%27",
        "?body=%00&need=%00",
        "?history=all&page=999999",
      ])
        expect(
          (await web.ask(address + search, { as: world.cookie.administrator })).status,
          address + search,
        ).toBeLessThan(500);
    }
  });

  it.each(["%00", "%27", "..%2f..%2fetc", "%E0%A4%A", "x".repeat(5000)])(
    "an id like %.20s is not found",
    async (id) => {
      for (const route of Object.keys(expectations).filter(
        (each) => each.includes(":") && !each.startsWith("session"),
      )) {
        const address = `/${route.replace(/:\w+/g, id)}`;
        // Gifts are allowed, and successions taken back, by managers alone: an administrator is refused before any is looked for.
        const answers = /^gifts.*approve$|take-back$/.test(route)
          ? [403]
          : route.endsWith("position")
            ? [302, 404]
            : [400, 404];
        expect(answers, address).toContain((await web.ask(address, { as: world.cookie.administrator })).status);
      }
    },
  );
});

describe("a forged host", () => {
  const forged = {
    host: "evil.example",
    "x-forwarded-host": "evil.example",
    "x-forwarded-proto": "https",
    forwarded: "host=evil.example",
  };

  it("is in no invitation and no link", async () => {
    const as = world.cookie.administrator;
    const form = { name: "An", email: "an@city.example", role: "viewer" };
    const invitation = await web.ask("/settings/people/new.data", { as, form, headers: forged });
    const link = await web.ask(`/settings/people/${await world.user()}/link.data`, { as, form: {}, headers: forged });
    const asked = await web.ask("/session/new", { form: { email: "an@city.example" }, headers: forged });
    expect(asked.status).toBe(303);
    for (const { status, body } of [invitation, link]) {
      expect(status).toBe(200);
      expect(body).not.toContain("evil");
    }
    expect(link.body).toMatch(new RegExp(`"${web.origin}/session/link/[\\w-]{43}"`));
    const queued = await web.db.select().from(mails).where(eq(mails.address, "an@city.example"));
    expect(queued.map((mail) => mail.kind).sort()).toEqual(["invitation", "signIn"]);
    for (const mail of queued) {
      const { text, html } = await fillPlaceholders(web.db, mail, { now: new Date(), origin: web.origin });
      expect(text).toContain(`${web.origin}/session/link/`);
      expect(`${mail.messageId}${text}${html}`).not.toContain("evil");
    }
  });
});

describe("somebody with an open session", () => {
  const organisation = () => ({ name: `City ${Math.random()}`, type: "municipality", country: "KR" });

  it("reads and writes no more from the moment the account is disabled", async () => {
    const { actor } = world.ctx.named;
    const as = await web.signIn(actor.id);
    expect((await web.ask("/organisations/new", { as })).status).toBe(200);
    const form = {};
    const disabled = await web.ask(`/settings/people/${actor.id}/disable`, { as: world.cookie.administrator, form });
    expect(disabled.status).toBe(302);
    const before = await mark(web.ownerSql);
    for (const asked of [{ as }, { as, form: organisation() }]) {
      const { status, headers } = await web.ask("/organisations/new", asked);
      expect([status, headers.location?.split("?")[0]]).toEqual([302, "/session/new"]);
    }
    // Even if the rows of the sessions were there still.
    expect(await writtenSince(web.ownerSql, before)).toEqual([]);
  });

  it("has the rights of a lowered role on the very next request", async () => {
    const { actor } = world.ctx.owner;
    const as = await web.signIn(actor.id);
    const form = { role: "viewer", version: "1" };
    await web.ask(`/settings/people/${actor.id}/role`, { as: world.cookie.administrator, form });
    const before = await mark(web.ownerSql);
    expect((await web.ask("/organisations/new", { as })).status).toBe(403);
    expect((await web.ask("/organisations/new", { as, form: organisation() })).status).toBe(403);
    expect((await web.ask("/organisations", { as })).status).toBe(200);
    expect(await writtenSince(web.ownerSql, before)).toEqual([]);
  });
});

describe("an address without a page that refuses", () => {
  const nobody = "00000000-0000-4000-8000-00000000000a";
  const opened = { accept: "text/html,application/xhtml+xml" };

  it.each([
    ["a file that is not there", "officer", `/documents/${nobody}/file`, 404],
    ["an export of somebody unknown", "manager", `/people/${nobody}/data/export`, 404],
    ["a template one may not use", "viewer", "/imports/template", 403],
    ["a filter that means nothing", "officer", "/deadlines/export?whose='", 400],
  ] as const)(
    "shows %s as a page to who opened it, and a few words to a program",
    async (_what, who, address, status) => {
      const page = await web.ask(address, { as: world.cookie[who], headers: opened });
      expect([page.status, page.headers["content-type"]]).toEqual([status, "text/html; charset=utf-8"]);
      const words = await web.ask(address, { as: world.cookie[who] });
      expect([words.status, words.headers["content-type"]]).not.toContain("text/html; charset=utf-8");
      expect(words.status).toBe(status);
    },
  );

  it("shows the page to who sent a form as well, and writes nothing", async () => {
    const before = await mark(web.ownerSql);
    const asked = { as: world.cookie.viewer, headers: opened, form: { version: "1" } };
    const answer = await web.ask(`/gifts/${nobody}/approve`, asked);
    expect([answer.status, answer.headers["content-type"]]).toEqual([403, "text/html; charset=utf-8"]);
    expect(await writtenSince(web.ownerSql, before)).toEqual([]);
  });

  it("is no fault in the log", () => {
    expect(web.said()).not.toContain("a request failed");
  });
});
