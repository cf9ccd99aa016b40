/** What an agreement's page says of what happened to it, from its facts: its head, pilots, opinions and evaluation. */
import type { Catalogue } from "#app/locales/catalogue";
import type { Locale } from "#app/platform/locale";
import type { AgreementContext } from "#workflows/context";
import { countDays } from "#workflows/deadlines/count-days";
import type { Reckoning } from "#workflows/deadlines/facts";
import type { KindId } from "#workflows/kinds";
import type { Step } from "#workflows/parts/states";
import { drawIndicator } from "./draw-indicator.server";
import type { PilotRecords } from "./pilot-queries.server";
import type { ShownRow } from "./show-row.server";

/** The agreement itself, its title in the reader’s language first. */
export function headOf(row: ShownRow, context: AgreementContext, reader: { hasParties: boolean; locale: Locale }) {
  const { id, reference, stage, observed, confidential, binding, owner, fields } = row;
  const titles = [{ language: row.titleLanguage, title: row.title }, ...row.titles];
  const first = titles.find(({ language }) => language === reader.locale) ?? titles[0];
  const { title, language: titleLanguage } = first as (typeof titles)[number];
  return {
    id,
    reference,
    title,
    titleLanguage,
    /** The others, the record’s own title first. */
    titles: titles.filter((each) => each !== first && each.title !== title),
    kind: row.kind as KindId,
    stage,
    step: row.step as Step,
    // Where nobody is named yet, it is not said that we are not among them.
    observed: observed && reader.hasParties,
    confidential,
    binding,
    owner,
    fields,
    summary: row.summary,
    whyPartner: row.whyPartner,
    takenOver: context.takenOver !== null,
  };
}

/** The present pilot first, then those before it, each with what is on record of it. */
export function pilotsShown(t: Catalogue, { pilot, pastPilots }: AgreementContext, records: PilotRecords[]) {
  const all = pilot ? [pilot, ...[...pastPilots].reverse()] : [];
  return all.map((each) => {
    const { indicators = [], reports = [] } = records.find(({ number }) => number === each.number) ?? {};
    const charts = indicators.flatMap((indicator) => {
      const svg = drawIndicator(t, indicator);
      return svg ? [{ id: indicator.id, name: indicator.name, svg }] : [];
    });
    return { ...each, indicators, charts, reports };
  });
}

/** Letters and answers with the day each was due, by the rule of the day it was sent. */
export function opinionsShown({ consultation, consent, clearance }: AgreementContext, reckoning: Reckoning) {
  const opinions = consultation?.opinions ?? [];
  return {
    bodies: opinions.map((opinion) => ({
      ...opinion,
      due: countDays(opinion.sentOn, "opinion", reckoning, opinion.sentHour)?.dueOn ?? null,
    })),
    consent,
    clearance,
    consentNeeded: consent === null && opinions.some(({ verdict }) => verdict === "disagrees"),
  };
}

/** Years of the calendar: those of the letters, this one and the next. */
export function yearsNeeded(today: string, { consultation }: AgreementContext) {
  const year = Number(today.slice(0, 4));
  const sent = (consultation?.opinions ?? []).map(({ sentOn }) => Number(sentOn.slice(0, 4)));
  return { first: Math.min(year, ...sent), last: year + 1 };
}

/** The evaluation with the criteria by their names; null before there is one. */
export function evaluationShown(row: ShownRow, { evaluation, decision, toLapse }: AgreementContext) {
  if (!evaluation) return null;
  return {
    ...evaluation,
    scores: evaluation.scores.map((score) => ({
      ...score,
      criterion: row.criteria?.[score.criterion] ?? score.criterion,
    })),
    decision,
    toLapse,
  };
}
