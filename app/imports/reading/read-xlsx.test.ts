import { describe, expect, test } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { lyingAbout, textRow, workbookOf } from "#test/support/workbooks";
import type { Asked } from "./file-facts";
import { UnreadableFile } from "./file-problem";
import { readSpreadsheet } from "./read-spreadsheet.server";

const read = (bytes: Buffer, asked: Asked = {}) => readSpreadsheet(bytes, asked, () => 0);
const problemOf = (bytes: Buffer) => {
  try {
    read(bytes);
    return "none";
  } catch (error) {
    if (error instanceof UnreadableFile) return error.problem;
    throw error;
  }
};
const cellsOf = (rows: string, more: Partial<Parameters<typeof workbookOf>[0]> & { after?: string } = {}) =>
  read(workbookOf({ sheets: [{ rows: textRow(1, "A", "B", "C") + rows, after: more.after }], ...more })).rows.map(
    ({ cells }) => cells,
  );

describe("what a workbook holds", () => {
  test("a workbook of another program comes in: texts, numbers and days", async () => {
    const day = new Date("2025-12-31T00:00:00Z");
    const bytes = await writeXlsxFile([
      [{ value: "Tên" }, { value: "Ngày" }, { value: "Số" }],
      [
        { value: "Thủ Đức  & <b>" },
        { value: day, type: Date, format: "dd/mm/yyyy" },
        { value: 1234567.5, type: Number },
      ],
    ]).toBuffer();
    const { columns, rows } = read(Buffer.from(bytes));
    expect(columns).toEqual(["Tên", "Ngày", "Số"]);
    expect(rows).toEqual([{ row: 2, cells: ["Thủ Đức  & <b>", "2025-12-31", "1234567.5"] }]);
  });

  const styles = `<numFmts><numFmt numFmtId="164" formatCode="[$-42A]dd\\-mmm\\-yyyy"/><numFmt numFmtId="165" formatCode="0000000000"/>
    <numFmt numFmtId="166" formatCode="#,##0\\ &quot;đồng&quot;"/><numFmt numFmtId="167" formatCode="[h]:mm"/></numFmts>
    <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
    <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="22"/><xf numFmtId="167"/><xf numFmtId="20"/></cellXfs>`;
  const number = (style: number, value: string) => `<row r="2"><c r="A2" s="${style}"><v>${value}</v></c></row>`;

  test.each([
    [0, "45657", "45657"],
    [1, "46022", "2025-12-31"],
    [2, "46022", "2025-12-31"],
    [2, "59", "1900-02-28"],
    [2, "61", "1900-03-01"],
    [3, "903123456", "0903123456"],
    [4, "1500000", "1500000"],
    [0, "0.30000000000000004", "0.3"],
    [0, "84901234567", "84901234567"],
    [5, "46022.75", "2025-12-31 18:00"],
    [6, "1.5", "1.5"],
    [7, "0.375", "09:00"],
    [0, "1E+3", "1000"],
  ])("style %i shows %s as %s", (style, value, shown) => {
    expect(cellsOf(number(style, value), { styles })[0]?.[0]).toBe(shown);
  });

  test("a workbook that counts days from 1904 shows the same day", () => {
    expect(cellsOf(number(1, "44560"), { styles, from1904: true })[0]?.[0]).toBe("2025-12-31");
  });

  test("a formula gives the value that was last reckoned, and none where there is none", () => {
    const rows = `<row r="2"><c r="A2" t="str"><f>UPPER("x")</f><v>X</v></c><c r="B2"><f>1+1</f><v>2</v></c><c r="C2"><f>NOW()</f></c></row>`;
    expect(cellsOf(rows)).toEqual([["X", "2", ""]]);
  });

  test("pieces of a text, errors, yes and no, written days, and what XML cannot hold are read", () => {
    const texts = `<si><r><t>Hà </t></r><r><t xml:space="preserve">Nội</t></r><rPh><t>ハノイ</t></rPh></si><si><t>a_x000D__x000A_b_x005F_c</t></si>`;
    const rows = `<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="e"><v>#N/A</v></c></row>
      <row r="3"><c r="A3" t="b"><v>1</v></c><c r="B3" t="d"><v>2025-12-31T00:00:00</v></c></row>`;
    expect(cellsOf(rows, { texts })).toEqual([
      ["Hà Nội", "a\nb_c", "#N/A"],
      ["TRUE", "2025-12-31", ""],
    ]);
  });

  test("a text that spans rows is in each of them, and no row is made for it", () => {
    const rows = `<row r="2"><c r="A2" t="inlineStr"><is><t>Pháp</t></is></c><c r="B2"><v>1</v></c></row><row r="4"><c r="B4"><v>2</v></c></row>`;
    expect(
      cellsOf(rows, { after: `<mergeCells><mergeCell ref="A2:A1048576"/><mergeCell ref="B2:C2"/></mergeCells>` }),
    ).toEqual([
      ["Pháp", "1", ""],
      ["Pháp", "2", ""],
    ]);
  });

  test("cells and rows without a place of their own follow one another", () => {
    expect(cellsOf(`<row><c><v>1</v></c><c><v>2</v></c></row>`)).toEqual([["1", "2", ""]]);
  });

  test("the first sheet that shows is read, or the one that is chosen", () => {
    const bytes = workbookOf({
      sheets: [
        { name: "Old", state: "hidden", rows: textRow(1, "x") },
        { name: "One", rows: textRow(1, "A") + textRow(2, "first") },
        { name: "Two", rows: textRow(1, "A") + textRow(2, "second") },
      ],
    });
    expect(read(bytes)).toMatchObject({
      rows: [{ cells: ["first"] }],
      facts: { sheet: "One", sheets: ["One", "Two"] },
    });
    expect(read(bytes, { sheet: "Two" })).toMatchObject({ rows: [{ cells: ["second"] }], facts: { sheet: "Two" } });
  });
});

