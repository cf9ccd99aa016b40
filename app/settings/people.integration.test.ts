import { and, eq, isNull } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { fillPlaceholders } from "#app/mail/placeholders.server";
import type { Ctx } from "#app/platform/context.server";
import type { Role } from "#app/platform/permissions";
import { changeRole, disablePerson, enablePerson, invitePerson, makeNewLink } from "#app/settings/people.server";
import { listUsers, readUser } from "#app/settings/settings-queries.server";
import type { Db } from "#db/client.server";
import { activity, mails, sessions, signInLinks, users } from "#db/schema";
import { testContext } from "#test/support/context";
import { testDb } from "#test/support/database";

let db: Db;
let admin: Ctx;
let other: Ctx;

beforeAll(async () => {
  ({ db } = await testDb());
  admin = await testContext({ db, role: "administrator" });
  other = await testContext({ db, role: "administrator" });
});

const roleOf = async (id: string) => (await readUser(db, id, admin.now))?.role;
const linksOf = (id: string) => db.$count(signInLinks, and(eq(signInLinks.userId, id), isNull(signInLinks.usedAt)));
let count = 0;
async function invited(role: Role = "officer"): Promise<string> {
  const outcome = await invitePerson(admin, { name: "Lan", email: `lan${++count}@city.example`, role });
  if (!outcome.ok) throw new Error("not invited");
  return outcome.value.id;
}

test("a link is made while something else that an administrator did is being recorded", async () => {
  const id = await invited();
  await db.transaction(async (tx) => {
    // As every row that names an administrator does until it is committed: the link in an invitation that goes out, say.
    await tx.select({ id: users.id }).from(users).where(eq(users.id, admin.actor.id)).for("key share");
    expect((await makeNewLink(admin, id)).ok).toBe(true);
  });
});

describe("inviting", () => {
  test("makes the account and a link whose token is kept only as a hash", async () => {
    const outcome = await invitePerson(admin, { name: "Trần An", email: "an@city.example", role: "officer" });
    if (!outcome.ok) throw new Error("not invited");
    const { id, token } = outcome.value;
    if (token === null) throw new Error("no link to hand over");
    expect(Buffer.from(token, "base64url").length).toBeGreaterThanOrEqual(16);
    const [link] = await db.select().from(signInLinks).where(eq(signInLinks.userId, id));
    expect(link).toMatchObject({ createdBy: admin.actor.id, usedAt: null });
    expect(JSON.stringify(link)).not.toContain(token);
    const [recorded] = await db.select().from(activity).where(eq(activity.subjectId, id));
    expect(recorded).toMatchObject({ verb: "userInvited", actorId: admin.actor.id, on: "2026-11-21" });
    expect(JSON.stringify(recorded)).not.toContain(token);
  });

  test("goes by mail where mail goes out: nobody here sees the link, which is made as the mail is sent", async () => {
    const input = { name: "Lê Bình", email: "binh@city.example", role: "viewer" } as const;
    const outcome = await invitePerson(admin, input, { origin: "https://entente.example" });
    if (!outcome.ok) throw new Error("not invited");
    const { id, token } = outcome.value;
    expect(token).toBeNull();
    expect(await linksOf(id)).toBe(0);
    const [mail] = await db.select().from(mails).where(eq(mails.userId, id));
    if (!mail) throw new Error("no mail");
    expect(mail).toMatchObject({ kind: "invitation", address: "binh@city.example", recipient: `user:${id}` });
    const sent = await fillPlaceholders(db, mail, { now: admin.now, origin: "https://entente.example" });
    const [, made = ""] = /https:\/\/entente\.example\/session\/link\/([\w-]{43})/.exec(sent.text) ?? [];
    expect(sent.html).toContain(made);
    const [link] = await db.select().from(signInLinks).where(eq(signInLinks.userId, id));
    expect(link).toMatchObject({ createdBy: admin.actor.id, expiresAt: new Date("2026-11-28T02:00:00Z") });
    expect(JSON.stringify([link, mail])).not.toContain(made);
  });

  test("refuses an address that has an account, in any spelling of its case", async () => {
    await invitePerson(admin, { name: "A", email: "same@city.example", role: "viewer" });
    const again = await invitePerson(admin, { name: "B", email: "SAME@city.example", role: "viewer" });
    expect(again).toMatchObject({ ok: false, refusal: { code: "input", problems: { email: "emailTaken" } } });
  });
});

describe("roles", () => {
  test("a changed role is there for the next request, with a record of who changed it", async () => {
    const id = await invited();
    expect(await changeRole(admin, id, { role: "manager", version: 1 })).toEqual({
      ok: true,
      value: { beside: false },
    });
    expect(await roleOf(id)).toBe("manager");
    const recorded = await db
      .select()
      .from(activity)
      .where(and(eq(activity.subjectId, id), eq(activity.verb, "userRoleChanged")));
    expect(recorded).toMatchObject([{ changes: { role: ["officer", "manager"] }, version: 2 }]);
  });

  test("a role that somebody else changed meanwhile is a conflict that names them", async () => {
    const id = await invited();
    await changeRole(other, id, { role: "manager", version: 1 });
    expect(await changeRole(admin, id, { role: "viewer", version: 1 })).toMatchObject({
      ok: false,
      refusal: {
        code: "conflict",
        version: 2,
        by: other.actor.name,
        conflicts: [{ field: "role", original: "officer", theirs: "manager", yours: "viewer" }],
      },
    });
    expect(await roleOf(id)).toBe("manager");
  });
});

