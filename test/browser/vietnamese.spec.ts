/** In Vietnamese: nothing of ours is left in English, days are written as there, forms work, foreign words are marked. */
import type { Page } from "@playwright/test";
import { english } from "#app/locales/en/index";
import { vietnamese } from "#app/locales/vi/index";
import { expect, expectAccessible, test } from "./fixtures";
import { press, propose, takeOver, takeOverPilot } from "./support";

/** Every plain text of a catalogue, in order: the same path has the same place in both. */
function textsOf(catalogue: unknown): string[] {
  if (typeof catalogue === "string") return [catalogue];
  return typeof catalogue === "object" && catalogue !== null ? Object.values(catalogue).flatMap(textsOf) : [];
}

const kept = new Set(textsOf(vietnamese));
/** The accounts of the demonstration are called by their roles. */
const names = new Set<string>(Object.values(english.shell.roles));
/** English texts that are no Vietnamese text as well (names, codes). */
const ours = textsOf(english).filter((text) => /[a-z]{3}/i.test(text) && !kept.has(text) && !names.has(text));

/** Texts of the page that are not marked as another language, and names of controls. */
const vietnameseTexts = (page: Page) =>
  page.evaluate(() => {
    const texts: string[] = [document.title];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const { parentElement: parent } = node;
      if (parent?.closest("[lang]")?.getAttribute("lang") !== "vi" || parent.closest("script, textarea, datalist"))
        continue;
      texts.push(node.textContent?.trim() ?? "");
    }
    for (const element of document.querySelectorAll("[aria-label], [placeholder], [title]"))
      for (const name of ["aria-label", "placeholder", "title"]) texts.push(element.getAttribute(name) ?? "");
    return texts.filter(Boolean);
  });

/** Words in Han or Hangul that nothing marks as Chinese, Korean or Japanese. */
const unmarked = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const text = node.textContent ?? "";
      const lang = node.parentElement?.closest("[lang]")?.getAttribute("lang") ?? "";
      if (node.parentElement?.closest("script, datalist")) continue;
      if (/\p{Script=Hangul}/u.test(text) ? lang !== "ko" : /\p{Script=Han}/u.test(text) && !/^(zh|ja|ko)/.test(lang))
        found.push(text);
    }
    return found;
  });

async function expectVietnamese(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator("html")).toHaveAttribute("lang", "vi");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const texts = new Set(await vietnameseTexts(page));
  expect(
    ours.filter((text) => texts.has(text)),
    `English on ${address}`,
  ).toEqual([]);
  expect(await unmarked(page), `unmarked on ${address}`).toEqual([]);
  for (const time of await page.locator("main time").allTextContents())
    expect(time, address).toMatch(/\d{2}\/\d{2}\/\d{4}/);
}

test("the main pages have no English of ours, days as in Viet Nam, and foreign words marked", async ({
  page,
  login,
}) => {
  test.setTimeout(120_000);
  await login("manager");
  const proposal = await propose(page, "Exchange of experience");
  const pilot = await takeOverPilot(page, "A pilot in Vietnamese", "closed");
  const ended = await takeOver(page, "An end in Vietnamese", "completed", {
    signedOn: "2020-01-01",
    endedOn: "2025-01-01",
  });
  await page.goto("/");
  await page.getByRole("button", { name: "Tiếng Việt" }).first().click();
  await expect(page.locator("html")).toHaveAttribute("lang", "vi");
  await page.goto(`/agreements?q=${encodeURIComponent("黄埔")}`);
  const documented = await page.getByRole("rowheader").getByRole("link").first().getAttribute("href");
  await page.goto("/organisations?q=huangpu");
  const partner = await page.getByRole("rowheader").getByRole("link").first().getAttribute("href");

  for (const address of [
    "/",
    "/?whose=office",
    "/agreements",
    "/agreements/new",
    "/agreements/new/taken-over",
    documented ?? "",
    proposal,
    `${proposal}/edit`,
    `${proposal}/opinions`,
    `${proposal}/record/cleared`,
    `${proposal}/record/declined`,
    pilot,
    `${pilot}/evaluation`,
    `${pilot}/values/new`,
    ended,
    "/organisations",
    "/organisations/new",
    partner ?? "",
    "/people",
    "/people/new",
    "/tasks",
    "/tasks/new",
    "/no/such/page",
  ])
    await test.step(address, () => expectVietnamese(page, address));

  await page.goto(documented ?? "");
  await expectAccessible(page);
  await expect(page.getByText("17/11/2023").first()).toBeVisible();
  await expect(page.locator("main [lang^=zh]").first()).toContainText("黄埔");
});

test("a form is refused and recorded in Vietnamese", async ({ page, login }) => {
  await login("officer");
  const here = await propose(page, "Thỏa thuận ghi bằng tiếng Việt", { titleLanguage: "vi" });
  const words = vietnamese.workflow;
  await page.goto(here);
  await page.getByRole("button", { name: "Tiếng Việt" }).first().click();
  await expect(page.locator("html")).toHaveAttribute("lang", "vi");
  await page.goto(`${here}/record/declined`);
  await page.getByRole("button", { name: words.events.declined.do, exact: true }).click();
  await expect(page.getByRole("heading", { name: vietnamese.ui.problemsTitle })).toBeVisible();
  await expect(page.getByRole("link", { name: vietnamese.problems.enterReason })).toBeVisible();
  await expectAccessible(page);
  const labels = vietnamese.workflowFields.of.declined;
  await page.getByLabel(labels?.on?.label ?? "").fill("2026-06-10");
  await expect(page.getByText("Thứ Tư 10/06/2026")).toBeVisible();
  await page.getByLabel(labels?.by?.label ?? "").fill("Chủ tịch");
  await page.getByLabel(vietnamese.workflowFields.shared.reason.label, { exact: true }).fill("Chưa phù hợp");
  await press(page, words.events.declined.do);
  await expect(page.getByText("Chưa phù hợp")).toBeVisible();
  await expect(page.getByText("10/06/2026").first()).toBeVisible();
});
