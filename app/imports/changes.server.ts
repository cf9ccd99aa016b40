/**
 * What a row changes of a record that is kept already. The rule: a file changes a field only where its cell is not blank, says
 * something else than the last file said of this record, and something else than the record. So what was edited here stays until
 * the file itself changes, and bringing in the same file again changes nothing. What holds for all rows of a file changes nothing.
 */
import { lastRowOf } from "./known-records.server";
import type { RowAt } from "./plan";
import { readRow, type Saying } from "./read-row";
import { readingWords } from "./reading-words.server";
import { same } from "./same";

/** What the row says anew, as against the last file; of a record that no file brought, all it says. */
export async function saidAnew({ ctx, subject, read }: RowAt, recordId: string): Promise<Saying> {
  const last = await lastRowOf(ctx.db, subject, recordId);
  if (!last) return read.own;
  const before = readRow(subject, last.mapping, last.cells, readingWords()).own;
  return Object.fromEntries(Object.entries(read.own).filter(([field, said]) => !same(said, before[field])));
}
