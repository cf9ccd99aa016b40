/** What the page of an event needs: whether it can be recorded now, what stands in the way, and what its form offers. */
import { and, asc, eq, getTableColumns, isNull } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { notFound } from "#app/platform/page.server";
import { can } from "#app/platform/permissions";
import { agreements, users } from "#db/schema";
import type { AgreementRow } from "#db/workflow-store.server";
import type { Entry } from "#workflows/entry";
import { type EventType, events } from "#workflows/events";
import type { NeedAnswer } from "#workflows/needs";
import { type NextStep, nextSteps } from "#workflows/next-steps";
import { placeOf, type StoredSnapshot } from "#workflows/snapshot";
import { type Around, readAround } from "./event-around.server";
import { readFacts } from "./facts.server";
import { readHistory } from "./log.server";
import { titleIn } from "./title.server";
import { visibleAgreements } from "./visibility.server";

/** Why the form is not shown, with the way on. */
export type EventGate =
  | { why: "notNow"; first: EventType | null; waysOn: EventType[] }
  | { why: "needs"; needs: NeedAnswer[] }
  | { why: "manager"; names: string[] };

/** The agreement as the head of a form names it. */
export interface FormAgreement {
  id: string;
  reference: string;
  title: string;
  stage: AgreementRow["stage"];
  step: string;
}

export interface OpenEvent {
  type: EventType;
  today: string;
  agreement: FormAgreement;
  revision: number;
  requestKey: string;
  gate: EventGate | null;
  around: Around;
}

/** The row with its title in the reader's language. */
export type ReadRow = AgreementRow & { titleRead: string };

/** The row of an agreement this person may see; 404 where there is none. */
export async function visibleRow(ctx: Ctx, agreementId: string | undefined): Promise<ReadRow> {
  if (!isId(agreementId)) notFound();
  const [row] = await ctx.db
    .select({ ...getTableColumns(agreements), titleRead: titleIn(ctx.locale).title })
    .from(agreements)
    .where(and(eq(agreements.id, agreementId as string), visibleAgreements(ctx)));
  return row ?? notFound();
}

export const formAgreement = (row: ReadRow): FormAgreement => {
  const place = placeOf(row.snapshot) ?? { stage: row.stage, step: row.step };
  return { id: row.id, reference: row.reference, title: row.titleRead, ...place };
};

/** Everything the page of an event shows. */
export async function openEvent(ctx: Ctx, agreementId: string | undefined, type: EventType): Promise<OpenEvent> {
  const row = await visibleRow(ctx, agreementId);
  const history = await readHistory(ctx.db, row.id);
  return {
    type,
    today: ctx.today,
    agreement: formAgreement(row),
    revision: row.revision,
    requestKey: crypto.randomUUID(),
    gate: await gateOf(ctx, row, history, type),
    around: await readAround(ctx, row, history, type),
  };
}

async function gateOf(ctx: Ctx, row: AgreementRow, history: Entry[], type: EventType): Promise<EventGate | null> {
  const facts = await readFacts(ctx.db, ctx.office, row, history);
  const steps = nextSteps(row.machine, row.snapshot as StoredSnapshot, facts, ctx.today);
  const step = steps.find(({ event, after }) => event === type && !after) ?? steps.find(({ event }) => event === type);
  if (!step || step.after) return { why: "notNow", first: step?.after ?? null, waysOn: waysOn(ctx, steps) };
  if (!mayRecord(ctx, type)) return { why: "manager", names: await managerNames(ctx) };
  // Which agreement replaces this one is said in the form itself.
  const needs = step.needs.filter(({ need }) => need !== "successorSigned");
  return needs.every(({ met }) => met) ? null : { why: "needs", needs };
}

/** Whether this person's role records such an event. */
export const mayRecord = (ctx: Ctx, type: EventType): boolean =>
  can(ctx.actor, events[type].by === "manager" ? "agreements.decide" : "records.write");

const waysOn = (ctx: Ctx, steps: NextStep[]): EventType[] =>
  steps
    .filter(({ event, place, after }) => place !== "record" && !after && mayRecord(ctx, event))
    .map(({ event }) => event);

/** Who can record what is for managers: up to five names. */
export async function managerNames(ctx: Ctx): Promise<string[]> {
  const rows = await ctx.db
    .select({ name: users.name })
    .from(users)
    .where(and(eq(users.role, "manager"), eq(users.system, false), isNull(users.disabledAt)))
    .orderBy(asc(users.name))
    .limit(5);
  return rows.map(({ name }) => name);
}
