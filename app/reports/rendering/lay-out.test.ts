import { describe, expect, test } from "vitest";
import "#app/platform/text.server";
import { sampleReport } from "#test/support/sample-report";
import { layOut } from "./lay-out.server";
import { points, textWidth, widthOf } from "./measures";
import { textOf } from "./spans";

const cellsOf = (document: Parameters<typeof layOut>[0]) =>
  layOut(document).stretches.flatMap(({ sections }) => sections.flatMap(({ table }) => table?.rows ?? []));

describe("the head of a paper", () => {
  test("in Vietnamese: state and motto, capitals, a nought before days below ten", () => {
    expect(layOut(sampleReport()).head).toEqual({
      superior: "ỦY BAN NHÂN DÂN THÀNH PHỐ",
      office: "SỞ NGOẠI VỤ",
      state: { name: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", motto: "Độc lập - Tự do - Hạnh phúc" },
      number: expect.stringMatching(/^Số:\s+\/BC-SNgV$/),
      placeAndDay: "Thủ Đức, ngày 05 tháng 11 năm 2026",
    });
  });

  test("January and February get a nought, March does not", () => {
    const head = { ...sampleReport().head, on: "2026-02-03" };
    expect(layOut(sampleReport(1, { head })).head.placeAndDay).toBe("Thủ Đức, ngày 03 tháng 02 năm 2026");
    const march = { ...head, on: "2026-03-13" };
    expect(layOut(sampleReport(1, { head: march })).head.placeAndDay).toBe("Thủ Đức, ngày 13 tháng 3 năm 2026");
  });

  test("in English: no state, and dots for what the office has not said", () => {
    const head = { superior: null, office: "", symbol: null, place: null, on: "2026-11-21" };
    const laid = layOut(sampleReport(1, { locale: "en", head, signature: { post: null, recipients: ["File"] } }));
    expect(laid.head.state).toBeNull();
    expect(laid.head.placeAndDay).toMatch(/^…+, 21 November 2026$/);
    expect([laid.head.office, laid.foot.post, laid.head.number]).toEqual([
      expect.stringMatching(/^…+$/),
      expect.stringMatching(/^…+$/),
      expect.stringMatching(/^No\.: …+$/),
    ]);
  });

  test("a title longer than a line stands on two of about the same length", () => {
    const subject = "Tình hình thực hiện các cam kết, thỏa thuận đã ký kết với đối tác nước ngoài";
    const [first = [], second = []] = layOut(sampleReport(1, { subject })).subject;
    expect(`${textOf(first)} ${textOf(second)}`).toBe(subject);
    expect(Math.abs(textOf(first).length - textOf(second).length)).toBeLessThan(8);
    expect(layOut(sampleReport(1, { subject: "về thỏa thuận" })).subject).toHaveLength(1);
  });

  test("a title longer than two lines stands on three, none of them longer than the paper is wide", () => {
    const subject =
      "Đoàn đại biểu cấp cao Viện Nghiên cứu Phát triển Kinh tế – Xã hội và Hợp tác Quốc tế về Đô thị Thông minh Bền vững khu vực Đông Nam Á và Thái Bình Dương thăm và làm việc";
    const lines = layOut(sampleReport(1, { subject })).subject.map(textOf);
    expect(lines.join(" ")).toBe(subject);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(widthOf(line, points.title, { bold: true })).toBeLessThan(textWidth(false));
    const lengths = lines.map(({ length }) => length);
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(16);
  });

  test("recipients end with a semicolon, the last with a full stop", () => {
    expect(layOut(sampleReport()).foot.names).toEqual(["- Như trên;", "- Lưu: VT."]);
  });
});

describe("pages", () => {
  test("a wide table stands on turned pages, the text before it upright where it is worth a page", () => {
    expect(layOut(sampleReport(12)).stretches.map(({ landscape }) => landscape)).toEqual([false, true]);
  });

  test("a line before a wide table stays with it", () => {
    const [general, ...others] = sampleReport().sections;
    if (!general) throw new Error("no section");
    const short = sampleReport(3, { sections: [{ ...general, paragraphs: [], table: null }, ...others] });
    expect(layOut(short).stretches.map(({ landscape }) => landscape)).toEqual([true]);
  });

  test("nothing is turned where the report does not ask for it", () => {
    const { stretches } = layOut(sampleReport(12, { landscape: false }));
    expect(stretches.map(({ landscape, sections }) => [landscape, sections.length])).toEqual([[false, 3]]);
  });

  test("a report without sections still has its page", () => {
    expect(layOut(sampleReport(0, { sections: [], annex: [] }))).toMatchObject({
      stretches: [{ sections: [] }],
      annex: null,
    });
  });
});

describe("the annex", () => {
  test("has its usual title where the report names none", () => {
    expect(layOut(sampleReport()).annex).toMatchObject({
      title: "PHỤ LỤC",
      subject: "NHỮNG THÔNG TIN CÒN THIẾU TRONG HỒ SƠ",
      to: expect.stringMatching(/^\(Kèm theo văn bản số\s+\/BC-SNgV ngày 05 tháng 11 năm 2026\)$/),
    });
  });

  test("takes a first heading without a table for its title, said once", () => {
    const heading = { heading: "PHỤ LỤC: NỘI DUNG CHƯA GHI NHẬN", paragraphs: ["Bổ sung tại đây."], table: null };
    const { annex } = layOut(sampleReport(1, { annex: [heading, ...sampleReport().annex] }));
    expect(annex?.subject).toBe("NỘI DUNG CHƯA GHI NHẬN");
    expect(annex?.stretches[0]?.sections.map((one) => one.heading)).toEqual([
      null,
      "1. 8 thỏa thuận chưa ghi nhận thời hạn",
    ]);
  });

  test("a period in brackets gets no second ones", () => {
    expect(layOut(sampleReport(1, { period: "(Từ A đến B)" })).period).toBe("(Từ A đến B)");
    expect(layOut(sampleReport()).period).toBe("(Từ ngày 01/01/2026 đến ngày 31/10/2026)");
  });
});

describe("tables", () => {
  test("figures and days are written as the language writes them", () => {
    const [row] = layOut(sampleReport(1)).stretches.at(-1)?.sections[0]?.table?.rows ?? [];
    expect(row?.cells.map((lines) => lines.map(textOf).join(" / ")).slice(6)).toEqual(["17/11/2023", "1.234,5", ""]);
  });

  test("a long row may be split, a short one may not", () => {
    const [general] = sampleReport().sections;
    if (!general?.table) throw new Error("no table");
    const rows = [
      ["a", 1],
      [Array(40).fill("line").join("\n"), 2],
    ] as const;
    const long = sampleReport(1, { sections: [{ ...general, table: { ...general.table, rows } }] });
    expect(cellsOf(long).map(({ tall }) => tall)).toEqual([false, true]);
  });

  test("the widths make a whole, and the narrowest holds its header", () => {
    for (const { sections } of layOut(sampleReport()).stretches)
      for (const { table } of sections) {
        if (!table) continue;
        expect(table.columns.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
        expect(Math.min(...table.columns.map(({ share }) => share * 257))).toBeGreaterThan(9);
      }
  });

  test("a caption that the heading holds is not said twice", () => {
    const captions = layOut(sampleReport()).stretches.flatMap(({ sections }) =>
      sections.map(({ table }) => table?.caption),
    );
    expect(captions).toEqual(["Số thỏa thuận theo giai đoạn", null, null]);
  });
});
