/** What reports say on a real database: which records, whose words, the same numbers as the figures, and nothing that may not be seen. */
import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { type AgreementFilter, readFilter } from "#app/agreements/filters";
import { editReporting } from "#app/agreements/reporting.server";
import { countFigures } from "#app/figures/count-figures.server";
import type { Ctx } from "#app/platform/context.server";
import { office } from "#db/schema";
import { made } from "#test/factories/records";
import { happens, makeAgreement, makeOrganisation, ourOrganisation } from "#test/support/agreements";
import { testContext } from "#test/support/context";
import { countedQueries } from "#test/support/counted-queries";
import { type TestDatabase, testDb } from "#test/support/database";
import type { CellValue, ReportDocument } from "../document";
import { contentsOf, recordsOf } from "./index.server";
import { type ReportKindId, type ReportRequest, reportKinds } from "./request";

let database: TestDatabase;
let officer: Ctx;
let manager: Ctx;
let huangpu: string;
const reference: Record<string, string> = {};
const id: Record<string, string> = {};
const year2026 = { first: "2026-01-01", last: "2026-10-31" };

const filterOf = (search: string) => readFilter(new URLSearchParams(search)) as AgreementFilter;
const asked = (changes: Partial<ReportRequest> = {}): ReportRequest => ({
  locale: "en",
  period: year2026,
  filter: filterOf(""),
  partnerId: null,
  columns: [],
  ...changes,
});
const documentOf = (ctx: Ctx, kind: ReportKindId, changes: Partial<ReportRequest> = {}) =>
  contentsOf(kind)(ctx, asked({ partnerId: kind === "partner" ? huangpu : null, ...changes }));

/** Everything a cell says, in one line. */
function said(cell: CellValue | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell !== "object") return String(cell);
  if ("day" in cell) return cell.day;
  const texts = "lines" in cell ? cell.lines : [cell.text];
  return texts.map((text) => (typeof text === "string" ? text : text.text)).join(" | ");
}
const tableUnder = ({ sections }: ReportDocument, heading: string) => {
  const table = sections.find((one) => one.heading?.endsWith(heading))?.table;
  if (!table) throw new Error(`no table under ${heading}`);
  return table;
};
const overview = ({ sections }: ReportDocument) =>
  sections.find(({ heading }) => heading?.startsWith("I."))?.paragraphs.join(" ") ?? "";
const listed = (document: ReportDocument) =>
  Object.keys(reference).filter((name) =>
    document.sections.some(({ table }) =>
      table?.rows.some((row) => row.some((cell) => said(cell).includes(reference[name] as string))),
    ),
  );
const rowOf = (document: ReportDocument, heading: string, name: string) =>
  tableUnder(document, heading).rows.find((row) => row.some((cell) => said(cell).includes(reference[name] as string)));

beforeAll(async () => {
  database = await testDb();
  const { db } = database;
  officer = await testContext({ db, name: "An" });
  manager = await testContext({ db, role: "manager", name: "Chi" });
  const other = await testContext({ db, name: "Bình" });
  const ours = await ourOrganisation(officer);
  const lead = await makeOrganisation(officer, "Department of Science", {
    names: [{ language: "vi", name: "Sở Khoa học và Công nghệ" }],
  });
  huangpu = await makeOrganisation(officer, "Huangpu District", {
    country: "CN",
    names: [
      { language: "vi", name: "Quận Hoàng Phố" },
      { language: "zh-Hans", name: "黄埔区" },
    ],
  });
  const exchange = await makeOrganisation(officer, "Singapore Exchange", { country: "SG", type: "company" });
  const theirs = (organisationId: string) => ({ organisationId, role: "party" as const, side: "theirs" as const });
  const between = [{ organisationId: ours, role: "party" as const, side: "ours" as const }, theirs(huangpu)];
  const make = async (name: string, choices: Parameters<typeof makeAgreement>[1], ctx = officer) => {
    const agreement = await makeAgreement(ctx, { parties: between, contacts: false, title: name, ...choices });
    reference[name] = agreement.reference;
    id[name] = agreement.id;
  };
  await make("Memorandum", {
    titles: [{ language: "vi", title: "Bản ghi nhớ Hoàng Phố" }],
    step: "inForce",
    values: { signedOn: "2023-11-17", termKind: "years", termYears: 5 },
  });
  await make("Pilot", {
    kind: "technologyTransferAgreement",
    parentId: id.Memorandum ?? null,
    step: "running",
    values: { firstOn: "2024-01-01", lastOn: "2025-12-31" },
  });
  await make("Ended", { step: "terminated", values: { signedOn: "2020-01-01", endedOn: "2026-03-01" } });
  await make("Ended before", { step: "terminated", values: { signedOn: "2015-01-01", endedOn: "2025-12-31" } });
  await make("End unknown", { step: "lapsed", values: { signedOn: "2014-01-01" } });
  await make("Signed after", { step: "inForce", values: { signedOn: "2026-11-10" }, ownerId: null });
  await make("Proposal", { values: { on: "2026-10-05" } });
  await make("Observed", {
    parties: [theirs(huangpu), theirs(exchange)],
    step: "inForce",
    values: { signedOn: "2022-11-07" },
  });
  await make("Secret", { confidential: true, step: "inForce", values: { signedOn: "2022-01-01" } }, other);
  await happens(officer, id["Signed after"] as string, "suspended", { on: "2026-11-12", reason: "A review" });
  made(
    await editReporting(officer, id.Memorandum as string, 1, {
      leadId: lead,
      results: "Two visits\nOne fair",
      difficulties: null,
      proposals: "A second pilot",
    }),
  );
});

