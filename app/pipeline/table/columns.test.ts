/** Which columns an address asks for. */
import { expect, test } from "vitest";
import { columnsSaid, readColumns, tableColumns } from "./columns";

const columns = (search: string) => readColumns(new URLSearchParams(search));

test.each([
  ["columns=owner,stage", ["title", "stage", "owner"]],
  ["columns=stage&columns=owner", ["title", "stage", "owner"]],
  ["columns=title", ["title"]],
  ["columns=stage,stage", ["title", "stage"]],
])("%s shows those, in the order of the table, and the title always", (search, expected) => {
  expect(columns(search)).toEqual(expected);
});

test("an address without columns shows the usual ones, and they need not be said", () => {
  const usual = columns("") ?? [];
  expect(columns("columns=")).toEqual(usual);
  expect(columnsSaid(usual)).toBeNull();
});

test.each(["columns=snapshot", "columns=stage'--", "columns=stage,Owner"])("%s is refused", (search) => {
  expect(columns(search)).toBeNull();
});

test("what was read is said the same way", () => {
  for (const search of ["columns=title", "columns=kind,ends", `columns=${tableColumns.join()}`]) {
    const read = columns(search) ?? [];
    expect(columns(`columns=${columnsSaid(read)}`)).toEqual(read);
  }
});
