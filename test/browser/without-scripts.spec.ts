/** Everything works before scripts arrive: every form posts, every link goes. */
import { atWork, expect, expectAccessible, test } from "./fixtures";
import { agreementOf, declining, history, press, propose, titleField } from "./support";

test.describe("while scripts are on their way", () => {
  // Axe is a script itself: here the browser takes scripts, and ours do not arrive.
  test.use({ expectedMessages: [/net::ERR_FAILED/], scriptsArrive: false });

  test("the forms are accessible, with blank rows to spare", async ({ page, login }) => {
    await login("officer");
    await page.route("**/assets/*.js", (route) => route.abort());
    const here = await propose(page, "Opened on a slow line");
    for (const address of ["/agreements/new", "/agreements/new/taken-over", `${here}/edit`, `${here}/opinions`]) {
      await page.goto(address);
      await expect(page.getByRole("button", { name: /^Add/ })).toHaveCount(0);
      await expectAccessible(page);
    }
    await page.getByRole("button", { name: "Ask for opinions" }).click();
    await expect(page.getByRole("heading", { name: "Check what you entered" })).toBeVisible();
    // The heading may be there before the styles are, by which targets have their size.
    await page.waitForLoadState();
    await expectAccessible(page);
  });

  test("what was typed, chosen and ticked before they came stays", async ({ page, login }) => {
    await login("officer");
    let release: () => void = () => {};
    await page.route("**/assets/*.js", async (route) => {
      await held;
      await route.continue();
    });
    let held = Promise.resolve();
    for (const address of [
      "/preferences",
      "/agreements/new",
      "/people/new",
      "/organisations/new",
      "/visits/new",
      "/tasks/new",
    ]) {
      held = new Promise((resolve) => {
        release = resolve;
      });
      await page.goto(address, { waitUntil: "commit" });
      const form = page.locator("main form:not([method=get])").first();
      await expect(form).toBeVisible();
      // The form stands there whole: this comes after all of it.
      await expect(page.locator("#texts")).toBeAttached();
      const changed = await form.evaluate(fillIn);
      release();
      await atWork(page);
      expect(await form.evaluate(sent), address).toEqual(changed);
    }
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("somebody without scripts signs in, finds, proposes, corrects, records and chooses language and colours", async ({
    page,
  }) => {
    test.setTimeout(90_000);
    await test.step("signs in", async () => {
      await page.goto("/session/new");
      await page.getByRole("button", { name: "Sign in as officer" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Today");
    });

    await test.step("finds by a name without its marks, and by a name in Chinese", async () => {
      for (const [words, title] of [
        ["thu duc", "Thu Duc City – China-Singapore Guangzhou Knowledge City"],
        ["黄埔", "Thu Duc City – Huangpu District"],
      ] as const) {
        await page.getByRole("searchbox", { name: "Search everything" }).fill(words);
        await page.getByRole("searchbox", { name: "Search everything" }).press("Enter");
        const agreements = page.getByRole("region", { name: /^Agreements/ });
        await expect(agreements.getByRole("link", { name: title })).toBeVisible();
        await expect(agreements.getByRole("link", { name: "Ho Chi Minh City – Guangzhou", exact: true })).toHaveCount(
          0,
        );
      }
    });

    await test.step("proposes; a wrong day is said at its field, and everything else stays", async () => {
      await page.goto("/agreements/new");
      await titleField(page).fill("Thỏa thuận không dùng mã");
      await page.getByLabel("Kind", { exact: true }).selectOption("Memorandum of understanding");
      await page.getByLabel("Day of the proposal").fill("2026-12-01");
      await page.getByLabel("Proposed by").fill("Department of Planning");
      await page.getByRole("group", { name: "Party 2" }).getByLabel("Organisation").fill("Guangzhou · CN");
      await page.getByLabel("Smart city").check();
      await page.getByLabel(/^Summary/).fill("First line\nsecond line");
      await page.getByRole("button", { name: "Record the proposal" }).click();

      await expect(page.getByRole("heading", { name: "Check what you entered" })).toBeVisible();
      const said = page.getByRole("link", { name: "The day must be today or earlier" });
      await expect(page.getByLabel("Day of the proposal")).toHaveAccessibleDescription(
        /The day must be today or earlier/,
      );
      await expect(page.getByLabel("Day of the proposal")).toHaveValue("2026-12-01");
      await expect(titleField(page)).toHaveValue("Thỏa thuận không dùng mã");
      await expect(page.getByLabel("Kind", { exact: true })).toHaveValue("memorandumOfUnderstanding");
      await expect(page.getByRole("group", { name: "Party 1" }).getByLabel("Organisation")).toHaveValue(
        /^Ho Chi Minh City/,
      );
      await expect(page.getByRole("group", { name: "Party 2" }).getByLabel("Organisation")).toHaveValue(
        "Guangzhou · CN",
      );
      await expect(page.getByLabel("Smart city")).toBeChecked();
      await expect(page.getByLabel(/^Summary/)).toHaveValue("First line\nsecond line");
      await said.click();
      await expect(page).toHaveURL(/#f-on$/);
      await expect(page.getByLabel("Day of the proposal")).toBeInViewport();

      await page.getByLabel("Day of the proposal").fill("2026-06-01");
      await press(page, "Record the proposal");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Thỏa thuận không dùng mã");
    });

    await test.step("records an event", async () => {
      const here = agreementOf(page);
      await page.goto(`${here}/record/declined`);
      await page.getByLabel("Declined on").fill(declining.on ?? "");
      await page.getByLabel("Declined by").fill(declining.by ?? "");
      await page.getByLabel("Reason").fill(declining.reason ?? "");
      await press(page, "Decline");
      await expect(history(page).filter({ hasText: "Declined by Chairman." })).toHaveCount(1);
    });

    await test.step("reads in Vietnamese and in dark colours, and comes back to the same page", async () => {
      const here = agreementOf(page);
      await page.getByRole("button", { name: "Tiếng Việt" }).first().click();
      await expect(page.locator("html")).toHaveAttribute("lang", "vi");
      await page.getByRole("button", { name: "Tối", exact: true }).first().click();
      await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
      expect(agreementOf(page)).toBe(here);
      await page.getByRole("button", { name: "English" }).first().click();
      await expect(page.locator("html")).toHaveAttribute("lang", "en");
      await page.getByRole("button", { name: "System", exact: true }).first().click();
      await expect(page.locator("html")).not.toHaveAttribute("data-theme", "dark");
    });
  });

  test("a phone’s menu opens and closes without scripts", async ({ page, login }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await login("officer");
    await page.goto("/agreements");
    await page.getByText("Menu", { exact: true }).click();
    await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "People" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("People");
  });
});

/** Runs in the page: somebody fills in everything there is, and what the form would send then. */
function fillIn(form: HTMLElement | SVGElement): string[] {
  for (const one of form.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
    "[name]:not([type=hidden])",
  )) {
    if (one.closest("details:not([open])")) continue;
    if (one instanceof HTMLSelectElement) one.selectedIndex = one.options.length - 1;
    else if (one instanceof HTMLInputElement && ["checkbox", "radio"].includes(one.type)) one.click();
    else if (one instanceof HTMLInputElement && one.type === "file") continue;
    else
      one.value =
        one.getAttribute("type") === "number"
          ? "7"
          : one.getAttribute("type") === "date"
            ? "2026-12-01"
            : `Typed into ${one.name}`;
    one.dispatchEvent(new Event("input", { bubbles: true }));
    one.dispatchEvent(new Event("change", { bubbles: true }));
  }
  return [...new FormData(form as HTMLFormElement)].map(([name, value]) => `${name}=${value}`);
}

const sent = (form: HTMLElement | SVGElement) =>
  [...new FormData(form as HTMLFormElement)].map(([name, value]) => `${name}=${value}`);
