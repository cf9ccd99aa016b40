/** A term and its notice in words. Pure. */
import type { Catalogue } from "#app/locales/catalogue";
import { formatDay } from "#app/platform/days";
import type { Term } from "#workflows/context";

/** "5 years, to 17 Nov 2028", "until 31 Dec 2027", "without an end". */
export function termText(t: Catalogue, { kind, years, endsOn }: Pick<Term, "kind" | "years" | "endsOn">): string {
  const words = t.agreementPage.term;
  if (kind === "evergreen" && !endsOn) return words.evergreen;
  if (kind === "years" && years) return endsOn ? words.yearsTo(years, formatDay(t, endsOn)) : words.years(years);
  return endsOn ? words.until(formatDay(t, endsOn)) : words.notGiven;
}

/** "6 months before the end". */
export const noticeText = (t: Catalogue, { count, unit }: NonNullable<Term["notice"]>): string =>
  t.agreementPage.term.notice(count, unit);
