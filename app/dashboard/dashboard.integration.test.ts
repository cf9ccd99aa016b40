/** The dashboard on a real database: its numbers are the figures' own, within the reader's rights, in few queries. */
import { beforeAll, describe, expect, test } from "vitest";
import { countFigures } from "#app/figures/count-figures.server";
import { figureIds } from "#app/figures/figure";
import { readScope } from "#app/figures/scope";
import type { Ctx } from "#app/platform/context.server";
import { makeAgreement } from "#test/support/agreements";
import { testContext } from "#test/support/context";
import { countedQueries } from "#test/support/counted-queries";
import { type TestDatabase, testDb } from "#test/support/database";
import { readDashboard } from "./read-dashboard.server";

let database: TestDatabase;
const world = {} as Record<"officer" | "other" | "manager", Ctx>;

beforeAll(async () => {
  database = await testDb();
  const { db } = database;
  world.officer = await testContext({ db });
  world.other = await testContext({ db });
  world.manager = await testContext({ db, role: "manager" });
  const make = (title: string, more: Parameters<typeof makeAgreement>[1], ctx = world.officer) =>
    makeAgreement(ctx, { title, contacts: false, ...more });
  await make("new", { values: { on: "2026-10-01" } });
  await make("old", { values: { on: "2025-01-06" } });
  await make("in force", { step: "inForce", values: { signedOn: "2020-01-20" } });
  await make("over", { step: "terminated", values: { signedOn: "2020-01-01", endedOn: "2026-07-15" } });
  await make("undated", { step: "closed", kind: "technologyTransferAgreement", values: {} });
  await make("secret", { confidential: true, values: { on: "2024-08-01" } }, world.other);
});

function scope(search = "") {
  const asked = readScope(new URLSearchParams(search), "2026-11-21");
  if (!asked) throw new Error(`wrong: ${search}`);
  return asked;
}
const shownTo = (ctx: Ctx, search?: string) => readDashboard(ctx, scope(search));
const titles = ({ waiting }: Awaited<ReturnType<typeof shownTo>>) => waiting.rows.map(({ title }) => title);

test("every figure is there, as the figure itself counts it", async () => {
  const { counts } = await shownTo(world.manager);
  const counted = await countFigures(world.manager, figureIds, scope());
  expect(Object.values(counts)).toEqual(counted);
});

test("a chart describes its numbers, and what counts nothing is not drawn", async () => {
  const { drawings } = await shownTo(world.officer);
  expect(drawings.stage).toContain(
    '<desc id="chart-stage-d">Proposed: 2. Signed: 1. Pilot: 1. Evaluated: 0. Ended: 1.</desc>',
  );
  expect(drawings.filings).toBeUndefined();
});

describe("what waits longest", () => {
  test("are proposals, pilots and evaluations, the longest first; those of unknown age are counted", async () => {
    const shown = await shownTo(world.officer);
    expect(titles(shown)).toEqual(["old", "new"]);
    expect(shown.waiting.unknown).toBe(1);
  });

  test("is within the filter and the reader's rights", async () => {
    expect(titles(await shownTo(world.manager))).toEqual(["secret", "old", "new"]);
    expect(titles(await shownTo(world.manager, "q=secret"))).toEqual(["secret"]);
    const officer = await shownTo(world.officer, "q=secret");
    expect(titles(officer)).toEqual([]);
    expect(officer.counts.stage.total).toBe(0);
  });
});

test("the page asks the same number of times for one agreement as for all", async () => {
  const counted = await countedQueries(world.manager, database.appUrl);
  const one = await counted.during((ctx) => readDashboard(ctx, scope("q=old")));
  const all = await counted.during((ctx) => readDashboard(ctx, scope("period=12m&quarters=12")));
  await counted.close();
  expect(all).toBe(one);
  expect(all).toBeLessThanOrEqual(6);
});
