/** The map of the pipeline: partners by place, and the same as a list below. */
import { Link, useSearchParams } from "@remix-run/react";
import { stages } from "#app/agreements/filters";
import { ExportLinks } from "#app/exports/export-links";
import { useText } from "#app/platform/text";
import { Card } from "#app/ui/card";
import { EmptyState } from "#app/ui/empty-state";
import { Paging } from "#app/ui/paging";
import { withParams } from "#app/ui/search-params";
import { StageIcon } from "#app/ui/stage-tag";
import type { ViewProps } from "../view-props";
import { Picture } from "./picture";
import { PlaceTable } from "./place-table";
import type { MapData } from "./read-map.server";
import { Ring } from "./ring";
import { placesOnPage } from "./view";

export function PipelineMap({ data, filter }: ViewProps<"map">) {
  const words = useText().partnerMap;
  const [params] = useSearchParams();
  const { drawn, places, pageOf, total, nowhere, withoutPartner, ours } = data;
  const switchTo = { search: withParams(params, { ours: ours ? null : "yes", page: null }) };
  return (
    <>
      <Card
        title={words.title(total.places, total.partners)}
        actions={
          <Link className="link small" to={switchTo} preventScrollReset>
            {ours ? words.withoutOurs : words.withOurs}
          </Link>
        }
      >
        {total.places > 0 ? (
          <section className="partner-map" aria-label={words.label}>
            <Picture drawn={drawn.wide} pageOf={pageOf} className="wide" />
            <Picture drawn={drawn.narrow} pageOf={pageOf} className="narrow" />
            <Outside data={data} />
            <Legend home={drawn.wide.home !== null || drawn.narrow.home !== null} />
          </section>
        ) : (
          <EmptyState title={words.none}>{words.noneText}</EmptyState>
        )}
      </Card>
      {total.places > 0 ? (
        <Card title={words.list}>
          {places.length > 0 ? (
            <PlaceTable places={places} total={total.places} />
          ) : (
            <EmptyState title={words.noSuchPage} />
          )}
          <Paging page={filter.page} total={total.places} shown={places.length} size={placesOnPage} />
          <ExportLinks to="/pipeline/map/export" />
        </Card>
      ) : null}
      <Nowhere partners={nowhere} withoutPartner={withoutPartner} />
    </>
  );
}

/** What the picture leaves out, and the way back to all of it. */
function Outside({ data: { drawn, looked } }: { data: MapData }) {
  const words = useText().partnerMap;
  const [params] = useSearchParams();
  if (!looked) return null;
  return (
    <p className="small map-outside">
      {Object.entries(drawn).map(([width, { outside }]) =>
        outside > 0 ? (
          <span key={width} className={width}>
            {words.outside(outside)}
          </span>
        ) : null,
      )}
      <Link className="link" to={{ search: withParams(params, { zoom: null, at: null }) }} preventScrollReset>
        {words.all}
      </Link>
    </p>
  );
}

function Legend({ home }: { home: boolean }) {
  const t = useText();
  const words = t.partnerMap;
  return (
    <div className="map-legend">
      <ul aria-label={words.legend}>
        {stages.map((stage) => (
          <li key={stage} data-stage={stage}>
            <StageIcon stage={stage} />
            {t.stages[stage]}
          </li>
        ))}
        {home ? (
          <li>
            <span className="map-home" />
            {words.office}
          </li>
        ) : null}
        <li>
          <Ring stages={{ ended: 1 }} />
          {words.round}
        </li>
        <li>
          <Ring stages={{ ended: 1 }} square />
          {words.square}
        </li>
      </ul>
      <p>{words.ring}</p>
    </div>
  );
}

function Nowhere({ partners, withoutPartner }: { partners: MapData["nowhere"]; withoutPartner: number }) {
  const words = useText().partnerMap;
  if (partners.length === 0 && withoutPartner === 0) return null;
  return (
    <Card title={words.nowhere}>
      {partners.length > 0 ? (
        <>
          <p className="small muted">{words.nowhereText}</p>
          <ul className="map-nowhere">
            {partners.map(({ id, name, count }) => (
              <li key={id}>
                <Link className="link" to={`/organisations/${id}`}>
                  {name}
                </Link>
                <span className="muted"> · {words.agreements(count)}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {withoutPartner > 0 ? <p className="small">{words.withoutPartner(withoutPartner)}</p> : null}
    </Card>
  );
}
