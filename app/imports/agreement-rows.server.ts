/**
 * Bringing in agreements: known again by their own number, by reference number, or by title, parties and day of signing. What lives
 * already is taken over at the step the file says, through the verbs; a fact the file says otherwise later is a correction.
 */
import { inArray, sql } from "drizzle-orm";
import { nameContacts } from "#app/agreements/contacts.server";
import { bindingOf } from "#app/agreements/describe-form.server";
import { editDetails } from "#app/agreements/details.server";
import { changeParties } from "#app/agreements/parties.server";
import { startAgreement } from "#app/agreements/start-agreement.server";
import { takeOverSchema } from "#app/agreements/start-forms";
import { standingsOf } from "#app/agreements/taken-over-facts";
import { hiddenAgreements, visibleAgreements } from "#app/agreements/visibility.server";
import type { Ctx } from "#app/platform/context.server";
import { check } from "#app/platform/forms";
import { likeText } from "#app/platform/search.server";
import { textIn } from "#app/platform/text";
import { planAnew } from "#db/prepared.server";
import { agreements } from "#db/schema";
import { correctFacts, planFacts } from "./agreement-corrections.server";
import { detailsSaid, detailsValues, type NamedRecords, namedRecords } from "./agreement-details.server";
import { factsSaid } from "./agreement-facts";
import { namedAsExported, partiesSaid, partiesWith, type SaidParties } from "./agreement-parties.server";
import { saidAnew } from "./changes.server";
import { recordsByKeys } from "./known-records.server";
import { pathOfNames } from "./names";
import { plain } from "./plain";
import type { FieldChanges, Plan, RowAt, SubjectRules } from "./plan";
import { type PresentAgreement, presentAgreement } from "./present-agreement.server";
import { rowId } from "./row-id.server";
import type { RowProblem } from "./row-problem";
import { accepted, problemAt, problemsAt } from "./row-refused";
import { same } from "./same";
import { textSaid } from "./text-said";
import { undoAgreement, undoNewAgreement } from "./undo-agreement.server";

const refusedBy = (...problems: RowProblem[]): Plan => ({ does: "refused", problems });

async function plan(at: RowAt): Promise<Plan> {
  const known = await knownAs(at);
  if ("problems" in known) return refusedBy(...known.problems);
  return known.present ? planChange(at, known.present, known.keys) : planNew(at, known.keys, known.parties);
}

type KnownAs =
  | { present: PresentAgreement; keys: string[] }
  | { present: null; keys: string[]; parties: SaidParties }
  | { problems: RowProblem[] };

/** By number, by reference, else by title, parties and day: for that the parties have to be found first. */
async function knownAs(at: RowAt): Promise<KnownAs> {
  const { ctx, read } = at;
  const number = textSaid(read.all.number);
  const reference = textSaid(read.all.reference);
  const numbered = [
    ...(number ? [`number:${plain(number)}`] : []),
    ...(reference ? [`reference:${reference.toLowerCase()}`] : []),
  ];
  const byReference = reference ? await referred(ctx, reference) : null;
  if (byReference?.hidden) return { problems: [problemAt(at, "reference", "referenceTaken")] };
  if (byReference?.voided) return { problems: [problemAt(at, "reference", "import:recordVoided")] };
  const byKey = await recordsByKeys(ctx.db, "agreements", numbered);
  for (const id of [byReference?.id, ...numbered.map((key) => byKey.get(key))]) {
    const present = id ? await presentAgreement(ctx, id) : null;
    if (present) return { present, keys: numbered };
  }
  const parties = await partiesSaid(at, read.all);
  if (parties.problems.length > 0) return { problems: parties.problems };
  const ids = parties.named.map(({ organisationId }) => organisationId).sort();
  const signedOn = textSaid(read.all.signedOn);
  const titled = `title:${plain(textSaid(read.all.title))}|${ids.join(",")}|${signedOn}${reference ? `|${reference}` : ""}`;
  const keys = [...numbered, titled.slice(0, 2000)];
  const asBefore = (await recordsByKeys(ctx.db, "agreements", keys.slice(-1))).values().next().value;
  const before = asBefore ? await presentAgreement(ctx, asBefore) : null;
  if (before) return { present: before, keys };
  const alike = await titledSo(ctx, textSaid(read.all.title), ids, signedOn);
  if (alike.length > 1) return { problems: [problemAt(at, "row", "import:severalRecords")] };
  const present = alike[0] ? await presentAgreement(ctx, alike[0]) : null;
  if (!present) return { present: null, keys, parties };
  if (reference && reference.toLowerCase() !== present.row.reference.toLowerCase())
    return { problems: [problemAt(at, "reference", `import:referenceDiffers:${present.row.reference}`)] };
  return { present, keys };
}

