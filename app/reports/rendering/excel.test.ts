import { strFromU8, unzipSync } from "fflate";
import readXlsxFile, { readSheet } from "read-excel-file/node";
import { beforeAll, describe, expect, test } from "vitest";
import { sampleReport } from "#test/support/sample-report";
import { sheetNames } from "./excel-sheet-names";
import { render } from "./render.server";

let bytes: Buffer;
beforeAll(async () => {
  bytes = Buffer.from((await render(sampleReport(3), "xlsx")).bytes);
});

const xmlOf = (name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

describe("the workbook", () => {
  test("has the text on the first sheet and a sheet for each table", async () => {
    const cover = await readSheet(bytes, 1);
    const said = cover.map(([cell]) => cell);
    expect(said).toContain("BÁO CÁO");
    expect(said).toContain("I. TÌNH HÌNH CHUNG");
    expect(said).toContain("Không có kiến nghị nào được ghi nhận.");
    expect((await readXlsxFile(bytes)).map(({ sheet }) => sheet)).toEqual([
      "Báo cáo",
      "Số thỏa thuận theo giai đoạn",
      "Từng thỏa thuận",
      "8 thỏa thuận chưa ghi nhận thời",
    ]);
  });

  test("has numbers as numbers, days as days, and a formula as a text", async () => {
    const rows = await readSheet(bytes, "Từng thỏa thuận");
    expect(rows[0]?.slice(0, 3)).toEqual(["STT", "Số hiệu", "Thỏa thuận"]);
    expect(rows[1]?.[0]).toBe(1);
    expect(rows[1]?.[7]).toBe(1234.5);
    expect(rows[1]?.[6]).toEqual(new Date("2023-11-17T00:00:00Z"));
    expect(rows[2]?.[4]).toBe("=SUM(A1:A9)");
    expect(xmlOf("xl/worksheets/sheet3.xml")).not.toContain("<f>");
  });

  test("has Vietnamese and Han in a cell, a line under the other", async () => {
    const rows = await readSheet(bytes, "Từng thỏa thuận");
    expect(rows[1]?.[3]).toBe("Quận Hoàng Phố (Trung Quốc)\n(广州市黄埔区人民政府)");
  });

  test("keeps the header in sight and on every printed page, with arrows to filter by", () => {
    const sheet = xmlOf("xl/worksheets/sheet3.xml");
    expect(sheet).toMatch(/<pane ySplit="1"[^>]*state="frozen"/);
    expect(sheet).toContain('<autoFilter ref="A1:I4"/>');
    expect(xmlOf("xl/workbook.xml")).toContain("'Từng thỏa thuận'!$1:$1</definedName>");
  });

  test("links lead to the records", () => {
    expect(xmlOf("xl/worksheets/sheet3.xml")).toContain('<hyperlink ref="B2" r:id="rId-link-1"/>');
    expect(xmlOf("xl/worksheets/_rels/sheet3.xml.rels")).toContain(
      'Target="https://entente.example.test/agreements/1" TargetMode="External"',
    );
  });
});

describe("names of sheets", () => {
  const counted = (number: number) => `Table ${number}`;

  test("lose what Excel forbids and what is too long", () => {
    expect(sheetNames("Report", ["Results: 2025/2026 [all]?", "'quoted'", "x".repeat(40)], counted).tables).toEqual([
      "Results 2025 2026 all",
      "quoted",
      "x".repeat(31),
    ]);
  });

  test("are never alike, whatever their capitals, and never Excel's own", () => {
    expect(sheetNames("Report", ["report", "REPORT", "History", "???"], counted).tables).toEqual([
      "report (2)",
      "REPORT (3)",
      "History (2)",
      "Table 4",
    ]);
    const long = "y".repeat(31);
    expect(sheetNames("Report", [long, long], counted).tables[1]).toBe(`${"y".repeat(27)} (2)`);
  });
});
