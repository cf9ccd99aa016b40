import { desc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Ctx } from "#app/platform/context.server";
import type { OfficeChange } from "#app/settings/forms";
import { changeOffice } from "#app/settings/office.server";
import { changePolicy } from "#app/settings/policies.server";
import {
  addCriterion,
  moveCriterion,
  renameCriterion,
  restoreCriterion,
  retireCriterion,
} from "#app/settings/scorecard.server";
import { countSettings, listCriteria, listPolicies, readOffice } from "#app/settings/settings-queries.server";
import type { Db } from "#db/client.server";
import { activity, agreements, policies } from "#db/schema";
import { seedReference } from "#seeds/reference";
import { makeAgreement, makeOrganisation } from "#test/support/agreements";
import { testContext } from "#test/support/context";
import { testDb } from "#test/support/database";

let db: Db;
let admin: Ctx;
let other: Ctx;

beforeEach(async () => {
  ({ db } = await testDb());
  await seedReference(db);
  admin = await testContext({ db, role: "administrator" });
  other = await testContext({ db, role: "administrator" });
});

const recorded = async () =>
  (await db.select().from(activity).orderBy(desc(activity.at))).map(({ verb, changes }) => ({ verb, changes }));

describe("the office", () => {
  const asSet: Omit<OfficeChange, "version"> = {
    organisationId: null,
    timeZone: "Asia/Ho_Chi_Minh",
    country: "VN",
    opinionsRequired: true,
    signedTextRequired: false,
    locale: "en",
  };

  test("keeps changes of two people to different fields", async () => {
    await changeOffice(other, { ...asSet, version: 1, timeZone: "Asia/Singapore" });
    expect((await changeOffice(admin, { ...asSet, version: 1, locale: "vi" })).ok).toBe(true);
    expect(await readOffice(db)).toEqual({ ...asSet, timeZone: "Asia/Singapore", locale: "vi", version: 3 });
    expect(await recorded()).toContainEqual({ verb: "officeChanged", changes: { locale: ["en", "vi"] } });
  });

  test("shows a conflict where both changed the same field, and changes nothing", async () => {
    await changeOffice(other, { ...asSet, version: 1, country: "KR" });
    const before = await readOffice(db);
    expect(await changeOffice(admin, { ...asSet, version: 1, country: "SG", locale: "vi" })).toMatchObject({
      ok: false,
      refusal: {
        code: "conflict",
        version: 2,
        conflicts: [{ field: "country", yours: "SG", theirs: "KR", original: "VN" }],
      },
    });
    expect(await readOffice(db)).toEqual(before);
  });
});

test("another organisation for the office decides anew which agreements are ours", async () => {
  const officer = await testContext({ db, role: "officer" });
  const { id } = await makeAgreement(officer, { step: "inForce", values: { signedOn: "2023-11-17" } });
  const observed = async () =>
    (await db.select({ observed: agreements.observed }).from(agreements).where(eq(agreements.id, id)))[0]?.observed;
  expect(await observed()).toBe(false);
  const before = await readOffice(db);
  const daNang = await makeOrganisation(officer, "Da Nang");
  expect((await changeOffice(admin, { ...before, organisationId: daNang })).ok).toBe(true);
  expect(await observed()).toBe(true);
  const { version } = await readOffice(db);
  expect((await changeOffice(admin, { ...before, version })).ok).toBe(true);
  expect(await observed()).toBe(false);
});

