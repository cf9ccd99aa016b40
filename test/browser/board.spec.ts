/** The board: cards are moved by mouse and by keyboard through the same gates, and none changes its stage by being moved. */
import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";
import { propose, record, takeOver } from "./support";

const lane = (page: Page, stage: string) => page.getByRole("region", { name: stage, exact: true });
const cardIn = (page: Page, stage: string, title: string) =>
  lane(page, stage).getByRole("article").filter({ hasText: title });

/** The board of those whose title has this word, ready for dragging. */
async function openBoard(page: Page, word: string): Promise<void> {
  await page.goto(`/pipeline?q=${word}`);
  await expect(page.locator("[data-card][draggable=true]").first()).toBeVisible();
}

const said = (page: Page, words: string) => page.locator("[aria-live=polite]").filter({ hasText: words });

test("a card dragged to another stage opens the form, and stands there only once that is recorded", async ({
  page,
  login,
}) => {
  await login("officer");
  const word = randomUUID().slice(0, 8);
  const title = `Ready to be tried ${word}`;
  const here = await takeOver(page, title, "inForce", { signedOn: "2024-11-17" });
  await openBoard(page, word);
  await expectAccessible(page);

  await test.step("while it is dragged each stage says what a drop would open", async () => {
    await cardIn(page, "Signed", title).hover({ position: { x: 12, y: 90 } });
    await page.mouse.down();
    await lane(page, "Pilot").hover();
    await lane(page, "Pilot").hover();
    await expect(lane(page, "Pilot").getByText("Drop to open the form")).toBeVisible();
    await expect(lane(page, "Proposed").getByText("No way leads here")).toBeVisible();
    await expect(said(page, "Pilot: Drop to open the form.")).toHaveCount(1);
    await page.mouse.up();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Start the pilot");
  });

  await test.step("the drop itself changed nothing", async () => {
    await openBoard(page, word);
    await expect(cardIn(page, "Signed", title)).toBeVisible();
    await expect(lane(page, "Pilot").getByRole("article")).toHaveCount(0);
  });

  await test.step("what is recorded moves it", async () => {
    await record(page, here, "pilot", {
      ...{ on: "2026-11-20", question: "Does it work?", scope: "One district", leadOurs: "A", leadTheirs: "B" },
      ...{ firstOn: "2026-12-01", lastOn: "2027-11-20", "indicators.0.name": "Requests" },
    });
    await openBoard(page, word);
    await expect(cardIn(page, "Pilot", title)).toContainText("In this stage for 1 day");
    await expect(lane(page, "Signed").getByRole("article")).toHaveCount(0);
  });
});

test("by keyboard a card is moved where nothing leads straight: the way is said, and its first step offered", async ({
  page,
  login,
}) => {
  await login("officer");
  const word = randomUUID().slice(0, 8);
  const title = `Only a draft ${word}`;
  await propose(page, title, { summary: "" });
  await openBoard(page, word);
  const card = cardIn(page, "Proposed", title);
  await expect(card).toContainText("Missing: summary or fields");

  const button = card.locator("summary");
  await button.focus();
  await page.keyboard.press("Enter");
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(button).toBeFocused();
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press("ArrowDown");
  await expect(card.getByRole("link", { name: "Evaluated not straight from here" })).toBeFocused();
  await page.keyboard.press("Enter");

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Not yet: Evaluated");
  await expect(said(page, "Not yet: Evaluated")).toHaveCount(1);
  await expect(page.getByText("No step leads straight from Proposed to Evaluated")).toBeVisible();
  await expect(page.locator(".numbered li")).toHaveText([
    "Ask for opinions",
    "Clear for signing",
    "Record the signing",
    "Record the evaluation",
  ]);
  // The same checklist as on the agreement's own page, with where to supply it.
  await expect(
    page.getByRole("link", { name: "Write the summary and choose the fields of cooperation" }),
  ).toBeVisible();
  await expect(page.getByRole("link", { name: /^Record…/ })).toHaveCount(0);
});

test("a lane shows 25, then more under them; without scripts the next page of that stage", async ({
  page,
  login,
  browser,
}) => {
  await login("officer");
  const word = randomUUID().slice(0, 8);
  await Promise.all(Array.from({ length: 26 }, (_, number) => propose(page, `Draft ${number} ${word}`)));
  await openBoard(page, word);
  const cards = lane(page, "Proposed").getByRole("article");
  await expect(cards).toHaveCount(25);
  const address = await lane(page, "Proposed")
    .getByRole("link", { name: "Show more of Proposed" })
    .getAttribute("href");

  await lane(page, "Proposed").getByRole("link", { name: "Show more of Proposed" }).click();
  await expect(cards).toHaveCount(26);
  await expect(cards.nth(25).getByRole("link").first()).toBeFocused();
  await expect(lane(page, "Proposed").getByRole("link", { name: /^Show more/ })).toHaveCount(0);

  const bare = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
    baseURL: new URL(page.url()).origin,
  });
  const plain = await bare.newPage();
  await plain.goto(address ?? "");
  await expect(lane(plain, "Proposed").getByRole("article")).toHaveCount(1);
  const first = lane(plain, "Proposed").getByRole("article").first();
  await first.locator("summary").click();
  await first.getByRole("link", { name: /^Signed/ }).click();
  await expect(plain.getByRole("heading", { level: 1 })).toHaveText("Not yet: Signed");
  await bare.close();
});
