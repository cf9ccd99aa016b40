/** What would become of the rows of a file, or became of them: counts that are links, and the rows themselves. */
import { Link, useSearchParams } from "@remix-run/react";
import type { PageOf } from "#app/platform/paging";
import { useText } from "#app/platform/text";
import { Card } from "#app/ui/card";
import { type Column, DataTable } from "#app/ui/data-table";
import { EmptyState } from "#app/ui/empty-state";
import { Paging } from "#app/ui/paging";
import { withParams } from "#app/ui/search-params";
import { Tag, type Tone } from "#app/ui/tag";
import type { ImportOutcome } from "#db/schema";
import type { ImportCounts, ImportRow } from "./import-queries.server";
import type { ShownRow } from "./shown-rows.server";
import type { WhichRows } from "./which-rows";

interface RowsCardProps {
  row: ImportRow & { counts: ImportCounts };
  which: WhichRows;
  list: PageOf<ShownRow>;
}

const tones: Partial<Record<ImportOutcome, Tone>> = {
  created: "good",
  updated: "accent",
  refused: "alarm",
  kept: "warn",
};

export function RowsCard({ row, which, list }: RowsCardProps) {
  const words = useText().imports;
  const { counts, status } = row;
  const title = status === "checked" ? words.checkedTitle : status === "undone" ? words.undoneTitle : words.doneTitle;
  return (
    <Card title={title} id="rows">
      {status === "undone" ? <p className="muted">{words.undoneText}</p> : null}
      <Tabs status={status} counts={counts} which={which} />
      {counts.problems > 0 ? (
        <p className="import-wrong">
          {status === "done" ? <span>{words.doneText}</span> : null}
          <span className="row">
            {(["xlsx", "csv"] as const).map((format) => (
              <a key={format} className="btn small" href={`/imports/${row.id}/wrong?format=${format}`} download>
                {words.wrongFileNamed(format === "xlsx" ? "Excel" : "CSV")}
              </a>
            ))}
          </span>
        </p>
      ) : null}
      <DataTable
        caption={words.rowsCaption(words.which[which], list.total)}
        columns={useColumns()}
        rows={list.rows}
        rowKey={(each) => `${each.row}`}
        empty={<EmptyState title={words.noRows} />}
      />
      <Paging page={list.page} total={list.total} shown={list.rows.length} />
    </Card>
  );
}

/** Only what there is, and what is looked at. */
function Tabs({ status, counts, which }: { status: string; counts: ImportCounts; which: WhichRows }) {
  const words = useText().imports;
  const [params] = useSearchParams();
  const numbers: Record<WhichRows, number> = { ...counts, all: counts.total };
  // Rows with problems stay out: the same rows, told once.
  const parts: WhichRows[] =
    status === "undone"
      ? ["all", "undone", "kept", "unchanged", "problems"]
      : ["all", "created", "updated", "unchanged", "problems"];
  return (
    <ul className="import-tabs">
      {parts
        .filter((part) => part === "all" || part === which || numbers[part] > 0)
        .map((part) => (
          <li key={part}>
            <Link
              to={{ search: withParams(params, { which: part, page: null }) }}
              aria-current={part === which ? "page" : undefined}
              preventScrollReset
            >
              {words.which[part]} <strong className="num">{numbers[part]}</strong>
            </Link>
          </li>
        ))}
    </ul>
  );
}

function useColumns(): Column<ShownRow>[] {
  const { imports: words, importRecords } = useText();
  return [
    { key: "row", header: words.rowHead, numeric: true, cell: (each) => each.row },
    {
      key: "record",
      header: words.recordHead,
      rowHeader: true,
      wide: true,
      cell: ({ title, to, says, problems, changes }) => (
        <>
          {to ? <Link to={to}>{title || words.untitled}</Link> : title || words.untitled}
          {problems.map(({ where, text }) => (
            <span key={`${where} ${text}`} className="import-problem">
              <strong>{where}:</strong> {text}
            </span>
          ))}
          {changes ? <span className="under">{words.changes(changes)}</span> : null}
          {says.length > 0 ? (
            <span className="under">{says.map(({ label, text }) => `${label}: ${text}`).join(" · ")}</span>
          ) : null}
        </>
      ),
    },
    {
      key: "outcome",
      header: words.outcomeHead,
      cell: ({ outcome, problems, kept }) => {
        const shown = outcome ?? (problems.length > 0 ? "refused" : null);
        return shown ? (
          <>
            <Tag tone={tones[shown]}>{importRecords.outcomes[shown]}</Tag>
            {kept ? <span className="under">{kept}</span> : null}
          </>
        ) : null;
      },
    },
  ];
}
