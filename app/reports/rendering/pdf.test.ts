import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sampleReport } from "#test/support/sample-report";
import { render } from "./render.server";

let file: Uint8Array;
let pdf: PDFDocumentProxy;
let pages: { text: string; above: string; wide: boolean }[];

beforeAll(async () => {
  file = (await render(sampleReport(8), "pdf")).bytes;
  pdf = await getDocument({ data: file.slice(), useSystemFonts: false, verbosity: 0 }).promise;
  pages = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const items = (await page.getTextContent()).items.filter((item) => "str" in item);
    const text = (some: typeof items) => some.map(({ str }) => str).join("");
    const inMargin = items.filter(({ transform }) => transform[5] > height - 60);
    pages.push({ text: text(items), above: text(inMargin), wide: width > height });
  }
}, 60_000);
afterAll(() => pdf?.destroy());

const squeezed = (text: string) => text.replace(/\s+/g, "");

describe("the PDF", () => {
  test("its text can be found: stacked Vietnamese marks, Han, Hangul", () => {
    const all = squeezed(pages.map(({ text }) => text).join(""));
    for (const said of [
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      "về tình hình thực hiện các cam kết, thỏa thuận với đối tác nước ngoài",
      "II. TỪNG THỎA THUẬN",
      "广州市黄埔区人民政府",
      "강남구",
      "=SUM(A1:A9)",
      "GIÁM ĐỐC",
      "NHỮNG THÔNG TIN CÒN THIẾU TRONG HỒ SƠ",
    ])
      expect(all).toContain(squeezed(said));
  });

  test("embeds every font, with a table back to letters", () => {
    const raw = Buffer.from(file).toString("latin1");
    const described = raw.match(/\/Type \/FontDescriptor/g) ?? [];
    expect(described.length).toBeGreaterThan(4);
    expect(raw.match(/\/FontFile2 /g)).toHaveLength(described.length);
    expect((raw.match(/\/ToUnicode /g) ?? []).length).toBe(described.length);
    expect(raw).toMatch(/\/BaseFont \/\w+\+Tinos-Regular/);
    expect(raw).toMatch(/\/BaseFont \/\w+\+NotoSerifSC/);
  });

  test("turns the pages of the wide table alone, repeats its header and numbers pages from the second", () => {
    const turned = pages.filter(({ wide }) => wide);
    expect(pages.map(({ wide }) => wide)).toEqual([false, ...turned.map(() => true), false]);
    expect(turned.length).toBeGreaterThan(1);
    for (const { text } of turned.filter(({ text }) => /TT-\d/.test(text))) expect(text).toContain("Kiến nghị");
    expect(pages.map(({ above }) => above)).toEqual(["", ...pages.slice(1).map((_, index) => String(index + 2))]);
  });

  test("says its title and language, and its headings are marks to go to", async () => {
    const { info } = (await pdf.getMetadata()) as unknown as { info: Record<string, unknown> };
    expect(info.Title).toMatch(/^BÁO CÁO về tình hình/);
    expect(info.Language).toBe("vi");
    expect((await pdf.getOutline())?.map(({ title }) => title)).toContain("II. TỪNG THỎA THUẬN");
  });

  test("is small: fonts hold the letters in use", () => {
    expect(file.byteLength).toBeLessThan(200_000);
  });

  test("the signature never stands alone on a page", () => {
    const last = pages.findLast(({ text }) => text.includes("Nơi nhận:"));
    expect(last?.text).toContain("Không có kiến nghị nào được ghi nhận.");
  });
});
