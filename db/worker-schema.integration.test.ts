import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { enqueue } from "#app/jobs/enqueue.server";
import { migrateQueue, queueIsCurrent, queueVersion } from "#db/worker-schema.server";
import { testDb } from "#test/support/database";

const { db, ownerSql, ownerUrl } = await testDb();

const jobs = () => ownerSql`select key, task_identifier as task, payload from graphile_worker.jobs j
  left join lateral (select payload from graphile_worker._private_jobs p where p.id = j.id) p on true order by j.id`;

describe("the queue's tables", () => {
  it("are those of the package in use", async () => {
    const [row] = await ownerSql`select max(id)::int as version from graphile_worker.migrations`;
    expect(row?.version).toBe(queueVersion);
    expect(await queueIsCurrent(ownerSql)).toBe(true);
  });

  it("stay as they are when they are made again", async () => {
    await migrateQueue(ownerUrl);
    expect(await queueIsCurrent(ownerSql)).toBe(true);
  });

  it("cannot be altered by the application's role", async () => {
    const attempt = db.execute(sql`alter table graphile_worker._private_jobs add column x int`);
    await expect(attempt).rejects.toMatchObject({ cause: { message: expect.stringMatching(/must be owner/) } });
  });
});

describe("a job", () => {
  it("is in the queue when its transaction is committed, and not when it is rolled back", async () => {
    await db.transaction((tx) => enqueue(tx, "replan", { kind: "filingDue" }, "replan:filingDue"));
    const failed = db.transaction(async (tx) => {
      await enqueue(tx, "daily", {});
      throw new Error("not today");
    });
    await expect(failed).rejects.toThrow("not today");
    expect(await jobs()).toEqual([{ key: "replan:filingDue", task: "replan", payload: { kind: "filingDue" } }]);
  });

  it("takes the place of a waiting one of the same key", async () => {
    await enqueue(db, "replan", { kind: "filingDue", after: "x" }, "replan:filingDue");
    expect((await jobs()).map((job) => job.payload)).toEqual([{ kind: "filingDue", after: "x" }]);
  });
});
