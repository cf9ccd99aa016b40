import { type SQL, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { readDashboard } from "#app/dashboard/read-dashboard.server";
import type { Ctx } from "#app/platform/context.server";
import { addTask, completeTask } from "#app/tasks/tasks.server";
import { stateOfChanges } from "#db/counted-changes.server";
import { seedReference } from "#seeds/reference";
import { made } from "#test/factories/records";
import { makeAgreement } from "#test/support/agreements";
import { testContext } from "#test/support/context";
import { type TestDatabase, testDb } from "#test/support/database";
import { countFigures } from "./count-figures.server";
import { figureIds } from "./figure";
import { countedOnce } from "./kept-counts.server";
import { readScope } from "./scope";

let database: TestDatabase;
let manager: Ctx;
let viewer: Ctx;
const scope = () => {
  const read = readScope(new URLSearchParams("period=2026&q=memorandum&country=CN"), "2026-11-21");
  if (!read) throw new Error("no scope");
  return read;
};

beforeAll(async () => {
  database = await testDb();
  await seedReference(database.db);
  manager = await testContext({ db: database.db, role: "manager" });
  viewer = await testContext({ db: database.db, role: "viewer" });
  await makeAgreement(manager);
});

/** How often it is counted when this happens between two readings. */
async function countedAround(between: () => Promise<unknown>, readers: [Ctx, Ctx] = [manager, manager]) {
  let counted = 0;
  const read = (ctx: Ctx) => countedOnce(ctx, ["test"], async () => ++counted);
  await read(readers[0]);
  const before = counted;
  await between();
  await read(readers[1]);
  return counted - before;
}
const nothing = async () => {};

describe("what was counted", () => {
  it("is kept while nothing changes, whatever else is written", async () => {
    expect(await countedAround(nothing)).toBe(0);
    const sign = () => database.db.execute(sql`insert into workers values ('a-worker', now(), now())`);
    expect(await countedAround(sign)).toBe(0);
  });

  it("is counted anew after a change, by whomever and wherever", async () => {
    const task = { title: "Call", agreementId: null, assigneeId: null, dueOn: "2026-11-01", note: null };
    expect(await countedAround(() => addTask(viewer, task))).toBe(0);
    expect(await countedAround(() => addTask(manager, task))).toBe(1);
    expect(await countedAround(() => database.ownerSql`update organisations set place = 'here'`)).toBe(1);
  });

  it("is not counted anew for what was taken back", async () => {
    const back = () =>
      database.ownerSql.begin((tx) => tx`update tasks set note = 'x'`.then(() => Promise.reject(new Error("back"))));
    expect(await countedAround(() => back().catch(() => {}))).toBe(0);
  });

  it("is counted for each reader whose rights are narrower, and on each day", async () => {
    expect(await countedAround(nothing, [manager, viewer])).toBe(1);
    expect(await countedAround(nothing, [viewer, await testContext({ db: database.db, role: "viewer" })])).toBe(1);
    expect(await countedAround(nothing, [manager, { ...manager, today: "2026-11-22" }])).toBe(1);
  });

  it("is asked for once by people who ask at once, and not kept where it failed", async () => {
    let counted = 0;
    const slow = () => countedOnce(manager, ["slow"], () => Promise.resolve(++counted));
    expect(await Promise.all([slow(), slow(), slow()])).toEqual([1, 1, 1]);
    const failing = () => countedOnce(manager, ["failing"], () => Promise.reject(new Error("away")));
    await expect(failing()).rejects.toThrow("away");
    expect(await countedOnce(manager, ["failing"], async () => "there again")).toBe("there again");
  });

  it("is told apart by a change that was begun earlier and committed later", async () => {
    let before = "";
    await database.ownerSql.begin(async (tx) => {
      await tx`update tasks set note = 'begun earlier'`;
      await addTask(manager, { title: "Later", agreementId: null, assigneeId: null, dueOn: null, note: null });
      before = await stateOfChanges(database.db, "figures");
    });
    expect(await stateOfChanges(database.db, "figures")).not.toBe(before);
  });
});

it("the dashboard says what was done a moment ago", async () => {
  const all = readScope(new URLSearchParams("period=2026"), "2026-11-21");
  if (!all) throw new Error("no scope");
  const overdue = async () => (await readDashboard(manager, all)).counts.tasks.buckets;
  const before = await overdue();
  const { id } = made(
    await addTask(manager, { title: "Send it", agreementId: null, assigneeId: null, dueOn: "2026-10-01", note: null }),
  );
  const after = await overdue();
  expect(after).not.toEqual(before);
  made(await completeTask(manager, id, { doneOn: null }));
  expect(await overdue()).not.toEqual(after);
});

describe("every table that a figure is counted from", () => {
  /** The tables in the plan of the query that counts. */
  async function tablesRead(ctx: Ctx): Promise<string[]> {
    const names = new Set<string>();
    const collect = (node: unknown): void => {
      if (Array.isArray(node)) node.forEach(collect);
      else if (typeof node === "object" && node !== null) {
        if ("Relation Name" in node) names.add(String(node["Relation Name"]));
        Object.values(node).forEach(collect);
      }
    };
    const explaining = new Proxy(ctx.db, {
      get(db, name) {
        if (name !== "execute") return Reflect.get(db, name);
        return async (query: SQL) => {
          collect(await db.execute(sql`explain (format json) ${query}`));
          return db.execute(query);
        };
      },
    });
    await countFigures({ ...ctx, db: explaining }, figureIds, scope());
    return [...names].sort();
  }

  it("notes its changes", async () => {
    const watched = await database.ownerSql<{ name: string }[]>`
      select c.relname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid where t.tgname = 'counted'`;
    const read = [...new Set([...(await tablesRead(manager)), ...(await tablesRead(viewer))])];
    expect(read).toEqual(
      expect.arrayContaining(["agreements", "agreement_access", "deadlines", "milestones", "tasks"]),
    );
    const names = watched.map(({ name }) => name);
    expect(read.filter((name) => !names.includes(name))).toEqual([]);
  });
});
