/** Deriving by new rules after an upgrade: a part at the start, the rest by the worker, while people work. On a real database. */
import { sql } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { deriveInBackground } from "#app/jobs/derive-in-background.server";
import { figures } from "#app/jobs/health-queries.server";
import { jobsOf } from "#app/jobs/jobs.server";
import type { Work } from "#app/jobs/work.server";
import type { Ctx } from "#app/platform/context.server";
import { ensureAccounts } from "#app/server/first-data";
import { addTask } from "#app/tasks/tasks.server";
import { deadlines, office } from "#db/schema";
import { seedReference } from "#seeds/reference";
import { made } from "#test/factories/records";
import { makeAgreement } from "#test/support/agreements";
import { testContext, testServices } from "#test/support/context";
import { testDb } from "#test/support/database";
import { deriveByNewRules } from "./derive-anew.server";

const { db } = await testDb();
const services = testServices(db);
const background = jobsOf({ services } as Work);
let ctx: Ctx;

const waiting = () =>
  db.execute<{ payload: unknown }>(sql`
    select w.payload from graphile_worker._private_jobs w where w.key = 'derive'`);
const days = async () => (await db.select().from(deadlines)).map(({ kind, dueOn }) => `${kind} ${dueOn}`);

/** A pilot's evaluation and a task, both as older rules counted them. */
beforeEach(async () => {
  await seedReference(db);
  await ensureAccounts(services);
  ctx = await testContext({ db });
  await makeAgreement(ctx, {
    step: "running",
    values: { signedOn: "2023-11-17", firstOn: "2024-01-01", lastOn: "2026-12-31" },
  });
  const task = { title: "Call", agreementId: null, assigneeId: null, dueOn: "2026-12-01", note: null };
  made(await addTask(ctx, task));
  await db.update(deadlines).set({ dueOn: "2026-06-30", computedOn: "2026-06-30" });
  await db.update(office).set({ deadlineRules: 0 });
});

it("is done in parts, each from where the one before came to", async () => {
  const left = await deriveByNewRules(services, { batches: 1 });
  expect(left).toEqual({ of: "tasks", after: null });
  expect(await days()).toContain("evaluationDue 2026-12-31");
  expect(await days()).toContain("taskDue 2026-06-30");
  expect(await figures(db, ctx.now)).toMatchObject({ deriving: true });
  expect(await deriveByNewRules(services, { from: left ?? undefined })).toBeNull();
  expect(await days()).toContain("taskDue 2026-12-01");
  expect(await figures(db, ctx.now)).toMatchObject({ deriving: false });
});

it("is left to the worker once, however often it is asked for, and the worker goes on from there", async () => {
  await deriveInBackground(db, { of: "tasks", after: null });
  await background.daily({});
  expect(await waiting()).toEqual([{ payload: { of: "tasks", after: null } }]);
  await background.derive({ of: "agreements", after: null });
  expect(await days()).toEqual(expect.arrayContaining(["evaluationDue 2026-12-31", "taskDue 2026-12-01"]));
  expect(await deriveByNewRules(services)).toBeNull();
});

it("is taken up by the day's job where nobody left it to the worker", async () => {
  await db.execute(sql`delete from graphile_worker._private_jobs where key = 'derive'`);
  await background.daily({});
  expect(await waiting()).toEqual([{ payload: { of: "agreements", after: null } }]);
});
