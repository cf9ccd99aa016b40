/** The forms of an agreement's descriptive side, shared by browser and server. Forms of events lie beside the workflow. */
import { z } from "zod";
import { languageCodes } from "#app/platform/codes";
import { oneOf, optionalDay, optionalText, text, ticked } from "#app/platform/form-fields";
import { listOf, rowsOf } from "#app/platform/form-rows";
import { optionalOneOf, version } from "#app/platform/record-fields";
import { fieldsOfCooperation } from "#workflows/fields-of-cooperation";
import { type KindId, kinds } from "#workflows/kinds";

export const kindIds = kinds.map(({ id }) => id) as [KindId, ...KindId[]];
export const partyRoles = ["party", "witness", "broker", "supporting"] as const;
export const sides = ["ours", "theirs"] as const;
export const bindings = ["yes", "no"] as const;

const titleRow = z.object({ language: oneOf(languageCodes, "chooseLanguage"), title: text(600, "enterTitle") });

/** Further titles, the last of one language. */
const titles = () =>
  rowsOf(titleRow, { max: 20, ignore: ["language"] }).transform((rows) =>
    [...new Map(rows.map((row) => [row.language, row])).values()].sort((a, b) => (a.language < b.language ? -1 : 1)),
  );

const describing = {
  title: text(600, "enterTitle"),
  titleLanguage: oneOf(languageCodes, "chooseLanguage"),
  titles: titles(),
  kind: oneOf(kindIds, "chooseKind"),
  fields: listOf(z.enum(fieldsOfCooperation, "chooseOne")).transform((list) => [...new Set(list)].sort()),
  summary: optionalText(8000),
  whyPartner: optionalText(4000),
  binding: optionalOneOf(bindings, "chooseOne"),
  confidential: ticked(),
  /** The agreement it stands under, as typed or suggested. */
  parent: optionalText(600),
  /** Agreements it is related to, one per row. */
  related: rowsOf(z.object({ agreement: text(600, "chooseAgreement") }), { max: 20 }),
};

const partyRow = z.object({
  organisation: text(400, "enterParty"),
  role: oneOf(partyRoles, "chooseOne"),
  side: oneOf(sides, "chooseSide"),
});

/** Parties by name. A row in which only role and side stand is blank. */
const parties = () => rowsOf(partyRow, { max: 40, ignore: ["role", "side"] });

/** A new record: what it is, between whom. How it begins is the form of `proposed` or `takenOver`. */
export const newAgreementSchema = z.object({
  reference: optionalText(40).refine(
    (value) => value === null || /^[\p{L}\p{N}][\p{L}\p{N}./ -]*$/u.test(value),
    "referenceNotReal",
  ),
  ...describing,
  parties: parties(),
});

/** Handing it over: nobody is an answer. */
export const ownerSchema = z.object({ owner: optionalText(40), version: version() });

export const detailsSchema = z.object({
  ...describing,
  /** Asked for while proposed. */
  plannedSigningOn: optionalDay(),
  owner: optionalText(40),
  version: version(),
});

export const partiesSchema = z.object({ parties: parties(), version: version() });

export const contactsSchema = z.object({ ours: optionalText(400), theirs: optionalText(400), version: version() });

/** The people named on a confidential agreement. */
export const accessSchema = z.object({
  readers: listOf(z.string("chooseOne").max(40, "chooseOne")),
  version: version(),
});

export type DetailsInput = z.output<typeof detailsSchema>;
export type PartiesInput = z.output<typeof partiesSchema>["parties"];
