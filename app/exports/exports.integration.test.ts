/** Exports on a real database: the rows, order and rights of the view; text that stays text in every program; batches. */
import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import readXlsx from "read-excel-file/node";
import { beforeAll, describe, expect, it, test } from "vitest";
import { readFilter } from "#app/agreements/filters";
import { listAgreements } from "#app/agreements/list-queries.server";
import { readFilter as readDeadlineFilter } from "#app/deadlines/filter";
import { listDeadlines } from "#app/deadlines/list-queries.server";
import type { Ctx } from "#app/platform/context.server";
import { pageSize } from "#app/platform/paging";
import { signIn } from "#app/session/answers.server";
import { agreements } from "#db/schema";
import { deadlineRow } from "#test/factories/deadlines";
import { agreementRow } from "#test/factories/records";
import { testContext, testServices } from "#test/support/context";
import { countedQueries } from "#test/support/counted-queries";
import { testDb } from "#test/support/database";
import { cookieFrom, pageArgs } from "#test/support/pages";
import { agreementSheet } from "./agreement-sheet.server";
import * as agreementsExport from "./agreements";
import { batchSize } from "./batches";
import type { ExportSheet } from "./column";
import { deadlineSheet } from "./deadline-sheet.server";
import * as deadlinesExport from "./deadlines";
import { exportFile } from "./export-file.server";
import { mostRowsInExcel } from "./formats";
import { fromPlainCell } from "./formula";

const { db, appUrl } = await testDb();
const services = testServices(db);
let officer: Ctx;
let manager: Ctx;
const cookies = new Map<Ctx, string>();

/** What somebody can have typed as a title, and a spreadsheet takes for more than text. */
const corpus = [
  "=1+1",
  '=HYPERLINK("http://a.example";"a")',
  "+84 28 3829 0000",
  "-2+3",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "＝1+1",
  "＋1",
  "－1",
  "＠A",
  "'=1",
  "a;=1+1",
  "_x000D_",
  "constructor",
  "__proto__",
  'a, b; "c"\nd',
  "Đô thị thông minh 中新 판교",
];

/** More than two batches, in the order of the list. */
const many = 2 * batchSize + 40;

async function someone(role: "officer" | "manager") {
  const ctx = await testContext({ db, role });
  const args = pageArgs(services, { path: "/session/new", form: {} });
  cookies.set(ctx, cookieFrom(await signIn(args.context, args.request, ctx.actor.id, "/")));
  return ctx;
}

const answerOf = async (loader: typeof agreementsExport.loader, path: string, who: Ctx): Promise<Response> => {
  const answer = await loader(pageArgs(services, { path, cookie: cookies.get(who) })).catch(
    (thrown: unknown) => thrown,
  );
  if (answer instanceof Response) return answer;
  return new Response(null, (answer as { init: ResponseInit }).init);
};
const agreementsAs = (search: string, who = officer) =>
  answerOf(agreementsExport.loader, `/agreements/export?${search}`, who);

function filterOf(search: string) {
  const filter = readFilter(new URLSearchParams(search));
  if (!filter) throw new Error(search);
  return filter;
}

/** Heads, then rows. */
async function csvOf(answer: Response): Promise<string[][]> {
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  return parse(bytes, { bom: true });
}

beforeAll(async () => {
  officer = await someone("officer");
  manager = await someone("manager");
  const kind = "memorandumOfUnderstanding" as const;
  for (const [at, title] of corpus.entries())
    await agreementRow(db, `2024-${String(at).padStart(3, "0")}`, { title, kind, signedOn: "2023-11-17" });
  const secret = { title: "Quiet talks", kind, confidential: true, ownerId: manager.actor.id };
  const agreementId = await agreementRow(db, "2024-900", { ...secret, stage: "proposed", step: "drafting" });
  await deadlineRow(db, agreementId, { dueOn: "2026-11-01" });
  const other = await agreementRow(db, "2024-901", { kind: "letterOfIntent", title: "Letter" });
  await deadlineRow(db, other, { dueOn: "2026-11-20", previousOn: "2026-10-20" });
  await deadlineRow(db, other, { kind: "termEnd", dueOn: "2026-12-01" });
  const bare = { machine: "agreement", workflowVersion: 1, stage: "ended", step: "lapsed", revision: 1 } as const;
  const snapshot = { value: {}, context: {}, status: "active" };
  await db.insert(agreements).values(
    Array.from({ length: many }, (_, at) => ({
      ...bare,
      snapshot,
      kind: "friendshipCity",
      reference: `1999-${String(at).padStart(5, "0")}`,
      title: `City ${(at * 7919) % many}`,
    })),
  );
});

