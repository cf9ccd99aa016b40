import { describe, expect, it } from "vitest";
import { english } from "#app/locales/en";
import { vietnamese } from "#app/locales/vi";
import { deadlineKinds } from "#workflows/deadlines/deadline";
import { changeText } from "./deadline-changes";
import { deadlineTitle, standingOf, standingText, wayOn } from "./row";

const today = "2026-11-21";
const row = (kind: string, dueOn: string, closedWhy: "done" | null = null) => ({ kind, dueOn, closedWhy });
const plain = { subject: "", task: null, filing: null };
const about = { id: "a", reference: "2026-001", title: "T", titleLanguage: "en" };

describe("how a deadline stands", () => {
  it.each([
    ["evaluationDue", "2026-11-20", "late", "1 day overdue"],
    ["evaluationDue", today, "open", "due today"],
    ["opinionDue", "2026-11-24", "open", "in 3 days"],
    ["anniversary", "2026-11-20", "passed", "passed yesterday"],
    ["noticeDay", "2026-11-16", "passed", "passed 5 days ago"],
    ["dormant", "2026-11-20", "dormant", "dormant for 1 day"],
    ["dormant", today, "dormant", "dormant from today"],
    ["dormant", "2026-11-22", "open", "tomorrow"],
  ])("%s on %s is %s: %s", (kind, dueOn, standing, text) => {
    expect(standingOf(row(kind, dueOn), today)).toBe(standing);
    expect(standingText(english, row(kind, dueOn), today)).toBe(text);
  });

  it("closed is closed, whatever its day", () => {
    expect(standingText(english, row("evaluationDue", "2020-01-01", "done"), today)).toBe("done");
    expect(standingText(vietnamese, row("evaluationDue", "2020-01-01", "done"), today)).toBe("đã hoàn thành");
  });
});

describe("what it is called", () => {
  it("is a task's title, a report's name, the body asked, or the kind", () => {
    const name = (more: object) => deadlineTitle(english, { kind: "filingDue", ...plain, ...more });
    expect(name({ kind: "taskDue", task: { id: "t", title: "Call them", template: null } })).toBe("Call them");
    expect(name({ filing: { id: "f", template: null, what: "A note" } })).toBe("A note");
    expect(name({ kind: "opinionDue", subject: "Bộ Ngoại giao" })).toContain("Bộ Ngoại giao");
    expect(name({ kind: "evaluationDue" })).toBe("Evaluation due");
  });
});

describe("where it is dealt with", () => {
  it("every kind has a way on, the own page of a task and of a commitment first", () => {
    for (const kind of deadlineKinds.filter((one) => one !== "commitmentDue")) {
      const filing = { id: "f", template: null, what: "A note" };
      expect(wayOn({ ...plain, kind, subject: "final", filing, about })?.to, kind).toMatch(/^\/agreements\/a/);
    }
    const task = { id: "t", title: "Call them", template: null };
    expect(wayOn({ ...plain, kind: "taskDue", task, about: null })?.to).toBe("/tasks/t");
    expect(wayOn({ ...plain, kind: "commitmentDue", subject: "c", about })?.to).toBe("/commitments/c");
  });

  it("a body's answer names the body in the address", () => {
    const way = wayOn({ ...plain, kind: "opinionDue", subject: "Sở Ngoại vụ", about });
    expect(way?.to).toContain(encodeURIComponent("Sở Ngoại vụ"));
  });
});

it("a change is told with both days", () => {
  const moved = { verb: "deadlineMoved", from: "2025-12-31", to: "2027-01-15" };
  expect(changeText(english, moved)).toBe("Moved from 31 Dec 2025 to 15 Jan 2027.");
  expect(changeText(vietnamese, moved)).toBe("Dời từ 31/12/2025 sang 15/01/2027.");
});
