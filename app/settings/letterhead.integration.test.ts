import { desc, eq } from "drizzle-orm";
import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Ctx } from "#app/platform/context.server";
import { changeLetterhead, readLetterhead } from "#app/settings/letterhead.server";
import { samplePaper } from "#app/settings/letterhead-sample.server";
import { changeOffice } from "#app/settings/office.server";
import { readOffice } from "#app/settings/settings-queries.server";
import type { Db } from "#db/client.server";
import { activity, office } from "#db/schema";
import { testContext } from "#test/support/context";
import { testDb } from "#test/support/database";

let db: Db;
let admin: Ctx;
let other: Ctx;
const nothing = { superior: null, office: null, symbol: null, place: null, signatory: null };
const blank = { vi: nothing, en: nothing };

beforeAll(async () => {
  ({ db } = await testDb());
  admin = await testContext({ db, role: "administrator" });
  other = await testContext({ db, role: "administrator" });
});

beforeEach(async () => {
  await db.update(office).set({ letterhead: {} }).where(eq(office.id, 1));
});

const opened = async () => (await readLetterhead(db)).version;

test("nothing is said of papers before anybody says it", async () => {
  const { letterhead } = await readLetterhead(db);
  expect(Object.values(letterhead).flatMap((parts) => Object.values(parts))).toEqual(Array(10).fill(""));
});

test("what two people say of different parts is both kept", async () => {
  const version = await opened();
  await changeLetterhead(other, { ...blank, vi: { ...nothing, symbol: "BC-SNgV" }, version });
  expect((await changeLetterhead(admin, { ...blank, en: { ...nothing, place: "Thu Duc" }, version })).ok).toBe(true);
  const { letterhead } = await readLetterhead(db);
  expect([letterhead.vi.symbol, letterhead.en.place]).toEqual(["BC-SNgV", "Thu Duc"]);
  const [last] = await db.select().from(activity).orderBy(desc(activity.at)).limit(1);
  expect(last).toMatchObject({ verb: "letterheadChanged", changes: { "en.place": [null, "Thu Duc"] } });
});

test("the same part changed by both is a conflict, and nothing is changed", async () => {
  const version = await opened();
  await changeLetterhead(other, { ...blank, vi: { ...nothing, place: "Thủ Đức" }, version });
  expect(await changeLetterhead(admin, { ...blank, vi: { ...nothing, place: "Huế" }, version })).toMatchObject({
    ok: false,
    refusal: { code: "conflict", conflicts: [{ field: "vi.place", yours: "Huế", theirs: "Thủ Đức", original: null }] },
  });
  expect((await readLetterhead(db)).letterhead.vi.place).toBe("Thủ Đức");
});

test("a part can be taken back, and a form opened before it loses nothing of the office's settings", async () => {
  const version = await opened();
  await changeLetterhead(admin, { ...blank, vi: { ...nothing, signatory: "Giám đốc" }, version });
  const before = await readOffice(db);
  expect((await changeOffice(other, { ...before, version, locale: "vi" })).ok).toBe(true);
  expect((await readLetterhead(db)).letterhead.vi.signatory).toBe("Giám đốc");
  await changeLetterhead(admin, { ...blank, version: await opened() });
  expect((await readLetterhead(db)).letterhead.vi.signatory).toBe("");
});

test("papers show what is said, and dots for what is not", async () => {
  await changeLetterhead(admin, {
    ...blank,
    vi: { ...nothing, office: "Sở Ngoại vụ", place: "Huế" },
    version: await opened(),
  });
  const { letterhead } = await readLetterhead(db);
  const { head, foot } = await samplePaper(admin, "vi", letterhead.vi);
  expect(head).toMatchObject({
    superior: null,
    office: "SỞ NGOẠI VỤ",
    number: "Số: ……/……",
    placeAndDay: "Huế, ngày 21 tháng 11 năm 2026",
  });
  expect(foot.post).toMatch(/^…+$/);
});

test.each(["viewer", "officer", "manager"] as const)("a %s cannot change the letterhead", async (role) => {
  const ctx = await testContext({ db, role });
  const said = { ...blank, vi: { ...nothing, place: "Huế" }, version: await opened() };
  expect(await changeLetterhead(ctx, said)).toEqual({ ok: false, refusal: { code: "forbidden" } });
  expect((await readLetterhead(db)).letterhead.vi.place).toBe("");
});