describe("what is no workbook, or more than one should be", () => {
  const rows = textRow(1, "A", "B") + textRow(2, "1", "2");
  const usual = { sheets: [{ rows }] };

  test("other files are called by their name", () => {
    expect(problemOf(Buffer.alloc(0))).toBe("empty");
    expect(problemOf(Buffer.from("d0cf11e0a1b11ae1", "hex"))).toBe("oldExcel");
    expect(problemOf(Buffer.concat([Buffer.from("d0cf11e0", "hex"), Buffer.from("EncryptedPackage", "utf16le")]))).toBe(
      "password",
    );
    expect(problemOf(Buffer.from("\uFEFF <html><table><tr><td>A</td></tr></table>"))).toBe("webPage");
    expect(problemOf(Buffer.from('<?xml version="1.0"?><Workbook/>'))).toBe("webPage");
    expect(problemOf(Buffer.from("%PDF-1.7"))).toBe("notASpreadsheet");
    expect(problemOf(Buffer.from("PK\u0003\u0004 and no more"))).toBe("damaged");
    expect(problemOf(workbookOf({ ...usual, parts: { "_rels/.rels": "<Relationships/>" } }))).toBe("notASpreadsheet");
    expect(problemOf(workbookOf({ ...usual, parts: { "xl/workbook.bin": "x" } }))).toBe("oldExcel");
  });

  test("a part that unpacks to more than allowed is not unpacked", () => {
    const bomb = new Uint8Array(70 * 1024 * 1024).fill(32);
    const bytes = workbookOf({ ...usual, parts: { "xl/worksheets/sheet1.xml": bomb } });
    expect(bytes.length).toBeLessThan(1_000_000);
    expect(problemOf(bytes)).toBe("tooLarge");
    // It says it is small.
    expect(problemOf(lyingAbout(bytes, "xl/worksheets/sheet1.xml", 1000))).toBe("tooLarge");
  });

  test("an archive that lies about a size is not read", () => {
    expect(problemOf(lyingAbout(workbookOf(usual), "xl/worksheets/sheet1.xml", 5))).toBe("damaged");
    expect(problemOf(lyingAbout(workbookOf(usual), "xl/worksheets/sheet1.xml", 4_000_000_000))).toBe("tooLarge");
  });

  const laughs = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData>${textRow(1, "&b;")}</sheetData></worksheet>`;
  const outside = `<!DOCTYPE x SYSTEM "file:///etc/passwd"><sst><si><t>x</t></si></sst>`;

  test("a part that declares entities is refused, inside and outside ones", () => {
    expect(problemOf(workbookOf({ ...usual, parts: { "xl/worksheets/sheet1.xml": laughs } }))).toBe("unsafe");
    expect(problemOf(workbookOf({ ...usual, parts: { "xl/sharedStrings.xml": outside } }))).toBe("unsafe");
  });

  test("an entity that nobody declared stays what was written", () => {
    expect(cellsOf(textRow(2, "&xxe; &amp; &#x110;"))[0]?.[0]).toBe("&xxe; & Đ");
  });

  test("what is nested without end, cut off or no XML is refused", () => {
    expect(problemOf(workbookOf({ ...usual, parts: { "xl/worksheets/sheet1.xml": "<a>".repeat(100_000) } }))).toBe(
      "unsafe",
    );
    expect(
      problemOf(workbookOf({ ...usual, parts: { "xl/worksheets/sheet1.xml": "<worksheet><sheetData><row" } })),
    ).toBe("damaged");
    expect(problemOf(workbookOf({ ...usual, parts: { "xl/workbook.xml": Uint8Array.of(0xff, 0xfe, 0x3c, 0) } }))).toBe(
      "damaged",
    );
  });

  test("cells outside a sheet, and too many of anything, are refused", () => {
    const sheet = (more: string) => problemOf(workbookOf({ sheets: [{ rows: rows + more }] }));
    expect(sheet(`<row r="3"><c r="XFE99999999"><v>1</v></c></row>`)).toBe("damaged");
    expect(sheet(`<row r="3"><c r="CW3"><v>1</v></c></row>`)).toBe("tooManyColumns");
    expect(sheet(`<row r="3"><c r="A3" t="inlineStr"><is><t>${"x".repeat(32_768)}</t></is></c></row>`)).toBe(
      "cellTooLong",
    );
    let many = "";
    for (let row = 3; row < 20_200; row++) many += `<row r="${row}"><c r="A${row}"><v>1</v></c></row>`;
    expect(sheet(many)).toBe("tooManyRows");
  });

  test("a head alone is nothing to bring in", () => {
    expect(problemOf(workbookOf({ sheets: [{ rows: textRow(1, "A", "B") }] }))).toBe("noHeader");
    expect(problemOf(workbookOf({ sheets: [{ rows: "" }] }))).toBe("empty");
  });
});
