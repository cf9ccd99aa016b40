/** Addresses of records, as a page links to them. */
import { expect, type Page } from "@playwright/test";
import { reconnect } from "../support";

/** The first address on a page that fits. */
export async function linkOn(page: Page, address: string, fits: RegExp): Promise<string> {
  const found = fits.exec(await (await page.request.get(address, reconnect)).text())?.[0];
  expect(found, `${address} links to ${fits}`).toBeDefined();
  return found ?? "";
}
