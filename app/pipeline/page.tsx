/** `/pipeline`: where every agreement stands, as a board, a table, a timeline or a map of one and the same filter. */
import { data, redirect } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { filterChoices, findPartner } from "#app/agreements/filter-queries.server";
import { isNarrowed, readFilter, shortSearch } from "#app/agreements/filters";
import { ListFilters } from "#app/agreements/list-filters";
import { countByStage } from "#app/agreements/list-queries.server";
import { narrowedAgreements } from "#app/agreements/matching.server";
import { StageCounts } from "#app/agreements/stage-counts";
import { ExportLinks } from "#app/exports/export-links";
import { choiceAsked } from "#app/platform/asked";
import { reading } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { offeredViews } from "#app/saved-views/view-queries.server";
import { ViewsMenu } from "#app/saved-views/views-menu";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { EmptyState } from "#app/ui/empty-state";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { Page } from "#app/ui/page";
import { WrongAddress } from "#app/ui/shell/wrong-address";
import { useViewer } from "#app/ui/viewer";
import { Board } from "./board/board";
import { PipelineMap } from "./map/map";
import { readView } from "./read-view.server";
import { PipelineTable } from "./table/table";
import { PipelineTimeline } from "./timeline/timeline";
import { ViewSwitch } from "./view-switch";
import { ownParams, pipelineOrder, usualView, views } from "./views";

export const loader = reading("records.read", async (ctx, { url }) => {
  const view = choiceAsked(url, "view", views) || usualView;
  const filter = readFilter(url.searchParams, pipelineOrder);
  if (!filter) throw data({ code: "filter" }, 400);
  const short = shortSearch(url.searchParams, pipelineOrder);
  if (short !== null) throw redirect(`/pipeline${short}`);
  const partner = filter.partner ? await findPartner(ctx, filter.partner) : null;
  const [counts, shown, choices, saved] = await Promise.all([
    countByStage(ctx, narrowedAgreements(ctx, filter, partner?.ids ?? null), filter),
    readView(ctx, view, filter, url),
    filterChoices(ctx),
    offeredViews(ctx, "/pipeline"),
  ]);
  return { filter, counts, shown, ...choices, partner, saved, today: ctx.today };
});

export const meta = titled((t) => t.pipeline.title);
export const links = foreignScripts;

export default function Pipeline() {
  const words = useText().pipeline;
  const { filter, counts, shown, countries, owners, partners, partner, saved } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const kept = ["view", ...ownParams[shown.view]].map((name) => [name, params.get(name)]);
  const keep: Record<string, string> = Object.fromEntries(kept.filter(([, value]) => value));
  const filters = { filter, countries, owners, partners, partner };
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <>
          <ViewsMenu page="/pipeline" views={saved} />
          <ViewSwitch view={shown.view} />
        </>
      }
    >
      <div className="stack">
        <div className="pipeline-stages">
          <StageCounts filter={filter} inStage={counts.inStage} />
        </div>
        <ListFilters page="/pipeline" keep={keep} {...filters} />
        {counts.total === 0 ? <Nothing narrowed={isNarrowed(filter)} /> : <ShownView />}
        {counts.total > 0 && drawn.includes(shown.view) ? <ExportLinks to="/pipeline/export" /> : null}
      </div>
    </Page>
  );
}

/** Views that have no table to take along: the table of what they show is taken. */
const drawn: readonly string[] = ["board", "timeline"];

function ShownView() {
  const { shown, filter, counts, today } = useLoaderData<typeof loader>();
  const same = { filter, counts, today };
  switch (shown.view) {
    case "board":
      return <Board data={shown.data} {...same} />;
    case "table":
      return <PipelineTable data={shown.data} {...same} />;
    case "timeline":
      return <PipelineTimeline data={shown.data} {...same} />;
    case "map":
      return <PipelineMap data={shown.data} {...same} />;
  }
}

function Nothing({ narrowed }: { narrowed: boolean }) {
  const { agreementsList: words, pipeline } = useText();
  const write = useViewer()?.may.write;
  return (
    <Card>
      {narrowed ? (
        <EmptyState title={words.nothingFound} action={<ButtonLink to="/pipeline">{words.filters.clear}</ButtonLink>}>
          {words.nothingFoundText}
        </EmptyState>
      ) : (
        <EmptyState
          title={words.none}
          action={
            write ? (
              <ButtonLink to="/agreements/new" kind="main">
                {words.propose}
              </ButtonLink>
            ) : null
          }
        >
          {write ? pipeline.noneText : words.noneToRead}
        </EmptyState>
      )}
    </Card>
  );
}

/** An address with a filter or a view that does not exist gets a plain page; everything else that fails is the frame's to say. */
export function ErrorBoundary() {
  const { pipeline, agreementsList } = useText();
  return <WrongAddress words={{ ...agreementsList, wrongAction: pipeline.wrongAction }} to="/pipeline" />;
}
