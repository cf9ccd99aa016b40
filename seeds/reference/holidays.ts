/** Public holidays and swapped working days, from official notices: `holidays.csv`, one source per row. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseCsv } from "./csv";

export interface HolidayRow {
  country: string;
  on: string;
  kind: "holiday" | "workday";
  name: string;
  localName: string | null;
  source: string;
}

/** Every row of the data file. */
export function holidayRows(): HolidayRow[] {
  return parseCsv(readFileSync(dataFile("seeds/reference/holidays.csv"), "utf8")).map((row) => ({
    country: required(row, "country"),
    on: required(row, "date"),
    kind: row.kind === "workday" ? "workday" : "holiday",
    name: required(row, "name_en"),
    localName: row.name_local || null,
    source: required(row, "source"),
  }));
}

function required(row: Record<string, string>, column: string): string {
  const value = row[column];
  if (!value) throw new Error(`holidays.csv: a row without ${column}`);
  return value;
}

/** The data lies in the project folder, above this file both as source and when bundled. */
function dataFile(name: string): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(folder, name))) {
    const above = path.dirname(folder);
    if (above === folder) throw new Error(`${name} is not in the project folder`);
    folder = above;
  }
  return path.join(folder, name);
}