async function referred(ctx: Ctx, reference: string) {
  const [row] = await ctx.db
    .select({
      id: agreements.id,
      voided: sql<boolean>`${agreements.step} = 'voided'`,
      hidden: hiddenAgreements(ctx),
    })
    .from(agreements)
    .where(inArray(agreements.reference, [reference, reference.toUpperCase(), reference.toLowerCase()]))
    .orderBy(sql`${agreements.reference} = ${reference} desc`)
    .limit(1);
  return row ?? null;
}

/** Of this title, between just these; signed on this day where the file says one. */
async function titledSo(ctx: Ctx, title: string, organisationIds: string[], signedOn: string): Promise<string[]> {
  const rows = await ctx.db
    .select({ id: agreements.id })
    .from(agreements)
    .where(
      sql`${sql.raw(planAnew)} ${agreements.searchText} like '%' || ${likeText(title)} || '%' and normalise(${agreements.title}) = normalise(${title})
        and ${agreements.step} <> 'voided' and ${visibleAgreements(ctx)}
        and (${signedOn} = '' or ${agreements.signedOn}::text = ${signedOn})
        and coalesce((select string_agg(p.organisation_id::text, ',' order by p.organisation_id::text)
          from agreement_parties p where p.agreement_id = ${agreements.id} and p.role = 'party'), '') = ${organisationIds.join(",")}`,
    )
    .limit(2);
  return rows.map(({ id }) => id);
}

async function planNew(at: RowAt, keys: string[], parties: SaidParties): Promise<Plan> {
  const { ctx, read, fileName } = at;
  const named = await namedRecords(at, read.all, null);
  if (named.waits) return { does: "waits" };
  const words = textIn(ctx.locale).importRecords.reasons;
  const values = {
    ...detailsValues(null, read.all, ctx.locale),
    ...factsSaid(read.all),
    reference: textSaid(read.all.reference),
    publisher: words.publisher,
    subject: words.source(fileName).slice(0, 300),
    inferred: [],
  };
  const fieldOf = pathOfNames(values.titles, "titles");
  const parsed = check(takeOverSchema(ctx.today), values);
  if (!parsed.ok) return refusedBy(...problemsAt(at, parsed.problems, fieldOf), ...named.problems);
  if (named.problems.length > 0) return refusedBy(...named.problems);
  const input = parsed.input;
  const standings = standingsOf({ ...input, parties: parties.named, parent: named.parentId });
  const note = (locale: "en" | "vi") => textIn(locale).importRecords.reasons.row(String(at.row));
  const { publisher, subject } = input;
  const { reference, title, titleLanguage, titles, kind, fields, summary, whyPartner, confidential } = input;
  const agreement = {
    ...{ reference, title, titleLanguage, titles, kind, fields, summary, whyPartner, confidential },
    binding: bindingOf(input.binding),
    parentId: named.parentId,
    relatedIds: named.relatedIds,
    ownerId: named.ownerId,
    parties: parties.named.map((party) => ({ ...party, standing: "stated" as const })),
    contactIds: { ours: named.contactOurs, theirs: named.contactTheirs },
    source: { publisher, subject, publishedOn: null, language: null, url: null },
    standings: standings.map((one) => ({
      ...one,
      sourceId: null,
      ...(one.standing === "stated" && { noteEn: note("en"), noteVi: note("vi") }),
    })),
  };
  return {
    does: "created",
    keys,
    async write(inRow) {
      const id = rowId(at.importId, at.row);
      const begun = accepted(at, await startAgreement(inRow, agreement, "takenOver", input, id), fieldOf);
      return { id: begun.id, version: 1 };
    },
  };
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
