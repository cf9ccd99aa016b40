/** Figures on a real database: counted by hand, added up with their lists for readers of different rights, in few queries. */
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { readFilter } from "#app/agreements/filters";
import { batchSize } from "#app/exports/batches";
import type { Ctx } from "#app/platform/context.server";
import { agreements } from "#db/schema";
import { type FigureWorld, figureWorld } from "#test/factories/figure-world";
import { countedQueries } from "#test/support/counted-queries";
import { type TestDatabase, testDb } from "#test/support/database";
import { countFigures } from "./count-figures.server";
import { type FigureId, type FigureRow, figureIds } from "./figure";
import { figureSheet } from "./figure-sheet.server";
import { listFigure } from "./list-figure.server";
import { parsePeriod } from "./period";
import type { Scope } from "./scope";
import { askedFigure } from "./show.server";

let database: TestDatabase;
let world: FigureWorld;

beforeAll(async () => {
  database = await testDb();
  world = await figureWorld(database.db);
});

function scope(search = "", period = "2026"): Scope {
  const filter = readFilter(new URLSearchParams(search));
  const days = parsePeriod(period, "2026-11-21");
  if (!filter || !days) throw new Error(`wrong: ${search} ${period}`);
  return { filter, period: days };
}

async function counted(ctx: Ctx, id: FigureId, within = scope()) {
  const [figure] = await countFigures(ctx, [id], within);
  if (!figure) throw new Error(`nothing was counted of ${id}`);
  return figure;
}

function nameOf({ agreement, detail }: FigureRow): string {
  const of = agreement?.title ?? "–";
  switch (detail.is) {
    case "opinion":
      return detail.body;
    case "filing":
      return String(detail.filing.what);
    case "indicator":
      return detail.name;
    case "task":
      return String(detail.task.title);
    case "deadline":
      return `${of}: ${detail.task?.title ?? detail.filing?.what ?? (detail.subject || detail.kind)}`;
    default:
      return of;
  }
}

/** Every bucket that counts something, with what it counts. */
async function found(ctx: Ctx, id: FigureId, within = scope()): Promise<Record<string, string[]>> {
  const { buckets } = await counted(ctx, id, within);
  const lists = buckets
    .filter(({ count }) => count > 0)
    .map(async ({ bucket, name }) => {
      const { rows } = await listFigure(ctx, id, bucket, within, 1);
      return [name ?? bucket, rows.map(nameOf).sort()] as const;
    });
  return Object.fromEntries(await Promise.all(lists));
}

