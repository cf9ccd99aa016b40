/** What was measured in a pilot, and its reports. */
import { formatDay } from "#app/platform/days";
import { useText } from "#app/platform/text";
import { ButtonLink } from "#app/ui/button";
import { type Column, DataTable } from "#app/ui/data-table";
import { DayText } from "#app/ui/day-text";
import { Drawing } from "#app/ui/drawing";
import { EmptyState } from "#app/ui/empty-state";
import { figureText } from "./figure-text";
import { agreementPath } from "./paths";
import type { ShownPilot } from "./pilot";
import type { ShownIndicator } from "./pilot-queries.server";

interface PilotRecordsProps {
  id: string;
  pilot: ShownPilot;
  canAdd: boolean;
}

export function PilotRecords({ id, pilot, canAdd }: PilotRecordsProps) {
  const t = useText();
  const words = t.agreementPage.pilot;
  const base = agreementPath(id);
  const measurable = pilot.indicators.length > 0;
  return (
    <>
      <section className="part" aria-label={words.indicators}>
        <header>
          <h3>{words.indicators}</h3>
          {canAdd ? (
            <span className="row">
              {measurable ? (
                <ButtonLink small to={`${base}/values/new`}>
                  {words.addValue}
                </ButtonLink>
              ) : null}
              <ButtonLink small to={`${base}/indicators/new`}>
                {words.addIndicator}
              </ButtonLink>
            </span>
          ) : null}
        </header>
        <Indicators indicators={pilot.indicators} />
        {pilot.charts.length > 0 ? (
          <div className="courses">
            {pilot.charts.map(({ id: indicator, name, svg }) => (
              <figure key={indicator}>
                <figcaption>{name}</figcaption>
                <Drawing svg={svg} />
              </figure>
            ))}
          </div>
        ) : null}
      </section>
      <section className="part" aria-label={words.reports}>
        <header>
          <h3>{words.reports}</h3>
          {canAdd ? (
            <ButtonLink small to={`${base}/reports/new`}>
              {words.addReport}
            </ButtonLink>
          ) : null}
        </header>
        {pilot.reports.length === 0 ? <p className="muted small">{words.noReports}</p> : null}
        <ul className="stack-s">
          {pilot.reports.map(({ id: report, kind, on, title, location }) => (
            <li key={report}>
              {title}
              <span className="small muted block">
                {words.kinds[kind]} · <DayText day={on} /> · {location}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Indicators({ indicators }: { indicators: ShownIndicator[] }) {
  const t = useText();
  const words = t.agreementPage.pilot;
  const columns: Column<ShownIndicator>[] = [
    {
      key: "name",
      header: words.indicator,
      rowHeader: true,
      cell: ({ name, unit }) => (
        <>
          {name}
          {unit ? <span className="muted"> ({unit})</span> : null}
        </>
      ),
    },
    { key: "baseline", header: words.baseline, numeric: true, cell: ({ baseline }) => figureText(t, baseline) },
    { key: "target", header: words.target, numeric: true, cell: ({ target }) => figureText(t, target) },
    { key: "latest", header: words.latest, cell: ({ values: [latest] }) => <Value value={latest} /> },
    {
      key: "earlier",
      header: words.earlier,
      cell: ({ values: [, ...earlier] }) => (
        <ul>
          {earlier.map((value) => (
            <li key={value.on}>
              <Value value={value} />
            </li>
          ))}
        </ul>
      ),
    },
  ];
  if (indicators.length === 0) return <EmptyState title={words.noIndicators}>{words.noIndicatorsText}</EmptyState>;
  // Without an earlier value anywhere, its column only takes room.
  const shown = indicators.some(({ values }) => values.length > 1) ? columns : columns.slice(0, -1);
  return <DataTable caption={words.indicators} hideCaption columns={shown} rows={indicators} rowKey={({ id }) => id} />;
}

function Value({ value }: { value: ShownIndicator["values"][number] | undefined }) {
  const t = useText();
  if (!value) return <span className="muted">{t.agreementPage.pilot.notMeasured}</span>;
  return (
    <>
      {t.agreementPage.pilot.on(figureText(t, value.value), formatDay(t, value.on))}
      {value.note ? <span className="small muted block">{value.note}</span> : null}
    </>
  );
}