const typed = "kind=memorandumOfUnderstanding&stage=signed&sort=reference";

describe("a title that looks like a formula", () => {
  test("is text in CSV, also where a program splits at semicolons, and comes back as it was", async () => {
    const [head, ...rows] = await csvOf(await agreementsAs(`${typed}&format=csv`));
    expect(head?.slice(0, 3)).toEqual(["Reference", "Title", "Kind"]);
    const cells = rows.map((row) => row[1] ?? "");
    for (const cell of rows.flat().flatMap((one) => one.split(";"))) expect(cell).not.toMatch(/^[=+\-@＝＋－＠\t\r]/);
    expect(cells.map(fromPlainCell)).toEqual(corpus);
  });

  test("is text in Excel, and comes back as it was", async () => {
    const bytes = Buffer.from(await (await agreementsAs(`${typed}&format=xlsx`)).arrayBuffer());
    const files = unzipSync(bytes);
    const sheet = strFromU8(files["xl/worksheets/sheet1.xml"] as Uint8Array);
    expect(sheet).not.toContain("<f>");
    expect(sheet).toContain('state="frozen"');
    const [{ data: rows } = { data: [] }] = await readXlsx(bytes, { trim: false });
    expect(rows.slice(1).map((row) => row[1])).toEqual(corpus);
  });

  test("is what it is in JSON", async () => {
    const { rows } = await (await agreementsAs(`${typed}&format=json`)).json();
    expect(rows.map((row: { title: { text: string } }) => row.title.text)).toEqual(corpus);
  });
});

test("days and numbers are cells of their kind in Excel, and no time zone moves a day", async () => {
  const answer = await agreementsAs(`${typed}&format=xlsx`);
  const [{ data: rows } = { data: [] }] = await readXlsx(Buffer.from(await answer.arrayBuffer()));
  const at = rows[0]?.indexOf("Signed") ?? -1;
  expect(rows[1]?.[at]).toEqual(new Date("2023-11-17T00:00:00Z"));
});

test("codes stand in JSON where words stand in the other formats", async () => {
  const whole = await (await agreementsAs("kind=letterOfIntent&format=json")).json();
  expect(whole).toMatchObject({ of: "agreements", on: "2026-11-21" });
  expect(whole.columns).toContainEqual({ key: "signedOn", head: "Signed", type: "day" });
  expect(whole.rows).toMatchObject([
    {
      kind: "letterOfIntent",
      stage: "signed",
      step: "inForce",
      marks: { confidential: false, observed: false },
      nextDeadline: { kind: "evaluationDue", subject: "" },
      nextDueOn: "2026-11-20",
    },
  ]);
});

test("an export holds all pages of the list, in its order", async () => {
  const search = "kind=friendshipCity&sort=title";
  const exported = (await csvOf(await agreementsAs(search))).slice(1).map(([reference]) => reference);
  expect(exported).toHaveLength(many);
  for (const page of [1, 11, Math.ceil(many / pageSize)]) {
    const { rows } = await listAgreements(officer, filterOf(`${search}&page=${page}`), null);
    expect(exported.slice((page - 1) * pageSize, page * pageSize)).toEqual(rows.map(({ reference }) => reference));
  }
});

