/** What tells a record apart from others of its name, in the reader's words: said by the server, so that a page fetches no texts for it. */
import type { Catalogue } from "#app/locales/catalogue";
import { countryName } from "#app/platform/codes";
import { formatDay, formatSpan } from "#app/platform/days";
import type { Locale } from "#app/platform/locale";
import { textIn } from "#app/platform/text";
import type { Type } from "./kinds";
import type { Facts } from "./shown.server";

/** In the order in which they are said; the reference of an agreement stands before them. */
export function factsOf(locale: Locale, type: Type, facts: Facts): string[] {
  const t = textIn(locale);
  const words = t.search;
  return [
    facts.country && countryName(t, facts.country),
    facts.organisationType && t.organisations.types[facts.organisationType],
    facts.documentKind && t.documentsCard.kinds[facts.documentKind],
    facts.number && facts.number > 1 ? t.documentsCard.version(facts.number) : null,
    facts.page ? words.page(facts.page) : null,
    facts.post,
    facts.organisation,
    facts.direction && t.meetings.directions[facts.direction],
    daysOf(t, facts),
    facts.place,
    facts.dueOn && !facts.over ? words.due(formatDay(t, facts.dueOn)) : null,
    facts.over && type in words.over ? words.over[type as keyof typeof words.over] : null,
  ].filter((fact): fact is string => typeof fact === "string" && fact !== "");
}

function daysOf(t: Catalogue, { firstOn, lastOn }: Facts): string | null {
  if (!firstOn) return null;
  return lastOn && lastOn !== firstOn ? formatSpan(t, firstOn, lastOn) : formatDay(t, firstOn);
}