describe("the report on commitments", () => {
  test("lists what bound the office in the period, and nothing else", async () => {
    expect(listed(await documentOf(officer, "commitments"))).toEqual(["Memorandum", "Pilot", "Ended"]);
    expect(listed(await documentOf(manager, "commitments"))).toEqual(["Memorandum", "Pilot", "Ended", "Secret"]);
    expect(
      listed(await documentOf(officer, "commitments", { period: { first: "2026-11-01", last: "2026-11-30" } })),
    ).toEqual(["Memorandum", "Pilot", "Signed after"]);
  });

  test("counts what it lists, and says what it cannot place", async () => {
    expect(overview(await documentOf(officer, "commitments"))).toMatch(
      /bound by 3 agreements: 1 signed, 1 pilot, 1 since ended\..*Overdue: 1 duty under 1 agreement\..*1 agreement has ended on a day that is not recorded/,
    );
    expect(await recordsOf("commitments")(officer, asked())).toBe(3);
  });

  test("does not wonder about an agreement signed after the period", async () => {
    const in2012 = { period: { first: "2012-01-01", last: "2012-12-31" } };
    expect(overview(await documentOf(officer, "commitments"))).toMatch(/on a day that is not recorded/);
    expect(overview(await documentOf(officer, "commitments", in2012))).not.toMatch(
      /ended on a day that is not recorded/,
    );
  });

  test("gives the officers' words in Vietnamese beside the partner's own script", async () => {
    const document = await documentOf(officer, "commitments", { locale: "vi" });
    const row = rowOf(document, "TỪNG THỎA THUẬN", "Memorandum");
    expect(row?.slice(1).map(said)).toEqual([
      "Sở Khoa học và Công nghệ",
      "Quận Hoàng Phố (Trung Quốc) | (黄埔区)",
      expect.stringContaining("Bản ghi nhớ Hoàng Phố"),
      expect.stringContaining("Ngày ký: 17/11/2023"),
      "Two visits | One fair",
      "Chưa ghi nhận",
      "A second pilot",
    ]);
    expect(row?.[2]).toMatchObject({ lines: [expect.any(String), { text: "(黄埔区)", language: "zh-Hans" }] });
    expect([document.title, document.period]).toEqual(["BÁO CÁO", "Từ ngày 01/01/2026 đến ngày 31/10/2026"]);
  });

  test("gives a partner's own script in English too, where its Vietnamese name is on record beside it", async () => {
    const row = rowOf(await documentOf(officer, "commitments"), "THE AGREEMENTS ONE BY ONE", "Memorandum");
    expect(said(row?.[2])).toBe("Huangpu District (China) | (黄埔区)");
  });

  test("adds what the record itself knows to be overdue", async () => {
    const row = rowOf(await documentOf(officer, "commitments", { locale: "vi" }), "TỪNG THỎA THUẬN", "Pilot");
    expect(said(row?.[6])).toBe("Theo hồ sơ: Hạn đánh giá: ngày 31/12/2025, quá hạn 325 ngày");
    expect(said(row?.[1])).toBe("Chưa ghi nhận");
  });

  test("names in its annex as many agreements as it counts, each with the page on which the fact is supplied", async () => {
    const { annex } = await documentOf(officer, "commitments", { origin: "https://register.example" });
    const [, ...gaps] = annex;
    expect(gaps.length).toBeGreaterThan(3);
    for (const { heading, table } of gaps) expect(heading).toContain(`. ${table?.rows.length} agreement`);
    const lead = gaps.find(({ heading }) => heading?.includes("no lead agency"));
    expect(lead?.table?.rows.map((row) => row[1])).toEqual([
      { link: `https://register.example/agreements/${id.Pilot}/reporting`, text: reference.Pilot },
    ]);
  });
});

