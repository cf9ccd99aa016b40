/**
 * Facts of an agreement that a file says otherwise than the record. They are the machine's: where the record was taken over, its first
 * entry is corrected, and refused where a later entry would no longer follow. What was followed here step by step is not a file's to change.
 */

import { recordEvent } from "#app/agreements/record-event.server";
import { keepSource } from "#app/agreements/sources.server";
import type { Ctx } from "#app/platform/context.server";
import { check } from "#app/platform/forms";
import { textIn } from "#app/platform/text";
import { fieldSources } from "#db/schema";
import type { AgreementContext } from "#workflows/context";
import { events } from "#workflows/events";
import { type FactField, factFields, factsHeld, factsOf, factsSaid } from "./agreement-facts";
import type { FieldChanges, RowAt } from "./plan";
import type { PresentAgreement } from "./present-agreement.server";
import type { Saying } from "./read-row";
import { rowId } from "./row-id.server";
import type { RowProblem } from "./row-problem";
import { accepted, problemAt, problemsAt } from "./row-refused";
import { same } from "./same";

export interface PlannedFacts {
  changes: FieldChanges;
  /** The first entry's form as it is to read. */
  data: Record<string, unknown>;
  revision: number;
}

const nothing: PlannedFacts = { changes: {}, data: {}, revision: 0 };

/** From the path of the event's form to the field of the file. */
const fieldOf = (path: string) => path.replace(/^data\./, "").split(".")[0] ?? "row";

export function planFacts(
  at: RowAt,
  present: PresentAgreement,
  said: Saying,
): PlannedFacts | { problems: RowProblem[] } {
  const facts = factsSaid(said);
  if (Object.keys(facts).length === 0) return nothing;
  const first = present.history[0];
  if (first?.type !== "takenOver") return held(at, present, facts);
  if (facts.step === present.row.step) delete facts.step;
  else if ("step" in facts && present.row.step !== first.data.step)
    return { problems: [problemAt(at, "step", "import:recordedHere")] };
  const merged = { ...first.data, ...facts };
  if ("termKind" in facts && facts.termKind !== first.data.termKind) {
    if (!("termUntil" in facts)) merged.termUntil = null;
    if (!("termYears" in facts)) merged.termYears = null;
  }
  const parsed = check(events.takenOver.schema(at.ctx.today), merged);
  if (!parsed.ok) return { problems: problemsAt(at, parsed.problems, fieldOf) };
  const data = parsed.input as Record<string, unknown>;
  const was = first.data as Record<string, unknown>;
  const changes: FieldChanges = {};
  for (const field of factFields) {
    if (field === "signatories" || field === "witnesses") {
      // A file names no party for whom somebody signed: what is recorded of them stays where the names and posts are the same.
      if (same(withoutParty(data[field]), withoutParty(was[field]))) data[field] = was[field];
    }
    if (!same(data[field], was[field])) changes[field] = [was[field] ?? null, data[field] ?? null];
  }
  return { changes, data, revision: first.revision };
}

/** A record followed here: what the file says must be what it holds. */
function held(
  at: RowAt,
  { row }: PresentAgreement,
  facts: Record<string, unknown>,
): PlannedFacts | { problems: RowProblem[] } {
  const { step, ...others } = facts;
  const parsed = check(events.takenOver.schema(at.ctx.today), { ...others, step: "inForce", source: at.fileName });
  if (!parsed.ok) return { problems: problemsAt(at, parsed.problems, fieldOf) };
  const holds = factsHeld(row.snapshot.context as AgreementContext);
  const differs = (Object.keys(others) as FactField[]).filter(
    (field) => !same(withoutParty((parsed.input as Record<string, unknown>)[field]), withoutParty(holds[field])),
  );
  if (step !== undefined && step !== row.step) differs.unshift("step");
  if (differs.length === 0) return nothing;
  return { problems: differs.map((field) => problemAt(at, field, "import:recordedHere")) };
}

const withoutParty = (value: unknown): unknown =>
  Array.isArray(value) && value.some((one) => typeof one === "object")
    ? value.map(({ name, post }: { name: string; post: string | null }) => ({ name, post }))
    : value;

/** Corrects the first entry, and keeps that the file is where the new facts come from. In the row's transaction. */
export async function correctFacts(at: RowAt, ctx: Ctx, { row }: PresentAgreement, facts: PlannedFacts): Promise<void> {
  const words = textIn(ctx.locale).importRecords.reasons;
  const reason = words.corrected(at.fileName, String(at.row));
  const values = { revision: facts.revision, data: facts.data, reason };
  const envelope = { revision: row.revision, requestKey: rowId(at.importId, at.row) };
  accepted(at, await recordEvent(ctx, row.id, "corrected", values, envelope), fieldOf);
  await ctx.db.transaction(async (tx) => {
    const source = {
      publisher: words.publisher,
      subject: words.source(at.fileName).slice(0, 300),
      ...{ publishedOn: null, language: null, url: null },
    };
    const sourceId = await keepSource(tx, row.id, source);
    const note = (locale: "en" | "vi") => textIn(locale).importRecords.reasons.row(String(at.row));
    const told = { standing: "stated" as const, sourceId, noteEn: note("en"), noteVi: note("vi"), recordedBy: null };
    for (const field of factsOf(Object.keys(facts.changes)))
      await tx
        .insert(fieldSources)
        .values({ agreementId: row.id, field, ...told })
        .onConflictDoUpdate({ target: [fieldSources.agreementId, fieldSources.field], set: told });
  });
}
