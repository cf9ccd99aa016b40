/** What is confidential leaves no mark around partners: on their pages, in counts, in briefings, in what is told and put together. */
import { beforeAll, expect, it } from "vitest";
import { nameContacts } from "#app/agreements/contacts.server";
import { organisationBriefing } from "#app/briefings/organisation-briefing.server";
import { visitBriefing } from "#app/briefings/visit-briefing.server";
import { commitmentsOfPerson, commitmentsOfVisit } from "#app/commitments/commitments-of.server";
import { documentsOf } from "#app/documents/documents-of.server";
import { meetingsOfPerson } from "#app/meetings/meeting-queries.server";
import { hangingOn } from "#app/merging/compare.server";
import { historyOf } from "#app/merging/history.server";
import { readAround } from "#app/organisations/around.server";
import { listOrganisations } from "#app/organisations/organisation-list.server";
import { recordSuccession } from "#app/organisations/succession.server";
import { personPage } from "#app/people/person-queries.server";
import { addPost } from "#app/people/posts.server";
import { heldOf } from "#app/personal-data/held.server";
import type { Ctx } from "#app/platform/context.server";
import { openSuccessions } from "#app/succession/open-queries.server";
import { countReview, listReview, readReview } from "#app/succession/review-queries.server";
import { addTask } from "#app/tasks/tasks.server";
import { listVisits } from "#app/visits/visit-list.server";
import { visitPage } from "#app/visits/visit-page.server";
import { visitsOfPerson } from "#app/visits/visit-rows.server";
import { visitAgreements } from "#db/schema";
import { seedReference } from "#seeds/reference";
import { commitment } from "#test/factories/commitments";
import { document } from "#test/factories/documents";
import { made, organisation, person } from "#test/factories/records";
import { meeting, visit } from "#test/factories/visits";
import { makeAgreement, ourOrganisation } from "#test/support/agreements";
import { testContext } from "#test/support/context";
import { testDb } from "#test/support/database";

const canary = "Kestrel";
const { db } = await testDb();
let owner: Ctx;
let stranger: Ctx;
let manager: Ctx;
let before: Record<string, string>;

/** Everything that is read around one partner. */
async function everything(ctx: Ctx, at: Record<"city" | "district" | "ended" | "who" | "trip", string>) {
  const { city, district, ended, who, trip } = at;
  const review = await readReview(ctx, ended);
  const read = {
    list: listOrganisations(ctx, { q: "", country: "", type: "" }, 1),
    city: readAround(ctx, city, { role: "", agreements: 1, people: 1 }),
    district: readAround(ctx, district, { role: "", agreements: 1, people: 1 }),
    moves: hangingOn(ctx, "organisation", district),
    movesOfPerson: hangingOn(ctx, "person", who),
    open: openSuccessions(ctx),
    counted: review && countReview(ctx, review),
    listed: review && listReview(ctx, review, "all", 1),
    person: personPage(ctx, who),
    met: meetingsOfPerson(ctx, who),
    visited: visitsOfPerson(ctx, who),
    owed: commitmentsOfPerson(ctx, who),
    papers: documentsOf(ctx, { type: "person", id: who }),
    history: historyOf(ctx, "person", who),
    held: heldOf(ctx, who),
    visits: listVisits(ctx, { when: "", direction: "", country: "", whose: "" }, 1),
    visit: visitPage(ctx, trip),
    promised: commitmentsOfVisit(ctx, trip),
    briefing: organisationBriefing(ctx, city, "en"),
    briefingOfVisit: visitBriefing(ctx, trip, "vi"),
  };
  const entries = Object.entries(read).map(async ([name, reading]) => [name, JSON.stringify(await reading)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

const at = { city: "", district: "", ended: "", who: "", trip: "" };

beforeAll(async () => {
  await seedReference(db);
  [owner, stranger] = [await testContext({ db, name: "Lan" }), await testContext({ db, name: "Minh" })];
  manager = await testContext({ db, role: "manager" });
  const ours = await ourOrganisation(owner);
  at.city = await organisation(owner, "Guangzhou", { country: "CN" });
  at.district = await organisation(owner, "Huangpu District", { country: "CN", parentId: at.city });
  at.ended = await organisation(owner, "Thu Duc City");
  const succession = { successorId: ours, on: "2025-07-01", act: null, sourceId: null };
  made(await recordSuccession(owner, { predecessorId: at.ended, ...succession }));
  at.who = await person(owner, "Chen Jie");
  const post = { title: "Secretary", organisationId: at.district, fromOn: "2020-01-01", toOn: null, heldOn: null };
  made(await addPost(owner, at.who, post));
  at.trip = await visit(owner, { organisationIds: [at.city], firstOn: "2026-11-10" });
  await meeting(owner, {
    visitId: at.trip,
    personIds: [at.who],
    firstOn: "2026-11-10",
    organisationIds: [at.district],
  });
  before = await everything(stranger, at);

  const parties = [at.ended, at.district].map((organisationId, index) => ({
    ...{ organisationId, role: "party" as const, side: index === 0 ? ("ours" as const) : ("theirs" as const) },
  }));
  const { id } = await makeAgreement(owner, {
    ...{ title: `${canary} works`, confidential: true, contacts: false, parties, step: "inForce" },
    values: { signedOn: "2026-11-12", signatories: [{ name: "Chen Jie", post: canary, party: null }] },
  });
  made(await nameContacts(owner, id, { ours: null, theirs: at.who }));
  await db.insert(visitAgreements).values({ visitId: at.trip, agreementId: id, purpose: "sign" });
  const talk = {
    agreementIds: [id],
    personIds: [at.who],
    organisationIds: [at.district],
    titleEn: canary,
    titleVi: canary,
  };
  const held = await meeting(owner, { ...talk, visitId: at.trip, firstOn: "2026-11-12" });
  await meeting(owner, { ...talk, firstOn: "2026-11-20" });
  const promise = { text: `${canary} promise`, dueOn: "2026-11-01", personId: at.who, organisationId: at.district };
  await commitment(owner, id, { ...promise, side: "theirs", meetingId: held, visitId: at.trip });
  const task = { title: `${canary} task`, agreementId: id, assigneeId: null, dueOn: "2026-11-22", note: null };
  made(await addTask(owner, task));
  await document(owner, { type: "agreement", id }, { values: { title: `${canary} of Chen Jie` } });
}, 60_000);

it("its owner and a manager meet it everywhere", async () => {
  for (const ctx of [owner, manager]) {
    const now = await everything(ctx, at);
    const unchanged = Object.keys(now).filter((name) => now[name] === before[name]);
    // The visit was there, no paper lies with the person, and the record of the person was not touched.
    expect(unchanged).toEqual(["visited", "papers", "history", "visits"]);
    for (const name of ["city", "person", "held", "visit", "briefing", "briefingOfVisit"])
      expect(now[name], name).toContain(canary);
  }
});

it("a stranger meets nothing of it: neither a word nor another number", async () => {
  const now = await everything(stranger, at);
  for (const name of Object.keys(now)) expect(now[name], name).toBe(before[name]);
});
