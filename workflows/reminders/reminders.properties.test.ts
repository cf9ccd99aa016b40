/** For random deadlines, policies and recipients, against a worker that looks, plans, sends, sleeps and looks again. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { seededCalendar } from "#seeds/reference/working-calendar";
import { addDays, dayIn } from "#workflows/calendar/day";
import { momentAt } from "#workflows/calendar/moment";
import { isWorkingDay } from "#workflows/calendar/working-days";
import { planReminders } from "./plan-reminders";
import { reconcile, type StoredReminder } from "./reconcile";
import type { PlannedReminder, RemindedDeadline, ReminderPolicy, ReminderRecipient } from "./reminder";

const zones = ["UTC", "America/Los_Angeles", "Asia/Ho_Chi_Minh", "Pacific/Kiritimati", "Australia/Lord_Howe"];
const tables = new Map(["VN", "CN", "KR", "SG", "AU"].map((country) => [country, seededCalendar(country)]));
const table = (country: string) => tables.get(country) ?? seededCalendar(country);
const calendars = { office: table("VN"), of: table };

const dueDay = fc.integer({ min: 0, max: 500 }).map((days) => addDays("2025-09-01", days));
const deadlineOf = fc.record<RemindedDeadline>({
  dueOn: dueDay,
  class: fc.constantFrom("duty", "duty", "occasion", "watch"),
  open: fc.constant(true),
  acknowledged: fc.boolean(),
});
const policyOf = fc.record<ReminderPolicy>({
  beforeDays: fc.uniqueArray(fc.integer({ min: 1, max: 90 }), { maxLength: 5 }),
  onDay: fc.boolean(),
  overdueEvery: fc.option(fc.integer({ min: 1, max: 10 })),
  escalateAfter: fc.option(fc.integer({ min: 1, max: 12 })),
  stopsWhenAcknowledged: fc.boolean(),
  critical: fc.boolean(),
});
const recipientOf = fc.record<ReminderRecipient>({
  recipient: fc.constant("user:1"),
  timeZone: fc.constantFrom(...zones),
  country: fc.constantFrom(...tables.keys()),
  escalation: fc.boolean(),
  particulars: fc.constant(""),
});
/** Minutes from sixty days before the due day. */
const minute = fc.integer({ min: 0, max: 150 * 24 * 60 });
const momentFrom = (dueOn: string, minutes: number) =>
  new Date(momentAt(addDays(dueOn, -60), "00:00", "UTC").getTime() + minutes * 60_000);

type Row = StoredReminder & { sentAt?: Date };

/** A ledger in memory: what `app/reminders` does with the plan. */
function ledger(deadline: RemindedDeadline, policy: ReminderPolicy, recipient: ReminderRecipient) {
  const rows: Row[] = [];
  const look = (now: Date) => {
    const plan = planReminders(deadline, policy, [recipient], calendars, now);
    const changed = reconcile(plan, rows, deadline.dueOn, now);
    for (const row of changed.drop) row.status = "suppressed";
    for (const wanted of changed.write) put(wanted);
    return changed;
  };
  const put = ({ reached: _, ...wanted }: PlannedReminder) => {
    const row = rows.find(({ step }) => step === wanted.step);
    if (row) Object.assign(row, wanted, { status: "planned" });
    else rows.push({ id: `${wanted.step}`, dueOn: deadline.dueOn, status: "planned", ...wanted });
  };
  const send = (now: Date) => {
    look(now);
    for (const row of rows)
      if (row.status === "planned" && row.sendAfter <= now) Object.assign(row, { status: "sent", sentAt: now });
  };
  return { rows, look, send };
}

const facts = [deadlineOf, policyOf, recipientOf] as const;

test("planning again changes nothing: at once, or later while no step has come", () => {
  fc.assert(
    fc.property(...facts, minute, fc.integer({ min: 0, max: 20_000 }), (deadline, policy, recipient, from, later) => {
      const now = momentFrom(deadline.dueOn, from);
      const { rows, look } = ledger(deadline, policy, recipient);
      look(now);
      expect(look(now)).toEqual({ write: [], drop: [] });
      const steps = rows.map(({ stepOn }) => momentAt(stepOn, "08:00", recipient.timeZone));
      const next = Math.min(...steps.filter((at) => at > now).map(Number), now.getTime() + later * 60_000);
      expect(look(new Date(next - 1))).toEqual({ write: [], drop: [] });
    }),
  );
});

