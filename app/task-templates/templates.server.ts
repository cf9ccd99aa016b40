/** Verbs about the office's task templates. One that is retired is kept: tasks it made stay, and it can come back. */
import { eq, isNull, sql } from "drizzle-orm";
import { recordActivity } from "#app/platform/activity.server";
import type { Ctx } from "#app/platform/context.server";
import { type Beside, layOver } from "#app/platform/lay-over.server";
import { type Changes, firstValues } from "#app/platform/merge-edits";
import { notFound } from "#app/platform/page.server";
import { can } from "#app/platform/permissions";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import { linesIn } from "#app/tasks/forms";
import type { Tx } from "#db/client.server";
import { type InLanguages, taskTemplates } from "#db/schema";
import type { TemplateDetails } from "./forms";
import { mostTemplates, type TaskTemplateRow } from "./template-queries.server";

/**
 * Adds a template at the end. It counts for events from now on; what was recorded before makes no task. Refused beyond 200 in use.
 * `ofForm`: of the form it was sent with; the same form twice is one template.
 */
export async function addTemplate(
  ctx: Ctx,
  input: TemplateDetails,
  ofForm: string | null = null,
): Promise<Outcome<{ id: string }>> {
  if (!can(ctx.actor, "settings.manage")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    const position = await nextPlace(tx);
    if (position === null) return refuse({ code: "rule", rule: "tooManyTemplates", parameter: `${mostTemplates}` });
    const columns = columnsOf(input);
    if (!columns) return refuse({ code: "input", problems: { itemsVi: "checklistsDiffer" } });
    const [row] = await tx
      .insert(taskTemplates)
      .values({ ...(ofForm ? { id: ofForm } : {}), ...columns, position })
      .onConflictDoNothing({ target: taskTemplates.id })
      .returning({ id: taskTemplates.id });
    if (!row) {
      // Gone back to and filled in anew, a form that was sent would be another template: it needs a key of its own.
      const { title } = await locked(tx, ofForm ?? "");
      return title.en === input.en && title.vi === input.vi
        ? done({ id: ofForm ?? "" })
        : refuse({ code: "input", problems: { requestKey: "reopenForm" } });
    }
    const { id } = row;
    await record(tx, ctx, { id, version: 1 }, "taskTemplateAdded", firstValues(input));
    return done({ id });
  });
}

/** Edits a template from the version the form was opened on. Tasks it made before stay as they are. */
export async function editTemplate(
  ctx: Ctx,
  id: string,
  { version, ...yours }: TemplateDetails & { version: number },
): Promise<Outcome<Beside>> {
  if (!can(ctx.actor, "settings.manage")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    const row = await locked(tx, id);
    const present = { version: row.version, fields: detailsOf(row) };
    const laid = await layOver(tx, { type: "taskTemplate", id }, present, version, yours);
    if (!laid.ok) return laid;
    const { merged, changes, beside } = laid.value;
    if (Object.keys(changes).length === 0) return done({ beside });
    const columns = columnsOf(merged);
    // Somebody else may have changed the other language's lines meanwhile.
    if (!columns) return refuse({ code: "input", problems: { itemsVi: "checklistsDiffer" } });
    await write(tx, ctx, row, columns, "taskTemplateEdited", changes);
    return done({ beside });
  });
}

/** Takes a template out of use. Tasks it made stay. Again is fine. */
export async function retireTemplate(ctx: Ctx, id: string): Promise<Outcome<null>> {
  if (!can(ctx.actor, "settings.manage")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    const row = await locked(tx, id);
    const { today } = ctx;
    if (!row.retiredOn)
      await write(tx, ctx, row, { retiredOn: today }, "taskTemplateRetired", { retiredOn: [null, today] });
    return done(null);
  });
}

/** Brings a retired template back, at the end. Refused beyond 200 in use. */
export async function restoreTemplate(ctx: Ctx, id: string): Promise<Outcome<null>> {
  if (!can(ctx.actor, "settings.manage")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    const row = await locked(tx, id);
    if (!row.retiredOn) return done(null);
    const position = await nextPlace(tx);
    if (position === null) return refuse({ code: "rule", rule: "tooManyTemplates", parameter: `${mostTemplates}` });
    const changes: Changes = { retiredOn: [row.retiredOn, null] };
    await write(tx, ctx, row, { retiredOn: null, position }, "taskTemplateRestored", changes);
    return done(null);
  });
}

/** A template as its form holds it. */
export function detailsOf(row: TaskTemplateRow): TemplateDetails {
  const { title, items, event, agreementKind, priority, dueDays, dueUnit } = row;
  const lines = (language: keyof InLanguages) => items.map((item) => item[language]).join("\n");
  return {
    ...{ ...title, itemsEn: lines("en"), itemsVi: lines("vi") },
    ...{ event: event as TemplateDetails["event"], agreementKind, priority, dueDays, dueUnit },
  };
}

/** As it is kept; null where the checklist is not as long in both languages. */
function columnsOf({ en, vi, itemsEn, itemsVi, ...rest }: TemplateDetails) {
  const [english, vietnamese] = [linesIn(itemsEn), linesIn(itemsVi)];
  if (english.length !== vietnamese.length) return null;
  const items = english.map((line, at) => ({ en: line, vi: vietnamese[at] as string }));
  return { ...rest, title: { en, vi }, items };
}

/** The place after the last one in use; null where there are as many as can be. */
async function nextPlace(tx: Tx): Promise<number | null> {
  const [row] = await tx
    .select({ inUse: sql<number>`count(*)::int`, last: sql<number>`coalesce(max(${taskTemplates.position}), 0)` })
    .from(taskTemplates)
    .where(isNull(taskTemplates.retiredOn));
  const { inUse, last } = row as { inUse: number; last: number };
  return inUse < mostTemplates ? last + 1 : null;
}

async function locked(tx: Tx, id: string): Promise<TaskTemplateRow> {
  const [row] = await tx.select().from(taskTemplates).where(eq(taskTemplates.id, id)).for("update");
  return row ?? notFound();
}

async function write(
  tx: Tx,
  ctx: Ctx,
  { id, version }: TaskTemplateRow,
  columns: Partial<typeof taskTemplates.$inferInsert>,
  verb: string,
  changes: Changes,
): Promise<void> {
  const next = version + 1;
  await tx
    .update(taskTemplates)
    .set({ ...columns, version: next })
    .where(eq(taskTemplates.id, id));
  await record(tx, ctx, { id, version: next }, verb, changes);
}

const record = (tx: Tx, ctx: Ctx, { id, version }: { id: string; version: number }, verb: string, changes: Changes) =>
  recordActivity(tx, ctx, { subjectType: "taskTemplate", subjectId: id, verb, changes, version });