describe("counted by hand", () => {
  const byHand: Partial<Record<FigureId, Record<string, string[]>>> = {
    stage: {
      proposed: ["asked", "draft", "secret"],
      signed: ["quick", "slow", "undated", "unproposed", "watched from afar"],
      pilot: ["paused", "running", "tried"],
      evaluated: ["piloted"],
      ended: ["over"],
    },
    country: {
      CN: [
        "asked",
        "draft",
        "over",
        "paused",
        "piloted",
        "quick",
        "running",
        "secret",
        "slow",
        "tried",
        "undated",
        "unproposed",
      ],
      SG: ["undated", "watched from afar"],
    },
    stageAge: {
      "proposed:under90": ["draft"],
      "proposed:to365": ["asked", "secret"],
      "signed:to365": ["quick", "slow", "unproposed"],
      "signed:over730": ["watched from afar"],
      "signed:unknown": ["undated"],
      "pilot:over730": ["paused", "running", "tried"],
      "evaluated:to365": ["piloted"],
    },
    signingDays: { to30: ["quick"], over365: ["slow"], unknown: ["unproposed"], undated: ["undated"] },
    activityDays: { to90: ["slow"], none: ["quick", "unproposed"], undated: ["undated"] },
    deadlines: {
      overdue: [
        "asked: Silent",
        "quick: about quick",
        "quick: forgotten",
        "secret: Quiet",
        "secret: hushed",
        "slow: evaluationDue",
        "slow: termEnd",
        "tried: evaluationDue",
      ],
      to30: ["quick: later", "unproposed: evaluationDue", "unproposed: termEnd", "–: to do"],
    },
    overdueByOwner: {
      An: ["asked: Silent", "quick: forgotten", "slow: evaluationDue", "slow: termEnd", "tried: evaluationDue"],
      Bình: ["secret: Quiet", "secret: hushed"],
      nobody: ["quick: about quick"],
    },
    opinions: { inTime: ["Prompt"], late: ["Late"], overdue: ["Quiet", "Silent"] },
    overdueByBody: { Quiet: ["Quiet"], Silent: ["Silent"] },
    filings: {
      onTime: ["in time"],
      late: ["too late"],
      overdue: ["forgotten"],
      toCome: ["later"],
      unknown: ["some day"],
    },
    pilots: { running: ["running"], paused: ["paused"], go: ["piloted"], undated: ["tried"] },
    indicators: {
      met: ["kept", "reached"],
      notMet: ["missed"],
      notMeasured: ["unmeasured"],
      unknown: ["aimless"],
    },
    evaluations: { partlyMet: ["piloted"] },
    termEvaluations: { due: ["unproposed"], missed: ["slow"] },
    dormant: {
      dormant: ["running", "tried"],
      active: ["asked", "draft", "paused", "piloted", "quick", "secret", "slow", "unproposed"],
      unknown: ["undated"],
    },
    tasks: {
      inTime: ["ready"],
      late: ["behind"],
      noDay: ["any day"],
      open: ["to do"],
      overdue: ["about quick", "hushed"],
    },
    trend: {
      "proposed:2025-Q1": ["slow"],
      "proposed:2026-Q1": ["asked", "quick"],
      "proposed:2026-Q3": ["draft", "secret"],
      "signed:2026-Q1": ["quick", "slow"],
      "signed:2026-Q2": ["unproposed"],
      "signed:undated": ["undated"],
      "evaluated:2026-Q1": ["piloted"],
      "ended:2026-Q3": ["over"],
    },
  };

  test.each(Object.entries(byHand))("%s of this year", async (id, expected) => {
    expect(await found(world.manager, id as FigureId)).toEqual(expected);
  });

  test("kinds and fields, an agreement with two fields in both", async () => {
    expect(await numbers("kind")).toEqual({
      memorandumOfUnderstanding: 8,
      friendshipCity: 1,
      technologyTransferAgreement: 4,
    });
    expect(await numbers("field")).toEqual({ finance: 1, smartCity: 12, none: 1 });
    expect((await counted(world.manager, "field")).total).toBe(13);
  });

  test("the spread of what is known", async () => {
    expect((await counted(world.manager, "signingDays")).spread).toMatchObject({
      ...{ known: 2, least: 19, median: 221.5, most: 424 },
    });
    expect((await counted(world.manager, "signingDays", scope("", "2019"))).spread).toBeNull();
  });

  test("the trend's quarters are there also where nothing happened", async () => {
    const { buckets } = await counted(world.manager, "trend", { ...scope(), quarters: 12 });
    expect(buckets).toHaveLength(5 * 13);
    expect(buckets[0]).toEqual({ bucket: "proposed:2024-Q1", count: 0 });
  });
});

test("another period counts what happened in it", async () => {
  const last = scope("", "2025");
  expect(await found(world.manager, "filings", last)).toEqual({ onTime: ["last year's"], unknown: ["some day"] });
  expect(await found(world.manager, "tasks", last)).toMatchObject({ noDay: ["years ago"], open: ["to do"] });
  expect(await found(world.manager, "signingDays", last)).toEqual({ undated: ["undated"] });
  expect(await found(world.manager, "pilots", last)).not.toHaveProperty("go");
});

test("a filter narrows every figure, and leaves out what belongs to no agreement", async () => {
  const narrow = scope("stage=proposed");
  expect(await found(world.manager, "stage", narrow)).toEqual({ proposed: ["asked", "draft", "secret"] });
  expect(await found(world.manager, "tasks", narrow)).toEqual({ overdue: ["hushed"] });
  expect(await found(world.manager, "pilots", narrow)).toEqual({});
  expect(await found(world.manager, "missing", scope("kind=friendshipCity"))).toMatchObject({ fields: ["undated"] });
});

describe("every number is the length of its list", () => {
  const scopes = [scope(), scope("country=CN&late=yes", "2025")];

  test.each(["manager", "viewer"] as const)("for the %s", async (name) => {
    for (const within of scopes) {
      const all = await countFigures(world[name], figureIds, within);
      expect(all.map(({ id }) => id)).toEqual(figureIds);
      await Promise.all(
        all.map(async ({ id, buckets, total }) => {
          const asked = buckets.filter(({ count }, index) => count > 0 || index === 0);
          const lists = await Promise.all(
            asked.map(({ bucket }) => listFigure(world[name], id, bucket, within, 1, 200)),
          );
          expect(lists.map(({ rows }) => rows.length)).toEqual(asked.map(({ count }) => count));
          expect(lists.map(({ total }) => total)).toEqual(asked.map(({ count }) => count));
          for (const { rows } of lists) expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
          expect({ id, total }).toEqual({
            id,
            total: new Set(lists.flatMap(({ rows }) => rows.map(({ key }) => key))).size,
          });
        }),
      );
    }
  });
});