test("a worker that keeps looking sends every step exactly once, none before its moment", () => {
  fc.assert(
    fc.property(...facts, minute, (deadline, policy, to, from) => {
      // Where the office works the recipient works too, so no step waits for another day.
      const recipient = { ...to, country: "VN" };
      const start = momentFrom(deadline.dueOn, from);
      const end = new Date(start.getTime() + 30 * 86_400_000);
      const expected = planReminders(deadline, policy, [recipient], calendars, start, end)
        .filter((one) => one.sendAfter <= end)
        .filter((one, at, all) => one.critical || all[at + 1]?.sendAfter.getTime() !== one.sendAfter.getTime());
      const { rows, send } = ledger(deadline, policy, recipient);
      const next = (now: Date) => {
        const waiting = rows.filter(({ status, sendAfter }) => status === "planned" && sendAfter > now);
        return Math.min(...waiting.map(({ sendAfter }) => sendAfter.getTime()), now.getTime() + 5 * 86_400_000);
      };
      for (let now = start; now <= end; now = new Date(next(now))) send(now);
      send(end);
      const sent = rows.filter(({ status }) => status === "sent");
      expect(sent.map(({ step }) => step)).toEqual(expected.map(({ step }) => step));
      for (const { sentAt, stepOn } of sent)
        expect((sentAt as Date) >= momentAt(stepOn, "08:00", recipient.timeZone)).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test("after a sleep only the latest missed step goes out, and nothing twice", () => {
  fc.assert(
    fc.property(...facts, fc.array(minute, { minLength: 2, maxLength: 8 }), (deadline, policy, recipient, times) => {
      const { rows, send } = ledger(deadline, policy, recipient);
      const sentBefore = new Set<string>();
      for (const minutes of times.sort((a, b) => a - b)) {
        const now = momentFrom(deadline.dueOn, minutes);
        send(now);
        const fresh = rows.filter(({ status, id }) => status === "sent" && !sentBefore.has(id));
        expect(fresh.length).toBeLessThanOrEqual(1);
        for (const { id, step } of fresh) {
          expect(rows.every((row) => row.status !== "planned" || row.step > step)).toBe(true);
          sentBefore.add(id);
        }
      }
    }),
  );
});

test("the daily mail is at eight in the morning of a working day where the recipient is", () => {
  fc.assert(
    fc.property(...facts, minute, (deadline, policy, recipient, from) => {
      const now = momentFrom(deadline.dueOn, from);
      for (const { sendAfter, stepOn, step, critical } of planReminders(
        deadline,
        policy,
        [recipient],
        calendars,
        now,
      )) {
        if (step <= 0) expect(isWorkingDay(stepOn, table(recipient.country))).toBe(true);
        if (critical) continue;
        const day = dayIn(sendAfter, recipient.timeZone);
        expect(sendAfter).toEqual(momentAt(day, "08:00", recipient.timeZone));
        expect(isWorkingDay(day, table(recipient.country))).toBe(true);
        expect(day >= stepOn && sendAfter >= now).toBe(true);
      }
    }),
  );
});

test("a step that was sent is not sent again when the deadline moves away and back", () => {
  fc.assert(
    fc.property(...facts, minute, fc.integer({ min: 1, max: 40 }), (deadline, policy, recipient, from, days) => {
      const now = momentFrom(deadline.dueOn, from);
      const { rows, send } = ledger(deadline, policy, recipient);
      send(now);
      const plan = planReminders(deadline, policy, [recipient], calendars, now);
      const moved = addDays(deadline.dueOn, days);
      const away = reconcile([], rows, moved, now);
      for (const row of away.drop) (row as Row).status = "suppressed";
      const sent = rows.filter(({ status }) => status === "sent").map(({ step }) => step);
      expect(reconcile(plan, rows, deadline.dueOn, now).write.filter(({ step }) => sent.includes(step))).toEqual([]);
    }),
  );
});
