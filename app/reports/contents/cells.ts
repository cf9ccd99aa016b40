/** How reports write what they read: names, terms, deadlines, what is missing. Pure. */
import { termText } from "#app/agreements/term-text";
import { deadlineTitle } from "#app/deadlines/row";
import type { Catalogue } from "#app/locales/catalogue";
import { countryName } from "#app/platform/codes";
import { formatDay, formatSpan, relativeDays } from "#app/platform/days";
import type { Locale } from "#app/platform/locale";
import type { Side } from "#db/schema";
import type { CellValue, ForeignText } from "../document";
import type { ReportedName, ReportedParty } from "./party-names.server";
import type { Reported, ReportedDeadline } from "./records.server";
import type { ReportRequest } from "./request";

export type Line = string | ForeignText;

/** What the report is written in, and where its links lead. */
export interface Hand {
  t: Catalogue;
  locale: Locale;
  origin: string;
  today: string;
}

export const handOf = (t: Catalogue, today: string, { locale, origin = "" }: ReportRequest): Hand => ({
  ...{ t, locale, origin, today },
});

/** A text in its own language, marked where that is not the report's. */
export const inLanguage = ({ locale }: Hand, text: string, language: string): Line =>
  language === locale ? text : { text, language };

export const titleOf = (hand: Hand, row: Pick<Reported, "title" | "titleLanguage">): Line =>
  inLanguage(hand, row.title, row.titleLanguage);

export const referenceLink = ({ origin }: Hand, row: { id: string; reference: string }): CellValue => ({
  link: `${origin}/agreements/${row.id}`,
  text: row.reference,
});

export const dayCell = (day: string | null): CellValue => (day ? { day } : null);

/** Lines of a cell; said to be missing where there is none. */
export function linesOr(missing: string, lines: readonly Line[]): CellValue {
  return { lines: lines.length > 0 ? lines : [missing] };
}

/** A text of several lines as it was typed. */
export const typedLines = (text: string | null): string[] =>
  (text ?? "")
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);

/** "Huangpu District (China)", and its own name in brackets under it. */
export function nameLines({ t }: Hand, { name, local, country }: ReportedName): Line[] {
  return [
    t.reportWords.named(name, countryName(t, country)),
    ...(local ? [{ text: `(${local.text})`, language: local.language }] : []),
  ];
}

/** The parties of a side, each with who answers for it now; others who took part with what they were. */
export function partyLines(hand: Hand, parties: readonly ReportedParty[], side: Side | null): Line[] {
  const { t } = hand;
  return parties
    .filter((party) => (side === null || party.side === side) && (side === null || party.role === "party"))
    .flatMap((party) => [
      ...nameLines(hand, party),
      ...(party.role === "party"
        ? []
        : [`(${t.agreementPage.parties.roles[party.role].toLocaleLowerCase(hand.locale)})`]),
      ...(party.now ? [t.reportWords.answersNow(party.now)] : []),
    ]);
}

export const fieldNames = ({ t }: Hand, fields: readonly string[]): string =>
  fields.map((field) => (t.workflow.fieldsOfCooperation as Record<string, string>)[field] ?? field).join("; ");

/** "Pilot: closed, waiting to be evaluated". */
export const standingLine = ({ t }: Hand, { stage, step }: Pick<Reported, "stage" | "step">): string =>
  t.reportWords.standing(t.stages[stage], t.workflow.steps[step]);

/** Its term in words; null where none is recorded. */
export function termOf({ t }: Hand, { facts: { term }, endsOn }: Pick<Reported, "facts" | "endsOn">): string | null {
  if (!term || (term.kind === "notGiven" && !endsOn)) return null;
  return termText(t, { ...term, endsOn });
}

/** "Evaluation due: 31 Dec 2025, 325 days overdue". */
export const deadlineText = ({ t, today }: Hand, deadline: ReportedDeadline): string =>
  t.reportWords.deadline(
    deadlineTitle(t, { ...deadline, task: null, filing: deadline.filing ? { id: "", ...deadline.filing } : null }),
    formatDay(t, deadline.dueOn),
    relativeDays(t, today, deadline.dueOn),
  );

/** "1 Jan 2024 – 31 Dec 2025", or the end that is known. */
export function windowText({ t }: Hand, first: string | null, last: string | null): string | null {
  if (first && last) return formatSpan(t, first, last);
  if (!first && !last) return null;
  return first ? t.reportWords.since(formatDay(t, first)) : t.reportWords.upTo(formatDay(t, last ?? ""));
}
