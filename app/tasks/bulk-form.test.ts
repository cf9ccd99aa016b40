import { expect, test } from "vitest";
import { check } from "#app/platform/forms";
import { bulkForm } from "./bulk-form";

const [one, two] = ["00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000002"];
const requestKey = "00000000-0000-4000-8000-0000000000ff";
const read = (values: object) => check(bulkForm, { requestKey, chosen: one, ...values });

test("one box or several, and only what the pressed button is about", () => {
  expect(read({ do: "done", dueOn: "2026-12-01", days: "3" })).toEqual({
    ok: true,
    input: { chosen: [one], all: false, requestKey, change: { do: "done" } },
  });
  expect(read({ do: "later", chosen: [one, two], days: "-7" })).toMatchObject({
    input: { chosen: [one, two], change: { do: "later", days: -7 } },
  });
});

test("nobody is said, never left blank", () => {
  expect(read({ do: "assignee", assigneeId: "nobody" })).toMatchObject({
    input: { change: { do: "assignee", assigneeId: null } },
  });
  expect(read({ do: "assignee", assigneeId: "" })).toEqual({ ok: false, problems: { assigneeId: "chooseAssignee" } });
});

test.each([
  [{ do: "done", chosen: [] }, { chosen: "chooseTasks" }],
  [{ do: "done", chosen: undefined }, { chosen: "chooseTasks" }],
  [{ do: "priority" }, { priority: "choosePriority" }],
  [{ do: "day", dueOn: "" }, { dueOn: "enterNewDueDay" }],
  [{ do: "later", days: "1.5" }, { days: "enterDaysToMove" }],
  [{ do: "later", days: "0" }, { days: "enterDaysToMove" }],
  [{ do: "title" }, { do: "reopenForm" }],
  [{ do: "done", chosen: Array(501).fill(one) }, { chosen: "tooManyTasks:500" }],
])("what is missing is said at its field: %#", (values, problems) => {
  expect(read(values)).toEqual({ ok: false, problems });
});

test("all that the list finds needs no box", () => {
  expect(read({ do: "done", chosen: [], all: "on" })).toMatchObject({ ok: true, input: { all: true } });
});
