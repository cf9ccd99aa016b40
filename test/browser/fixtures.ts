/**
 * What every journey starts with: `import { test, expect } from "./fixtures"`.
 * `login("officer")` signs the browser in; anything on the console, an uncaught error or a violation of the content
 * security policy fails the test.
 */
import fs from "node:fs";
import { createRequire } from "node:module";
import { test as base, expect, type Page } from "@playwright/test";
import type axe from "axe-core";
import type { RunOptions } from "axe-core";

export type DemoRole = "viewer" | "officer" | "manager" | "administrator";

interface Fixtures {
  /** Signs this browser in as one of the four demo people. */
  login: (role: DemoRole) => Promise<void>;
  /** What a page may say on the console in this test: patterns of expected messages (a 409 that is the point of the test). */
  expectedMessages: RegExp[];
  /** False where a journey keeps our scripts back: a page it opens is not waited for. */
  scriptsArrive: boolean;
  noMessages: undefined;
}

/** Browsers report every answer of 400 and more as an error; refusals are ordinary here. */
const refusals = /^Failed to load resource: the server responded with a status of (403|404|409|422|429)/;

/**
 * React 18 says this when somebody clicks while the page is still being taken over, and then goes on by itself
 * (https://github.com/react/react/pull/23267). What the click was for is asserted by the journey.
 */
const earlyClick = /Minified React error #345;/;

/**
 * Waits until the page that was opened listens to keys and clicks: a key pressed before is nobody's. It says so last of all, once
 * somebody is signed in; pages that have no scripts never do.
 */
export async function atWork(page: Page): Promise<void> {
  const keys = page.locator("[data-opens=palette]");
  if ((await keys.count()) > 0) await expect(keys).toHaveAttribute("aria-keyshortcuts", "Control+K");
}

/** A page opened by its address is at work before the journey goes on. */
function waitForScripts(page: Page): void {
  const { goto, reload } = page;
  page.goto = async (...to) => {
    const answer = await goto.apply(page, to);
    await atWork(page);
    return answer;
  };
  page.reload = async (...how) => {
    const answer = await reload.apply(page, how);
    await atWork(page);
    return answer;
  };
}

export const test = base.extend<Fixtures>({
  scriptsArrive: [true, { option: true }],
  context: async ({ context, javaScriptEnabled, scriptsArrive }, use) => {
    if (javaScriptEnabled !== false && scriptsArrive) context.on("page", waitForScripts);
    await use(context);
  },
  login: async ({ context, baseURL }, use) => {
    await use(async (role) => {
      const response = await context.request.post("/session/demo", {
        form: { as: role },
        headers: { origin: baseURL ?? "" },
        maxRedirects: 0,
        // A connection that the server closed for being idle is opened anew.
        maxRetries: 1,
      });
      expect(response.status()).toBe(303);
    });
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures used
  expectedMessages: async ({}, use) => use([]),
  noMessages: [
    async ({ context, expectedMessages }, use) => {
      const messages: string[] = [];
      const note = (message: string) => {
        if (![refusals, earlyClick, ...expectedMessages].some((pattern) => pattern.test(message)))
          messages.push(message);
      };
      context.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning") note(message.text());
      });
      context.on("weberror", (error) => note(String(error.error())));
      await context.addInitScript(() => {
        document.addEventListener("securitypolicyviolation", (event) => {
          console.error(`Content security policy: ${event.violatedDirective} refused ${event.blockedURI}`);
        });
      });
      await use(undefined);
      expect(messages, "messages on the console").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** No violation of WCAG 2.2 A and AA that axe can see. */
export async function expectAccessible(page: Page): Promise<void> {
  const values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  await expectNothingFound(page, { runOnly: { type: "tag", values } });
}

/** Only what other colours can change, for a page that was looked at in the usual ones. */
export async function expectContrast(page: Page): Promise<void> {
  await expectNothingFound(page, { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } });
}

/** axe, in its small form since every page has to read it anew, and what makes it faster. */
const axeSource = `${fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")}
(${rememberColours})();`;

interface Colour {
  r: number;
  g: number;
  b: number;
  alpha: number;
  parseString(text: string): Colour;
}

/** Runs in the page. axe reads the same few colours again for every text on top of every box: a fifth of its time. */
function rememberColours(): void {
  const { axe } = window as unknown as { axe: { commons: { color: { Color: { prototype: Colour } } } } };
  const { prototype } = axe.commons.color.Color;
  const read = prototype.parseString;
  const known = new Map<string, Omit<Colour, "parseString">>();
  prototype.parseString = function (text) {
    const before = known.get(text);
    if (before) return Object.assign(this, before);
    const { r, g, b, alpha } = read.call(this, text);
    known.set(text, { r, g, b, alpha });
    return this;
  };
}

/**
 * axe is read by the page once, and only what it finds wrong is described and leaves the page: each takes longer than many a
 * rule. What is framed is a mail, a document of its own that takes no messages.
 */
async function expectNothingFound(page: Page, options: RunOptions): Promise<void> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axeSource);
  const found = await page.evaluate(async (options) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      ...options,
      iframes: false,
      resultTypes: ["violations"],
    });
    return violations.map(({ id, help, nodes }) => ({
      id,
      help,
      at: nodes.slice(0, 5).map((node) => node.target.join(" ")),
    }));
  }, options);
  expect(found, `accessibility of ${page.url()}`).toEqual([]);
}
