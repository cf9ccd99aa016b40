/** What follows from a history, in memory: the same rules as `writeFollowUps`, `deriveDeadlines` and `replanReminders` go by, without a database. */
import { deadlineInputOf } from "#app/agreements/deadline-input";
import { type Change, changesOf, rowsOf, tasksKept, toldActivity } from "#app/deadlines/followed";
import { keyOf, layPlans, rowOf } from "#app/reminders/lay-plans";
import { particularsOf } from "#app/reminders/recipients";
import type { DeadlineRow } from "#db/deadline-store.server";
import type { AgreementContext } from "#workflows/context";
import { countDays } from "#workflows/deadlines/count-days";
import { followUpsOf } from "#workflows/follow-ups";
import { placeOf, type StoredSnapshot } from "#workflows/snapshot";
import { type At, plainTask, type Rec } from "./record";
import type { Register } from "./register";

export function writeFollowUps(rec: Rec, register: Register, at: At): void {
  const { context } = rec.snapshot as StoredSnapshot;
  writePilots(rec, context);
  const wanted = rec.observed ? { tasks: [], filings: [] } : followUpsOf(rec.history);
  const { life, random } = rec;
  const taskKeys = new Set(wanted.tasks.map(({ key }) => key));
  for (const task of rec.tasks)
    if (task.key !== null && task.doneOn === null && !taskKeys.has(task.key)) task.withdrawn = true;
  for (const { key, template, dueOn } of wanted.tasks) {
    const known = rec.tasks.find((task) => task.key === key);
    if (known) Object.assign(known, { withdrawn: false, dueOn });
    else
      rec.tasks.push({
        ...{ id: random.id(), title: null, template, agreementId: life.id, assigneeId: life.input.ownerId, dueOn },
        ...{ doneOn: null, doneBy: null, withdrawn: false, key, note: null, version: 1 },
        ...{ createdBy: at.actor.id, createdAt: at.now },
        ...plainTask,
      });
  }
  const filingKeys = new Set(wanted.filings.map(({ key }) => key));
  for (const filing of rec.filings)
    if (filing.policyKey !== null && filing.sentOn === null && !filingKeys.has(filing.key)) filing.withdrawn = true;
  for (const { from, ...filing } of wanted.filings) {
    const dueOn = countDays(from, filing.policyKey, register.reckoning)?.dueOn ?? null;
    const known = rec.filings.find(({ key }) => key === filing.key);
    if (known) Object.assign(known, { withdrawn: false, dueOn });
    else
      rec.filings.push({
        ...{ id: random.id(), agreementId: life.id, ...filing, what: null, toWhom: null, dueOn, sentOn: null },
        ...{ proof: null, withdrawn: false, version: 1 },
      });
  }
  rec.successorId = context.end?.successorId ?? null;
  deriveDeadlines(rec, register, at);
}

function writePilots(rec: Rec, context: AgreementContext): void {
  const wanted = [...context.pastPilots, ...(context.pilot ? [context.pilot] : [])];
  const numbers = new Set(wanted.map(({ number }) => number));
  for (const pilot of rec.pilots) if (!numbers.has(pilot.number)) pilot.withdrawn = true;
  for (const { number, question, scope, firstOn, lastOn, closedOn, outcome } of wanted) {
    const values = { number, question, scope, firstOn, lastOn, closedOn, outcome, withdrawn: false };
    const known = rec.pilots.find((pilot) => pilot.number === number);
    if (known) Object.assign(known, values);
    else rec.pilots.push({ id: rec.random.id(), agreementId: rec.life.id, ...values });
  }
}

const latest = (...days: (string | null)[]): string | null =>
  days
    .filter((day) => day !== null)
    .sort()
    .at(-1) ?? null;

