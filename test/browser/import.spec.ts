/** An office's own spreadsheet: its columns are found, a wrong row is mended in a file of its own, all of it comes in, and is taken back. */
import fs from "node:fs";
import type { Page } from "@playwright/test";
import { textRow, workbookOf } from "#test/support/workbooks";
import { expect, expectAccessible, test } from "./fixtures";

const stamp = Date.now();
const good = `Vinh Long office ${stamp}`;
const wrong = `Can Tho office ${stamp}`;
const workbook = workbookOf({
  sheets: [
    {
      rows:
        textRow(1, "ỦY BAN NHÂN DÂN") +
        textRow(3, "Tên tổ chức", "Nước", "Loại", "Ghi chú nội bộ") +
        textRow(4, good, "Việt Nam", "Company", "x") +
        textRow(5, wrong, "Atlantis", "Company", "y"),
    },
  ],
});
/** The worker reads and records; on a busy machine it takes its time. */
const worked = { timeout: 30_000 };
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const file = (name: string, buffer: Buffer) => ({ name, mimeType: "application/octet-stream", buffer });

test("an office's own spreadsheet is brought in, mended and taken back", async ({ page, login }) => {
  test.setTimeout(90_000);
  await login("officer");
  await page.goto("/organisations");
  await page.getByRole("link", { name: "Import", exact: true }).click();

  await test.step("a file is needed", async () => {
    await press(page, "Read the file");
    await expect(page.getByRole("link", { name: "Choose the file" })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("what is no spreadsheet is refused in words", async () => {
    await page
      .getByLabel("File", { exact: true })
      .setInputFiles(file("list.xls", Buffer.from("d0cf11e0a1b11ae1", "hex")));
    await press(page, "Read the file");
    await expect(page.getByText("older format of Excel")).toBeVisible(worked);
    await page.getByRole("link", { name: "Choose another file" }).click();
  });

  await test.step("the columns are guessed below the title, and can be changed", async () => {
    await page.getByLabel("File", { exact: true }).setInputFiles(file("Danh sách.xlsx", workbook));
    await press(page, "Read the file");
    await expect(page.getByRole("heading", { name: "Which column is which?" })).toBeVisible(worked);
    await expect(page.getByText("The names of the columns are in row 3.")).toBeVisible();
    await expect(page.getByLabel("“Tên tổ chức” is taken for")).toHaveValue("name");
    await expect(page.getByLabel("“Nước” is taken for")).toHaveValue("country");
    await expectAccessible(page);
    await press(page, "Check the rows");
  });

  const download = await test.step("the rows are shown before anything is recorded", async () => {
    await expect(page.getByRole("button", { name: "Import 1 row" })).toBeVisible(worked);
    await expect(page.getByText("“Atlantis”")).toBeVisible();
    await expectAccessible(page);
    await press(page, "Import 1 row");
    await expect(page.getByRole("heading", { name: "What was recorded" })).toBeVisible(worked);
    const started = page.waitForEvent("download");
    await page.getByRole("link", { name: "Rows with problems (CSV)" }).click();
    return started;
  });
  const done = page.url();

  await test.step("the wrong row is mended in its file and brought in", async () => {
    const text = await fs.promises.readFile(await download.path(), "utf8");
    expect(text).toContain(wrong);
    expect(text).not.toContain(good);
    await page.goto("/imports/new?subject=organisations");
    await page
      .getByLabel("File", { exact: true })
      .setInputFiles(file("mended.csv", Buffer.from(text.replace("Atlantis", "VN"))));
    await press(page, "Read the file");
    await press(page, "Check the rows");
    await press(page, "Import 1 row");
    await page.getByRole("link", { name: wrong }).click();
    await expect(page.getByRole("heading", { name: wrong })).toBeVisible();
  });

  await test.step("the first file is taken back, and the second stays", async () => {
    await page.goto(done);
    await page.getByRole("link", { name: "Take back…" }).click();
    await expect(page.getByText("1 new record is removed")).toBeVisible();
    await press(page, "Take the import back");
    await expect(page.getByRole("heading", { name: "What was taken back" })).toBeVisible(worked);
    await page.goto(`/organisations?q=${stamp}`);
    await expect(page.getByRole("link", { name: wrong })).toBeVisible();
    await expect(page.getByRole("link", { name: good })).toHaveCount(0);
  });
});
