/** Somebody closes or removes a record while somebody else fills in a form about it: what was typed is in the form again, with why. */
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { addComment, removeComment } from "#app/comments/comments.server";
import { closeCommitment } from "#app/commitments/close-commitment.server";
import { removeDocument } from "#app/documents/documents.server";
import { removeGift } from "#app/gifts/gifts.server";
import { recordSuccession } from "#app/organisations/succession.server";
import type { Ctx } from "#app/platform/context.server";
import { successionsOfAgreement } from "#app/succession/agreement-queries.server";
import { decideInheritance } from "#app/succession/decide.server";
import { deadlines } from "#db/schema";
import { commitment } from "#test/factories/commitments";
import { ownedDeadline } from "#test/factories/deadlines";
import { document } from "#test/factories/documents";
import { made, organisation } from "#test/factories/records";
import { gift } from "#test/factories/visits";
import { startWeb, type Web } from "#test/security/web";
import { makeAgreement, ourOrganisation } from "#test/support/agreements";
import { testContext } from "#test/support/context";

let web: Web;
let officer: Ctx;
let manager: Ctx;
let about: { type: "organisation"; id: string };
const typed = "What took an hour to write";

beforeAll(async () => {
  web = await startWeb({ html: true });
  officer = await testContext({ db: web.db });
  manager = await testContext({ db: web.db, role: "manager" });
  about = { type: "organisation", id: await organisation(officer, "Guangzhou", { country: "CN" }) };
});
afterAll(() => web.close());

const closed = async () => {
  const { id: agreementId } = await makeAgreement(officer);
  const id = await commitment(officer, agreementId);
  const closing = { how: "fulfilled", on: "2026-11-20", note: null, value: null, evidence: null, version: 1 } as const;
  return { id, meanwhile: async () => made(await closeCommitment(manager, id, closing)) };
};
const removedGift = async () => {
  const id = await gift(officer);
  return { id, meanwhile: async () => made(await removeGift(officer, id, true)) };
};

const settledDeadline = async () => {
  const { id } = await ownedDeadline(web.db, officer.actor.id, { kind: "noticeDay" });
  const settled = { closedAt: officer.now, closedWhy: "settled" } as const;
  return { id, meanwhile: () => web.db.update(deadlines).set(settled).where(eq(deadlines.id, id)) };
};
const decidedSuccession = async () => {
  const [city, before] = [await organisation(officer, "Busan"), await organisation(officer, "Busan, as it was")];
  const succession = { predecessorId: before, successorId: city, on: "2025-07-01", act: null, sourceId: null };
  made(await recordSuccession(officer, succession));
  const { id: agreement } = await makeAgreement(officer, {
    parties: [
      { organisationId: await ourOrganisation(officer), role: "party", side: "ours" },
      { organisationId: before, role: "party", side: "theirs" },
    ],
  });
  const decision = { becomes: "keep", officerId: "", dueOn: "", on: "2026-11-20", note: "" };
  const meanwhile = async () => {
    const [one] = await successionsOfAgreement(manager, agreement);
    const envelope = { revision: 1, requestKey: randomUUID() };
    return made(await decideInheritance(manager, one as NonNullable<typeof one>, agreement, decision, envelope));
  };
  return { id: before, meanwhile };
};

interface Case {
  at: (id: string) => string;
  make: () => Promise<{ id: string; meanwhile: () => Promise<unknown> }>;
  form: Record<string, string>;
}

const cases: Record<string, Case> = {
  "what was done for a commitment": {
    at: (id) => `/commitments/${id}/progress`,
    make: closed,
    form: { on: "2026-11-20", text: typed, requestKey: randomUUID() },
  },
  "what became of a commitment": {
    at: (id) => `/commitments/${id}/close`,
    make: closed,
    form: { how: "notFulfilled", on: "2026-11-20", note: typed, version: "1" },
  },
  "what is said of a document": {
    at: (id) => `/documents/${id}/edit`,
    make: async () => {
      const id = await document(officer, about);
      return { id, meanwhile: async () => made(await removeDocument(manager, id)) };
    },
    form: { kind: "letter", title: "A letter", note: typed, version: "1" },
  },
  "a comment of one's own": {
    at: (id) => `/comments/${id}/edit`,
    make: async () => {
      const id = randomUUID();
      made(await addComment(officer, about, { body: "Short" }, { id, origin: web.origin }));
      return { id, meanwhile: async () => made(await removeComment(manager, id)) };
    },
    form: { body: typed, version: "1" },
  },
  "a gift": {
    at: (id) => `/gifts/${id}`,
    make: removedGift,
    form: { direction: "given", what: "A vase", on: "2026-11-20", note: typed, version: "1" },
  },
  "another day for a deadline": {
    at: (id) => `/deadlines/${id}/move`,
    make: settledDeadline,
    form: { seenOn: "2026-12-31", dueOn: "2027-01-05", reason: typed },
  },
  "that a deadline is done": {
    at: (id) => `/deadlines/${id}/done`,
    make: settledDeadline,
    form: { seenOn: "2026-12-31", doneOn: "2026-11-20", note: typed },
  },
  "taking a succession back": {
    at: (id) => `/organisations/${id}/succession/take-back`,
    make: decidedSuccession,
    form: { reason: typed, version: "2" },
  },
  "the approval of a gift": {
    at: (id) => `/gifts/${id}/approve`,
    make: removedGift,
    form: { approvalNote: typed, version: "1" },
  },
};

it.each(Object.keys(cases))("%s", async (name) => {
  const { at, make, form } = cases[name] as Case;
  const { id, meanwhile } = await make();
  await meanwhile();
  const who = /^(the approval|taking)/.test(name) ? manager : officer;
  const answer = await web.ask(at(id), { as: await web.signIn(who.actor.id), form });
  // In a field: what is handed to the scripts of the page, nobody reads.
  const shown = new RegExp(`<textarea[^>]*>\\s*${typed}|<input[^>]* value="${typed}"`).test(answer.body);
  expect([answer.status, shown]).toEqual([409, true]);
});
