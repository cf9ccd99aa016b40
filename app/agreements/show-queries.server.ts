/** Everything the page of one agreement shows, in a fixed number of queries: what is confidential to its reader is not read. */
import { commitmentsOfAgreement } from "#app/commitments/commitments-of.server";
import { readCalendar, readPolicies } from "#app/deadlines/calendar-queries.server";
import { documentsOf } from "#app/documents/documents-of.server";
import { metAbout } from "#app/meetings/meeting-queries.server";
import { answersNow } from "#app/organisations/answers.server";
import type { Ctx } from "#app/platform/context.server";
import { readTogether } from "#app/platform/json-rows.server";
import { pageSize } from "#app/platform/paging";
import { can } from "#app/platform/permissions";
import { textIn } from "#app/platform/text";
import { tasksOfAgreement } from "#app/tasks/task-queries.server";
import { visitsOfAgreement } from "#app/visits/visit-rows.server";
import type { AgreementContext } from "#workflows/context";
import { lastToTakeBack } from "#workflows/history";
import { kindOf } from "#workflows/kinds";
import { nextSteps } from "#workflows/next-steps";
import type { StoredSnapshot } from "#workflows/snapshot";
import { readFacts } from "./facts.server";
import { familyOf } from "./family-queries.server";
import { activityOf, asLog, eventsOf } from "./history-queries.server";
import { pilotRecordsOf } from "./pilot-queries.server";
import { keyDates } from "./show-dates";
import { evaluationShown, headOf, opinionsShown, pilotsShown, yearsNeeded } from "./show-facts.server";
import { historyLines } from "./show-history";
import { contactsOf, partiesOf } from "./show-people-queries.server";
import { readShownRow } from "./show-row.server";
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
    readTogether(db, { ...metAbout(ctx, row.id, reach), visits: visitsOfAgreement(ctx, row.id) }),
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
  const { meetings, meetingCount, visits } = met;
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
      total: events.length + row.activityCount + meetingCount,
      lines: historyLines(textIn(ctx.locale), { events, activities, meetings }, page, {
        correct: rights.write && steps.record.correct,
        decide: rights.decide,
      }),
    },
  };
}

export type AgreementView = Awaited<ReturnType<typeof agreementPage>>;
