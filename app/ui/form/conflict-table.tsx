/** Yours, theirs and the original, field by field. */
import { formatDay, isDay } from "#app/platform/days";
import type { Conflict } from "#app/platform/refusals";
import { useText } from "#app/platform/text";
import { DataTable } from "#app/ui/data-table";
import { wordsFor } from "#app/ui/form/refusal-words";

export function ConflictTable({ conflicts, labels }: { conflicts: Conflict[]; labels?: Record<string, string> }) {
  const t = useText();
  const words = t.ui.refusals;
  const show = (value: unknown): string => {
    if (value === null || value === undefined || value === "") return words.empty;
    if (typeof value === "string") return isDay(value) ? formatDay(t, value) : value;
    if (Array.isArray(value)) return value.map(show).join(", ");
    return typeof value === "object" ? Object.values(value).map(show).join(" · ") : String(value);
  };
  const label = ({ field }: Conflict) => labels?.[field] ?? wordsFor(t, "fields", field) ?? field;
  return (
    <DataTable
      caption={words.conflictCaption}
      hideCaption
      rows={conflicts}
      rowKey={(row) => row.field}
      columns={[
        { key: "field", header: words.field, rowHeader: true, cell: label },
        { key: "yours", header: words.yours, cell: (row) => show(row.yours) },
        { key: "theirs", header: words.theirs, cell: (row) => show(row.theirs) },
        { key: "original", header: words.original, cell: (row) => show(row.original) },
      ]}
    />
  );
}
