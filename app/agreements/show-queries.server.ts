/** Everything the page of one agreement shows, in a fixed number of queries: what is confidential to its reader is not read. */
import { commitmentsOfAgreement } from "#app/commitments/commitments-of.server";
import { readCalendar, readPolicies } from "#app/deadlines/calendar-queries.server";
import { documentsOf } from "#app/documents/documents-of.server";
import type { Catalogue } from "#app/locales/catalogue";
import { meetingsOfAgreement } from "#app/meetings/meeting-queries.server";
import { answersNow } from "#app/organisations/answers.server";
import type { Ctx } from "#app/platform/context.server";
import { readTogether } from "#app/platform/json-rows.server";
import type { Locale } from "#app/platform/locale";
import { pageSize } from "#app/platform/paging";
import { can } from "#app/platform/permissions";
import { textIn } from "#app/platform/text";
import { tasksOfAgreement } from "#app/tasks/task-queries.server";
import { visitsOfAgreement } from "#app/visits/visit-rows.server";
import type { AgreementContext } from "#workflows/context";
import { countDays } from "#workflows/deadlines/count-days";
import type { Reckoning } from "#workflows/deadlines/facts";
import { lastToTakeBack } from "#workflows/history";
import { type KindId, kindOf } from "#workflows/kinds";
import { nextSteps } from "#workflows/next-steps";
import type { Step } from "#workflows/parts/states";
import type { StoredSnapshot } from "#workflows/snapshot";
import { drawIndicator } from "./draw-indicator.server";
import { readFacts } from "./facts.server";
import { familyOf } from "./family-queries.server";
import { activityOf, asLog, eventsOf } from "./history-queries.server";
import { type PilotRecords, pilotRecordsOf } from "./pilot-queries.server";
import { keyDates } from "./show-dates";
import { historyLines } from "./show-history";
import { contactsOf, partiesOf } from "./show-people-queries.server";
import { readShownRow, type ShownRow } from "./show-row.server";
import { shownStages } from "./show-stages";
import { shownSteps } from "./show-steps";

/** Which part of the history: the newest, or all of it by pages. */
export interface HistoryAsked {
  all: boolean;
  page: number;
}

/** Pages of history that can be asked for. */
const mostPages = 200;

/** The agreement as this person may see it; 404 where that is not at all. */
export async function agreementPage(ctx: Ctx, id: string | undefined, asked: HistoryAsked) {
  const row = await readShownRow(ctx, id);
  const context = row.snapshot.context as AgreementContext;
  const page = { page: asked.all ? Math.min(asked.page, mostPages) : 1, size: pageSize };
  const reach = page.page * page.size;
  const years = yearsNeeded(ctx.today, context);
  const around = { id: row.id, parentId: row.parentId, successorId: context.end?.successorId ?? null };
  const { db } = ctx;
  const [
    events,
    activities,
    met,
    facts,
    parties,
    answers,
    family,
    pilots,
    contacts,
    tasks,
    documents,
    policies,
    calendar,
    commitments,
  ] = await Promise.all([
    eventsOf(db, row.id, reach),
    activityOf(db, row.id, reach),
    readTogether(db, { meetings: meetingsOfAgreement(ctx, row.id), visits: visitsOfAgreement(ctx, row.id) }),
    readFacts(db, ctx.office, row, []),
    partiesOf(db, ctx.locale, row.id),
    answersNow(db, row.partyIds, ctx.locale),
    familyOf(ctx, around),
    pilotRecordsOf(db, row.id),
    contactsOf(db, ctx.locale, row.id),
    tasksOfAgreement(ctx, row.id),
    documentsOf(ctx, { type: "agreement", id: row.id }),
    readPolicies(db),
    readCalendar(db, ctx.office.country, years.first, years.last),
    commitmentsOfAgreement(ctx, row.id),
  ]);
  const { meetings, visits } = met;
  const canTakeBack = lastToTakeBack(asLog(events)) !== null;
  const childrenInPilot = family.children.filter(({ stage }) => stage === "pilot");
  const present = pilots.find(({ number }) => number === context.pilot?.number);
  const steps = shownSteps(
    nextSteps(row.machine, row.snapshot as StoredSnapshot, { ...facts, canTakeBack }, ctx.today),
    {
      id: row.id,
      hasIndicator: (present?.indicators.length ?? 0) > 0,
      inPilot: family.parent?.stage === "pilot" ? [family.parent, ...childrenInPilot] : childrenInPilot,
    },
  );
  const rights = { write: can(ctx.actor, "records.write"), decide: can(ctx.actor, "agreements.decide") };
  const child = childrenInPilot[0];
  return {
    today: ctx.today,
    rights: { ...rights, readers: row.ownerId === ctx.actor.id || can(ctx.actor, "confidential.read") },
    agreement: headOf(row, context, { hasParties: parties.length > 0, locale: ctx.locale }),
    parties: parties.map((party) => ({ ...party, answers: answers.get(party.id) ?? null })),
    stages: shownStages({
      stage: row.stage,
      step: row.step,
      context,
      pilotKind: kindOf(row.kind)?.pilot ?? "optional",
      evaluationDue: row.deadlines.find(({ kind }) => kind === "evaluationDue")?.dueOn ?? null,
      childInPilot: child ? { id: child.id, reference: child.reference } : null,
    }),
    steps,
    dates: keyDates({ ...row, today: ctx.today, context, ended: row.stage === "ended", calendar }),
    family,
    pilots: pilotsShown(textIn(ctx.locale), context, pilots),
    opinions: opinionsShown(context, { policies, calendar }),
    signing: context.signing && {
      ...context.signing,
      term: context.term,
      amendments: context.amendments,
      suspension: context.suspension,
      notice: context.notice,
    },
    filings: row.filings,
    evaluation: evaluationShown(row, context),
    reporting: {
      lead: row.lead,
      results: row.results,
      difficulties: row.difficulties,
      proposals: row.proposals,
    },
    tasks: tasks.map(({ agreement: _, ...task }) => task),
    documents,
    contacts,
    visits,
    commitments,
    standings: row.standings,
    sources: row.sources,
    history: {
      all: asked.all,
      page: page.page,
      total: events.length + row.activityCount + meetings.length,
      lines: historyLines(textIn(ctx.locale), { events, activities, meetings }, page, {
        correct: rights.write && steps.record.correct,
        decide: rights.decide,
      }),
    },
  };
}

export type AgreementView = Awaited<ReturnType<typeof agreementPage>>;

function headOf(row: ShownRow, context: AgreementContext, reader: { hasParties: boolean; locale: Locale }) {
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
function pilotsShown(t: Catalogue, { pilot, pastPilots }: AgreementContext, records: PilotRecords[]) {
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
function opinionsShown({ consultation, consent, clearance }: AgreementContext, reckoning: Reckoning) {
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
function yearsNeeded(today: string, { consultation }: AgreementContext) {
  const year = Number(today.slice(0, 4));
  const sent = (consultation?.opinions ?? []).map(({ sentOn }) => Number(sentOn.slice(0, 4)));
  return { first: Math.min(year, ...sent), last: year + 1 };
}

function evaluationShown(row: ShownRow, { evaluation, decision, toLapse }: AgreementContext) {
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
