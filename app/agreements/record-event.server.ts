/** The verb behind every step of an agreement's life: one transaction for the event, the snapshot and all that follows. */
import { isDeepStrictEqual } from "node:util";
import { eq, sql } from "drizzle-orm";
import { visibleAgreements } from "#app/agreements/visibility.server";
import { readReckoning } from "#app/deadlines/derive-deadlines.server";
import type { Ctx } from "#app/platform/context.server";
import { check } from "#app/platform/forms";
import { isId } from "#app/platform/ids";
import { notFound } from "#app/platform/page.server";
import { can } from "#app/platform/permissions";
import { done, type Outcome, type Refusal, refuse } from "#app/platform/refusals";
import type { Tx } from "#db/client.server";
import { writeIndicators } from "#db/follow-up-store.server";
import { agreementEvents, agreements, successions, users } from "#db/schema";
import {
  type AgreementRow,
  appendEvent,
  type EventRow,
  lockAgreement,
  readLog,
  writeMilestones,
  writeState,
} from "#db/workflow-store.server";
import { type Decided, decide } from "#workflows/decide";
import type { Entry } from "#workflows/entry";
import { type EventType, events } from "#workflows/events";
import { dayOf, effective } from "#workflows/history";
import { milestonesOf } from "#workflows/milestones";
import { projectionOf } from "#workflows/projection";
import { placeOf, type StoredSnapshot } from "#workflows/snapshot";
import { readFacts } from "./facts.server";
import { writeFollowUps } from "./follow-up.server";
import { entryOf } from "./log.server";

/** What comes with every event besides its own form. */
export interface Envelope {
  /** The revision the form was opened on; an event on a newer one is refused as stale. */
  revision: number;
  /** The same key twice is one event: a double click, a resent request. */
  requestKey: string;
  onBehalfOf?: string | null;
}

const permissionOf = { officer: "records.write", manager: "agreements.decide" } as const;

/**
 * Records that something happened to an agreement. `values` is the event's form as typed.
 * Refused when the person may not, when the form is wrong or was sent before and filled in anew since, when somebody recorded something
 * meanwhile, and when the rules say no; then nothing is written.
 */
export async function recordEvent(
  ctx: Ctx,
  agreementId: string,
  type: EventType,
  values: unknown,
  envelope: Envelope,
): Promise<Outcome<{ revision: number }>> {
  if (!can(ctx.actor, permissionOf[events[type].by])) return refuse({ code: "forbidden" });
  if (!isId(agreementId)) notFound();
  const parsed = check(events[type].schema(ctx.today), values);
  if (!parsed.ok) return refuse({ code: "input", problems: parsed.problems });
  return ctx.db.transaction(async (tx) => {
    if (type === "inheritanceDecided") await holdSuccession(tx, parsed.input);
    await lockFamily(tx, ctx, agreementId);
    const [row, log] = await Promise.all([lockAgreement(tx, agreementId), readLog(tx, agreementId)]);
    if (!row) notFound();
    const repeated = log.find(({ requestKey }) => requestKey === envelope.requestKey);
    if (repeated && !says(repeated, log, type, parsed.input, ctx.today))
      return refuse({ code: "input", problems: { requestKey: "reopenForm" } });
    if (repeated) return done({ revision: repeated.revision });
    if (row.revision !== envelope.revision) return refuse(await staleRefusal(tx, row, envelope.revision));
    const history = log.map(entryOf);
    if (type === "corrected") return applyCorrection(tx, ctx, row, parsed.input, envelope, history);
    return applyEvent(tx, ctx, row, type, parsed.input, envelope, history);
  });
}

/** Whether an entry says what a form says. What a correction holds is read as the event it corrects. */
function says(
  entry: EventRow,
  log: readonly EventRow[],
  type: EventType,
  input: Record<string, unknown>,
  today: string,
): boolean {
  if (entry.type !== type) return false;
  const wrong = type === "corrected" ? log.find(({ revision }) => revision === input.revision) : undefined;
  const data = wrong ? check(events[wrong.type as EventType].schema(today), input.data) : null;
  const said = data?.ok ? { ...input, data: data.input } : input;
  return isDeepStrictEqual(entry.data, JSON.parse(JSON.stringify(said)));
}

/** The succession that is decided in stays as it is until this is written; one that went meanwhile is not among the facts. Before the agreement, as where it is changed. */
async function holdSuccession(tx: Tx, { successionId }: Record<string, unknown>): Promise<void> {
  if (typeof successionId !== "string" || !isId(successionId)) return;
  await tx.select({ id: successions.id }).from(successions).where(eq(successions.id, successionId)).for("key share");
}