describe("disabling", () => {
  test("ends every session and voids every unused link", async () => {
    const id = await invited();
    await db.insert(sessions).values({ tokenHash: `hash ${id}`, userId: id, expiresAt: new Date("2027-01-01") });
    expect(await linksOf(id)).toBe(1);
    expect((await disablePerson(admin, id)).ok).toBe(true);
    expect(await db.$count(sessions, eq(sessions.userId, id))).toBe(0);
    expect(await linksOf(id)).toBe(0);
    expect(await readUser(db, id, admin.now)).toMatchObject({ disabled: true, version: 2 });
    expect(await makeNewLink(admin, id)).toMatchObject({ ok: false, refusal: { rule: "personDisabled" } });
  });

  test("twice is once, and enabling gives access back without a link", async () => {
    const id = await invited();
    await disablePerson(admin, id);
    await disablePerson(other, id);
    expect(await readUser(db, id, admin.now)).toMatchObject({ version: 2 });
    expect((await enablePerson(admin, id)).ok).toBe(true);
    expect(await readUser(db, id, admin.now)).toMatchObject({ disabled: false, version: 3 });
    expect(await linksOf(id)).toBe(0);
  });
});

test("a new link voids the one before", async () => {
  const id = await invited();
  const first = await makeNewLink(admin, id);
  const second = await makeNewLink(admin, id);
  if (!first.ok || !second.ok) throw new Error("no link");
  expect(second.value.token).not.toBe(first.value.token);
  expect(await linksOf(id)).toBe(1);
});

describe("the last administrator", () => {
  test("can neither be lowered nor disabled, also when two try to lower each other at once", async () => {
    const { db } = await testDb();
    const a = await testContext({ db, role: "administrator" });
    const b = await testContext({ db, role: "administrator" });
    const outcomes = await Promise.all([
      changeRole(a, b.actor.id, { role: "viewer", version: 1 }),
      changeRole(b, a.actor.id, { role: "viewer", version: 1 }),
    ]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(outcomes).toContainEqual({ ok: false, refusal: { code: "rule", rule: "lastAdministrator" } });
    const [left] = await db.select().from(users).where(eq(users.role, "administrator"));
    if (!left) throw new Error("nobody is left");
    const last = left.id === a.actor.id ? a : b;
    expect(await disablePerson(last, left.id)).toMatchObject({ ok: false, refusal: { rule: "lastAdministrator" } });
    expect(await changeRole(last, left.id, { role: "officer", version: left.version })).toMatchObject({ ok: false });
    expect(await changeRole(last, left.id, { role: "administrator", version: left.version })).toMatchObject({
      ok: true,
    });
  });

  test("is not counted from those who are disabled", async () => {
    const { db } = await testDb();
    const a = await testContext({ db, role: "administrator" });
    const b = await testContext({ db, role: "administrator" });
    await disablePerson(a, b.actor.id);
    expect(await disablePerson(a, a.actor.id)).toMatchObject({ ok: false, refusal: { rule: "lastAdministrator" } });
  });
});

test.each(["viewer", "officer", "manager"] as const)("a %s can do none of it", async (role) => {
  const ctx = await testContext({ db, role });
  const id = await invited();
  const before = await readUser(db, id, admin.now);
  const outcomes = [
    await invitePerson(ctx, { name: "X", email: `x-${role}@city.example`, role: "administrator" }),
    await changeRole(ctx, id, { role: "administrator", version: 1 }),
    await changeRole(ctx, ctx.actor.id, { role: "administrator", version: 1 }),
    await disablePerson(ctx, id),
    await enablePerson(ctx, id),
    await makeNewLink(ctx, id),
  ];
  for (const outcome of outcomes) expect(outcome).toEqual({ ok: false, refusal: { code: "forbidden" } });
  expect(await readUser(db, id, admin.now)).toEqual(before);
});

test("the built-in account is not listed and cannot be changed", async () => {
  const [system] = await db
    .insert(users)
    .values({ name: "Set-up", email: "system@localhost", role: "administrator", system: true })
    .onConflictDoNothing()
    .returning();
  if (!system) throw new Error("not made");
  const { rows } = await listUsers(db, 1);
  expect(rows.some((row) => row.id === system.id)).toBe(false);
  await expect(changeRole(admin, system.id, { role: "viewer", version: 1 })).rejects.toMatchObject({
    init: { status: 404 },
  });
});

test("a person who is not there is not found", async () => {
  for (const id of ["nobody", "00000000-0000-4000-8000-000000000000"])
    await expect(disablePerson(admin, id)).rejects.toMatchObject({ init: { status: 404 } });
});
