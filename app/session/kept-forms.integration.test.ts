/** A form that is sent when the session is over: kept for whose it is, there again after signing in, and saved once. */
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { action as newPerson } from "#app/people/new";
import { formLimits, formMark } from "#app/platform/forms";
import { loader as root } from "#app/root";
import { keptForms, people, users } from "#db/schema";
import { testContext, testMoment, testServices } from "#test/support/context";
import { testDb } from "#test/support/database";
import { cookieFrom, type PageCall, pageArgs } from "#test/support/pages";
import { signIn } from "./answers.server";
import { action as end } from "./end";
import { dropOldForms, mostKept } from "./kept-forms.server";
import { loader as signInPage } from "./new";
import { action as stay } from "./stay";

const { db, ownerSql } = await testDb();
const services = testServices(db);
const later = (hours: number) => ({
  ...services,
  clock: { now: () => new Date(Date.parse(testMoment) + hours * 3600_000) },
});
const tomorrow = later(13);
const page = `${services.publicOrigin}/people/new`;

async function someone(at = services, presented = "") {
  const { actor } = await testContext({ db });
  return { id: actor.id, cookie: await signedIn(actor.id, at, presented) };
}

async function signedIn(userId: string, at = services, presented = "") {
  const args = pageArgs(at, { path: "/session/new", form: {}, cookie: presented });
  return cookieFrom(await signIn(args.context, args.request, userId, "/"));
}

/** Sends the form of a new person. */
async function send(cookie: string, at: typeof services, call: Partial<PageCall> = {}) {
  const form = { name: "Đỗ Lan", note: "Typed with care", "names.0.language": "zh-Hans", "names.0.name": "兰" };
  const args = pageArgs(at, { path: "/people/new", form, cookie, headers: { referer: page }, ...call });
  return (await newPerson(args as never).catch((thrown: unknown) => thrown)) as Response;
}

const placeOf = (answer: Response) => new URL(answer.headers.get("location") ?? "", services.publicOrigin);
const nextOf = (answer: Response) => placeOf(answer).searchParams.get("next") ?? "";
const inputAt = async (next: string, cookie: string, at: typeof services) =>
  (await root(pageArgs(at, { path: next, cookie }))).kept;
const namedLan = () => db.select().from(people).where(eq(people.name, "Đỗ Lan"));

describe("a session that ran out over an open form", () => {
  it("leads to sign in, and the input is there again for the same person and saved once", async () => {
    const { id, cookie } = await someone();
    const answer = await send(cookie, tomorrow);
    expect(answer.status).toBe(302);
    expect(placeOf(answer).pathname).toBe("/session/new");
    const asked = pageArgs(tomorrow, { path: `${placeOf(answer).pathname}${placeOf(answer).search}` });
    expect(await signInPage(asked)).toMatchObject({ over: "kept" });
    expect(await namedLan()).toEqual([]);

    const kept = cookieFrom(answer);
    const back = `${kept}; ${await signedIn(id, tomorrow, cookie)}`;
    const next = nextOf(answer);
    expect(next).toMatch(/^\/people\/new\?kept=[\da-f]{12}$/);
    expect(await inputAt(next, back, tomorrow)).toEqual({
      action: "/people/new",
      files: false,
      values: { name: "Đỗ Lan", note: "Typed with care", names: [{ language: "zh-Hans", name: "兰" }] },
    });
    expect((await send(back, tomorrow, { path: next })).status).toBe(302);
    expect(await namedLan()).toHaveLength(1);
    expect(await inputAt(next, back, tomorrow)).toBeUndefined();
    expect(await db.$count(keptForms, eq(keptForms.userId, id))).toBe(0);
  });

  it("is kept until the form is accepted", async () => {
    const { id, cookie } = await someone();
    const answer = await send(cookie, tomorrow);
    const back = `${cookieFrom(answer)}; ${await signedIn(id, tomorrow)}`;
    const refused = await send(back, tomorrow, { path: nextOf(answer), form: { name: "" } });
    expect(refused).toMatchObject({ init: { status: 422 } });
    expect(await inputAt(nextOf(answer), back, tomorrow)).toBeDefined();
  });

  it("shows nothing of it to somebody else, nor in another browser, nor after eight hours", async () => {
    const { id, cookie } = await someone();
    const answer = await send(cookie, tomorrow);
    const kept = cookieFrom(answer);
    const other = await someone(tomorrow);
    expect(await inputAt(nextOf(answer), `${kept}; ${other.cookie}`, tomorrow)).toBeUndefined();
    expect(await inputAt(nextOf(answer), await signedIn(id, tomorrow), tomorrow)).toBeUndefined();
    const evening = later(22);
    expect(await inputAt(nextOf(answer), `${kept}; ${await signedIn(id, evening)}`, evening)).toBeUndefined();
    await dropOldForms(evening);
    expect(await db.$count(keptForms, eq(keptForms.userId, id))).toBe(0);
  });

  it("is known by a token of which only the hash is kept", async () => {
    const { cookie } = await someone();
    const token = cookieFrom(await send(cookie, tomorrow)).split("=")[1] ?? "";
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(await ownerSql`select * from kept_forms`)).not.toContain(token);
  });

  it("keeps the five newest of one person, and no more than a form can hold", async () => {
    const { id, cookie } = await someone();
    for (let n = 0; n < mostKept + 2; n++) await send(cookie, tomorrow);
    expect(await db.$count(keptForms, eq(keptForms.userId, id))).toBe(mostKept);
    const large = await send(cookie, tomorrow, { form: { note: "x".repeat(formLimits.bytes + 1) } });
    expect(large.status === 413 || placeOf(large).searchParams.get("over") === "lost").toBe(true);
  });

  it("says that a file has to be chosen again", async () => {
    const { id, cookie } = await someone();
    const args = pageArgs(tomorrow, { path: "/people/new", cookie, headers: { referer: page } });
    const body = new FormData();
    body.set("name", "Đỗ Lan");
    body.set("paper", new File(["x"], "paper.pdf"));
    const request = new Request(args.request.url, { method: "POST", headers: args.request.headers, body });
    const answer = await newPerson({ ...args, request } as never).catch((thrown: unknown) => thrown as Response);
    const back = `${cookieFrom(answer as Response)}; ${await signedIn(id, tomorrow)}`;
    expect(await inputAt(nextOf(answer as Response), back, tomorrow)).toMatchObject({ files: true });
  });
});

