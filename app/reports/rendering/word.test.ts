import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { sampleReport } from "#test/support/sample-report";
import { render } from "./render.server";

let files: Record<string, string>;
let body: string;
const textIn = (xml: string) => [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join("");
const paragraphWith = (text: string) =>
  (body.match(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs) ?? []).find((paragraph) => textIn(paragraph).includes(text)) ?? "";

beforeAll(async () => {
  const { bytes, mediaType, extension } = await render(sampleReport(12), "docx");
  expect([mediaType, extension]).toEqual([
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "docx",
  ]);
  files = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)] as const),
  );
  body = files["word/document.xml"] ?? "";
});

describe("the Word document", () => {
  test("holds head, motto, number, day, title, sections, signature and annex in their order", () => {
    const said = [
      "ỦY BAN NHÂN DÂN THÀNH PHỐ",
      "SỞ NGOẠI VỤ",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      "/BC-SNgV",
      "Thủ Đức, ngày 05 tháng 11 năm 2026",
      "BÁO CÁO",
      "(Từ ngày 01/01/2026 đến ngày 31/10/2026)",
      "I. TÌNH HÌNH CHUNG",
      "II. TỪNG THỎA THUẬN",
      "Không có kiến nghị nào được ghi nhận.",
      "Nơi nhận:",
      "- Lưu: VT.",
      "GIÁM ĐỐC",
      "PHỤ LỤC",
      "1. 8 thỏa thuận chưa ghi nhận thời hạn",
    ];
    const text = textIn(body);
    const places = said.map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test("is A4 with official margins, upright, turned for the wide table, upright for the annex", () => {
    const pages = [...body.matchAll(/<w:pgSz ([^>]*)\/>/g)].map(([, size]) => /landscape/.test(size ?? ""));
    expect(pages).toEqual([false, true, false]);
    expect(body).toMatch(/<w:pgMar [^>]*w:left="1700"/);
    expect(body.match(/<w:titlePg\/>/g)).toHaveLength(1);
    expect(Object.values(files).some((xml) => xml.includes("<w:instrText") && xml.includes("PAGE"))).toBe(true);
  });

  test("is set in Times New Roman 13, in the language of the report", () => {
    const styles = files["word/styles.xml"] ?? "";
    expect(styles).toMatch(/<w:docDefaults>.*w:ascii="Times New Roman".*w:eastAsia="SimSun"/s);
    expect(styles).toMatch(/<w:docDefaults>.*<w:sz w:val="26"\/>.*<w:lang w:val="vi-VN"/s);
  });

  test("marks Han and Hangul with their languages and fonts", () => {
    expect(paragraphWith("黄埔区 (Trung")).toMatch(
      /w:eastAsia="SimSun"(?:(?!<\/w:r>).)*w:eastAsia="zh-CN"(?:(?!<\/w:r>).)*黄埔区/s,
    );
    expect(paragraphWith("강남구")).toMatch(
      /w:eastAsia="Batang"(?:(?!<\/w:r>).)*w:eastAsia="ko-KR"(?:(?!<\/w:r>).)*강남구/s,
    );
    expect(paragraphWith("Memorandum of understanding")).toContain('w:val="en-GB"');
  });

  test("repeats the header of a table and splits no short row", () => {
    const rows = body.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    const headers = rows.filter((row) => row.includes("<w:tblHeader/>"));
    expect(headers.map((row) => textIn(row).slice(0, 9))).toEqual(["Giai đoạn", "STTSố hiệ", "STTSố hiệ"]);
    expect(rows.filter((row) => !row.includes("<w:cantSplit/>"))).toEqual([]);
  });

  test("links lead to the records", () => {
    expect(files["word/_rels/document.xml.rels"]).toContain('Target="https://entente.example.test/agreements/1"');
  });

  test("holds no character that XML forbids", async () => {
    const { bytes } = await render(sampleReport(1, { subject: "a\u0000b\ud800<&>" }), "docx");
    const xml = strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
    expect(xml).toContain("ab&lt;&amp;&gt;");
  });
});
