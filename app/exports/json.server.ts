/** An export as JSON, for programs: the columns with their heads, then the rows by the columns' keys; one batch after the other. */
import type { ExportSheet } from "./column";

export async function* jsonOf<Row>(
  { plainName, columns, batches }: ExportSheet<Row>,
  on: string,
): AsyncGenerator<string> {
  const heads = columns.map(({ key, head, type = "text" }) => ({ key, head, type }));
  const { rows: _, ...about } = { of: plainName, on, columns: heads, rows: [] };
  yield `${JSON.stringify(about).slice(0, -1)},"rows":[`;
  let first = true;
  for await (const rows of batches) {
    if (rows.length === 0) continue;
    const written = rows.map((row) =>
      JSON.stringify(Object.fromEntries(columns.map(({ key, cell, json = cell }) => [key, json(row)]))),
    );
    yield `${first ? "" : ","}\n${written.join(",\n")}`;
    first = false;
  }
  yield "\n]}\n";
}