/** A correction is checked with the schema of the event it corrects, and needs the right to record that event. */
async function applyCorrection(
  tx: Tx,
  ctx: Ctx,
  row: AgreementRow,
  input: Record<string, unknown>,
  envelope: Envelope,
  history: readonly Entry[],
): Promise<Outcome<{ revision: number }>> {
  const wrong = effective(history).find(({ revision }) => revision === input.revision);
  if (!wrong) return refuse({ code: "rule", rule: "nothingToCorrect" });
  if (!can(ctx.actor, permissionOf[events[wrong.type].by])) return refuse({ code: "forbidden" });
  const data = check(events[wrong.type].schema(ctx.today), input.data);
  if (!data.ok) {
    const problems = Object.entries(data.problems).map(([path, problem]) => [`data.${path}`, problem]);
    return refuse({ code: "input", problems: Object.fromEntries(problems) });
  }
  return applyEvent(tx, ctx, row, "corrected", { ...input, data: data.input }, envelope, history);
}

/** Locks the row of an agreement this person may see. Decisions on a family's pilots are taken one after another too. */
export async function lockVisible(tx: Tx, ctx: Ctx, agreementId: string): Promise<AgreementRow> {
  await lockFamily(tx, ctx, agreementId);
  return (await lockAgreement(tx, agreementId)) ?? notFound();
}

/** Every event of a family's agreements passes here, one at a time; 404 for what this person may not see. */
async function lockFamily(tx: Tx, ctx: Ctx, agreementId: string): Promise<void> {
  const family = sql`coalesce(${agreements.parentId}, ${agreements.id})::text`;
  const [seen] = await tx
    .select({ locked: sql`pg_advisory_xact_lock(hashtextextended(${family}, 1))` })
    .from(agreements)
    .where(sql`${agreements.id} = ${agreementId} and ${visibleAgreements(ctx)}`);
  if (!seen) notFound();
}

/** Decides an event on a locked row and writes everything it leads to. `data` has passed the event's schema; `history` was read under the lock. */
export async function applyEvent(
  tx: Tx,
  ctx: Ctx,
  row: AgreementRow,
  type: EventType,
  data: Record<string, unknown>,
  envelope: Envelope,
  history: readonly Entry[],
): Promise<Outcome<{ revision: number }>> {
  // A correction is decided on whom the corrected form names.
  const form = (type === "corrected" ? data.data : data) as Record<string, unknown>;
  const named = (field: string) => (typeof form[field] === "string" ? form[field] : null);
  const [facts, reckoning] = await Promise.all([
    readFacts(tx, ctx.office, row, history, { successorId: named("successorId"), officerId: named("officerId") }),
    readReckoning(tx, ctx.office.country),
  ]);
  const revision = row.revision + 1;
  const entry = { revision, type, data, facts, occurredOn: dayOf(data), recordedOn: ctx.today } as unknown as Entry;
  const stored = row.revision === 0 ? null : (row.snapshot as StoredSnapshot);
  const decided = decide(row.machine, stored, entry, history);
  if (!decided.accepted) return refuse(refusalOf(decided, type, row));
  const appended = appendEvent(tx, {
    agreementId: row.id,
    revision,
    type,
    data,
    facts: { ...facts },
    actorId: ctx.actor.id,
    onBehalfOf: envelope.onBehalfOf || null,
    occurredOn: entry.occurredOn,
    recordedAt: ctx.now,
    recordedOn: ctx.today,
    requestKey: envelope.requestKey,
  });
  const log = [...history, entry];
  const { snapshot } = decided;
  const milestones = milestonesOf(row.machine, log);
  const columns = projectionOf(snapshot, log, milestones);
  const onTop = entry.type !== "corrected" && entry.type !== "withdrawn";
  await writeFollowUps(tx, ctx, { ...row, snapshot }, log, reckoning, [
    appended,
    writeState(tx, row.id, { snapshot, revision, observed: row.observed, columns }, ctx.now),
    writeMilestones(tx, row.id, milestones, { appended: onTop }),
  ]);
  if (entry.type === "pilotStarted")
    await writeIndicators(tx, row.id, snapshot.context.pilot?.number ?? 0, entry.data.indicators);
  return done({ revision });
}

function refusalOf(decided: Exclude<Decided, { accepted: true }>, type: EventType, row: AgreementRow): Refusal {
  switch (decided.why) {
    case "input":
      return { code: "input", problems: decided.problems };
    case "needs":
      return { code: "needs", event: type, needs: decided.needs };
    case "contradicts":
      return { code: "rule", rule: "contradictsLater", parameter: decided.type };
    case "notNow": {
      const place = placeOf(row.snapshot) ?? { stage: row.stage, step: row.step };
      return { code: "notNow", event: type, ...place, ...(decided.first ? { first: decided.first } : {}) };
    }
  }
}

async function staleRefusal(tx: Tx, row: AgreementRow, seen: number): Promise<Refusal> {
  const since = await tx
    .select({ type: agreementEvents.type, by: users.name, at: agreementEvents.recordedAt })
    .from(agreementEvents)
    .innerJoin(users, eq(users.id, agreementEvents.actorId))
    .where(sql`${agreementEvents.agreementId} = ${row.id} and ${agreementEvents.revision} > ${seen}`)
    .orderBy(agreementEvents.revision)
    .limit(20);
  return {
    code: "stale",
    revision: row.revision,
    since: since.map(({ type, by, at }) => ({ type, by, at: at.toISOString() })),
  };
}
