/** Copies of what people wrote that tell of somebody: mails that were sent, files that wait to be brought in. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { addTask } from "#app/tasks/tasks.server";
import { addMember, editMember, removeMember } from "#app/visits/members.server";
import * as schema from "#db/schema";
import { document } from "#test/factories/documents";
import { made, person, personDetails } from "#test/factories/records";
import { gift, visit } from "#test/factories/visits";
import { everything } from "#test/security/tables";
import { testContext } from "#test/support/context";
import { testDb } from "#test/support/database";
import { erasePerson } from "./erase-person.server";
import { erasedMark } from "./mark";
import { mentionsOf } from "./mentions.server";

const { db, ownerSql } = await testDb();
const [officer, manager] = [await testContext({ db }), await testContext({ db, role: "manager" })];

const taskDetails = { agreementId: null, assigneeId: null, dueOn: null, note: null };

async function erase(id: string): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "entente-erasing-"));
  made(await erasePerson(manager, id, { reason: null, version: 1 }, path.join(folder, "erasures.jsonl")));
  fs.rmSync(folder, { recursive: true });
}

it("takes out a name with an apostrophe, in HTML as in text, and one that a calendar broke in two lines", async () => {
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
  await erase(id);
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

it("takes away a file that waits to be brought in and names somebody: read again, it would bring the name back", async () => {
  const id = await person(officer, "Ly Thi Waiting");
  const file = { ownerId: officer.actor.id, subject: "people", format: "csv", sha256: "0", status: "checked" } as const;
  const waiting = async (name: string) => {
    const [row] = await db
      .insert(schema.imports)
      .values({ ...file, fileName: "people.csv", content: Buffer.from(name), requestKey: name, createdAt: officer.now })
      .returning({ id: schema.imports.id });
    await db.insert(schema.importRows).values({ importId: row?.id ?? "", row: 2, cells: [name, "Director"] });
    return row?.id;
  };
  const [naming, other] = [await waiting("Ly Thi Waiting"), await waiting("Somebody else")];
  await erase(id);
  const kept = await db.select({ id: schema.imports.id, content: schema.imports.content }).from(schema.imports);
  expect(new Map(kept.map((row) => [row.id, row.content !== null]))).toEqual(
    new Map([
      [naming, false],
      [other, true],
    ]),
  );
});

it("takes along what the history says of the person's papers, and what was noted of them on visits, left or not", async () => {
  const id = await person(officer, "Cao Thi Noted");
  const part = { side: "theirs", role: "member" } as const;
  const [stayed, left] = [await visit(officer), await visit(officer)];
  made(await addMember(officer, stayed, { ...part, personId: id, note: "Eats no fish" }));
  const { id: member } = made(await addMember(officer, left, { ...part, personId: id, note: "Needs a quiet room" }));
  made(await editMember(officer, left, member, { ...part, note: "Walks badly", version: 2 }));
  made(await removeMember(officer, left, member));
  await document(officer, { type: "person", id }, { values: { title: "Medical certificate", note: "Has diabetes" } });
  const said = ["Eats no fish", "Needs a quiet room", "Walks badly", "Medical certificate", "Has diabetes"];
  const held = async () => {
    const all = await everything(ownerSql);
    return said.filter((text) => all.includes(text));
  };
  expect(await held()).toEqual(said);
  await erase(id);
  expect(await held()).toEqual([]);
});

it("is preceded by a look at what is for the person, also where the name does not stand", async () => {
  const id = await person(officer, "Dinh Van Linked");
  const title = "Ask after the operation";
  const task = await addTask(officer, { ...taskDetails, title, about: { type: "person", id } });
  const given = await gift(officer, { personId: id, note: "Likes tea" });
  const { mentions } = await mentionsOf(officer, id);
  expect(mentions.map(({ what, path }) => [what, path])).toEqual([
    ["gifts", `/gifts/${given}`],
    ["tasks", `/tasks/${made(task).id}`],
  ]);
});