describe("signing out while a form is open in another tab", () => {
  it("keeps what is sent from there, for the same person", async () => {
    const { id, cookie } = await someone();
    const out = await end(pageArgs(services, { path: "/session/end", form: {}, cookie }));
    const left = cookieFrom(out).replace(/session=;? ?/, "");
    const answer = await send(left, services);
    expect(placeOf(answer).searchParams.get("over")).toBe("kept");
    const back = `${cookieFrom(answer)}; ${await signedIn(id)}`;
    expect(await inputAt(nextOf(answer), back, services)).toMatchObject({ values: { note: "Typed with care" } });
  });
});

describe("nothing is kept", () => {
  it("of a stranger, whoever they say they are", async () => {
    const before = await db.$count(keptForms);
    for (const cookie of ["", `session=${"x".repeat(43)}`, `kept=${"y".repeat(43)}`]) {
      const answer = await send(cookie, services);
      expect([nextOf(answer), placeOf(answer).searchParams.get("over")]).toEqual(["/people/new", "lost"]);
    }
    expect(placeOf(await send("", services, { headers: {} })).search).toBe("?next=%2F");
    expect(placeOf(await send("", services, { headers: { referer: "https://e.example/people" } })).search).toBe(
      "?next=%2F",
    );
    expect(await db.$count(keptForms)).toBe(before);
  });

  it("of an account that was disabled", async () => {
    const { id, cookie } = await someone();
    await db
      .update(users)
      .set({ disabledAt: new Date(testMoment) })
      .where(eq(users.id, id));
    expect(placeOf(await send(cookie, services)).searchParams.get("over")).toBe("lost");
    expect(await db.$count(keptForms, eq(keptForms.userId, id))).toBe(0);
  });
});

describe("a database that is away", () => {
  const away = () => Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
  const lost = {
    ...services,
    db: new Proxy(db, {
      get: () => () => {
        throw away();
      },
    }),
  }; // prettier-ignore
  const form = { name: "Đỗ Lan", [formMark]: "1" };

  it("answers 503 with what was typed, so that the form stays as it is", async () => {
    const { cookie } = await someone();
    expect(await send(cookie, lost, { form })).toMatchObject({
      init: { status: 503 },
      data: { refusal: { code: "unavailable" }, values: { name: "Đỗ Lan" } },
    });
  });

  it("carries what was typed on the page that says so, where no script sent it", async () => {
    const { cookie } = await someone();
    const headers = { referer: page, accept: "text/html,*/*" };
    expect(await send(cookie, lost, { form, headers })).toMatchObject({
      init: { status: 503 },
      data: { code: "unavailable", sent: { action: "/people/new", fields: Object.entries(form) } },
    });
  });
});

it("staying signed in goes on with a session, and says when there is none", async () => {
  const { cookie } = await someone();
  const ask = (at: typeof services) => stay(pageArgs(at, { path: "/session/stay", form: {}, cookie }));
  expect((await ask(later(11))).status).toBe(204);
  expect((await ask(later(22))).status).toBe(204);
  expect((await ask(later(35))).status).toBe(401);
});