describe("policies", () => {
  async function opened(key = "opinion") {
    const [newest] = await listPolicies(db).then((rows) => rows.filter((row) => row.key === key));
    if (!newest) throw new Error("no policy");
    const { id, key: _, ...policy } = newest;
    return { basedOn: id, ...policy };
  }

  test("a change from a later day adds a row and keeps the old one", async () => {
    const form = { ...(await opened()), days: 5, inForceFrom: "2027-01-01", source: "A new law, art. 1" };
    expect((await changePolicy(admin, "opinion", form)).ok).toBe(true);
    const rows = await db.select().from(policies).where(eq(policies.key, "opinion")).orderBy(policies.inForceFrom);
    expect(rows.map((row) => [row.inForceFrom, row.days])).toEqual([
      ["2021-07-01", 7],
      ["2027-01-01", 5],
    ]);
    expect(await recorded()).toContainEqual({
      verb: "policyChanged",
      changes: expect.objectContaining({ days: [7, 5], inForceFrom: ["2021-07-01", "2027-01-01"] }),
    });
  });

  test("the same day corrects the newest row", async () => {
    await changePolicy(admin, "filing", { ...(await opened("filing")), lastCheckedOn: "2026-11-20" });
    const rows = await db.select().from(policies).where(eq(policies.key, "filing"));
    expect(rows).toMatchObject([{ lastCheckedOn: "2026-11-20", version: 2 }]);
  });

  test("an earlier day, a check that lies ahead and a form opened before another change are refused", async () => {
    const form = await opened();
    expect(await changePolicy(admin, "opinion", { ...form, inForceFrom: "2020-01-01" })).toMatchObject({
      refusal: { code: "input", problems: { inForceFrom: "startsAfter:2021-07-01" } },
    });
    expect(await changePolicy(admin, "opinion", { ...form, lastCheckedOn: "2026-11-22" })).toMatchObject({
      refusal: { code: "input", problems: { lastCheckedOn: "dayInFuture" } },
    });
    const later = { ...form, days: 5, inForceFrom: "2027-01-01" };
    const outcomes = await Promise.all([changePolicy(admin, "opinion", later), changePolicy(other, "opinion", later)]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(outcomes).toContainEqual({ ok: false, refusal: { code: "rule", rule: "policyChangedMeanwhile" } });
    expect(await db.$count(policies, eq(policies.key, "opinion"))).toBe(2);
  });

  test("an unknown policy is not found", async () => {
    await expect(changePolicy(admin, "toString", await opened())).rejects.toMatchObject({ init: { status: 404 } });
  });
});

describe("the scorecard", () => {
  const names = async () =>
    (await listCriteria(db)).map(({ name, retiredOn }) => (retiredOn ? `(${name.en})` : name.en));
  async function idOf(en: string) {
    const found = (await listCriteria(db)).find(({ name }) => name.en === en);
    if (!found) throw new Error(`no criterion ${en}`);
    return found.id;
  }

  test("a criterion is added at the end, renamed, moved, retired and brought back", async () => {
    const added = await addCriterion(admin, { en: "People who met", vi: "Số người đã gặp gỡ" });
    if (!added.ok) throw new Error("not added");
    const { id } = added.value;
    expect((await names()).at(-1)).toBe("People who met");
    await renameCriterion(admin, id, { en: "People met", vi: "Số người đã gặp", version: 1 });
    await moveCriterion(admin, id, "up");
    expect((await names()).slice(-2)).toEqual(["People met", "Lasting effect"]);
    await retireCriterion(admin, id);
    expect((await names()).at(-1)).toBe("(People met)");
    await moveCriterion(admin, id, "up");
    await restoreCriterion(admin, id);
    expect((await names()).at(-1)).toBe("People met");
    expect((await recorded()).map(({ verb }) => verb).sort()).toEqual([
      "criterionAdded",
      "criterionMoved",
      "criterionRenamed",
      "criterionRestored",
      "criterionRetired",
    ]);
  });

  test("moving the first up or the last down changes nothing", async () => {
    const before = await names();
    await moveCriterion(admin, await idOf("Commitments carried out"), "up");
    await moveCriterion(admin, await idOf("Lasting effect"), "down");
    expect(await names()).toEqual(before);
    await moveCriterion(admin, await idOf("Commitments carried out"), "down");
    expect((await names()).slice(0, 2)).toEqual(["Results for the city", "Commitments carried out"]);
  });

  test("renamed by two people at once is a conflict, in different languages it is not", async () => {
    const id = await idOf("Lasting effect");
    await renameCriterion(other, id, { en: "What lasts", vi: "Tác động lâu dài", version: 1 });
    expect(await renameCriterion(admin, id, { en: "What remains", vi: "Tác động lâu dài", version: 1 })).toMatchObject({
      refusal: { code: "conflict", by: other.actor.name },
    });
    expect((await renameCriterion(admin, id, { en: "Lasting effect", vi: "Hiệu quả lâu dài", version: 1 })).ok).toBe(
      true,
    );
    expect(await names()).toContain("What lasts");
  });

  test("the last one in use cannot be retired, the same name cannot be added twice", async () => {
    const [keep, ...rest] = await listCriteria(db);
    for (const { id } of rest) await retireCriterion(admin, id);
    expect(await retireCriterion(admin, keep?.id ?? "")).toMatchObject({ refusal: { rule: "lastCriterion" } });
    expect(await addCriterion(admin, { en: "Commitments carried out", vi: "x" })).toMatchObject({
      refusal: { problems: { en: "criterionExists" } },
    });
    expect(await countSettings(db)).toEqual({ people: 2, criteria: 1 });
  });
});

test.each(["viewer", "officer", "manager"] as const)("a %s can change none of the settings", async (role) => {
  const ctx = await testContext({ db, role });
  const [criterion] = await listCriteria(db);
  const [policy] = await listPolicies(db);
  if (!criterion || !policy) throw new Error("nothing seeded");
  const before = [await readOffice(db), await listPolicies(db), await listCriteria(db)];
  const outcomes = [
    await changeOffice(ctx, {
      organisationId: null,
      timeZone: "UTC",
      country: "SG",
      opinionsRequired: false,
      signedTextRequired: false,
      locale: "vi",
      version: 1,
    }),
    await changePolicy(ctx, policy.key, { ...policy, basedOn: policy.id, days: 1 }),
    await addCriterion(ctx, { en: "x", vi: "x" }),
    await renameCriterion(ctx, criterion.id, { en: "x", vi: "x", version: 1 }),
    await moveCriterion(ctx, criterion.id, "down"),
    await retireCriterion(ctx, criterion.id),
    await restoreCriterion(ctx, criterion.id),
  ];
  for (const outcome of outcomes) expect(outcome).toEqual({ ok: false, refusal: { code: "forbidden" } });
  expect([await readOffice(db), await listPolicies(db), await listCriteria(db)]).toEqual(before);
});
