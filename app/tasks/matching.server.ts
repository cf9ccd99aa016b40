/** Which tasks an address asks for, as conditions on `tasks` joined with `agreements`: within the reader's rights, the same for every view. */
import { and, desc, eq, gte, isNotNull, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import type { Catalogue } from "#app/locales/catalogue";
import type { Ctx } from "#app/platform/context.server";
import { can } from "#app/platform/permissions";
import { matches } from "#app/platform/search.server";
import { textIn } from "#app/platform/text";
import { agreements, tasks } from "#db/schema";
import { addDays } from "#workflows/calendar/day";
import { type DueAnswer, type Lane, nobody, type Purpose, records, type TaskFilter, type TaskState } from "./filter";
import { seenTasks, waits } from "./task-row.server";
import { tasksFor } from "./tasks-of.server";

const open = isNull(tasks.doneOn);

/** Tasks in a lane of the board. What waits stands there alone, begun or not. */
export function inLane(ctx: Ctx, lane: Lane): SQL {
  const started = lane === "begun" ? isNotNull(tasks.startedOn) : isNull(tasks.startedOn);
  if (lane === "done") return isNotNull(tasks.doneOn);
  if (lane === "waiting") return and(open, waits(ctx)) as SQL;
  return and(open, started, sql`not ${waits(ctx)}`) as SQL;
}

function inState(ctx: Ctx, status: TaskState): SQL | undefined {
  if (status === "any") return undefined;
  return status === "open" ? open : inLane(ctx, status);
}

/** Mine: given to me; and what nobody has, for whoever can do something about it, as on Today. */
function ofWhom(ctx: Ctx, { whose, assignee }: TaskFilter): SQL | undefined {
  if (assignee) return assignee === nobody ? isNull(tasks.assigneeId) : eq(tasks.assigneeId, assignee);
  if (whose === "all") return undefined;
  if (whose === "office") return or(isNull(tasks.agreementId), eq(agreements.observed, false));
  const mine = eq(tasks.assigneeId, ctx.actor.id);
  return can(ctx.actor, "records.write") ? or(mine, isNull(tasks.assigneeId)) : mine;
}

function dueIn(ctx: Ctx, due: DueAnswer | ""): SQL | undefined {
  if (due === "") return undefined;
  if (due === "noDay") return isNull(tasks.dueOn);
  if (due === "overdue") return and(open, sql`${tasks.dueOn} < ${ctx.today}`);
  return and(open, sql`${tasks.dueOn} between ${ctx.today} and ${addDays(ctx.today, due === "next7" ? 7 : 30)}`);
}

const columnOf = {
  agreement: tasks.agreementId,
  organisation: tasks.organisationId,
  person: tasks.personId,
  visit: tasks.visitId,
  meeting: tasks.meetingId,
  commitment: tasks.commitmentId,
};

const purposeOf = (purpose: Purpose): SQL =>
  purpose === "nothing"
    ? (and(...records.map((record) => isNull(columnOf[record]))) as SQL)
    : isNotNull(columnOf[purpose]);

/** Every word in its title, or in the search line of its agreement. What a rule made is found by its words in the catalogue. */
function called(ctx: Ctx, q: string): SQL {
  const templates = templatesCalled(textIn(ctx.locale), q);
  return sql`tasks.id in (
    select tasks.id from tasks where tasks.title is not null and ${matches(sql`normalise(${tasks.title})`, q)}
    union all
    select tasks.id from tasks where tasks.titles is not null and ${matches(sql`normalise((tasks.titles ->> 'en') || ' ' || (tasks.titles ->> 'vi'))`, q)}
    union all
    select tasks.id from agreements join tasks on tasks.agreement_id = agreements.id
      where ${matches(sql`${agreements.searchText}`, q, { syllablesTogether: true })}
    ${templates.length > 0 ? sql`union all select tasks.id from tasks where tasks.template in ${templates}` : sql``})`;
}

const plain = (text: string) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D").toLowerCase();

/** The rules whose words hold all that was typed. */
export function templatesCalled(t: Catalogue, q: string): string[] {
  const words = plain(q).split(/\s+/).filter(Boolean);
  return Object.entries(t.tasks.templates).flatMap(([template, text]) =>
    words.length > 0 && words.every((word) => plain(text).includes(word)) ? [template] : [],
  );
}

/** Everything but how it stands. */
export function narrowed(ctx: Ctx, filter: TaskFilter): SQL {
  const { priority, due, first, last, for: purpose, q } = filter;
  return and(
    eq(tasks.withdrawn, false),
    seenTasks(ctx),
    ofWhom(ctx, filter),
    priority ? eq(tasks.priority, priority) : undefined,
    dueIn(ctx, due),
    first ? gte(tasks.dueOn, first) : undefined,
    last ? lte(tasks.dueOn, last) : undefined,
    purpose ? purposeOf(purpose) : undefined,
    ...records.map((type) => (filter[type] ? tasksFor({ type, id: filter[type] }) : undefined)),
    q ? called(ctx, q) : undefined,
  ) as SQL;
}

/** Everything the list shows. */
export const matchingTasks = (ctx: Ctx, filter: TaskFilter): SQL =>
  and(narrowed(ctx, filter), inState(ctx, filter.status), filter.day ? eq(tasks.dueOn, filter.day) : undefined) as SQL;

/** The latest done first; all others by day, those without one last. */
export const usualOrder = (done: boolean): SQL[] =>
  done ? [desc(tasks.doneOn), desc(tasks.id)] : [sql`${tasks.dueOn} asc nulls last`, sql`${tasks.id} asc`];

export function orderOf({ sort: { by, descending }, status }: TaskFilter): SQL[] {
  if (by === "priority") {
    const way = sql.raw(descending ? "desc" : "asc");
    const rank = sql`case ${tasks.priority} when 'high' then 0 when 'normal' then 1 else 2 end`;
    return [sql`${rank} ${way}`, ...usualOrder(false)];
  }
  if (status === "done" && !descending) return usualOrder(true);
  return descending ? [sql`${tasks.dueOn} desc nulls last`, desc(tasks.id)] : usualOrder(false);
}
