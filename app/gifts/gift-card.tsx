/** What a gift is, for who only reads it or is asked to approve it. */
import { formatDay } from "#app/platform/days";
import { useLocale, useText } from "#app/platform/text";
import { Card } from "#app/ui/card";
import { DefinitionList } from "#app/ui/definition-list";
import type { GiftRow } from "./gift-queries.server";
import { valueText } from "./value-text";

export function GiftCard({ gift }: { gift: GiftRow }) {
  const t = useText();
  const locale = useLocale();
  const words = t.visits.gift;
  const { direction, what, on, person, organisation, keptAt, note } = gift;
  return (
    <Card title={what}>
      <DefinitionList
        wide
        items={[
          { term: words.direction, detail: words.directions[direction] },
          { term: words.on, detail: formatDay(t, on, { weekday: true }) },
          { term: words.person, detail: person?.name ?? "–" },
          { term: words.organisation, detail: organisation?.name ?? "–" },
          { term: words.value, detail: valueText(t, locale, gift) },
          ...(keptAt ? [{ term: words.keptAt, detail: keptAt }] : []),
        ]}
      />
      {note ? <p className="keep small card-note">{note}</p> : null}
    </Card>
  );
}