describe("the register", () => {
  test("keeps what is observed apart, and shows proposals and ended ones too", async () => {
    const document = await documentOf(officer, "register");
    expect(listed(document)).toEqual(Object.keys(reference).filter((name) => name !== "Secret"));
    expect(tableUnder(document, "OBSERVED").rows.map((row) => said(row[2]))).toEqual(["Observed"]);
    expect(document.period).toBeNull();
    expect(rowOf(document, "PREPARES", "Memorandum")?.[5]).toEqual({ day: "2023-11-17" });
  });

  test("marks a title that is in another language", async () => {
    const row = rowOf(await documentOf(officer, "register", { locale: "vi" }), "CHUẨN BỊ", "Proposal");
    expect(row?.[2]).toEqual({ lines: [{ text: "Proposal", language: "en" }] });
  });

  test("keeps to its filter", async () => {
    expect(listed(await documentOf(officer, "register", { filter: filterOf("stage=proposed") }))).toEqual(["Proposal"]);
  });
});

test("the report of activity counts what the trend counts, and lists as much", async () => {
  const quarter = { first: "2026-10-01", last: "2026-12-31" };
  const document = await documentOf(officer, "activity", { period: quarter });
  const [trend] = await countFigures(officer, ["trend"], { filter: filterOf(""), period: quarter });
  const counted = (name: string) => trend?.buckets.find(({ bucket }) => bucket === `${name}:2026-Q4`)?.count;
  expect(tableUnder(document, ". PROPOSED").rows).toHaveLength(counted("proposed") ?? -1);
  expect(tableUnder(document, ". SIGNED").rows).toHaveLength(counted("signed") ?? -1);
  expect(tableUnder(document, ". ENDED").rows).toHaveLength(counted("ended") ?? -1);
  expect(overview(document)).toContain("1 agreement was proposed, 1 signed, and 0 ended");
  expect(tableUnder(document, "WHILE IN FORCE").rows.map((row) => said(row[5]))).toEqual(["Suspended"]);
});

test("the report on pilots lists the pilots and indicators that the figures count", async () => {
  const document = await documentOf(officer, "pilots");
  const [pilots] = await countFigures(officer, ["pilots"], { filter: filterOf(""), period: year2026 });
  expect(tableUnder(document, "PILOTS").rows).toHaveLength(pilots?.total ?? -1);
  expect(rowOf(document, "PILOTS", "Pilot")?.map(said)).toContain("1 Jan 2024 – 31 Dec 2025");
  expect(overview(document)).toContain("Pilots in the period: 1 (1 running).");
});

test("a partner's profile holds its names, its agreements and what is overdue under them", async () => {
  const document = await documentOf(officer, "partner");
  expect(document.subject).toBe("Huangpu District");
  expect(tableUnder(document, "GENERAL INFORMATION").rows[1]?.[1]).toEqual({
    lines: [
      { text: "Quận Hoàng Phố", language: "vi" },
      { text: "黄埔区", language: "zh-Hans" },
    ],
  });
  expect(tableUnder(document, ". AGREEMENTS").rows).toHaveLength(Object.keys(reference).length - 1);
  expect(tableUnder(document, "OVERDUE").rows.map((row) => said(row[2]))).toEqual([
    expect.stringContaining("325 days overdue"),
  ]);
});

