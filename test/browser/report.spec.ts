/** The report the ministry asked for in October 2025: two presses away, in Vietnamese, and its files hold what is on record. */
import fs from "node:fs";
import type { Download } from "@playwright/test";
import readXlsxFile from "read-excel-file/node";
import { vietnamese } from "#app/locales/vi/index";
import { openPdf, openWord } from "#test/support/papers";
import { expect, expectAccessible, test } from "./fixtures";
import { send, signIn, takeOver } from "./support";

const words = vietnamese.reports;
const columns = vietnamese.reportWords.columns;
const notes = {
  lead: "Ho Chi Minh City",
  results: "Đã tổ chức hai khóa tập huấn trực tuyến",
  difficulties: "Chưa bố trí được kinh phí phiên dịch",
  proposals: "Kiến nghị bố trí kinh phí năm 2027",
};
const bytesOf = async (download: Download) => new Uint8Array(await fs.promises.readFile(await download.path()));

test("the commitment report in Vietnamese is made, fetched and holds what is on record", async ({ page, login }) => {
  test.setTimeout(90_000);
  await login("manager");
  const title = `Biên bản ghi nhớ về đô thị thông minh ${Date.now()}`;
  const agreement = await takeOver(page, title, "inForce", {
    titleLanguage: "vi",
    signedOn: "2023-11-17",
    "parties.1.organisation": "Huangpu District",
  });
  await send(page, `${agreement}/reporting`, { ...notes, version: "1" });
  await page.goto("/");
  await page.getByRole("button", { name: "Tiếng Việt" }).first().click();

  const word = await test.step("two presses from any page", async () => {
    await page.getByRole("link", { name: words.title, exact: true }).click();
    const started = page.waitForEvent("download", { timeout: 60_000 });
    await page.getByRole("button", { name: words.kinds.commitments.title }).click();
    return started;
  });
  await expect(page.getByRole("heading", { name: words.readyTitle })).toBeVisible();
  await expectAccessible(page);

  await test.step("in Word: the official head, the table, the row, the fonts", async () => {
    expect(word.suggestedFilename()).toMatch(/^bao-cao-thuc-hien-cam-ket-2026-11-21\.docx$/);
    const { lines, xml } = openWord(await bytesOf(word));
    for (const line of ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "BÁO CÁO"])
      expect(lines).toContain(line);
    const heads = [columns.lead, columns.partner, columns.content, columns.timeline, columns.results];
    for (const head of [...heads, columns.difficulties, columns.proposals]) expect(lines).toContain(head);
    expect(lines.join("\n")).toContain(title);
    for (const note of [notes.results, notes.difficulties, notes.proposals]) expect(lines).toContain(note);
    const body = xml("word/document.xml");
    expect(body).toContain("<w:tblHeader");
    expect(body).toMatch(/<w:lang [^>]*w:eastAsia="zh/);
    expect(body + xml("word/styles.xml")).toContain("Times New Roman");
    expect(lines.join("\n")).toContain("黄埔");
  });

  await test.step("in Excel: the same rows under the same columns", async () => {
    const started = page.waitForEvent("download");
    await page.getByRole("link", { name: words.download("Excel") }).click();
    const file = await bytesOf(await started);
    const sheets = await readXlsxFile(Buffer.from(file));
    const rows = sheets.flatMap(({ data }) => data);
    expect(rows.some((row) => row.includes(columns.lead) && row.includes(columns.proposals))).toBe(true);
    const mine = rows.filter((row) => row.some((cell) => String(cell).includes(title)));
    expect(mine.flat()).toContain(notes.results);
  });

  await test.step("as PDF: Vietnamese and Han are text in embedded fonts", async () => {
    const started = page.waitForEvent("download");
    await page.getByRole("link", { name: words.download("PDF") }).click();
    const { pages, fonts } = await openPdf(await bytesOf(await started));
    // Han has no blanks: each sign is set by itself, so that a line can end anywhere.
    const unbroken = (text: string) => text.replace(/\s+/g, "");
    const text = unbroken(pages.join(" "));
    for (const part of ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "黄埔区", notes.results])
      expect(text).toContain(unbroken(part));
    expect(fonts).toContain("Tinos-Regular");
    expect(fonts.some((font) => font.startsWith("NotoSerifSC"))).toBe(true);
  });

  await test.step("it is kept, and is there for nobody else", async () => {
    const address = page.url();
    await page.goto("/reports");
    await expect(page.getByText(words.statuses.ready).first()).toBeVisible();
    await signIn(page, "officer");
    expect((await page.goto(address))?.status()).toBe(404);
  });
});
