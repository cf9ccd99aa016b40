/** The verb that makes tasks from templates by hand, for any record or on their own; and which templates are offered there. */
import { and, asc, eq } from "drizzle-orm";
import { visibleAgreements } from "#app/agreements/visibility.server";
import { readCalendar } from "#app/deadlines/calendar-queries.server";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { can } from "#app/platform/permissions";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import { idOfRequest } from "#app/platform/request-key.server";
import { addTaskIn } from "#app/tasks/tasks.server";
import type { TaskSubject } from "#app/tasks/tasks-of.server";
import type { Executor } from "#db/client.server";
import { agreements, tasks, taskTemplates } from "#db/schema";
import { reach } from "#workflows/calendar/reach";
import { templateDay } from "#workflows/task-templates";
import type { TemplateUse } from "./forms";
import { wordsOf, writeItems } from "./make-tasks.server";
import { offeredByHand } from "./template-queries.server";

/** The record they are for; null: for none. */
type About = TaskSubject | null;

/** The templates offered on a record, in their order. Two queries at most. */
export async function offeredOn(ctx: Ctx, about: About) {
  return offered(ctx.db, ctx, about);
}

/** Whether there is any template to offer on a record. */
export const offersTemplates = async (ctx: Ctx, about: About): Promise<boolean> =>
  (await ctx.db.$count(taskTemplates, offeredByHand(await kindOf(ctx.db, ctx, about)))) > 0;

/**
 * Makes a task of each chosen template, with its checklist, in one transaction; the same form twice makes each once. Refused where one is
 * not offered there (any more), and where the tasks could not be added by hand: the record, its agreement, the assignee.
 */
export async function addFromTemplates(
  ctx: Ctx,
  { templates, from, assigneeId, requestKey = null }: Omit<TemplateUse, "agreement"> & { requestKey?: unknown },
  about: About,
  agreementId: string | null,
): Promise<Outcome<{ ids: string[] }>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    const chosen = (await offered(tx, ctx, about)).filter(({ id }) => templates.includes(id));
    if (chosen.length < new Set(templates).size)
      return refuse({ code: "input", problems: { templates: "chooseTemplates" } });
    const calendar = await readCalendar(tx, ctx.office.country, reach.firstYear, reach.lastYear);
    const ids: string[] = [];
    for (const template of chosen) {
      const { title, titles, priority } = wordsOf(template, ctx);
      const dueOn = templateDay(from, template, calendar);
      // What is wrong with one is wrong with the first of them already.
      const task = { title, priority, dueOn, assigneeId, agreementId, note: null };
      const ofForm = idOfRequest(`${ctx.actor.id} ${template.id}`, requestKey);
      const added = await addTaskIn(tx, ctx, { ...task, about, id: ofForm });
      if (!added.ok) return added;
      const { id, again } = added.value;
      ids.push(id);
      if (again) continue;
      await tx.update(tasks).set({ titles }).where(eq(tasks.id, id));
      await writeItems(tx, ctx, [{ taskId: id, template }]);
    }
    return done({ ids });
  });
}

async function offered(db: Executor, ctx: Ctx, about: About) {
  return db
    .select()
    .from(taskTemplates)
    .where(offeredByHand(await kindOf(db, ctx, about)))
    .orderBy(asc(taskTemplates.position), asc(taskTemplates.id));
}

/** The kind of the agreement that they are for; null for any other record. */
async function kindOf(db: Executor, ctx: Ctx, about: About): Promise<string | null> {
  if (about?.type !== "agreement" || !isId(about.id)) return null;
  const [row] = await db
    .select({ kind: agreements.kind })
    .from(agreements)
    .where(and(eq(agreements.id, about.id), visibleAgreements(ctx)));
  return row?.kind ?? null;
}
