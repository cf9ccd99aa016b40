/** The verb that opens a record: proposed here, or taken over at the step where it stands. */
import { and, eq, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server";
import { check } from "#app/platform/forms";
import { can } from "#app/platform/permissions";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import type { Tx } from "#db/client.server";
import {
  agreementAccess,
  agreementContacts,
  agreementEvents,
  agreementRelations,
  agreementSources,
  agreements,
  fieldSources,
  type Side,
  type Standing,
} from "#db/schema";
import type { AgreementRow } from "#db/workflow-store.server";
import { events } from "#workflows/events";
import { type KindId, kindOf } from "#workflows/kinds";
import { registry } from "#workflows/registry";
import { blank, store } from "#workflows/snapshot";
import { insertFields, insertTitles } from "./details.server";
import { familyProblem } from "./family.server";
import { isObserved } from "./observed.server";
import { insertParties, type Party } from "./parties.server";
import { applyEvent } from "./record-event.server";
import { keepSource, type NewSource } from "./sources.server";

export interface NewAgreement {
  reference: string | null;
  title: string;
  titleLanguage: string;
  titles: { language: string; title: string }[];
  kind: KindId;
  fields: string[];
  summary: string | null;
  whyPartner: string | null;
  binding: boolean | null;
  confidential: boolean;
  parentId: string | null;
  relatedIds: string[];
  ownerId: string | null;
  parties: Party[];
  contactIds?: Record<Side, string | null>;
  sourceIds?: string[];
  /** A source that is not kept yet; it counts for every standing that names none. */
  source?: NewSource;
  /** What a source says of each fact taken over. */
  standings?: { field: string; standing: Standing; sourceId: string | null; noteEn?: string; noteVi?: string }[];
}

/**
 * Opens a record with its first event. `requestKey` becomes its id, so that the same request twice opens one record.
 * Refused when a reference is taken, when the parent does not fit the kind, and when the event's form is wrong.
 */
export async function startAgreement(
  ctx: Ctx,
  input: NewAgreement,
  how: "proposed" | "takenOver",
  values: unknown,
  requestKey: string,
): Promise<Outcome<{ id: string; reference: string }>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  const parsed = check(events[how].schema(ctx.today), values);
  if (!parsed.ok) return refuse({ code: "input", problems: parsed.problems });
  return ctx.db.transaction(async (tx) => {
    // One at a time: the next number of the year is the highest there is and one.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('agreements.reference'))`);
    const again = await startedBefore(tx, requestKey);
    if (again?.by === ctx.actor.id) return done({ id: again.id, reference: again.reference });
    // The key of another record: whoever sent it did not get it from a form of ours.
    if (again) return refuse({ code: "input", problems: { requestKey: "reopenForm" } });
    const problem = await familyProblem(tx, ctx, { id: requestKey, kind: input.kind, parentId: input.parentId });
    if (problem) return refuse({ code: "input", problems: { parent: problem } });
    if (input.reference && (await isTaken(tx, input.reference)))
      return refuse({ code: "input", problems: { reference: "referenceTaken" } });
    const reference = input.reference ?? (await nextReference(tx, ctx.today.slice(0, 4)));
    const row = await insertRow(tx, ctx, requestKey, reference, input);
    await Promise.all([
      insertTitles(tx, requestKey, input.titles),
      insertFields(tx, requestKey, input.fields),
      insertParties(tx, requestKey, input.parties),
      writeContacts(tx, requestKey, input),
      writeSources(tx, requestKey, input),
      input.confidential && tx.insert(agreementAccess).values({ agreementId: requestKey, userId: ctx.actor.id }),
    ]);
    const outcome = await applyEvent(tx, ctx, row, how, parsed.input, { revision: 0, requestKey }, []);
    if (!outcome.ok) throw new Error(`a record could not begin with ${how}`);
    return done({ id: requestKey, reference });
  });
}

/** The record of this key, and who opened it. */
async function startedBefore(tx: Tx, id: string): Promise<{ id: string; reference: string; by: string | null } | null> {
  const [row] = await tx
    .select({ id: agreements.id, reference: agreements.reference, by: agreementEvents.actorId })
    .from(agreements)
    .leftJoin(agreementEvents, and(eq(agreementEvents.agreementId, agreements.id), eq(agreementEvents.revision, 1)))
    .where(eq(agreements.id, id));
  return row ?? null;
}

async function isTaken(tx: Tx, reference: string): Promise<boolean> {
  const taken = await tx.select({ id: agreements.id }).from(agreements).where(eq(agreements.reference, reference));
  return taken.length > 0;
}

/** `2026-014`: the year and the next number in it. */
async function nextReference(tx: Tx, year: string): Promise<string> {
  // Just what the index `agreements_number` is made over.
  const [row] = await tx.execute<{ last: number }>(
    sql`select substring(reference from 6)::int as last from agreements
      where left(reference, 4) = ${year} and reference ~ '^[0-9]{4}-[0-9]{3,6}$'
      order by substring(reference from 6)::int desc limit 1`,
  );
  return `${year}-${String((row?.last ?? 0) + 1).padStart(3, "0")}`;
}

async function insertRow(tx: Tx, ctx: Ctx, id: string, reference: string, input: NewAgreement): Promise<AgreementRow> {
  const machine = kindOf(input.kind)?.machine ?? "agreement";
  const opened = tx.insert(agreements).values({
    id,
    reference,
    kind: input.kind,
    machine,
    workflowVersion: registry[machine].version,
    // Nothing is recorded yet: the first event, in this same transaction, gives the row its stage.
    stage: "proposed",
    step: "drafting",
    snapshot: store(blank(machine)),
    revision: 0,
    observed: await isObserved(tx, ctx.office, input.parties),
    title: input.title,
    titleLanguage: input.titleLanguage,
    summary: input.summary,
    whyPartner: input.whyPartner,
    binding: input.binding,
    confidential: input.confidential,
    ownerId: input.ownerId,
    parentId: input.parentId,
    createdAt: ctx.now,
    updatedAt: ctx.now,
  });
  const [row] = await opened.returning();
  if (!row) throw new Error("the record was not written");
  return row;
}

async function writeContacts(tx: Tx, agreementId: string, { contactIds }: NewAgreement): Promise<void> {
  for (const side of ["ours", "theirs"] as const) {
    const personId = contactIds?.[side];
    if (personId) await tx.insert(agreementContacts).values({ agreementId, side, personId });
  }
}

async function writeSources(tx: Tx, agreementId: string, input: NewAgreement): Promise<void> {
  if (input.relatedIds.length > 0)
    await tx
      .insert(agreementRelations)
      .values(input.relatedIds.map((relatedId) => ({ agreementId, relatedId, relation: "related" as const })))
      .onConflictDoNothing();
  const kept = input.source ? await keepSource(tx, agreementId, input.source) : null;
  const sourceIds = [...(input.sourceIds ?? []), ...(kept ? [kept] : [])];
  if (sourceIds.length > 0)
    await tx.insert(agreementSources).values(sourceIds.map((sourceId) => ({ agreementId, sourceId })));
  if (input.standings && input.standings.length > 0)
    await tx
      .insert(fieldSources)
      .values(input.standings.map((one) => ({ agreementId, ...one, sourceId: one.sourceId ?? kept })));
}
