/** What the fields of a letter say of one agreement, in the letter's language. What is not on record is blank, and is seen to be. */
import { type AgreementView, agreementPage } from "#app/agreements/show-queries.server";
import { termText } from "#app/agreements/term-text";
import type { Catalogue } from "#app/locales/catalogue";
import { officeName } from "#app/organisations/office-name.server";
import type { Ctx } from "#app/platform/context.server";
import { formatDay } from "#app/platform/days";
import { textIn } from "#app/platform/text";
import { readLetterhead } from "#app/settings/letterhead.server";
import type { LetterKind } from "#db/schema";
import { blank, type LetterField, letterFields } from "./fields";
import type { LetterLanguage } from "./kinds";

export type LetterFacts = Record<LetterField, string>;

/** The agreement as this person may see it; not found where that is not at all. */
export async function letterFacts(ctx: Ctx, agreementId: string, kind: LetterKind, language: LetterLanguage) {
  const [view, { letterhead }, own] = await Promise.all([
    agreementPage({ ...ctx, locale: language }, agreementId, { all: false, page: 1 }),
    readLetterhead(ctx.db),
    officeName(ctx.db, ctx.office.organisationId, language),
  ]);
  const t = textIn(language);
  const said: Partial<LetterFacts> = {
    ...headOf(letterhead[language], own ?? ""),
    "office.symbol": symbolOf(letterhead[language].symbol, kind, language),
    today: dayInLetter(t, ctx.today),
    ...agreementFacts(t, language, view),
    ...opinionFacts(t, view),
    ...signingFacts(t, view),
  };
  const facts = Object.fromEntries(letterFields.map((field) => [field, said[field]?.trim() || blank])) as LetterFacts;
  return { title: view.agreement.title, facts };
}

/** Where the office has not said what its papers call it, they bear its organisation's name, as reports do. */
const headOf = (head: { superior: string; office: string; place: string; signatory: string }, own: string) => ({
  "office.superior": head.superior,
  "office.name": head.office || own,
  "office.place": head.place,
  "office.signatory": head.signatory,
});

/**
 * The symbol is kept as reports bear it ("BC-SNgV"). In Viet Nam each form of paper begins its own: a report with BC, a submission with TTr, a
 * plain letter with none (Decree 30/2020/NĐ-CP, annex III).
 */
function symbolOf(symbol: string, kind: LetterKind, language: LetterLanguage): string {
  if (language !== "vi" || !/^BC-./u.test(symbol)) return symbol;
  const begins = { signingReport: "BC-", submission: "TTr-", opinionRequest: "" };
  return `${begins[kind]}${symbol.slice("BC-".length)}`;
}

/** As a paper writes it. */
function dayInLetter(t: Catalogue, on: string): string {
  const [year, month, day] = on.split("-").map(Number) as [number, number, number];
  return t.reportPaper.day(day, month, year);
}

const dayOrNothing = (t: Catalogue, on: string | null | undefined) => (on ? dayInLetter(t, on) : "");
const listed = (names: string[]) => names.filter(Boolean).join("; ");
const withPost = ({ name, post }: { name: string; post: string | null }) => (post ? `${name}, ${post}` : name);

/** A name in the language of the letter where one is kept. */
const calledIn = (language: LetterLanguage, { name, names }: AgreementView["parties"][number]) =>
  (language === "en" ? undefined : names.find((one) => one.language === language)?.name) ?? name;

function agreementFacts(
  t: Catalogue,
  language: LetterLanguage,
  { agreement, parties, contacts }: AgreementView,
): Partial<LetterFacts> {
  const { reference, title, titles, kind, summary, fields, whyPartner, owner } = agreement;
  const names = (side: "ours" | "theirs") =>
    listed(
      parties
        .filter((party) => party.side === side && party.role === "party")
        .map((party) => calledIn(language, party)),
    );
  const contact = (side: "ours" | "theirs") => {
    const found = contacts.find((one) => one.side === side);
    return found ? [withPost(found), found.telephone, found.email].filter(Boolean).join(", ") : "";
  };
  const abroad = parties.filter(({ side, role }) => side === "theirs" && role === "party");
  return {
    "agreement.reference": reference,
    "agreement.title": title,
    "agreement.titles": listed(titles.map((one) => one.title)),
    "agreement.kind": kind === "notDecided" ? "" : t.workflow.kinds[kind],
    "agreement.summary": summary ?? "",
    "agreement.fields": fields
      .map((field) => (t.workflow.fieldsOfCooperation as Record<string, string>)[field] ?? field)
      .join(", "),
    "agreement.whyPartner": whyPartner ?? "",
    "parties.ours": names("ours"),
    "parties.theirs": names("theirs"),
    "partner.countries": [...new Set(abroad.map(({ countryName }) => countryName))].join(", "),
    "contact.ours": contact("ours"),
    "contact.theirs": contact("theirs"),
    officer: owner ?? "",
  };
}

function opinionFacts(t: Catalogue, { opinions: { bodies, clearance } }: AgreementView): Partial<LetterFacts> {
  const days = (of: (string | null)[]) =>
    [...new Set(of)]
      .filter((on): on is string => on !== null)
      .sort()
      .map((on) => formatDay(t, on))
      .join(", ");
  return {
    "opinions.bodies": listed(bodies.map(({ body }) => body)),
    "opinions.sentOn": days(bodies.map(({ sentOn }) => sentOn)),
    "opinions.dueOn": days(bodies.map(({ due }) => due)),
    "opinions.answers": listed(
      bodies.flatMap(({ body, verdict }) => (verdict ? `${body}: ${t.workflow.verdicts[verdict]}` : [])),
    ),
    "clearance.by": clearance?.by ?? "",
    "clearance.on": dayOrNothing(t, clearance?.on),
  };
}

function signingFacts(t: Catalogue, { signing }: AgreementView): Partial<LetterFacts> {
  if (!signing) return {};
  const languages: Record<string, string> = t.languages;
  return {
    "signing.on": dayOrNothing(t, signing.on),
    "signing.place": signing.place ?? "",
    "signing.occasion": signing.occasion ?? "",
    "signing.signatories": listed(signing.signatories.map(withPost)),
    "signing.witnesses": listed(signing.witnesses.map(withPost)),
    "signing.languages": signing.languages.map((code) => languages[code] ?? code).join(", "),
    term: signing.term ? termText(t, signing.term) : "",
    effectiveOn: dayOrNothing(t, signing.effectiveOn),
  };
}
