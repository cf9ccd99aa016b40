/** The policies that count, a kind a row. */
import { Link } from "@remix-run/react";
import { useText } from "#app/platform/text";
import { type Column, DataTable } from "#app/ui/data-table";
import { Tag } from "#app/ui/tag";
import type { PolicyRead } from "./policy-queries.server";
import { overdueText, whenText, whomText } from "./policy-text";

interface PolicyTableProps {
  caption: string;
  rows: PolicyRead[];
  /** Where the policy of a kind is changed; null for who may not. */
  pathOf: ((kind: string) => string) | null;
  /** Says of each whether it is the agreement's own. */
  showRule?: boolean;
}

export function PolicyTable({ caption, rows, pathOf, showRule }: PolicyTableProps) {
  const t = useText();
  const words = t.reminders;
  const rule: Column<PolicyRead> = {
    key: "rule",
    header: words.own.rule,
    cell: ({ own }) => (own ? <Tag tone="accent">{words.own.ownRule}</Tag> : <Tag>{words.own.general}</Tag>),
  };
  const columns: Column<PolicyRead>[] = [
    {
      key: "kind",
      header: words.kind,
      rowHeader: true,
      cell: ({ kind, critical }) => (
        <span className="row">
          {pathOf ? (
            <Link className="link" to={pathOf(kind)}>
              {t.deadlines.kinds[kind]}
            </Link>
          ) : (
            t.deadlines.kinds[kind]
          )}
          {critical ? <Tag tone="warn">{words.atOnce}</Tag> : null}
        </span>
      ),
    },
    ...(showRule ? [rule] : []),
    { key: "when", header: words.when, cell: (row) => whenText(t, row) },
    { key: "late", header: words.late, cell: (row) => overdueText(t, row.kind, row) },
    { key: "whom", header: words.whom, cell: (row) => whomText(t, row) },
  ];
  return <DataTable caption={caption} hideCaption columns={columns} rows={rows} rowKey={({ kind }) => kind} />;
}
