import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asPlainCell } from "#app/exports/formula";
import { readCsv } from "./csv.server";
import { UnreadableFile } from "./file-problem";
import { findHeader, isNumbering } from "./find-header";
import { readSpreadsheet } from "./read-spreadsheet.server";

const rowsOf = (bytes: Uint8Array) => readCsv(bytes).rows.map(({ cells }) => cells);
const problemOf = (bytes: Uint8Array) => {
  try {
    readCsv(bytes);
    return "none";
  } catch (error) {
    if (error instanceof UnreadableFile) return error.problem;
    throw error;
  }
};
const text = "Tên;Nước\r\nThủ Đức;Việt Nam\r\n";
const cells = [
  ["Tên", "Nước"],
  ["Thủ Đức", "Việt Nam"],
];
/** In the old table of Vietnamese Windows: the tone behind its vowel. */
const old = Buffer.from("54EA6E3B4EFDF5ECF063\n54E8F2E0".replace("\n", ""), "hex");

describe("letters", () => {
  test.each([
    ["utf-8", Buffer.from(text)],
    ["utf-8", Buffer.from(`\uFEFF${text}`)],
    ["utf-16le", Buffer.from(`\uFEFF${text}`, "utf16le")],
    ["utf-16le", Buffer.from(text, "utf16le")],
    ["utf-16be", Buffer.from(`\uFEFF${text}`, "utf16le").swap16()],
  ])("%s is read as what it is", (encoding, bytes) => {
    expect(readCsv(bytes)).toMatchObject({ encoding, separator: ";" });
    expect(rowsOf(bytes)).toEqual(cells);
  });

  test("the old Vietnamese table is told from the Western one by where its tones stand", () => {
    // "Việt Nam;Hà Nội": i-ê-dot-t, a-grave, ô-dot.
    const vietnamese = Buffer.from([
      0x56, 0x69, 0xea, 0xf2, 0x74, 0x3b, 0x48, 0x61, 0xcc, 0x20, 0x4e, 0xf4, 0xf2, 0x69,
    ]);
    expect(readCsv(vietnamese)).toMatchObject({ encoding: "windows-1258", rows: [{ cells: ["Việt", "Hà Nội"] }] });
    const western = Buffer.from("Così però;Città;Genève", "latin1");
    expect(readCsv(western)).toMatchObject({
      encoding: "windows-1252",
      rows: [{ cells: ["Così però", "Città", "Genève"] }],
    });
    expect(readCsv(old).encoding).toMatch(/^windows/);
  });
});

describe("columns and rows", () => {
  test.each([
    [",", 'a,b\n"x, y",2\n'],
    [";", 'a;b\n"x, y";2,5\n1,5;3\n'],
    ["\t", "a\tb\nx, y\t2\n"],
    ["|", "a|b\nx|2\n"],
  ])("%j is found as what separates", (separator, written) => {
    expect(readCsv(Buffer.from(written)).separator).toBe(separator);
  });

  test("Excel's own line with the separator is obeyed and is no row", () => {
    const { rows, separator } = readCsv(Buffer.from("sep=|\r\na|b,c\r\n1|2"));
    expect({ rows, separator }).toEqual({
      separator: "|",
      rows: [
        { row: 2, cells: ["a", "b,c"] },
        { row: 3, cells: ["1", "2"] },
      ],
    });
  });

  test("a row has the number that a spreadsheet gives it, also below blank ones and texts of several lines", () => {
    const { rows } = readCsv(Buffer.from('a,b\n\n"two\nlines",1\n,\nlast,2'));
    expect(rows).toEqual([
      { row: 1, cells: ["a", "b"] },
      { row: 3, cells: ["two\nlines", "1"] },
      { row: 5, cells: ["last", "2"] },
    ]);
  });

  test("what follows thousands of blank rows is not looked for", () => {
    expect(rowsOf(Buffer.from(`a,b\n1,2\n${",\n".repeat(20_002)}x,y\n`))).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
  });

  test("any text that the product wrote into a cell comes back as it was", () => {
    const cell = fc.string({
      unit: fc.constantFrom("=", "+", "-", "@", "'", ";", "\n", "\t", " ", '"', ",", "a", "＝", "đ"),
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 4 }), (texts) => {
        const written = ["head", ...texts].map((each) => `"${asPlainCell(each).replaceAll('"', '""')}"`).join(",");
        const [back] = rowsOf(Buffer.from(`${["h", ...texts.map(() => "x")].join(",")}\r\n${written}\r\n`)).slice(1);
        expect(back).toEqual(["head", ...texts.map((each) => each.trim())].slice(0, back?.length));
      }),
    );
  });

  test("what is no text, or too much of it, is refused", () => {
    expect(problemOf(Buffer.from([1, 0, 0, 0, 2, 0, 0, 0, 0, 0, 7]))).toBe("notASpreadsheet");
    expect(problemOf(Buffer.from('a,b\n"never closed,1\n'))).toBe("openQuote");
    expect(problemOf(Buffer.from(`${",".repeat(99)}x,\n${"1,".repeat(101)}`))).toBe("tooManyColumns");
    expect(problemOf(Buffer.from(`a,b\n${"x".repeat(40_000)},1`))).toBe("cellTooLong");
    expect(problemOf(Buffer.from("a,b\n".repeat(20_200)))).toBe("tooManyRows");
    expect(problemOf(Buffer.from(`a${",".repeat(2_000_000)}`))).toBe("tooManyColumns");
  });
});

describe("the head of the table", () => {
  const known = new Set(["Tên", "Nước", "Loại"]);
  const recognised = (texts: readonly string[]) => texts.filter((word) => known.has(word)).length;
  const sheet = "ỦY BAN NHÂN DÂN,,\nDanh sách đối tác,,\n,,\nSTT,Tên,Nước\n(1),(2),(3)\n1,Lyon,Pháp\n";

  test("is found below the title of an office, and numbers of columns are no record", () => {
    const { columns, rows, facts } = readSpreadsheet(Buffer.from(sheet), {}, recognised);
    expect(columns).toEqual(["STT", "Tên", "Nước"]);
    expect(rows).toEqual([{ row: 6, cells: ["1", "Lyon", "Pháp"] }]);
    expect(facts.headerRow).toBe(4);
  });

  test("is the row a person says it is", () => {
    expect(readSpreadsheet(Buffer.from(sheet), { headerRow: 2 }, recognised).columns).toEqual([
      "Danh sách đối tác",
      "",
      "",
    ]);
  });

  test("is the first wide row where no word is known", () => {
    const rows = [
      { row: 1, cells: ["Title"] },
      { row: 2, cells: ["x", "y", "z"] },
      { row: 3, cells: ["a", "b", "c"] },
    ];
    expect(findHeader(rows, () => 0)?.row).toBe(2);
    expect(findHeader([], () => 0)).toBeNull();
  });

  test("numbers that are not those of columns are a record", () => {
    expect(isNumbering({ row: 1, cells: ["1", "2", "", "3"] })).toBe(true);
    expect(isNumbering({ row: 1, cells: ["1", "3", "4"] })).toBe(false);
    expect(isNumbering({ row: 1, cells: ["1", "2"] })).toBe(false);
  });
});
