/** The weekly summary on a real database. */
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import type { Ctx } from "#app/platform/context.server";
import { suppressedAddresses, users } from "#db/schema";
import { seedReference } from "#seeds/reference";
import { happens, makeAgreement } from "#test/support/agreements";
import { testContext } from "#test/support/context";
import { type TestDatabase, testDb } from "#test/support/database";
import { composeWeekly } from "./compose-weekly.server";

let database: TestDatabase;
let manager: Ctx;
let officer: Ctx;
let other: Ctx;

const weekly = (ctx: Ctx, locale: "en" | "vi" = "en") =>
  composeWeekly(
    database.db,
    {
      recipient: `user:${ctx.actor.id}`,
      userId: ctx.actor.id,
      name: ctx.actor.name,
      address: "c@example.test",
      locale,
      timeZone: "Asia/Ho_Chi_Minh",
    },
    { now: ctx.now, office: ctx.office, origin: "https://entente.example" },
  );

beforeAll(async () => {
  database = await testDb();
  const { db } = database;
  await seedReference(db);
  manager = await testContext({ db, role: "manager", name: "Châu" });
  officer = await testContext({ db, name: "An" });
  other = await testContext({ db, name: "Bình" });
  const window = { firstOn: "2024-01-01", lastOn: "2025-12-31" };
  const pilot = { kind: "technologyTransferAgreement" as const, step: "closed", values: window };
  await makeAgreement(officer, { title: "Technology transfer", ...pilot });
  await makeAgreement(other, { title: "Quiet talks", confidential: true, ...pilot });
  const memorandum = (await makeAgreement(officer, { title: "On smart cities" })).id;
  await happens(officer, memorandum, "opinionsAsked", { on: "2026-11-16", bodies: [{ name: "Bộ Ngoại giao" }] });
  await db.insert(suppressedAddresses).values({ address: "gone@city.example", why: "bounced", since: manager.now });
});

test("says how many are overdue and due in its subject, in both languages", async () => {
  expect((await weekly(manager))?.subject).toBe("Week from Sat 21 Nov 2026: 2 overdue, 1 due");
  expect((await weekly(manager, "vi"))?.subject).toBe("Tuần từ Thứ Bảy 21/11/2026: 2 việc quá hạn, 1 việc đến hạn");
});

test("names each, whose it is, and how many are overdue by person", async () => {
  const text = (await weekly(manager))?.text ?? "";
  for (const words of [
    "Overdue: 2",
    "Technology transfer",
    "Quiet talks",
    "Looked after by Bình",
    "Overdue by person",
    "* An\n  1 overdue, the longest by 325 days",
    "Due in the next seven days: 1",
    "Opinion of Bộ Ngoại giao on",
    "1 address takes no mail.",
    "See all deadlines: https://entente.example/deadlines?whose=office",
  ])
    expect(text).toContain(words);
});

test("has nobody's address in it", async () => {
  const mail = await weekly(manager);
  expect(`${mail?.html}${mail?.text}`).not.toMatch(/@(example\.test|city\.example)/);
});

test("is for managers alone, and not for a disabled one", async () => {
  expect(await weekly(officer)).toBeNull();
  const gone = await testContext({ db: database.db, role: "manager" });
  await database.db.update(users).set({ disabledAt: gone.now }).where(eq(users.id, gone.actor.id));
  expect(await weekly(gone)).toBeNull();
});
