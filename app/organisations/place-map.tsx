/** Where an organisation lies: land, and one mark. Drawn from a picture of the land that the browser keeps; it runs nothing. */
import land from "#app/pipeline/map/land.svg?url";
import { useText } from "#app/platform/text";
import { Card } from "#app/ui/card";
import type { PlaceMap } from "./place-map.server";

export function PlaceMapCard({ map, name }: { map: PlaceMap | null; name: string }) {
  const words = useText().organisations.map;
  if (!map) return null;
  return (
    <Card title={words.title}>
      <div className="place-map" role="img" aria-label={words.label(name)}>
        <svg viewBox={map.viewBox} aria-hidden="true" focusable="false">
          <use href={`${land}#land`} />
        </svg>
        <span style={{ left: `${map.left}%`, top: `${map.top}%` }} />
      </div>
      <p className="small muted after">{map.standing === "exact" ? words.exact : words.byName(map.name ?? name)}</p>
    </Card>
  );
}
