/** How many agreements lack what, and whose they are. */
import { Link, useSearchParams } from "@remix-run/react";
import { nobody } from "#app/agreements/filters";
import { useText } from "#app/platform/text";
import { Card } from "#app/ui/card";
import { DataTable } from "#app/ui/data-table";
import { withParams } from "#app/ui/search-params";
import type { OfficerCount } from "./completeness-queries.server";
import { type GapId, gapIds } from "./gap";

export function GapsCard({ counts, chosen }: { counts: Record<GapId, number>; chosen: GapId | null }) {
  const words = useText().completeness;
  const [params] = useSearchParams();
  const open = gapIds.filter((id) => counts[id] > 0).sort((a, b) => counts[b] - counts[a]);
  if (open.length === 0) return null;
  const to = (gap: GapId | null) => ({ search: withParams(params, { gap, page: null }) });
  return (
    <Card
      title={words.byGap}
      actions={
        chosen ? (
          <Link className="link small" to={to(null)}>
            {words.allGaps}
          </Link>
        ) : null
      }
    >
      <DataTable
        caption={words.byGapCaption}
        hideCaption
        rows={open}
        rowKey={(id) => id}
        columns={[
          {
            key: "gap",
            header: words.gap,
            rowHeader: true,
            cell: (id) => (
              <Link to={to(id)} aria-current={id === chosen ? "true" : undefined}>
                {words.names[id]}
              </Link>
            ),
          },
          { key: "count", header: words.count, numeric: true, cell: (id) => counts[id] },
        ]}
      />
    </Card>
  );
}

export function OfficersCard({ officers }: { officers: OfficerCount[] }) {
  const words = useText().completeness;
  const [params] = useSearchParams();
  return (
    <Card title={words.byOfficer}>
      <DataTable
        caption={words.byOfficerCaption}
        hideCaption
        rows={officers}
        rowKey={({ id }) => id ?? nobody}
        columns={[
          {
            key: "officer",
            header: words.officer,
            rowHeader: true,
            cell: ({ id, name }) => (
              <Link to={{ search: withParams(params, { owner: id ?? nobody, page: null }) }}>
                {name ?? words.nobody}
              </Link>
            ),
          },
          { key: "incomplete", header: words.incomplete, numeric: true, cell: ({ incomplete }) => incomplete },
          { key: "missing", header: words.missing, numeric: true, cell: ({ missing }) => missing },
        ]}
      />
    </Card>
  );
}
