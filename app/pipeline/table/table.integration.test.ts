/** The table of the pipeline on a real database: what each row says, its orders, and the same as a file. */
import { beforeAll, expect, test } from "vitest";
import { readFilter } from "#app/agreements/filters";
import type { Ctx } from "#app/platform/context.server";
import { happens, makeAgreement } from "#test/support/agreements";
import { testContext } from "#test/support/context";
import { countedQueries } from "#test/support/counted-queries";
import { testDb } from "#test/support/database";
import { pipelineOrder } from "../views";
import { readColumns } from "./columns";
import { readTable } from "./read-table.server";
import { pipelineSheet } from "./sheet.server";

let officer: Ctx;
let appUrl: string;
const addressOf = (search: string) => new URL(`https://here.example/pipeline?view=table&${search}`);

function filterOf(url: URL) {
  const filter = readFilter(url.searchParams, pipelineOrder);
  if (!filter) throw new Error(`wrong: ${url.search}`);
  return filter;
}

const read = (ctx: Ctx, search = "") => readTable(ctx, filterOf(addressOf(search)), addressOf(search));
const titles = async (search: string) => (await read(officer, search)).rows.map(({ title }) => title);
const rowOf = async (title: string) => (await read(officer)).rows.find((row) => row.title === title);

beforeAll(async () => {
  const database = await testDb();
  appUrl = database.appUrl;
  officer = await testContext({ db: database.db, name: "An" });
  const manager = await testContext({ db: database.db, role: "manager" });
  const make = (title: string, choices: Parameters<typeof makeAgreement>[1], by = officer) =>
    makeAgreement(by, { contacts: false, title, ...choices });
  await make("long", { step: "inForce", values: { signedOn: "1996-05-01", termKind: "evergreen" } });
  await make("unknown", { step: "inForce", ownerId: null });
  const running = await make("late", {
    kind: "technologyTransferAgreement",
    step: "running",
    values: { firstOn: "2024-01-01", lastOn: "2025-12-31" },
  });
  await happens(manager, running.id, "pilotPaused", { on: "2026-01-10", reason: "Money" });
  await make("short", { step: "inForce", values: { signedOn: "2026-11-01", termKind: "years", termYears: 2 } });
  await make("secret", { confidential: true }, manager);
});

test("what is overdue comes first, and nothing that may not be seen", async () => {
  const order = await titles("");
  expect(order[0]).toBe("late");
  expect([...order].sort()).toEqual(["late", "long", "short", "unknown"]);
});

test.each([
  ["sort=since", ["long", "late", "short", "unknown"]],
  ["sort=-since", ["short", "late", "long", "unknown"]],
  ["sort=ends&stage=signed", ["short"]],
  ["sort=-owner", ["unknown"]],
])("%s orders the rows, what is not known last", async (search, expected) => {
  const order = await titles(search);
  expect(search.includes("owner") ? order.slice(-1) : order.slice(0, expected.length)).toEqual(expected);
});

test("a row says how long it stands where it does, how it ends, and what is late", async () => {
  expect(await rowOf("long")).toMatchObject({
    stageSince: "1996-05-01",
    inStage: { years: 30, months: 6, days: 20 },
    ending: { how: "evergreen", on: null },
  });
  expect(await rowOf("unknown")).toMatchObject({
    stageSince: null,
    inStage: null,
    ending: { how: "notGiven", on: null },
  });
  expect((await rowOf("short"))?.ending).toEqual({ how: "ends", on: "2028-11-01" });
  expect(await rowOf("late")).toMatchObject({ late: { since: "2025-12-31" }, fields: ["smartCity"] });
});

test("the boxes of a form lead to the one address of their columns, and an unknown column is refused", async () => {
  const answer = await read(officer, "columns=owner&columns=stage&columns=title").catch((thrown: unknown) => thrown);
  expect((answer as Response).headers.get("location")).toBe("/pipeline?view=table&columns=stage%2Cowner");
  expect((await read(officer, "columns=stage,owner")).columns).toEqual(["title", "stage", "owner"]);
  await expect(read(officer, "columns=snapshot")).rejects.toMatchObject({ init: { status: 400 } });
});

test("the file holds the rows of the table in its order, with its columns", async () => {
  const url = addressOf("sort=since&stage=signed&columns=since,ends");
  const sheet = await pipelineSheet(officer, filterOf(url), readColumns(url.searchParams) ?? []);
  expect(sheet.columns.map(({ key }) => key)).toEqual(["title", "stageSince", "inStage", "endsOn", "ending"]);
  const rows = [];
  for await (const batch of sheet.batches) rows.push(...batch);
  expect(rows.map((row) => sheet.columns.map(({ cell }) => cell(row)))).toEqual([
    ["long", "1996-05-01", "30 years 6 months", null, "No end"],
    ["short", "2026-11-01", "20 days", "2028-11-01", null],
    ["unknown", null, null, null, "End not given"],
  ]);
});

test("it asks as many queries for one agreement as for all", async () => {
  const counted = await countedQueries(officer, appUrl);
  const one = await counted.during((ctx) => read(ctx, "q=long"));
  expect(await counted.during((ctx) => read(ctx))).toBe(one);
  expect(one).toBe(5);
  await counted.close();
});
