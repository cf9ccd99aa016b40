/** The tasks that the office's templates make of an event. In the transaction of the event, each made once. */
import { and, asc, eq, isNull, or, sql } from "drizzle-orm";
import { recordActivity } from "#app/platform/activity.server";
import type { Ctx } from "#app/platform/context.server";
import type { Tx } from "#db/client.server";
import { taskItems, tasks, taskTemplates } from "#db/schema";
import type { WorkingCalendar } from "#workflows/calendar/working-days";
import type { Entry } from "#workflows/entry";
import { dayCorrected, isTemplateEvent, templateDay, templateKey } from "#workflows/task-templates";
import type { TaskTemplateRow } from "./template-queries.server";

interface MadeFor {
  id: string;
  kind: string;
  ownerId: string | null;
}

/**
 * What the last entry of a history asks of the templates in use: its tasks, given to the agreement's owner, with the office's words in
 * both languages. A correction of an event's day moves those of its tasks that still have the day the template gave. Taking an event back is
 * `withdrawFollowUps`. One query where there is nothing to make; none for an event that makes nothing.
 */
export async function makeTasks(
  tx: Tx,
  ctx: Ctx,
  agreement: MadeFor,
  history: readonly Entry[],
  calendar: WorkingCalendar,
): Promise<void> {
  const entry = history.at(-1);
  if (!entry) return;
  if (entry.type === "corrected") return moveDays(tx, ctx, agreement.id, history, calendar);
  if (!isTemplateEvent(entry.type)) return;
  const { event, agreementKind, retiredOn, position, id } = taskTemplates;
  const wanted = await tx
    .select()
    .from(taskTemplates)
    .where(and(eq(event, entry.type), isNull(retiredOn), or(isNull(agreementKind), eq(agreementKind, agreement.kind))))
    .orderBy(asc(position), asc(id));
  if (wanted.length === 0) return;
  const rows = wanted.map((template) => ({
    ...wordsOf(template, ctx),
    ...{ agreementId: agreement.id, assigneeId: agreement.ownerId, template: "office" },
    ...{ key: templateKey(entry.revision, template.id), dueOn: templateDay(entry.occurredOn, template, calendar) },
    ...{ createdBy: ctx.actor.id, createdAt: ctx.now },
  }));
  const made = await tx
    .insert(tasks)
    .values(rows)
    .onConflictDoNothing({ target: [tasks.agreementId, tasks.key] })
    .returning({ id: tasks.id, key: tasks.key });
  await writeItems(
    tx,
    ctx,
    made.flatMap(({ id: taskId, key }) => {
      const template = wanted.find((one) => templateKey(entry.revision, one.id) === key);
      return template ? [{ taskId, template }] : [];
    }),
  );
}

/** The title and priority of a task as its template has them. `title`, the words where only one language is asked for, is the maker's. */
export const wordsOf = ({ title, priority }: TaskTemplateRow, { locale }: Pick<Ctx, "locale">) => ({
  ...{ title: title[locale], titles: title, priority },
});

/** The checklists of tasks that were made of templates. */
export async function writeItems(
  tx: Tx,
  { locale }: Pick<Ctx, "locale">,
  made: { taskId: string; template: TaskTemplateRow }[],
): Promise<void> {
  const rows = made.flatMap(({ taskId, template }) =>
    template.items.map((texts, position) => ({ taskId, position: position + 1, text: texts[locale], texts })),
  );
  if (rows.length > 0) await tx.insert(taskItems).values(rows);
}

/** A day that somebody set otherwise stays. */
async function moveDays(
  tx: Tx,
  ctx: Ctx,
  agreementId: string,
  history: readonly Entry[],
  calendar: WorkingCalendar,
): Promise<void> {
  const corrected = dayCorrected(history);
  if (!corrected) return;
  const rows = await tx
    .select({ task: tasks, template: taskTemplates })
    .from(tasks)
    .innerJoin(taskTemplates, sql`${tasks.key} = ${`${corrected.revision}:office:`} || ${taskTemplates.id}::text`)
    .where(and(eq(tasks.agreementId, agreementId), isNull(tasks.doneOn), eq(tasks.withdrawn, false)))
    .for("update", { of: tasks });
  for (const { task, template } of rows) {
    const dueOn = templateDay(corrected.now, template, calendar);
    if (task.dueOn !== templateDay(corrected.before, template, calendar) || task.dueOn === dueOn) continue;
    const version = task.version + 1;
    await tx.update(tasks).set({ dueOn, version }).where(eq(tasks.id, task.id));
    await recordActivity(tx, ctx, {
      ...{ subjectType: "task", subjectId: task.id, agreementId },
      ...{ verb: "taskEdited", changes: { dueOn: [task.dueOn, dueOn] }, version },
    });
  }
}
