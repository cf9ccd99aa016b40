/**
 * From which column of a file each field is read (`imports.mapping`), as the page's form holds it and as it is kept. Pure; shared by
 * browser and server. The form: `columns.0=name`, `columns.1=` (left out), … one for each column of the file in its order;
 * `fixed.country=VN` for what holds in all rows; `dayOrder=dayFirst`.
 */
import { z } from "zod";
import type { ImportSubject } from "#db/schema";
import { importField, importFields } from "./fields";
import type { FileFacts } from "./reading/file-facts";

export const dayOrders = ["dayFirst", "monthFirst"] as const;
export type DayOrder = (typeof dayOrders)[number];

export interface ImportMapping {
  /** By the field's name: the column's position from 0. A field is read from one column. */
  columns: Record<string, number>;
  /** By the field's name: what is read in rows where the file has no column for it or a blank cell. Read as a cell is. */
  fixed: Record<string, string>;
  /** How `01/02/2025` is to be read. */
  dayOrder: DayOrder;
  /** How the file was read. Kept beside what the form says; the form does not change it. */
  file?: FileFacts;
}

/** The most fields' values that hold for all rows may be as long as any cell. */
const longestFixed = 5000;

/**
 * The mapping's form for a file with so many columns. Refused at `columns.<n>` where two columns are read as one field or the field
 * is none, at `fixed.<field>` where a required field is read from nowhere or one value cannot hold for all.
 */
export const mappingForm = (subject: ImportSubject, columnCount: number) =>
  z
    .object({
      columns: z.preprocess(asList, z.array(z.string("chooseImportField").max(60, "chooseImportField")).max(200)),
      fixed: z
        .record(z.string().max(60), z.string("checkAnswer").max(longestFixed, `tooLong:${longestFixed}`))
        .optional(),
      dayOrder: z.enum(dayOrders, "chooseDayOrder"),
    })
    .transform(({ columns, fixed, dayOrder }, context): ImportMapping => {
      const read: ImportMapping = { columns: {}, fixed: {}, dayOrder };
      const say = (path: (string | number)[], message: string) =>
        context.issues.push({ code: "custom", input: null, path, message });
      for (const [at, name] of columns.slice(0, columnCount).entries()) {
        if (name === "") continue;
        if (!importField(subject, name)) say(["columns", at], "chooseImportField");
        else if (name in read.columns) say(["columns", at], "importFieldTwice");
        else read.columns[name] = at;
      }
      for (const [name, value] of Object.entries(fixed ?? {})) {
        if (value.trim() === "") continue;
        if (importField(subject, name)?.fixable) read.fixed[name] = value.trim();
        else say(["fixed", name], "chooseImportField");
      }
      for (const { name, required } of importFields[subject])
        if (required && !(name in read.columns) && !(name in read.fixed)) say(["fixed", name], "importFieldMissing");
      return read;
    });

/** A list of one comes as a text, and `columns.0` with gaps as an object. */
function asList(value: unknown): unknown {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value;
  if (typeof value !== "object") return [value];
  const list: unknown[] = [];
  for (const [at, item] of Object.entries(value)) if (/^\d{1,3}$/.test(at)) list[Number(at)] = item;
  return Array.from(list, (item) => item ?? "");
}

/** What stands in a row for a field: its column's cell, or what holds for all rows. Blank where neither says anything. */
export function givenIn(mapping: ImportMapping, cells: readonly string[], field: string): string {
  const column = mapping.columns[field];
  const cell = column === undefined ? "" : (cells[column] ?? "").trim();
  return cell || (mapping.fixed[field] ?? "");
}
