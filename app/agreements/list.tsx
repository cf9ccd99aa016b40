/** `/agreements`: every agreement the reader may see, with filters, order and page in the address. */
import { data, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AgreementTable } from "#app/agreements/agreement-table";
import { filterChoices, findPartner } from "#app/agreements/filter-queries.server";
import { isNarrowed, readFilter, shortSearch } from "#app/agreements/filters";
import { ListFilters } from "#app/agreements/list-filters";
import { listAgreements } from "#app/agreements/list-queries.server";
import { StageCounts } from "#app/agreements/stage-counts";
import { ExportLinks } from "#app/exports/export-links";
import { reading } from "#app/platform/page.server";
import type { PageHandle } from "#app/platform/page-handle";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { offeredViews } from "#app/saved-views/view-queries.server";
import { ViewsMenu } from "#app/saved-views/views-menu";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { EmptyState } from "#app/ui/empty-state";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { Page } from "#app/ui/page";
import { Paging } from "#app/ui/paging";
import { WrongAddress } from "#app/ui/shell/wrong-address";
import { useViewer } from "#app/ui/viewer";

export const loader = reading("records.read", async (ctx, { url }) => {
  const filter = readFilter(url.searchParams);
  if (!filter) throw data({ code: "filter" }, 400);
  const short = shortSearch(url.searchParams);
  if (short !== null) throw redirect(`/agreements${short}`);
  const partner = filter.partner ? await findPartner(ctx, filter.partner) : null;
  const [list, choices, saved] = await Promise.all([
    listAgreements(ctx, filter, partner?.ids ?? null),
    filterChoices(ctx),
    offeredViews(ctx, "/agreements"),
  ]);
  return { filter, list, ...choices, partner, saved, today: ctx.today };
});

export const handle: PageHandle = { keptUntilChanged: true };

export const meta = titled((t) => t.agreementsList.title);
export const links = foreignScripts;

export default function Agreements() {
  const t = useText();
  const words = t.agreementsList;
  const may = useViewer()?.may;
  const { filter, list, countries, owners, partners, partner, saved, today } = useLoaderData<typeof loader>();
  const narrowed = isNarrowed(filter);
  const takeOver = may?.write ? (
    <>
      <ButtonLink to="/imports/new?subject=agreements">{t.ui.importLink}</ButtonLink>
      <ButtonLink to="/agreements/new/taken-over">{words.takeOver}</ButtonLink>
    </>
  ) : null;
  const empty =
    list.total > 0 ? (
      <EmptyState title={words.noSuchPage} action={<ButtonLink to="/agreements">{words.toFirstPage}</ButtonLink>} />
    ) : narrowed ? (
      <EmptyState title={words.nothingFound} action={<ButtonLink to="/agreements">{words.filters.clear}</ButtonLink>}>
        {words.nothingFoundText}
      </EmptyState>
    ) : (
      <EmptyState
        title={words.none}
        action={
          may?.write ? (
            <div className="row">
              <ButtonLink to="/agreements/new" kind="main">
                {words.propose}
              </ButtonLink>
              {takeOver}
            </div>
          ) : null
        }
      >
        {may?.write ? words.noneText : words.noneToRead}
      </EmptyState>
    );
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <>
          <ViewsMenu page="/agreements" views={saved} />
          {list.total > 0 || narrowed ? takeOver : null}
        </>
      }
    >
      <div className="stack">
        <StageCounts filter={filter} inStage={list.inStage} />
        <ListFilters filter={filter} countries={countries} owners={owners} partners={partners} partner={partner} />
        <Card>
          <AgreementTable list={list} sort={filter.sort} today={today} empty={empty} />
          <Paging page={filter.page} total={list.total} shown={list.rows.length} />
          {list.rows.length > 0 ? <ExportLinks to="/agreements/export" /> : null}
        </Card>
      </div>
    </Page>
  );
}

/** An address with a filter that does not exist gets a plain page; everything else that fails is the frame's to say. */
export function ErrorBoundary() {
  return <WrongAddress words={useText().agreementsList} to="/agreements" />;
}
