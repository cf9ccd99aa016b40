/** The map of partners: from afar and near, from a mark to the list that it counts, and away with all of it as a file. */
import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect, expectAccessible, test } from "./fixtures";
import { takeOver } from "./support";

for (const scripts of [true, false])
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

    test("a partner is found on the map, by links and keys alone, and its agreements from there", async ({
      page,
      login,
    }) => {
      await login("manager");
      const sea = `Sea ${randomUUID().slice(0, 8)}`;
      await takeOver(page, `${sea}: north`, "inForce", {
        "parties.1.organisation": "Shanghai · CN",
        termKind: "evergreen",
      });
      await takeOver(page, `${sea}: south`, "suspended", { termKind: "evergreen" });
      await page.goto(`/pipeline?view=map&zoom=2&q=${encodeURIComponent(sea)}`);
      await expect(page.getByRole("heading", { name: "2 partners at 2 places" })).toBeVisible();

      const together = page.getByRole("link", { name: /^Guangzhou, Shanghai: 2 partners, 2 agreements \(2 signed\)/ });
      await together.focus();
      await page.keyboard.press("Enter");
      const mark = page.getByRole("link", { name: "Guangzhou: 1 partner, 1 agreement (1 signed)" });
      await expect(mark).toBeVisible();
      await expect(together).toHaveCount(0);
      expect(Number(new URL(page.url()).searchParams.get("zoom"))).toBeGreaterThan(2);
      if (scripts) await expectAccessible(page);

      for (const way of ["Farther", "West"]) {
        const before = page.url();
        await page.getByRole("link", { name: way }).click();
        await expect(page).not.toHaveURL(before);
      }
      await expect(page.getByRole("link", { name: "Show every place" })).toBeVisible();
      await mark.focus();
      await page.keyboard.press("Enter");
      await expect(page).toHaveURL(/#place-CN-guangzhou$/);
      await expect(page.locator(":target")).toContainText("placed by the name of its place");

      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("navigation", { name: "Export as" }).getByRole("link", { name: "CSV" }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/^Partners by place \d{4}-\d\d-\d\d\.csv$/);
      const lines = (await readFile(await download.path(), "utf8")).split("\r\n");
      expect(lines.filter((line) => line.startsWith("Guangzhou,China,"))).toHaveLength(1);

      await page.getByRole("link", { name: "1 agreement with Guangzhou" }).click();
      await expect(page).toHaveURL(/view=table/);
      await expect(page.getByRole("rowheader")).toHaveText([new RegExp(`^${sea}: south`)]);
    });
  });
