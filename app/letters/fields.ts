/** The fields that a template may have, as they are written in it: `{{agreement.title}}`. For browser and server. */

export const letterFields = [
  "office.superior",
  "office.name",
  "office.symbol",
  "office.place",
  "office.signatory",
  "today",
  "agreement.reference",
  "agreement.title",
  "agreement.titles",
  "agreement.kind",
  "agreement.summary",
  "agreement.fields",
  "agreement.whyPartner",
  "parties.ours",
  "parties.theirs",
  "partner.countries",
  "contact.ours",
  "contact.theirs",
  "opinions.bodies",
  "opinions.sentOn",
  "opinions.dueOn",
  "opinions.answers",
  "clearance.by",
  "clearance.on",
  "signing.on",
  "signing.place",
  "signing.occasion",
  "signing.signatories",
  "signing.witnesses",
  "signing.languages",
  "term",
  "effectiveOn",
  "officer",
] as const;
export type LetterField = (typeof letterFields)[number];

/** Stands where a fact is not on record: seen, and filled in by hand. */
export const blank = "……………";

export const isLetterField = (name: string): name is LetterField => (letterFields as readonly string[]).includes(name);