test("a row is read when the reader comes to its batch, and batches are all that costs queries", async () => {
  const counted = await countedQueries(officer, appUrl);
  const url = new URL("http://localhost/agreements/export?format=csv");
  let answer = new Response();
  const opening = await counted.during(async (ctx) => {
    answer = await exportFile(ctx, url, await agreementSheet(ctx, filterOf("kind=friendshipCity")));
  });
  expect(opening).toBe(1);
  const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
  expect(await counted.during(() => reader.read())).toBe(0);
  const perBatch = await counted.during(() => reader.read());
  expect(perBatch).toBeLessThanOrEqual(3);
  const rest = await counted.during(async () => {
    while (!(await reader.read()).done);
  });
  expect(rest).toBe(2 * perBatch);
  await counted.close();
});

describe("what one may not see", () => {
  const references = async (who: Ctx, search: string) =>
    (await csvOf(await agreementsAs(search, who))).slice(1).map(([reference]) => reference);

  it("is in nobody's export of agreements but whose it is", async () => {
    expect(await references(officer, "stage=proposed")).toEqual([]);
    expect(await references(manager, "stage=proposed")).toEqual(["2024-900"]);
  });

  it("is left out of a batch that is read after the right was lost", async () => {
    const sheet = await agreementSheet(manager, filterOf("stage=proposed"));
    manager.actor.role = "officer";
    await db.update(agreements).set({ ownerId: officer.actor.id });
    const rows: unknown[] = [];
    for await (const batch of sheet.batches) rows.push(...batch);
    expect(rows).toEqual([]);
    manager.actor.role = "manager";
    await db.update(agreements).set({ ownerId: manager.actor.id });
  });

  it("is in nobody's export of deadlines either", async () => {
    const due = async (who: Ctx) =>
      (await csvOf(await answerOf(deadlinesExport.loader, "/deadlines/export?whose=office", who)))
        .slice(1)
        .map((row) => row[5]);
    expect(await due(officer)).toEqual(["2026-11-20", "2026-12-01"]);
    expect(await due(manager)).toEqual(["2026-11-01", "2026-11-20", "2026-12-01"]);
  });
});

test("deadlines are exported as the list shows them", async () => {
  const usual = { whose: "office" as const, month: () => "2026-11" };
  const filter = readDeadlineFilter(new URLSearchParams("state=open"), usual);
  if (!filter) throw new Error("wrong");
  const { rows } = await listDeadlines(manager, filter);
  const sheet = await deadlineSheet(manager, filter);
  const exported: typeof rows = [];
  for await (const batch of sheet.batches) exported.push(...batch);
  expect(exported).toEqual(rows);
  const moved = rows.find(({ previousOn }) => previousOn);
  const cells = Object.fromEntries(sheet.columns.map(({ key, cell }) => [key, moved && cell(moved)]));
  expect(cells).toMatchObject({
    reference: "2024-901",
    dueOn: "2026-11-20",
    previousOn: "2026-10-20",
    standing: "1 day overdue",
  });
});

test("the answer is a file that no browser shows and no cache keeps, named by its day", async () => {
  const { headers } = await agreementsAs("kind=letterOfIntent&format=xlsx");
  expect(Object.fromEntries(headers)).toMatchObject({
    "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "content-disposition": `attachment; filename="agreements-2026-11-21.xlsx"; filename*=UTF-8''Agreements%202026-11-21.xlsx`,
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
  });
});

test.each(["stage=no", "sort=title;drop", "format=pdf", "kind=friendshipCity&format="])("%s", async (search) => {
  expect((await agreementsAs(search)).status).toBe(search.endsWith("=") ? 200 : 400);
});

test("a workbook that would be too long is refused with the way to the other formats", async () => {
  const long: ExportSheet<never> = {
    name: "Agreements",
    plainName: "agreements",
    columns: [],
    total: mostRowsInExcel + 1,
    batches: (async function* () {})(),
  };
  const url = new URL("http://localhost/agreements/export?stage=signed&format=xlsx");
  const refused = await exportFile(officer, url, long).catch((thrown: Response) => thrown);
  expect([refused.status, refused.headers.get("location")]).toEqual([
    302,
    `/exports/too-long?from=${encodeURIComponent("/agreements/export?stage=signed&format=xlsx")}`,
  ]);
  expect((await exportFile(officer, new URL("http://localhost/agreements/export?format=csv"), long)).status).toBe(200);
});
