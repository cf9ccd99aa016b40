/** What somebody is told of what is held of them: also what went to an address they had before. */
import { expect, it } from "vitest";
import { editPerson } from "#app/people/people.server";
import * as schema from "#db/schema";
import { made, person, personDetails } from "#test/factories/records";
import { makeAgreement } from "#test/support/agreements";
import { testContext } from "#test/support/context";
import { testDb } from "#test/support/database";
import { heldOf } from "./held.server";

const { db } = await testDb();

it("tells mails to every address that the person had, and answers from there, and nobody else's", async () => {
  const officer = await testContext({ db });
  const before = personDetails({ name: "Vu Thi Held", email: "Before@city.example" });
  const id = await person(officer, before.name, before);
  made(await editPerson(officer, id, { ...before, email: "now@city.example", version: 1 }));
  await makeAgreement(officer, { step: "inForce", values: { signedOn: "2023-11-17" } });
  const [due] = await db.select({ id: schema.deadlines.id }).from(schema.deadlines);
  for (const address of ["before@city.example", "now@city.example", "other@city.example"]) {
    const to = { recipient: `address:${address}`, name: "Held", address };
    const mail = {
      kind: "digest",
      locale: "en",
      subject: `To ${address}`,
      html: "",
      text: "",
      status: "sent",
    } as const;
    const at = { createdAt: officer.now, sendAfter: officer.now, sentAt: officer.now };
    await db.insert(schema.mails).values({ ...mail, ...to, ...at, key: address, messageId: `<${address}>` });
    const said = { kind: "done", note: `From ${address}`, at: officer.now } as const;
    await db.insert(schema.answers).values({ ...said, ...to, deadlineId: due?.id ?? "", dueOn: "2026-11-01" });
  }
  const told = await heldOf(officer, id);
  expect(told.mails.map(({ subject }) => subject).sort()).toEqual(["To before@city.example", "To now@city.example"]);
  expect(told.answers.map(({ note }) => note).sort()).toEqual(["From before@city.example", "From now@city.example"]);
});
