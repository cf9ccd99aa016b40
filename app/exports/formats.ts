/** What a view can be exported as. For browser and server. */
export const exportFormats = ["csv", "xlsx", "json"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** A workbook is made in memory: longer ones are refused, and CSV is offered. */
export const mostRowsInExcel = 20_000;

/** Where the address of a view is exported: its own filter, order and columns, every page of it. */
export function exportPath(to: string, search: string, format: ExportFormat): string {
  const params = new URLSearchParams(search);
  params.delete("page");
  params.set("format", format);
  return `${to}?${params}`;
}
