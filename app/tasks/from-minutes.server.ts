/** From the minutes of a meeting to tasks, line by line: what each line says has to be done. A line that has its task gets no second one. */
import { and, eq, isNotNull, sql } from "drizzle-orm";
import { promisedAt } from "#app/commitments/promised-at.server";
import { lineOf, linesOf } from "#app/meetings/minute-lines";
import type { Ctx } from "#app/platform/context.server";
import { notFound } from "#app/platform/page.server";
import { can } from "#app/platform/permissions";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import type { Executor } from "#db/client.server";
import { agreements, meetings, tasks } from "#db/schema";
import { seenTasks } from "./task-row.server";
import { addTaskIn } from "./tasks.server";

/** The longest title of a task; a longer line stands in its note as well. */
const longestTitle = 200;

export interface MinutesForTasks {
  meeting: { id: string; title: string };
  /** The agreements it is about that the reader may see: its tasks belong to one of them. */
  agreements: { id: string; reference: string; title: string }[];
  /** Null where there are no minutes. */
  lines: { text: string; taskId: string | null }[] | null;
}

/** 404 for a meeting that is not there or may not be known of. */
export async function minutesForTasks(ctx: Ctx, meetingId = ""): Promise<MinutesForTasks> {
  const { at, lines, agreements } = await promisedAt(ctx, meetingId, "");
  if (!at) notFound();
  const made = await madeOf(ctx.db, ctx, at.id);
  return {
    meeting: { id: at.id, title: at.title },
    agreements: agreements.map(({ id, reference, title }) => ({ id, reference, title })),
    lines: lines?.map((text) => ({ text, taskId: made.get(titleOf(text)) ?? null })) ?? null,
  };
}

/** Makes a task of each line. Refused where the minutes say something else by now. In one transaction. */
export async function addTasksFromMinutes(
  ctx: Ctx,
  meetingId: string,
  chosen: string[],
  common: { agreementId: string | null; assigneeId: string | null; dueOn: string | null },
): Promise<Outcome<{ added: number }>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  const { meeting } = await minutesForTasks(ctx, meetingId);
  return ctx.db.transaction(async (tx) => {
    // The lock of the meeting lets one form in at a time.
    const [row] = await tx
      .select({ minutes: meetings.minutes })
      .from(meetings)
      .where(eq(meetings.id, meeting.id))
      .for("update");
    const there = new Set(linesOf(row?.minutes ?? null));
    if (!chosen.every((line) => there.has(line))) return refuse({ code: "rule", rule: "minutesChanged" });
    const made = await madeOf(tx, ctx, meeting.id);
    const lines = [...new Map(chosen.map((line) => [titleOf(line), line]))].filter(([title]) => !made.has(title));
    for (const [title, line] of lines) {
      const note = line.length > longestTitle ? line : null;
      const about = { type: "meeting" as const, id: meeting.id };
      const added = await addTaskIn(tx, ctx, { ...common, title, note, about });
      if (!added.ok) return added;
    }
    return done({ added: lines.length });
  });
}

/** What a task made of a line is called. */
export const titleOf = (line: string) =>
  line.length > longestTitle ? `${line.slice(0, longestTitle - 1).trimEnd()}…` : line;

async function madeOf(db: Executor, ctx: Ctx, meetingId: string): Promise<Map<string, string>> {
  const rows = await db
    .select({ id: tasks.id, title: sql<string>`${tasks.title}` })
    .from(tasks)
    .leftJoin(agreements, eq(agreements.id, tasks.agreementId))
    .where(and(eq(tasks.meetingId, meetingId), isNotNull(tasks.title), eq(tasks.withdrawn, false), seenTasks(ctx)));
  return new Map(rows.map(({ id, title }) => [lineOf(title), id]));
}
