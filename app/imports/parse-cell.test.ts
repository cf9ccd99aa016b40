import { describe, expect, it } from "vitest";
import { textIn } from "#app/platform/text";
import "#app/platform/text.server";
import type { ImportSubject } from "#db/schema";
import { fieldWords } from "./field-words";
import { importField, importFields, importSubjects } from "./fields";
import { guessMapping } from "./guess-mapping";
import { mappingForm } from "./mapping";
import { parseCell } from "./parse-cell";
import { parseDay } from "./parse-day";
import { readingWords } from "./reading-words.server";
import { rowProblemText } from "./row-problem";

const en = textIn("en");
const languages = [en, textIn("vi")];

describe("a day in a spreadsheet", () => {
  it.each([
    ["31/12/2025", "2025-12-31"],
    ["1-2-2025", "2025-02-01"],
    ["01.02.2025", "2025-02-01"],
    ["2025-12-31", "2025-12-31"],
    ["2025-12-31T00:00:00.000Z", "2025-12-31"],
    ["2025/1/5 14:30", "2025-01-05"],
    ["ngày 31 tháng 12 năm 2025", "2025-12-31"],
    ["3 tháng 2 năm 2020", "2020-02-03"],
    ["31 December 2025", "2025-12-31"],
    ["Dec 31, 2025", "2025-12-31"],
    ["31/02/2025", null],
    ["12/31/2025", null],
    ["31/12/25", null],
    ["2025", null],
    ["46022", null],
    ["next week", null],
  ])("%s is %s", (text, day) => expect(parseDay(text, "dayFirst")).toBe(day));

  it("has the month first where the file is so", () => {
    expect(parseDay("12/31/2025", "monthFirst")).toBe("2025-12-31");
    expect(parseDay("31/12/2025", "monthFirst")).toBeNull();
  });
});

describe("a cell", () => {
  const read = (subject: ImportSubject, name: string, text: string) => {
    const field = importField(subject, name);
    if (!field) throw new Error(`no field ${name}`);
    const cell = parseCell(field, text, { ...readingWords(), dayOrder: "dayFirst" });
    return cell.ok ? cell.said : cell.problem;
  };

  it.each([
    ["agreements", "kind", "Biên bản ghi nhớ", "memorandumOfUnderstanding"],
    ["agreements", "kind", "MOU", "memorandumOfUnderstanding"],
    ["agreements", "step", "Còn hiệu lực", "inForce"],
    ["agreements", "step", "awaiting the decision", "deciding"],
    ["agreements", "step", "somewhere", "import:wordNotKnown:steps"],
    ["agreements", "confidential", "Confidential, Observed", true],
    ["agreements", "confidential", "Observed", false],
    ["agreements", "confidential", "có", true],
    ["agreements", "confidential", "maybe", "import:yesNoNotRead"],
    ["agreements", "fields", "Y tế; Giáo dục và đào tạo", ["health", "educationAndTraining"]],
    ["agreements", "fields", "health, y tế", ["health"]],
    ["agreements", "fields", "health; magic", "import:wordNotKnown:fieldsOfCooperation"],
    [
      "agreements",
      "signatories",
      "Nguyễn An, Chủ tịch; Chen Li",
      [
        { name: "Nguyễn An", post: "Chủ tịch" },
        { name: "Chen Li", post: "" },
      ],
    ],
    ["agreements", "title", "=1+1", "=1+1"],
    ["organisations", "country", "Hàn Quốc", "KR"],
    ["organisations", "country", "vn", "VN"],
    ["organisations", "country", "Atlantis", "import:countryNotKnown"],
    ["organisations", "type", "Doanh nghiệp", "company"],
    ["organisations", "latitude", "23,11", "23.11"],
    ["organisations", "latitude", "north", "import:numberNotRead"],
  ] as const)("of %s, %s: %s", (subject, field, text, said) => expect(read(subject, field, text)).toEqual(said));
});

describe("the guess", () => {
  it("knows every field by its own words, in every language", () => {
    for (const subject of importSubjects)
      for (const t of languages) {
        const labels = importFields[subject].map(({ name }) => fieldWords(t, subject, name).label);
        const { columns } = guessMapping(subject, labels, languages);
        expect(Object.keys(columns)).toEqual(importFields[subject].map(({ name }) => name));
      }
  });

  it("takes no running number for a record's own", () => {
    expect(
      guessMapping("agreements", ["STT", "No.", "Tên văn bản", "Ngày ký (ngày/tháng/năm)"], languages).columns,
    ).toEqual({ title: 2, signedOn: 3 });
  });
});

it("knows how offices head the partner and the end", () => {
  const heads = ["Đối tác nước ngoài", "Phía Việt Nam", "Hình thức", "Hiệu lực đến"];
  const columns = { partiesTheirs: 0, partiesOurs: 1, kind: 2, termUntil: 3 };
  expect(guessMapping("agreements", heads, languages).columns).toEqual(columns);
});

describe("a word that is none of a column's", () => {
  const told = (problem: string) => rowProblemText(en, { column: 0, field: "termKind", problem, given: "magic" });

  it("is told with those that are", () => {
    expect(told("import:wordNotKnown:noticeUnits")).toBe(
      `“magic” is none of the words this column can hold: ${Object.values(en.workflow.noticeUnits).join(", ")}`,
    );
  });

  it("is told without them where its list is not known", () => {
    expect(told("import:wordNotKnown")).toBe("“magic” is none of the words this column can hold");
  });
});

describe("the mapping's form", () => {
  const form = mappingForm("organisations", 3);
  const problems = (values: unknown) =>
    form.safeParse(values).error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`);

  it("reads columns and what holds for all rows", () => {
    expect(
      form.parse({ columns: ["name", "", "type"], fixed: { country: " VN ", level: "" }, dayOrder: "dayFirst" }),
    ).toEqual({
      columns: { name: 0, type: 2 },
      fixed: { country: "VN" },
      dayOrder: "dayFirst",
    });
  });

  it("says what is missing, twice or no field", () => {
    expect(
      problems({ columns: ["name", "name", "signedOn"], fixed: { type: "agency", name: "All" }, dayOrder: "dayFirst" }),
    ).toEqual([
      "columns.1 importFieldTwice",
      "columns.2 chooseImportField",
      "fixed.name chooseImportField",
      "fixed.country importFieldMissing",
    ]);
  });
});