test("who may not see a record finds it in no number and no list", async () => {
  const [theirs, all] = await Promise.all([
    countFigures(world.viewer, figureIds, scope()),
    countFigures(world.manager, figureIds, scope()),
  ]);
  const sum = (figures: typeof all, id: FigureId) =>
    figures.find((figure) => figure.id === id)?.buckets.reduce((total, { count }) => total + count, 0) ?? 0;
  const less = figureIds.filter((id) => sum(theirs, id) < sum(all, id));
  expect(less.sort()).toEqual(
    ["stage", "kind", "country", "field", "stageAge", "deadlines", "overdueByOwner", "opinions", "overdueByBody"]
      .concat("dormant", "tasks", "trend", "missing")
      .sort(),
  );
  expect(JSON.stringify(theirs)).not.toContain("Quiet");
  expect(await found(world.viewer, "overdueByOwner")).not.toHaveProperty("Bình");
  expect(await found(world.other, "overdueByBody")).toEqual({ Quiet: ["Quiet"], Silent: ["Silent"] });
});

test("what is missing leads whoever may supply it there, and nobody else", async () => {
  const rowsFor = async (ctx: Ctx) => (await listFigure(ctx, "missing", "fields", scope(), 1)).rows;
  const [row] = await rowsFor(world.officer);
  expect(row?.path).toBe(`/agreements/${row?.agreement?.id}/edit`);
  expect((await rowsFor(world.viewer)).map(({ path }) => path)).toEqual([null]);
});

test("pages of a list follow each other, and one behind the last is empty", async () => {
  const pageOf = async (page: number) =>
    (await listFigure(world.manager, "kind", "memorandumOfUnderstanding", scope(), page, 5)).rows.map(({ key }) => key);
  const [first, second, third] = [await pageOf(1), await pageOf(2), await pageOf(3)];
  expect([first.length, second.length, third.length]).toEqual([5, 3, 0]);
  expect(new Set([...first, ...second]).size).toBe(8);
});

test("all figures are three queries, a list is one, however much there is", async () => {
  const queries = await countedQueries(world.manager, database.appUrl);
  expect(await queries.during((ctx) => countFigures(ctx, figureIds, scope()))).toBe(3);
  expect(await queries.during((ctx) => countFigures(ctx, ["stage"], scope()))).toBe(1);
  expect(await queries.during((ctx) => listFigure(ctx, "stage", "signed", scope(), 1))).toBe(1);
  await queries.close();
});

test("an export holds each row once, whatever is recorded while it is read", async () => {
  const kind = "foundingDecision" as const;
  const row = {
    kind,
    machine: "agreement" as const,
    workflowVersion: 1,
    revision: 1,
    title: "Many",
    stage: "signed" as const,
  };
  const rows = Array.from({ length: 2 * batchSize }, (_, at) => ({
    ...{
      ...row,
      step: "inForce" as const,
      reference: `M-${at}`,
      snapshot: { value: {}, context: {}, status: "active" as const },
    },
    signedOn: `${2000 + (at % 20)}-01-01`,
  }));
  await database.db.insert(agreements).values(rows);
  const asked = askedFigure(world.manager, "kind", new URL(`http://office.example/figures/kind?bucket=${kind}`));
  const sheet = await figureSheet(world.manager, asked, kind);
  const read: FigureRow[] = [];
  for await (const batch of sheet.batches) {
    read.push(...batch);
    // What was to come first comes last, and the other way round.
    await database.db.update(agreements).set({ signedOn: null }).where(eq(agreements.kind, kind));
  }
  expect([sheet.total, read.length]).toEqual([2 * batchSize, 2 * batchSize]);
  expect(new Set(read.map(({ key }) => key)).size).toBe(2 * batchSize);
  expect(read.every(({ on }) => on !== null)).toBe(true);
});

async function numbers(id: FigureId): Promise<Record<string, number>> {
  const { buckets } = await counted(world.manager, id);
  return Object.fromEntries(buckets.flatMap(({ bucket, count }) => (count > 0 ? [[bucket, count]] : [])));
}
