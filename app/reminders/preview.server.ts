/** What a policy would send to whom in the next 60 days, as things stand. Plans in memory; writes nothing. */
import { and, eq, gte, inArray, isNull, lte, notExists, or, sql } from "drizzle-orm";
import { visibleAgreements } from "#app/agreements/visibility.server";
import { thingOf } from "#app/deadlines/deadline-sentence";
import { spokenDeadlines } from "#app/deadlines/spoken-queries.server";
import type { Ctx } from "#app/platform/context.server";
import { type PageOf, pageSize } from "#app/platform/paging";
import { textIn } from "#app/platform/text";
import { deadlines, reminderPolicies, reminders, users } from "#db/schema";
import { addDays, dayIn } from "#workflows/calendar/day";
import { classOf, type DeadlineKind, lingers } from "#workflows/deadlines/deadline";
import { settles } from "#workflows/reminders/reconcile";
import type { PlannedReminder } from "#workflows/reminders/reminder";
import type { DeadlineFacts } from "./facts";
import { readDeadlineFacts, readReminderFacts } from "./facts.server";
import type { PolicyFields } from "./forms";
import { planFor } from "./plan-for";
import { previewDays, previewLimit } from "./preview-limits";
import type { Recipient } from "./recipients";

export interface PreviewRow {
  key: string;
  /** The recipient's day. */
  on: string;
  now: boolean;
  late: boolean;
  step: number;
  to: { name: string; address: string | null; manager: boolean };
  deadlineId: string;
  what: string;
  dueOn: string;
  agreement: { id: string; reference: string } | null;
}

export interface Preview extends PageOf<PreviewRow> {
  limited: boolean;
}

/** `agreementId`: of this agreement alone, which the person may see; else of all that have no policy of their own. */
export async function previewReminders(
  ctx: Ctx,
  kind: DeadlineKind,
  agreementId: string | null,
  policy: PolicyFields,
  page: number,
): Promise<Preview> {
  const rows = await lookedAt(ctx, kind, agreementId, policy);
  const planned = await plannedFor(ctx, rows, policy, agreementId !== null);
  const shown = planned.slice((page - 1) * pageSize, page * pageSize);
  return {
    rows: await inWords(ctx, shown),
    total: planned.length,
    page,
    limited: rows.length === previewLimit,
  };
}

async function lookedAt(ctx: Ctx, kind: DeadlineKind, agreementId: string | null, policy: PolicyFields) {
  const own = ctx.db
    .select({ one: sql`1` })
    .from(reminderPolicies)
    .where(and(eq(reminderPolicies.kind, kind), eq(reminderPolicies.agreementId, deadlines.agreementId)));
  const furthest = addDays(ctx.today, previewDays + Math.max(0, ...policy.beforeDays) + lingers);
  const where = and(
    eq(deadlines.kind, kind),
    isNull(deadlines.closedAt),
    isNull(deadlines.doneOn),
    lte(deadlines.dueOn, furthest),
    classOf(kind) === "duty" ? undefined : gte(deadlines.dueOn, addDays(ctx.today, -lingers)),
    agreementId ? eq(deadlines.agreementId, agreementId) : notExists(own),
    or(isNull(deadlines.agreementId), visibleAgreements(ctx)),
  );
  return readDeadlineFacts(ctx.db, where, previewLimit, "day");
}

interface Planned {
  deadline: DeadlineFacts;
  planned: PlannedReminder;
  whom: Recipient;
}

async function plannedFor(ctx: Ctx, rows: DeadlineFacts[], policy: PolicyFields, own: boolean): Promise<Planned[]> {
  const through = new Date(ctx.now.getTime() + previewDays * 86_400_000);
  const facts = await readReminderFacts(ctx.db, rows, ctx.office, { policy: { ...policy, own } });
  const sent = await sentOf(ctx, rows);
  const found = rows.flatMap((row) => {
    const { deadline, to, plan } = planFor(row, facts, ctx.now, through);
    const whom = new Map(to.recipients.map((one) => [one.recipient, one]));
    return plan
      .filter(({ sendAfter }) => sendAfter <= through)
      .filter((one) => !sent.get(keyOf(deadline, one.recipient))?.some((step) => settles({ step }, one)))
      .map((planned) => ({ deadline, planned, whom: whom.get(planned.recipient) as Recipient }));
  });
  return found.sort((a, b) => orderOf(a).localeCompare(orderOf(b)));
}

const orderOf = ({ deadline, planned }: Planned) =>
  `${planned.sendAfter.toISOString()} ${planned.recipient} ${deadline.dueOn} ${deadline.id}`;

const keyOf = ({ id, dueOn }: { id: string; dueOn: string }, recipient: string) => `${id} ${dueOn} ${recipient}`;

/** Steps that went out, or are in a mail, by deadline, due day and recipient. */
async function sentOf(ctx: Ctx, rows: DeadlineFacts[]): Promise<Map<string, number[]>> {
  const { deadlineId: id, dueOn, recipient, step, status } = reminders;
  const ids = rows.map((row) => row.id);
  const found = await ctx.db
    .select({ id, dueOn, recipient, step })
    .from(reminders)
    .where(and(inArray(id, ids), inArray(status, ["mailed", "sent"])));
  const steps = new Map<string, number[]>();
  for (const row of found) {
    const key = keyOf(row, row.recipient);
    steps.set(key, [...(steps.get(key) ?? []), row.step]);
  }
  return steps;
}

async function inWords(ctx: Ctx, shown: Planned[]): Promise<PreviewRow[]> {
  const t = textIn(ctx.locale);
  const ids = [...new Set(shown.map(({ deadline }) => deadline.id))];
  const userIds = [...new Set(shown.flatMap(({ whom }) => whom.userId ?? []))];
  const spoken = await spokenDeadlines(ctx.db, ctx.locale, inArray(deadlines.id, ids), ids.length);
  const named = await ctx.db.select({ id: users.id, name: users.name }).from(users).where(inArray(users.id, userIds));
  const nameOf = new Map(named.map(({ id, name }) => [id, name]));
  const spokenOf = new Map(spoken.map((row) => [row.id, row]));
  return shown.flatMap(({ deadline, planned, whom }) => {
    const said = spokenOf.get(deadline.id);
    if (!said) return [];
    const { step, stepOn, sendAfter, recipient, escalation } = planned;
    const on = dayIn(sendAfter, whom.timeZone);
    return [
      {
        key: `${deadline.id} ${step} ${recipient}`,
        on,
        now: sendAfter <= ctx.now,
        late: on > stepOn,
        step,
        to: {
          name: (whom.userId ? nameOf.get(whom.userId) : whom.name) ?? "",
          address: whom.address,
          manager: escalation,
        },
        deadlineId: deadline.id,
        what: thingOf(t, said),
        dueOn: deadline.dueOn,
        agreement: said.agreementId && said.about ? { id: said.agreementId, reference: said.about.reference } : null,
      },
    ];
  });
}
