/** What reports say, on a real database. */
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { readFilter } from "#app/agreements/filters";
import type { Ctx } from "#app/platform/context.server";
import { ensureAccounts } from "#app/server/first-data";
import { seedDocumentedAgreements, seedReference } from "#seeds/index";
import { testContext, testServices } from "#test/support/context";
import { type TestDatabase, testDb } from "#test/support/database";
import { contentsOf } from "./index.server";
import type { ReportRequest } from "./request";

let database: TestDatabase;
let manager: Ctx;
const asked = (changes: Partial<ReportRequest> = {}): ReportRequest => ({
  locale: "vi",
  period: { first: "2026-01-01", last: "2026-10-31" },
  filter: readFilter(new URLSearchParams()) as NonNullable<ReturnType<typeof readFilter>>,
  partnerId: null,
  columns: [],
  ...changes,
});

beforeAll(async () => {
  database = await testDb();
  const services = testServices(database.db);
  await ensureAccounts(services);
  await seedReference(services);
  await seedDocumentedAgreements(services);
  manager = await testContext({ db: database.db, role: "manager" });
});

test("debug", async () => {
  for (const kind of ["commitments"] as const) {
    const doc = await contentsOf(kind)(manager, asked());
    console.log(JSON.stringify(doc, null, 1).slice(0, 9000));
  }
  const doc = await contentsOf("register")(manager, asked({ locale: "en" }));
  console.log(JSON.stringify(doc).slice(0, 5000));
  console.log(JSON.stringify(await contentsOf("own")(manager, asked({ locale: "en" }))).slice(0, 3000));
});