test("a profile of nobody is not there", async () => {
  await expect(
    documentOf(officer, "partner", { partnerId: "00000000-0000-4000-8000-000000000000" }),
  ).rejects.toMatchObject({
    init: { status: 404 },
  });
  await expect(documentOf(officer, "partner", { partnerId: "x" })).rejects.toMatchObject({ init: { status: 404 } });
});

test("one's own report has the chosen columns in their order, days typed as days", async () => {
  const document = await documentOf(officer, "own", {
    columns: ["signedOn", "title"],
    filter: filterOf("stage=signed&observed=no"),
  });
  const { columns, rows } = tableUnder(document, "AGREEMENTS");
  expect(columns.map(({ key, kind }) => `${key}:${kind}`)).toEqual(["no:number", "signedOn:day", "title:text"]);
  expect(rows.map((row) => said(row[1])).sort()).toEqual(["2023-11-17", "2026-11-10"]);
});

test("the head is what the office has said of its papers, and blank where it has not", async () => {
  expect((await documentOf(officer, "register")).head).toEqual({
    superior: null,
    office: "Ho Chi Minh City",
    symbol: null,
    place: null,
    on: "2026-11-21",
  });
  const letterhead = {
    superior: "CITY",
    office: "FOREIGN AFFAIRS",
    symbol: "BC-SNgV",
    place: "Thu Duc",
    signatory: "DIRECTOR",
  };
  await database.db
    .update(office)
    .set({ letterhead: { en: letterhead } })
    .where(eq(office.id, 1));
  const { head, signature } = await documentOf(officer, "register");
  expect([head.office, head.symbol, signature.post]).toEqual(["FOREIGN AFFAIRS", "BC-SNgV", "DIRECTOR"]);
});

test.each(reportKinds)("nothing of a record one may not see is in the %s report, nor is it counted", async (kind) => {
  const wide = { period: { first: "2000-01-01", last: "2026-12-31" } };
  const seen = JSON.stringify(await documentOf(manager, kind, wide));
  const unseen = JSON.stringify(await documentOf(officer, kind, wide));
  expect(unseen).not.toContain(reference.Secret);
  expect(unseen).not.toContain(id.Secret);
  if (kind !== "pilots") expect(seen).toContain(reference.Secret);
  if (kind === "pilots") return;
  const count = recordsOf(kind);
  const request = asked({ ...wide, partnerId: huangpu });
  expect(await count(manager, request)).toBe((await count(officer, request)) + 1);
});

describe("with 450 more agreements", () => {
  beforeAll(async () => {
    const [{ columns } = { columns: "" }] = await database.db.execute<{ columns: string }>(sql`
      select string_agg(quote_ident(column_name), ', ') as columns from information_schema.columns
      where table_name = 'agreements' and is_generated = 'NEVER'`);
    await database.db.execute(sql`
      insert into agreements (${sql.raw(columns)}) select ${sql.raw(columns)} from (
        select (jsonb_populate_record(null::agreements, to_jsonb(a) || jsonb_build_object(
          'id', gen_random_uuid(), 'reference', 'X-' || lpad(n::text, 4, '0')))).*
        from agreements a, generate_series(1, 450) n where a.id = ${id.Memorandum}) copies`);
  });

  test("every one is read once, in batches, and progress is told", async () => {
    const told: number[] = [];
    const document = await contentsOf("commitments")(officer, asked(), (done) => {
      told.push(done);
    });
    const { rows } = tableUnder(document, "ONE BY ONE");
    expect(new Set(rows.map((row) => said(row[3]))).size).toBe(453);
    expect(told).toEqual([0, 200, 400, 453]);
  });

  test("a batch asks the same number of queries for one record as for two hundred", async () => {
    const counted = await countedQueries(officer, database.appUrl);
    const queries = (kind: ReportKindId, limit: number) =>
      counted.during((ctx) => contentsOf(kind)(ctx, asked({ limit, partnerId: huangpu })));
    for (const kind of ["commitments", "register", "partner"] as const)
      expect(await queries(kind, 199)).toBe(await queries(kind, 1));
    await counted.close();
  });

  test("a preview reads no more than its limit, and counts all the same", async () => {
    const document = await documentOf(officer, "commitments", { limit: 10 });
    expect(tableUnder(document, "ONE BY ONE").rows).toHaveLength(10);
    expect(overview(document)).toContain("bound by 453 agreements");
  });
});
