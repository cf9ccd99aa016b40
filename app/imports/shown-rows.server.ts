/** The rows of an import in the reader's words, and no more of them than a page shows. */
import type { Catalogue } from "#app/locales/catalogue";
import type { Ctx } from "#app/platform/context.server";
import type { PageOf } from "#app/platform/paging";
import { textIn } from "#app/platform/text";
import type { ImportOutcome, ImportSubject } from "#db/schema";
import { choiceWords } from "./choice-words";
import { fieldWords } from "./field-words";
import type { ImportPage } from "./import-queries.server";
import { rowProblemText } from "./row-problem";
import { importedRows, type ReadRow } from "./row-queries.server";

export interface ShownRow {
  row: number;
  title: string;
  /** The other fields of the file, cut short. */
  says: { label: string; text: string }[];
  outcome: ImportOutcome | null;
  /** Where the record is. */
  to: string | null;
  problems: { where: string; text: string }[];
  changes: string;
  kept: string | null;
}

const longest = 120;
const mostFields = 8;
const short = (text: string) => (text.length > longest ? `${text.slice(0, longest)}…` : text);

export async function shownRows(
  ctx: Ctx,
  { id, subject, columns, status }: ImportPage,
  which: ImportOutcome | "problems" | "all",
  page: number,
): Promise<PageOf<ShownRow>> {
  const t = textIn(ctx.locale);
  const rows = await importedRows(ctx, id, which, page);
  const brought = status === "done" || status === "undone";
  return { ...rows, rows: rows.rows.map((row) => shown(t, subject, columns, row, brought)) };
}

function shown(t: Catalogue, subject: ImportSubject, columns: string[], row: ReadRow, brought: boolean): ShownRow {
  const name = row.given.find(({ field }) => field === "name" || field === "title");
  const kept: Record<string, string> = t.importRecords.kept;
  const label = (field: string) => fieldWords(t, subject, field).label;
  const stays = row.outcome !== "undone" && row.outcome !== "refused";
  return {
    row: row.row,
    title: short(name?.text ?? ""),
    says: row.given
      .filter((given) => given !== name)
      .slice(0, mostFields)
      .map(({ field, text }) => ({ label: label(field), text: short(choiceWords(t, subject, field, text)) })),
    outcome: row.outcome,
    to: row.recordId && (brought ? stays : row.outcome !== "created") ? `/${subject}/${row.recordId}` : null,
    problems: row.problems.map((problem) => ({
      where: problem.column === null ? label(problem.field) : columnName(t, columns, problem.column),
      text: rowProblemText(t, problem),
    })),
    changes: row.changes.map(label).join(", "),
    kept: row.kept ? (kept[row.kept] ?? null) : null,
  };
}

/** A column by its head, else by its letter. */
export function columnName(t: Catalogue, columns: readonly string[], at: number): string {
  return columns[at] || t.imports.column(letterOf(at));
}

/** 0 is A, 26 is AA. */
export function letterOf(at: number): string {
  const rest = String.fromCharCode(65 + (at % 26));
  return at < 26 ? rest : letterOf(Math.floor(at / 26) - 1) + rest;
}
