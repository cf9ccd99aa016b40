/** What a file holds as a whole: which rows name the same thing twice, and what its rows bring that others stand under. Pure. */
import type { ImportSubject } from "#db/schema";
import { importFields } from "./fields";
import { givenIn, type ImportMapping } from "./mapping";
import { plain } from "./plain";

export interface FileIndex {
  /** The first row that is the same as this one; null where it is the first itself. */
  firstOf(row: number): number | null;
  /** A row of the file that brings what is called so. */
  bringing(name: string): number | null;
}

/** What makes two rows of a file the same. People can stand in several rows, one for each post. */
const sameBy: Record<ImportSubject, string[][]> = {
  organisations: [["number"], ["name", "country", "place"]],
  people: [],
  agreements: [
    ["number"],
    ["reference"],
    ["title", "parties", "partiesOurs", "partiesTheirs", "signedOn", "reference", "number"],
  ],
};

/** The fields by which others name what a row brings. */
const calledBy: Record<ImportSubject, (field: string) => boolean> = {
  organisations: (field) => field === "name" || field === "shortName" || field.startsWith("names-"),
  people: () => false,
  agreements: (field) => field === "reference" || field === "title",
};

export function fileIndex(
  subject: ImportSubject,
  mapping: ImportMapping,
  rows: Iterable<{ row: number; cells: readonly string[] }>,
): FileIndex {
  const first = new Map<string, number>();
  const names = new Map<string, number>();
  const repeats = new Map<number, number>();
  const called = importFields[subject].filter(({ name }) => calledBy[subject](name) && name in mapping.columns);
  for (const { row, cells } of rows) {
    for (const [at, fields] of sameBy[subject].entries()) {
      const texts = fields.map((field) => plain(givenIn(mapping, cells, field)));
      if (texts[0] === "") continue;
      const key = `${at} ${texts.join("|")}`;
      const before = first.get(key);
      if (before === undefined) first.set(key, row);
      else if (!repeats.has(row)) repeats.set(row, before);
    }
    for (const { name } of called) {
      const text = plain(givenIn(mapping, cells, name));
      if (text !== "" && !names.has(text)) names.set(text, row);
    }
  }
  return {
    firstOf: (row) => repeats.get(row) ?? null,
    bringing: (name) => names.get(plain(name)) ?? null,
  };
}
