/** What the form of an event offers besides its own fields: bodies, parties, criteria, other agreements, due days. */
import { asc, eq, isNull, sql } from "drizzle-orm";
import { suggestAgreements } from "#app/agreements/lookup.server";
import { readCalendar, readPolicies } from "#app/deadlines/calendar-queries.server";
import { nameIn } from "#app/organisations/name-in.server";
import type { Ctx } from "#app/platform/context.server";
import type { Suggestion } from "#app/platform/lookup";
import { assignees } from "#app/tasks/task-queries.server";
import { agreementParties, consultedBodies, organisations, scorecardCriteria } from "#db/schema";
import type { AgreementRow } from "#db/workflow-store.server";
import { addDays } from "#workflows/calendar/day";
import type { AgreementContext } from "#workflows/context";
import { countDays } from "#workflows/deadlines/count-days";
import { policyInForce } from "#workflows/deadlines/policy-in-force";
import type { Entry } from "#workflows/entry";
import type { EventType } from "#workflows/events";
import { lastToTakeBack } from "#workflows/history";

/** When answers are due, by the day the letters are sent. */
export interface DueDays {
  number: number;
  unit: "workingDays" | "calendarDays";
  source: string;
  bySent: Record<string, string>;
  /** From this hour on a letter counts as sent the next day; null: the whole day counts. */
  cutOffHour: number | null;
  /** When answers to letters sent from that hour on are due. */
  bySentLate: Record<string, string>;
}

export interface Around {
  /** Bodies that were asked and have not answered. */
  bodies?: string[];
  /** Every body that was asked. */
  asked?: string[];
  /** Bodies that are usually asked. */
  suggested?: { name: string; note: string | null }[];
  due?: DueDays | null;
  parties?: string[];
  criteria?: { key: string; name: string }[];
  agreements?: Suggestion[];
  /** The entry that the next withdrawal takes back. */
  takesBack?: { type: EventType; on: string | null } | null;
  /** The pilot's window as it is now. */
  window?: { firstOn: string | null; lastOn: string } | null;
  evaluation?: { on: string; result: string } | null;
  /** Who can be made responsible. */
  officers?: { id: string; name: string }[];
}

/** Reads what the form of this event offers; nothing for most. */
export async function readAround(ctx: Ctx, row: AgreementRow, history: Entry[], type: EventType): Promise<Around> {
  const context = row.snapshot.context as AgreementContext;
  const opinions = context.consultation?.opinions ?? [];
  switch (type) {
    case "opinionsAsked":
      return {
        asked: opinions.map(({ body }) => body),
        suggested: await suggestedBodies(ctx),
        due: await dueDays(ctx),
      };
    case "opinionAnswered":
      return {
        bodies: opinions.filter(({ verdict }) => verdict === null).map(({ body }) => body),
        asked: opinions.map(({ body }) => body),
      };
    case "signed":
    case "takenOver":
    case "pilotStarted":
      return { parties: await partyNames(ctx, row.id) };
    case "evaluated":
      return { criteria: await criteriaInUse(ctx) };
    case "replaced":
      return { agreements: await suggestAgreements(ctx) };
    case "decided":
      return {
        agreements: await suggestAgreements(ctx),
        evaluation: context.evaluation ? { on: context.evaluation.on, result: context.evaluation.result } : null,
      };
    case "withdrawn": {
      const last = lastToTakeBack(history);
      return { takesBack: last && { type: last.type, on: last.occurredOn } };
    }
    case "inheritanceDecided":
      return { officers: await assignees(ctx.db) };
    case "pilotExtended":
      return {
        window: context.pilot?.lastOn ? { firstOn: context.pilot.firstOn, lastOn: context.pilot.lastOn } : null,
      };
    default:
      return {};
  }
}

async function suggestedBodies(ctx: Ctx): Promise<{ name: string; note: string | null }[]> {
  const rows = await ctx.db
    .select({ name: consultedBodies.name, note: consultedBodies.note })
    .from(consultedBodies)
    .orderBy(asc(consultedBodies.position), asc(consultedBodies.id));
  return rows.map(({ name, note }) => ({ name: name[ctx.locale], note: note?.[ctx.locale] ?? null }));
}

/** How far back a letter's due day is shown. */
const daysBack = 60;

async function dueDays(ctx: Ctx): Promise<DueDays | null> {
  const year = Number(ctx.today.slice(0, 4));
  const reckoning = {
    policies: await readPolicies(ctx.db),
    calendar: await readCalendar(ctx.db, ctx.office.country, year - 1, year + 1),
  };
  const today = countDays(ctx.today, "opinion", reckoning);
  if (!today) return null;
  const bySent: Record<string, string> = {};
  const bySentLate: Record<string, string> = {};
  for (let back = 0; back <= daysBack; back++) {
    const sent = addDays(ctx.today, -back);
    const count = countDays(sent, "opinion", reckoning);
    if (count) bySent[sent] = count.dueOn;
    const late = countDays(sent, "opinion", reckoning, 23);
    if (late) bySentLate[sent] = late.dueOn;
  }
  const { number, unit, source } = today.counted;
  const cutOffHour = policyInForce(reckoning.policies, "opinion", ctx.today)?.cutOffHour ?? null;
  return { number, unit, source, bySent, bySentLate, cutOffHour };
}

async function partyNames(ctx: Ctx, agreementId: string): Promise<string[]> {
  const rows = await ctx.db
    .select({ name: nameIn(sql`organisations`, ctx.locale) })
    .from(agreementParties)
    .innerJoin(organisations, eq(organisations.id, agreementParties.organisationId))
    .where(eq(agreementParties.agreementId, agreementId))
    .orderBy(asc(agreementParties.position));
  return [...new Set(rows.map(({ name }) => name))];
}

async function criteriaInUse(ctx: Ctx): Promise<{ key: string; name: string }[]> {
  const rows = await ctx.db
    .select({ key: scorecardCriteria.key, name: scorecardCriteria.name })
    .from(scorecardCriteria)
    .where(isNull(scorecardCriteria.retiredOn))
    .orderBy(asc(scorecardCriteria.position), asc(scorecardCriteria.id));
  return rows.map(({ key, name }) => ({ key, name: name[ctx.locale] }));
}
