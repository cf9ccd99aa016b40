/** From two files chosen at once to a hit inside one of them: added with progress, read by the worker, found, opened and saved. */
import fs from "node:fs";
import { pdfOf } from "#test/support/file-bytes";
import { expect, expectAccessible, test } from "./fixtures";
import { propose } from "./support";

const word = `Zephyrine${Date.now()}`;
const file = (name: string, buffer: Buffer) => ({ name, mimeType: "application/octet-stream", buffer });

test("two files are added to an agreement, and a word in one of them is found", async ({ page, login }) => {
  await login("officer");
  const here = await propose(page, `Documents ${word}`);
  await page.goto(here);
  await page.locator("#documents").getByRole("link", { name: "Add documents" }).click();

  await test.step("one that is too large is told of before anything is sent", async () => {
    const scan = test.info().outputPath("Scan.pdf");
    fs.writeFileSync(scan, "");
    fs.truncateSync(scan, 26 * 1024 * 1024);
    await page.getByLabel("Files", { exact: true }).setInputFiles(scan);
    await expect(page.getByText("A file is larger than 25 MB.")).toBeVisible();
    await page.getByRole("button", { name: "Leave out: Scan.pdf" }).click();
  });

  await test.step("files are chosen, one of them not what it seems", async () => {
    await page
      .getByLabel("Files", { exact: true })
      .setInputFiles([
        file("Draft.pdf", pdfOf(`Article 1 ${word}`)),
        file("Page.pdf", Buffer.from("<!doctype html><script>alert(1)</script>")),
        file("Biên bản.txt", Buffer.from("Hai bên thống nhất.")),
      ]);
    await page.getByLabel("Title of Draft.pdf").fill(`Draft of ${word}`);
    await page.getByLabel("Kind", { exact: true }).selectOption("draft");
    await expect(page.getByLabel("Kind of Biên bản.txt")).toHaveValue("draft");
    await page.getByLabel("Kind of Biên bản.txt").selectOption("minutes");
    for (const language of await page.getByRole("combobox", { name: /^Language/ }).all())
      await expect(language.locator("option").first()).toHaveText("Not said");
    await page.getByLabel("Language of Biên bản.txt").selectOption("vi");
    await page.getByLabel("Title of Page.pdf").fill("Not a page");
    await page.getByRole("button", { name: "Add documents" }).click();
    await expect(page.getByText("2 documents were added. 1 file was not added.")).toBeVisible();
    await expect(page.getByText("“Page.pdf” is damaged, or holds something that could run")).toBeVisible();
    await expect(page.getByRole("link", { name: "See them on the record" })).toBeVisible();
    await expect(page.getByLabel("Title of Page.pdf")).toHaveValue("Not a page");
    await expectAccessible(page);
  });

  await test.step("they stand on the agreement, and their text can be read", async () => {
    await page.goto(here);
    const minutes = page.locator("#documents li").filter({ has: page.getByRole("link", { name: "Biên bản" }) });
    await expect(minutes).toContainText("Minutes · Vietnamese");
    await page
      .locator("#documents")
      .getByRole("link", { name: `Draft of ${word}` })
      .click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Draft of ${word}`);
    const read = async () => {
      await page.reload();
      return page.getByText(`Article 1 ${word}`).isVisible();
    };
    await expect.poll(read, { timeout: 20_000 }).toBe(true);
  });

  await test.step("the file is saved under its own name", async () => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Download" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("Draft.pdf");
  });

  await test.step("the word inside it is found", async () => {
    await page.goto(`/search?q=${word.toLowerCase()}`);
    await expect(page.getByRole("link", { name: `Draft of ${word}` }).first()).toBeVisible();
  });
});
