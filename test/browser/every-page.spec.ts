/** Every page of the application, in light and dark, has nothing that axe finds. */
import routes from "#app/routes";
import { expect, expectAccessible, expectContrast, test } from "./fixtures";
import { expectWithinBudget } from "./script-budget";
import { make, visits, type Walk, walkers } from "./visits";

/** A filter that does not exist is answered 400; its page is visited too. */
test.use({ expectedMessages: [/status of 400/] });

const paths = (routes as { path?: string }[]).map(({ path = "" }) => path);

test("every page of the application is visited", () => {
  expect(Object.keys(visits).sort()).toEqual([...paths].sort());
});

for (const walk of Object.keys(walkers) as Walk[])
  test(`every page is accessible, light and dark: ${walk}`, async ({ page, login }) => {
    test.setTimeout(300_000);
    const walker = walkers[walk];
    if (walker) await login(walker);
    await page.goto("/");
    const made = await make(page, walk);
    for (const path of paths) {
      const visit = visits[path];
      if (visit?.on !== walk) continue;
      for (const address of visit.at(made))
        await test.step(address, async () => {
          await page.emulateMedia({ colorScheme: "light" });
          const answer = await page.goto(address);
          await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
          expect(new URL(page.url()).pathname).toBe(address.split("?", 1)[0]);
          await expectAccessible(page);
          // A refused address shows a short page with the scripts of the one it belongs to.
          if (answer?.ok()) await expectWithinBudget(page);
          await page.emulateMedia({ colorScheme: "dark" });
          await expectContrast(page);
        });
    }
  });
