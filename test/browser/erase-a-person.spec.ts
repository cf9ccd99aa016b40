/** A person asks to be erased: the office reads what goes, erases, and finds no trace in anything the database holds. */

import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import zlib from "node:zlib";
import { expect, expectAccessible, test } from "./fixtures";
import { addFile, record, send, takeOver } from "./support";

/** Everything that the server under test has on record, as the command for people writes it. */
async function dump(into: string): Promise<void> {
  const command = ["--import", "tsx", "app/commands/backup.ts", "--to", into];
  await promisify(execFile)(process.execPath, command, { env: { ...process.env, ENTENTE_DATA: ".data/e2e/db" } });
}

const idOf = (address: string) => address.split("/").at(-1) ?? "";

test("a person is erased, and a dump of the database does not know the name", async ({ page, login }) => {
  const word = randomUUID().slice(0, 8).replaceAll(/\d/g, "k");
  const name = `Dao Minh ${word}`;
  const mail = `${word}@city.example`;
  await login("manager");
  const person = await send(page, "/people/new", { name, email: mail, contactReason: "Contact of the port" });
  await send(page, `${person}/posts/new`, { title: "Director", organisation: "Huangpu District" });
  const agreement = await takeOver(page, `Port ${randomUUID()}`, "cleared", { contactTheirs: name });
  await record(page, agreement, "signing", {
    ...{ on: "2024-05-05", "signatories.0.name": name, "signatories.0.party": "Huangpu District" },
    ...{ languages: "en", termKind: "evergreen", renewal: "none" },
  });
  await addFile(page, "person", idOf(person), "cv.txt", `The life of ${name}`, { kind: "other" });

  await test.step("what is held is told", async () => {
    await page.goto(`${person}/data`);
    await expect(page.getByRole("heading", { level: 1, name: `What is held of ${name}` })).toBeVisible();
    await expect(page.getByText("Contact of the port")).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("what goes and what stays is read, and the person erased", async () => {
    await page.goto(person);
    await page.getByRole("link", { name: "Erase" }).click();
    await expect(page.getByRole("heading", { name: "What stays" })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Erase for good" }).click();
    await expect(page.getByRole("link", { name: "Tick that you have read what goes and what stays" })).toBeVisible();
    await page.getByRole("checkbox", { name: "I have read what goes and what stays" }).check();
    await page.getByRole("button", { name: "Erase for good" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Erased person" })).toBeVisible();
    await expectAccessible(page);
    await page.goto(agreement);
    await expect(page.getByText(/erased [0-9a-f]{8}/).first()).toBeVisible();
  });

  await test.step("a dump of everything holds neither name nor address", async () => {
    const into = fs.mkdtempSync(path.join(os.tmpdir(), "entente-dump-"));
    try {
      await dump(into);
      const folder = path.join(into, fs.readdirSync(into)[0] ?? "");
      const tables = fs.readdirSync(folder).filter((file) => file.endsWith(".copy.gz"));
      expect(tables.length).toBeGreaterThan(60);
      const holding = tables.filter((file) => {
        const text = zlib
          .gunzipSync(fs.readFileSync(path.join(folder, file)))
          .toString("utf8")
          .toLowerCase();
        return text.includes(name.toLowerCase()) || text.includes(mail);
      });
      expect(holding).toEqual([]);
    } finally {
      fs.rmSync(into, { recursive: true });
    }
  });
});