/** The deadlines of the agreement and of its tasks, with their reminders. */
export function deriveDeadlines(rec: Rec, register: Register, at: At): void {
  const { context } = rec.snapshot as StoredSnapshot;
  const place = placeOf(rec.snapshot as StoredSnapshot);
  if (!place) return;
  const numbers = new Map(rec.pilots.filter(({ withdrawn }) => !withdrawn).map(({ id, number }) => [id, number]));
  const input = deadlineInputOf(place, context, {
    observed: rec.observed,
    opinionsRequired: register.office.opinionsRequired,
    plannedSigningOn: rec.plannedSigningOn,
    lastActiveOn: latest(
      ...[rec.lastEventOn, rec.lastMetOn],
      ...rec.progress.filter(({ missedDueOn }) => missedDueOn === null).map(({ on }) => on),
    ),
    filings: rec.filings
      .filter(({ withdrawn }) => !withdrawn)
      .map(({ key, policyKey, sentOn, dueOn }) => ({ key, policyKey, sentOn, dueOn }))
      .sort((a, b) => (a.key < b.key ? -1 : 1)),
    commitments: rec.commitments.flatMap(({ id, dueOn, recurs, recursFrom, status }) =>
      dueOn === null ? [] : [{ id, dueOn, recurs, recursFrom, status }],
    ),
    reports: rec.reports.flatMap(({ pilotId, kind }) => {
      const number = numbers.get(pilotId);
      return number === undefined ? [] : [{ number, kind }];
    }),
  });
  const rows = [...rec.deadlines.values()];
  const known = { agreements: [{ id: rec.life.id, input }], tasks: rec.tasks, rows };
  write(rec, register, at, changesOf(known, register.reckoning, at));
}

export function deriveTaskDeadline(rec: Rec, register: Register, at: At, taskId: string): void {
  const tasks = rec.tasks.filter(({ id }) => id === taskId);
  const rows = [...rec.deadlines.values()].filter((row) => row.taskId === taskId);
  write(rec, register, at, tasksKept(tasks, rows, at));
}

function write(rec: Rec, register: Register, at: At, changes: Change[]): void {
  const { rows, told } = rowsOf(changes, at.now, rec.random.id);
  for (const row of rows) rec.deadlines.set(row.id, row);
  for (const row of toldActivity(told, at)) rec.activity.push({ id: rec.random.id(), ...row });
  if (rows.length > 0) replan(rec, register, at, rows);
}

function replan(rec: Rec, register: Register, at: At, rows: DeadlineRow[]): void {
  const assignees = new Map(rec.tasks.map(({ id, assigneeId }) => [id, assigneeId]));
  const seenToBy = new Map(rec.commitments.map(({ id, ownerId }) => [id, ownerId]));
  const asked = rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    dueOn: row.dueOn,
    closedWhy: row.closedWhy,
    open: row.closedAt === null && row.doneOn === null,
    acknowledged: row.acknowledgedAt !== null,
    agreementId: row.agreementId,
    ownerId: row.agreementId === null ? null : rec.life.input.ownerId,
    assigneeId: (row.taskId === null ? seenToBy.get(row.subject) : assignees.get(row.taskId)) ?? null,
    confidential: row.agreementId !== null && rec.confidential,
  }));
  const access = new Set(rec.confidential ? [`${rec.life.id} ${rec.life.by}`] : []);
  const users = register.usersFor(rec.life.by);
  const facts = { ...register.reminders, users, contacts: rec.contacts, access };
  const all = [...rec.reminders.values()];
  const stored = (deadlineId: string) =>
    all.filter((row) => row.deadlineId === deadlineId).map((row) => ({ ...row, particulars: particularsOf(row) }));
  const { wanted, unwanted } = layPlans(asked, facts, stored, at.now);
  const byId = new Map(all.map((row) => [row.id, row]));
  for (const { id, why } of unwanted) Object.assign(byId.get(id) as object, { status: "suppressed", why });
  for (const one of wanted) {
    const row = {
      ...rowOf(one, at.now),
      status: "planned" as const,
      why: null,
      late: false,
      mailId: null,
      sentAt: null,
    };
    const key = keyOf(row);
    rec.reminders.set(key, { id: rec.reminders.get(key)?.id ?? rec.random.id(), ...row });
  }
}
