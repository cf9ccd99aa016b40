/** Preparing the visit of November 2023: found, its programme read, a talking point written, its briefing taken along as Word and PDF. */
import fs from "node:fs";
import type { Download } from "@playwright/test";
import { english } from "#app/locales/en/index";
import { vietnamese } from "#app/locales/vi/index";
import { openPdf, openWord } from "#test/support/papers";
import { expect, expectAccessible, test } from "./fixtures";
import { part } from "./support";

// A day behind the office: what stands on a page is the office's day, wherever the browser is.
test.use({ timezoneId: "America/Los_Angeles" });

const words = english.visits;
const bytesOf = async (download: Download) => new Uint8Array(await fs.promises.readFile(await download.path()));

test("the visit of November 2023 is prepared, and its briefing opens in Word and as PDF", async ({ page, login }) => {
  test.setTimeout(60_000);
  await login("officer");
  await page.goto("/");
  await page.getByRole("link", { name: words.title, exact: true }).click();
  await page.getByLabel(words.when).selectOption("past");
  await page.getByLabel(words.country).selectOption("CN");
  await page.getByRole("button", { name: words.filter, exact: true }).click();
  await expect(page).toHaveURL(/when=past.*country=CN/);
  await page.getByRole("link", { name: /^Working trip of a Ho Chi Minh City delegation/ }).click();

  await test.step("its programme, day by day", async () => {
    const programme = part(page, words.programme.title);
    for (const day of ["Wed 15 Nov 2023", "Thu 16 Nov 2023", "Fri 17 Nov 2023"])
      await expect(programme.getByRole("heading", { name: day })).toBeVisible();
    await expect(programme.getByRole("link", { name: "Chen Jie" })).toBeVisible();
    await expectAccessible(page);
  });

  const point = `The pilot of 2024–2025, ${Date.now()}`;
  await test.step("a talking point", async () => {
    await part(page, words.prepare).getByRole("link", { name: words.prepareEdit }).click();
    const field = page.getByLabel(words.talkingPoints);
    await field.fill(`${await field.inputValue()}\n${point}`.trim());
    await page.getByRole("button", { name: words.save }).click();
    await expect(part(page, words.prepare).getByText(point)).toBeVisible();
  });

  await page.getByRole("link", { name: words.briefing, exact: true }).click();
  await expect(page.getByRole("heading", { name: english.briefings.paper.title, exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Tiếng Việt" }).last().click();
  const paper = vietnamese.briefings.paper;
  await expect(page.getByRole("heading", { name: paper.title, exact: true })).toBeVisible();

  const take = async (name: string) => {
    const started = page.waitForEvent("download", { timeout: 30_000 });
    await page.getByRole("link", { name, exact: true }).click();
    return started;
  };
  await test.step("in Word", async () => {
    const word = await take("Word");
    expect(word.suggestedFilename()).toMatch(/\.docx$/);
    const { lines, xml } = openWord(await bytesOf(word));
    for (const line of [paper.title, paper.headings.whom, "黄埔区", `– ${point}`]) expect(lines).toContain(line);
    expect(xml("word/document.xml")).toMatch(/<w:lang [^>]*w:eastAsia="zh/);
  });
  await test.step("as PDF", async () => {
    const { pages, fonts } = await openPdf(await bytesOf(await take("PDF")));
    const text = pages.join(" ").replace(/\s+/g, "");
    for (const said of [paper.title, "Nguyễn Văn Nên", "陈杰", point]) expect(text).toContain(said.replace(/\s+/g, ""));
    expect(fonts).toContain("Tinos-Regular");
    expect(fonts.some((font) => font.startsWith("NotoSerifSC"))).toBe(true);
  });
});
