/** Mails of a journey: the worker of the server under test puts them into the local mailbox. */
import { expect, type Page } from "@playwright/test";
import { reconnect } from "./support";

/** What a policy change makes due waits for the worker's next minute. The HTML of the newest mail to an address that has all of these words, once it is there. */
export async function mailTo(page: Page, address: string, ...words: string[]): Promise<string> {
  let found = "";
  await expect
    .poll(
      async () => {
        const list = await (await page.request.get("/mailbox", reconnect)).text();
        const rows = list.split("<tr").filter((row) => row.includes(address));
        for (const row of rows) {
          const id = /\/mailbox\/([0-9a-f-]{36})/.exec(row)?.[1];
          if (!id) continue;
          const html = await (await page.request.get(`/mailbox/${id}/html`, reconnect)).text();
          if (words.every((word) => html.includes(word))) {
            found = html;
            return true;
          }
        }
        return false;
      },
      { message: `a mail to ${address} arrives`, timeout: 90_000 },
    )
    .toBe(true);
  return found;
}
