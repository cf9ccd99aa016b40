/**
 * Bringing in agreements: known again by their own number, by reference number, or by title, parties and day of signing. What lives
 * already is taken over at the step the file says, through the verbs; a fact the file says otherwise later is a correction.
 */
import { nameContacts } from "#app/agreements/contacts.server";
import { editDetails } from "#app/agreements/details.server";
import { changeParties } from "#app/agreements/parties.server";
import { correctFacts, planFacts } from "./agreement-corrections.server";
import { detailsSaid, type NamedRecords, namedRecords } from "./agreement-details.server";
import { namedAsExported, partiesSaid, partiesWith } from "./agreement-parties.server";
import { saidAnew } from "./changes.server";
import { knownAs } from "./known-agreement.server";
import { planNew, refusedBy } from "./new-agreement.server";
import type { FieldChanges, Plan, RowAt, SubjectRules } from "./plan";
import type { PresentAgreement } from "./present-agreement.server";
import { accepted, problemsAt } from "./row-refused";
import { same } from "./same";
import { undoAgreement, undoNewAgreement } from "./undo-agreement.server";

async function plan(at: RowAt): Promise<Plan> {
  const known = await knownAs(at);
  if ("problems" in known) return refusedBy(...known.problems);
  return known.present ? planChange(at, known.present, known.keys) : planNew(at, known.keys, known.parties);
}

async function planChange(at: RowAt, present: PresentAgreement, keys: string[]): Promise<Plan> {
  const { ctx } = at;
  const { row } = present;
  const said = await saidAnew(at, row.id);
  const named = await namedRecords(at, said, present);
  if (named.waits) return { does: "waits" };
  const details = detailsSaid(present, said, named, ctx.locale);
  const parties = await partiesToBe(at, present, said);
  const facts = planFacts(at, present, said);
  const problems = [
    ...named.problems,
    ...("problems" in details ? problemsAt(at, details.problems, details.fieldOf) : []),
    ...("problems" in parties ? parties.problems : []),
    ...("problems" in facts ? facts.problems : []),
  ];
  if ("problems" in details || "problems" in parties || "problems" in facts || problems.length > 0)
    return refusedBy(...problems);
  const contacts = contactsToBe(present, named);
  const changes: FieldChanges = { ...details.changes, ...contacts.changes, ...facts.changes };
  if (parties.changed) changes.parties = [shapeOf(present.parties), shapeOf(parties.now)];
  if (Object.keys(changes).length === 0) return { does: "unchanged", id: row.id, keys };
  return {
    does: "updated",
    ...{ id: row.id, from: row.version, keys, changes },
    async write(inRow) {
      if (Object.keys(details.changes).length > 0)
        accepted(at, await editDetails(inRow, row.id, row.version, details.now), details.fieldOf);
      if (parties.changed) accepted(at, await changeParties(inRow, row.id, parties.now), () => "parties");
      if (Object.keys(contacts.changes).length > 0)
        accepted(at, await nameContacts(inRow, row.id, contacts.now), () => "row");
      if (Object.keys(facts.changes).length > 0) await correctFacts(at, inRow, present, facts);
      return row.version;
    },
  };
}

const shapeOf = (parties: PresentAgreement["parties"]) =>
  parties.map(({ organisationId, role, side }) => ({ organisationId, role, side }));

async function partiesToBe(at: RowAt, present: PresentAgreement, said: RowAt["read"]["own"]) {
  const asIs = { changed: false, now: present.parties };
  if (!["parties", "partiesOurs", "partiesTheirs"].some((field) => field in said)) return asIs;
  if (await namedAsExported(at, present.row.id, said)) return asIs;
  const found = await partiesSaid(at, said);
  if (found.problems.length > 0) return { problems: found.problems };
  const now = partiesWith(present.parties, found);
  const set = (parties: PresentAgreement["parties"]) =>
    shapeOf(parties)
      .map((one) => JSON.stringify(one))
      .sort();
  return { changed: !same(set(now), set(present.parties)), now };
}

function contactsToBe(present: PresentAgreement, named: NamedRecords) {
  const now = {
    ours: named.contactOurs ?? present.contacts.ours,
    theirs: named.contactTheirs ?? present.contacts.theirs,
  };
  const changes: FieldChanges = {};
  if (now.ours !== present.contacts.ours) changes.contactOurs = [present.contacts.ours, now.ours];
  if (now.theirs !== present.contacts.theirs) changes.contactTheirs = [present.contacts.theirs, now.theirs];
  return { now, changes };
}

export const agreementRows: SubjectRules = {
  plan,
  undoCreated: (ctx, id, _version, fileName) => undoNewAgreement(ctx, id, fileName),
  undoUpdated: undoAgreement,
};
