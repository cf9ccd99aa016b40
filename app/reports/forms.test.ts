/** The form of a report: what each kind asks for, and the agreements it is narrowed to. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { check, nest } from "#app/platform/forms";
import { reportKinds } from "./contents/request";
import { reportForm, tooLong } from "./forms";
import { filterOf, type Scope, scopeFrom, scopeNames, scopeOf, searchOf } from "./scope";
import { formAddress, usualValues } from "./usual";

const usual = (kind: (typeof reportKinds)[number]) => usualValues(kind, "2026-11-21", "vi");
const problemsOf = (values: object) => {
  const parsed = check(reportForm, values);
  return parsed.ok ? {} : parsed.problems;
};
/** As a browser sends it. */
const sent = (address: string) => {
  const form = new FormData();
  for (const [name, value] of new URL(address, "http://x").searchParams) form.append(name, value);
  return nest(form);
};

it("is right as it is for every kind but the partner's profile", () => {
  for (const kind of reportKinds)
    expect(problemsOf(usual(kind)), kind).toEqual(kind === "partner" ? { partner: "enterPartner" } : {});
});

it("asks for a period that does not run backwards, where the kind has one", () => {
  const backwards = { firstOn: "2026-12-31", lastOn: "2026-01-01" };
  expect(problemsOf({ ...usual("activity"), ...backwards })).toEqual({ lastOn: "periodBackwards" });
  expect(problemsOf({ ...usual("register"), ...backwards })).toEqual({});
  expect(problemsOf({ ...usual("pilots"), firstOn: "", lastOn: "" })).toEqual({
    firstOn: "enterPeriodFirst",
    lastOn: "enterPeriodLast",
  });
});

it("asks for a format, and for columns of one's own list", () => {
  expect(problemsOf({ ...usual("own"), formats: [], columns: [] })).toEqual({
    formats: "chooseFormat",
    columns: "chooseColumns",
  });
  expect(problemsOf({ ...usual("own"), columns: ["title", "password"] })).toHaveProperty("columns.1");
});

it("refuses a choice of agreements that does not exist", () => {
  for (const scope of [{ stage: "nowhere" }, { country: "XX" }, { owner: "'; drop table" }, { q: "x".repeat(201) }])
    expect(problemsOf({ ...usual("own"), scope })).toEqual({ scope: "checkAnswer" });
});

it("comes back from its address as it was", () => {
  const values = {
    ...usual("own"),
    scope: { country: "CN", q: "thí điểm & more" },
    columns: ["owner", "title"] as const,
  };
  const parsed = check(reportForm, sent(formAddress(values)));
  // Columns come in the order in which a report shows them.
  expect(parsed).toMatchObject({
    ok: true,
    input: { kind: "own", scope: values.scope, columns: ["title", "owner"], formats: ["docx", "xlsx", "pdf"] },
  });
});

it("takes the filter of a view along, and leaves its order, page and look behind", () => {
  const scope = scopeFrom("/pipeline?view=table&country=CN&sort=title&page=3&late=yes");
  expect(scope).toEqual({ country: "CN", late: "yes" });
  expect(filterOf(scope)).toMatchObject({ country: "CN", late: "yes", page: 1 });
  expect(scopeFrom("/agreements")).toEqual({});
});

it("keeps every choice of agreements through the text it is kept as", () => {
  const some = fc.record(Object.fromEntries(scopeNames.map((name) => [name, fc.string({ unit: "grapheme" })])), {
    requiredKeys: [],
  });
  fc.assert(
    fc.property(some, (given) => {
      const scope: Scope = scopeOf(given);
      expect(scopeOf(new URLSearchParams(searchOf(scope)))).toEqual(scope);
    }),
  );
});

it("says what to do where a paper would be too long", () => {
  expect(tooLong(5000, ["docx", "pdf"])).toBeNull();
  expect(tooLong(5001, ["docx"])).toBe("reportTooLong:5000");
  expect(tooLong(5001, ["xlsx"])).toBeNull();
  expect(tooLong(20_001, ["xlsx"])).toBe("reportTooLarge:20000");
});
