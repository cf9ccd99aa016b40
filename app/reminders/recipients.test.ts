import { expect, test } from "vitest";
import type { AddressingPolicy, DeadlineFacts, ReminderFacts, UserFacts } from "./facts";
import { addressed } from "./recipients";

const user = (id: string, values: Partial<UserFacts> = {}): UserFacts => ({
  id,
  email: `${id}@example.test`,
  role: "officer",
  disabled: false,
  timeZone: null,
  country: null,
  deputyId: null,
  ...values,
});
const deadline: DeadlineFacts = {
  id: "d",
  kind: "evaluationDue",
  dueOn: "2026-12-31",
  closedWhy: null,
  open: true,
  acknowledged: false,
  agreementId: "a",
  ownerId: "owner",
  assigneeId: null,
  confidential: false,
};
const policy: AddressingPolicy = {
  beforeDays: [7],
  onDay: true,
  overdueEvery: 3,
  escalateAfter: 5,
  stopsWhenAcknowledged: true,
  critical: false,
  audience: ["owner", "deputy"],
  outsiders: [],
  own: false,
};
const facts = (users: UserFacts[], values: Partial<ReminderFacts> = {}): ReminderFacts => ({
  office: { timeZone: "Asia/Ho_Chi_Minh", country: "VN", locale: "vi" },
  policyOf: () => policy,
  users: new Map(users.map((one) => [one.id, one])),
  access: new Set(),
  contacts: [],
  suppressed: new Map(),
  answered: new Map(),
  known: new Set(),
  calendars: new Map(),
  ...values,
});
const names = (...asked: Parameters<typeof addressed>) =>
  addressed(...asked).recipients.map(({ recipient, escalation }) => (escalation ? `${recipient} later` : recipient));

const manager = user("manager", { role: "manager" });

test("a manager who owns it is reminded as its owner, once", () => {
  const boss = user("owner", { role: "manager" });
  expect(names(deadline, policy, facts([boss, manager]))).toEqual(["user:owner", "user:manager later"]);
});

test("a deputy gets a copy, and is enough where the owner is out of reach", () => {
  const owner = user("owner", { deputyId: "deputy" });
  expect(names(deadline, policy, facts([owner, user("deputy")]))).toEqual(["user:owner", "user:deputy"]);
  const gone = facts([{ ...owner, disabled: true }, user("deputy"), manager]);
  expect(names(deadline, policy, gone)).toEqual(["user:deputy", "user:manager later"]);
  expect(addressed(deadline, policy, gone).refused).toEqual(new Map([["user:owner", "disabled"]]));
});

test("a task is its assignee's, without one the owner's, without either the managers'", () => {
  const task = { ...deadline, kind: "taskDue", assigneeId: "assignee" };
  const toAssignee = { ...policy, audience: ["assignee"] as const, escalateAfter: null };
  const all = facts([user("owner"), user("assignee"), manager]);
  expect(names(task, toAssignee, all)).toEqual(["user:assignee"]);
  expect(names({ ...task, assigneeId: null }, toAssignee, all)).toEqual(["user:owner"]);
  expect(names({ ...task, assigneeId: null, ownerId: null }, toAssignee, all)).toEqual(["user:manager"]);
});

test("who says that it is somebody else's is stood in for; who says that it is done is not", () => {
  const answered = (kind: "done" | "notMe") =>
    facts([user("owner"), manager], { answered: new Map([["d 2026-12-31 user:owner", kind]]) });
  const quiet = { ...policy, escalateAfter: null };
  expect(names(deadline, quiet, answered("notMe"))).toEqual(["user:manager"]);
  expect(names(deadline, quiet, answered("done"))).toEqual([]);
});

test("a policy that names nobody of the office is left to the people outside", () => {
  const outside = { ...policy, audience: [], escalateAfter: null };
  const focal = { name: "A focal point", address: "Focal@Example.test", locale: "vi" as const };
  expect(names(deadline, { ...outside, outsiders: [focal] }, facts([user("owner"), manager]))).toEqual([
    "address:focal@example.test",
  ]);
});

test("of a confidential agreement people outside hear only by its own policy", () => {
  const focal = { name: "A focal point", address: "focal@example.test", locale: "vi" as const };
  const secret = { ...deadline, confidential: true };
  const named = { ...policy, audience: [], escalateAfter: null, outsiders: [focal] };
  expect(names(secret, named, facts([]))).toEqual([]);
  expect(names(secret, { ...named, own: true }, facts([]))).toEqual(["address:focal@example.test"]);
});

test("nothing is escalated of what passes by itself", () => {
  const day = { ...deadline, kind: "windowEnd" };
  expect(names(day, policy, facts([user("owner"), manager]))).toEqual(["user:owner"]);
});
