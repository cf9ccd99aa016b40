/** Gifts given and received on a visit. */
import { useText } from "#app/platform/text";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { DataTable } from "#app/ui/data-table";
import { EmptyState } from "#app/ui/empty-state";
import { useGiftColumns } from "./gift-columns";
import type { GiftRow } from "./gift-queries.server";

export function GiftsCard({ gifts, addAt }: { gifts: GiftRow[]; addAt: string | null }) {
  const words = useText().visits.gift;
  const add = addAt ? (
    <ButtonLink small to={addAt}>
      {words.add}
    </ButtonLink>
  ) : null;
  return (
    <Card id="gifts" title={words.card} actions={gifts.length > 0 ? add : null}>
      <DataTable
        caption={words.caption}
        hideCaption
        rows={gifts}
        rowKey={(row) => row.id}
        columns={useGiftColumns({ ofVisit: true })}
        empty={
          <EmptyState title={words.none} action={add}>
            {words.noneText}
          </EmptyState>
        }
      />
    </Card>
  );
}
