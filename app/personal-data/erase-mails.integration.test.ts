/** Mails that were sent and tell of somebody: the name goes from them however it is written there. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import * as schema from "#db/schema";
import { made, person, personDetails } from "#test/factories/records";
import { testContext } from "#test/support/context";
import { testDb } from "#test/support/database";
import { erasePerson } from "./erase-person.server";
import { erasedMark } from "./mark";

const { db, ownerSql } = await testDb();

it("takes out a name with an apostrophe, in HTML as in text, and one that a calendar broke in two lines", async () => {
  const [officer, manager] = [await testContext({ db }), await testContext({ db, role: "manager" })];
  const names = [{ language: "it", name: "Maria D’Angelo & Ricci" }];
  const id = await person(officer, "Maria D'Angelo", personDetails({ name: "Maria D'Angelo", names }));
  const about = { kind: "digest", locale: "en", status: "sent", subject: "Call Maria D'Angelo" } as const;
  const to = { recipient: `user:${officer.actor.id}`, userId: officer.actor.id, name: "Officer" };
  const at = { address: "officer@example.test", createdAt: officer.now, sendAfter: officer.now, sentAt: officer.now };
  await db.insert(schema.mails).values({
    ...{ ...about, ...to, ...at, key: "about", messageId: "<about@example.test>" },
    html: "<p>Call Maria D&#39;Angelo</p><p>MARIA D&#x27;ANGELO</p><p>Maria D’Angelo &amp; Ricci</p>",
    text: "Call Maria D'Angelo",
    calendar: "BEGIN:VEVENT\r\nSUMMARY:Call Maria D'An\r\n gelo\r\nDTSTART:20261201\r\nEND:VEVENT\r\n",
  });
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "entente-erasing-"));
  made(await erasePerson(manager, id, { reason: null, version: 1 }, path.join(folder, "erasures.jsonl")));
  fs.rmSync(folder, { recursive: true });
  const mark = erasedMark(id);
  expect(await ownerSql`select subject, html, text, calendar from mails`).toEqual([
    {
      subject: `Call ${mark}`,
      html: `<p>Call ${mark}</p><p>${mark}</p><p>${mark}</p>`,
      text: `Call ${mark}`,
      calendar: `BEGIN:VEVENT\r\nSUMMARY:Call ${mark}\r\nDTSTART:20261201\r\nEND:VEVENT\r\n`,
    },
  ]);
});
