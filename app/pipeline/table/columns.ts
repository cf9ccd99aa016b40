/** The columns of the pipeline's table, and which of them an address asks for. For browser and server. */
export const tableColumns = [
  "reference",
  "title",
  "kind",
  "fields",
  "parties",
  "stage",
  "since",
  "owner",
  "signed",
  "ends",
  "deadline",
  "late",
] as const;
export type TableColumn = (typeof tableColumns)[number];

/** A row is found by its title. */
export const keptColumn: TableColumn = "title";

const usualColumns: readonly TableColumn[] = [
  "reference",
  "title",
  "parties",
  "stage",
  "since",
  "owner",
  "deadline",
  "late",
];

/** Those an address asks for, `columns=stage,owner`, always in the order of the table; null when one does not exist. */
export function readColumns(params: URLSearchParams): TableColumn[] | null {
  const asked = asking(params);
  if (asked.length === 0) return [...usualColumns];
  if (asked.some((one) => !(tableColumns as readonly string[]).includes(one))) return null;
  return tableColumns.filter((column) => column === keptColumn || asked.includes(column));
}

/** As an address says it: null for the usual ones. */
export function columnsSaid(columns: readonly TableColumn[]): string | null {
  const said = columns.filter((column) => column !== keptColumn).join();
  const usual = usualColumns.filter((column) => column !== keptColumn).join();
  return said === usual ? null : said || keptColumn;
}

/** A form of boxes asks for each by itself. */
const asking = (params: URLSearchParams): string[] =>
  params
    .getAll("columns")
    .flatMap((value) => value.split(","))
    .filter((one) => one !== "");
