/** Every page of the application, in light and dark, has nothing that axe finds. */
import type { Page } from "@playwright/test";
import routes from "#app/routes";
import { expect, expectAccessible, expectContrast, test } from "./fixtures";
import { expectWithinBudget } from "./script-budget";
import { make, pathsVisited, visits, type Walk, walkers } from "./visits";

/** A filter that does not exist is answered 400; its page is visited too. */
test.use({ expectedMessages: [/status of 400/] });

const paths = (routes as { path?: string }[]).map(({ path = "" }) => path);

test("every page of the application is visited", () => {
  expect([...pathsVisited].sort()).toEqual([...paths].sort());
});

/** Addresses in one test, so that the tests are about as long as the longer journeys and none is the last for minutes. */
const atOnce = 14;

/** The routes of a walk in parts. How many addresses each has does not depend on what was made. */
function partsOf(walk: Walk): string[][] {
  const parts: string[][] = [];
  let left = 0;
  for (const path of paths) {
    const visit = visits[path];
    if (visit?.on !== walk) continue;
    const count = visit.at({}).length;
    if (left < count) {
      parts.push([]);
      left = atOnce;
    }
    parts.at(-1)?.push(path);
    left -= count;
  }
  return parts;
}

/** Each worker makes the records of a walk once. */
const madeHere = new Map<Walk, ReturnType<typeof make>>();

async function look(page: Page, address: string): Promise<void> {
  await page.emulateMedia({ colorScheme: "light" });
  const answer = await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(new URL(page.url()).pathname).toBe(address.split("?", 1)[0]);
  await expectAccessible(page);
  // A refused address shows a short page with the scripts of the one it belongs to.
  if (answer?.ok()) await expectWithinBudget(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await expectContrast(page);
}

for (const walk of Object.keys(walkers) as Walk[])
  for (const [at, part] of partsOf(walk).entries())
    test(`every page is accessible, light and dark: ${walk}, part ${at + 1}`, async ({ page, login }) => {
      test.setTimeout(120_000);
      const walker = walkers[walk];
      if (walker) await login(walker);
      const making = madeHere.get(walk) ?? make(page, walk);
      madeHere.set(walk, making);
      const made = await making;
      for (const path of part)
        for (const address of visits[path]?.at(made) ?? []) await test.step(address, () => look(page, address));
    });
