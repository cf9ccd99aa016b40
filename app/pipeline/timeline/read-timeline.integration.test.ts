/** The timeline on a real database: families under their filter, what is drawn of each, and nothing that may not be seen. */
import { beforeAll, expect, test } from "vitest";
import { readFilter } from "#app/agreements/filters";
import type { Ctx } from "#app/platform/context.server";
import { happens, makeAgreement } from "#test/support/agreements";
import { testContext } from "#test/support/context";
import { countedQueries } from "#test/support/counted-queries";
import { testDb } from "#test/support/database";
import { pipelineOrder } from "../views";
import { readTimeline } from "./read-timeline.server";

let officer: Ctx;
let other: Ctx;
let manager: Ctx;
let appUrl: string;
const id: Record<string, string> = {};

async function shown(ctx: Ctx, search = "") {
  const url = new URL(`https://here.example/pipeline?view=timeline&${search}`);
  const filter = readFilter(url.searchParams, pipelineOrder);
  if (!filter) throw new Error(`wrong: ${search}`);
  return (await readTimeline(ctx, filter, url)).rows;
}

const outline = async (ctx: Ctx, search = "") =>
  (await shown(ctx, search)).map((row) => `${"  ".repeat(row.depth)}${nameOf(row.id)}`);
const nameOf = (rowId: string) => Object.keys(id).find((name) => id[name] === rowId) ?? rowId;
const rowOf = async (name: string) => (await shown(manager)).find((row) => row.id === id[name]);

beforeAll(async () => {
  const database = await testDb();
  const { db } = database;
  appUrl = database.appUrl;
  officer = await testContext({ db });
  other = await testContext({ db });
  manager = await testContext({ db, role: "manager" });
  const make = async (name: string, choices: Parameters<typeof makeAgreement>[1], by = officer) => {
    id[name] = (await makeAgreement(by, { contacts: false, title: name, ...choices })).id;
  };
  await make("friends", { step: "inForce", values: { signedOn: "1996-05-01", termKind: "evergreen" } });
  await make("frame", { step: "inForce", values: { signedOn: "2023-11-17", termKind: "years", termYears: 5 } });
  await make("transfer", {
    kind: "technologyTransferAgreement",
    parentId: id.frame ?? null,
    step: "running",
    values: { firstOn: "2024-01-01", lastOn: "2025-12-31" },
  });
  await make("proposal", { values: { on: "2026-11-01" } });
  await make("secretFrame", { confidential: true, step: "inForce", values: { signedOn: "2020-01-01" } }, other);
  await make("seenChild", {
    kind: "technologyTransferAgreement",
    step: "running",
    parentId: null,
    values: { firstOn: "2026-01-01", lastOn: "2027-12-31" },
  });
  const under = { parentId: id.secretFrame ?? null };
  await make(
    "openChild",
    { kind: "implementingAgreement", step: "inForce", values: { signedOn: "2021-01-01" }, ...under },
    other,
  );
});

test("a pilot stands under its parent, and what is overdue takes its family to the top", async () => {
  const order = await outline(officer);
  expect(order.slice(0, 2)).toEqual(["frame", "  transfer"]);
  expect(order).toHaveLength(6);
});

test("a child whose parent the filter leaves out stands by itself, and still names it", async () => {
  expect(await outline(officer, "stage=pilot&sort=title")).toEqual(["seenChild", "transfer"]);
  const [, transfer] = await shown(officer, "stage=pilot&sort=title");
  expect(transfer?.under).toMatch(/^\d{4}-\d{3}$/);
});

test("a parent the reader may not see is neither a row nor named", async () => {
  const row = (await shown(officer)).find((one) => one.id === id.openChild);
  expect(row).toMatchObject({ depth: 0, under: null });
  expect(await outline(officer)).not.toContain("secretFrame");
  expect(await outline(manager)).toContain("  openChild");
});

test("terms, windows and proposals are drawn from what is on record", async () => {
  expect((await rowOf("friends"))?.bars).toMatchObject([{ kind: "term", first: "1996-05-01", open: "evergreen" }]);
  expect((await rowOf("frame"))?.bars).toMatchObject([{ kind: "term", first: "2023-11-17", last: "2028-11-17" }]);
  expect((await rowOf("transfer"))?.bars).toEqual(
    expect.arrayContaining([{ kind: "pilot", first: "2024-01-01", last: "2025-12-31" }]),
  );
  expect((await rowOf("proposal"))?.bars).toMatchObject([{ kind: "proposal", first: "2026-11-01", open: "goesOn" }]);
});

test("an ended pilot keeps its bar, and the next one has its own", async () => {
  await happens(manager, id.seenChild as string, "pilotClosed", {
    on: "2026-11-20",
    outcome: "go",
    reason: "It works",
  });
  expect((await rowOf("seenChild"))?.bars).toEqual(
    expect.arrayContaining([{ kind: "pilot", first: "2026-01-01", last: "2027-12-31", outcome: "go" }]),
  );
});

test("what is open and falls due is marked; an anniversary is not", async () => {
  const kinds = (await rowOf("transfer"))?.marks.map(({ kind }) => kind);
  expect(kinds).toContain("evaluationDue");
  expect((await rowOf("friends"))?.marks.map(({ kind }) => kind)).not.toContain("anniversary");
});

test("an address with a zoom that does not exist is refused with 400", async () => {
  await expect(shown(officer, "zoom=week")).rejects.toMatchObject({ init: { status: 400 } });
});

test("it asks as many queries for one agreement as for all", async () => {
  const counted = await countedQueries(manager, appUrl);
  const one = await counted.during((ctx) => shown(ctx, "q=friends"));
  expect(await counted.during((ctx) => shown(ctx))).toBe(one);
  expect(one).toBe(5);
  await counted.close();
});
