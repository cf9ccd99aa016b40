/** `/commitments`: the ledger over all agreements; what is shown is in the address. */
import { data, redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { agreementPath } from "#app/agreements/paths";
import { ExportLinks } from "#app/exports/export-links";
import { countriesKept } from "#app/organisations/countries.server";
import { reading } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { assignees } from "#app/tasks/task-queries.server";
import { usualScope } from "#app/today/today-queries.server";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { type Column, DataTable } from "#app/ui/data-table";
import { DayText } from "#app/ui/day-text";
import { EmptyState } from "#app/ui/empty-state";
import { Foreign } from "#app/ui/foreign";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { Page } from "#app/ui/page";
import { Paging } from "#app/ui/paging";
import { WrongAddress } from "#app/ui/shell/wrong-address";
import { Tag } from "#app/ui/tag";
import { useViewer } from "#app/ui/viewer";
import { CommitmentFilters } from "./commitment-filters";
import { Who } from "./commitments-card";
import { isNarrowed, readFilter, shortSearch } from "./filter";
import { listCommitments } from "./list-queries.server";
import { commitmentPath, commitmentsPath } from "./paths";
import { type CommitmentRow, isOpen, standingOf, standingText, statusTone } from "./row";

export const loader = reading("records.read", async (ctx, { url }) => {
  const filter = readFilter(url.searchParams, usualScope(ctx));
  if (!filter) throw data({ code: "filter" }, 400);
  const short = shortSearch(url.searchParams);
  if (short !== null) throw redirect(`${commitmentsPath}${short}`);
  const [list, owners, countries] = await Promise.all([
    listCommitments(ctx, filter),
    assignees(ctx.db),
    countriesKept(ctx),
  ]);
  return { filter, list, owners, countries, today: ctx.today };
});

export const meta = titled((t) => t.commitments.title);
export const links = foreignScripts;

export default function Commitments() {
  const words = useText().commitments;
  const may = useViewer()?.may;
  const { filter, list, owners, countries } = useLoaderData<typeof loader>();
  const add = may?.write ? (
    <ButtonLink to={`${commitmentsPath}/new`} kind="main">
      {words.add}
    </ButtonLink>
  ) : null;
  return (
    <Page title={words.title} lead={words.lead} actions={list.rows.length > 0 ? add : null}>
      <div className="stack">
        <CommitmentFilters filter={filter} owners={owners} countries={countries} />
        <Card>
          <DataTable
            caption={words.list.caption(words.list.captions[filter.status], words.list.found(list.total))}
            rows={list.rows}
            rowKey={({ id }) => id}
            columns={useColumns()}
            sort={filter.sort}
            empty={<Nothing add={add} />}
          />
          <Paging page={list.page} total={list.total} shown={list.rows.length} />
          {list.rows.length > 0 ? <ExportLinks to={`${commitmentsPath}/export`} /> : null}
        </Card>
      </div>
    </Page>
  );
}

function Nothing({ add }: { add: ReactNode }) {
  const words = useText().commitments.list;
  const { filter, list } = useLoaderData<typeof loader>();
  if (list.total > 0)
    return (
      <EmptyState title={words.noSuchPage} action={<ButtonLink to={commitmentsPath}>{words.toFirstPage}</ButtonLink>} />
    );
  if (isNarrowed(filter))
    return (
      <EmptyState
        title={words.noneFound}
        action={<ButtonLink to={`${commitmentsPath}?whose=all&status=any`}>{words.everything}</ButtonLink>}
      >
        {words.noneFoundText}
      </EmptyState>
    );
  return (
    <EmptyState title={words.none[filter.whose]} action={add}>
      {words.noneText[filter.whose]}
    </EmptyState>
  );
}

function useColumns(): Column<CommitmentRow>[] {
  const t = useText();
  const words = t.commitments;
  const { today } = useLoaderData<typeof loader>();
  return [
    {
      key: "commitment",
      header: words.commitment,
      rowHeader: true,
      wide: true,
      cell: (row) => (
        <>
          <Link to={commitmentPath(row.id)}>{row.text}</Link>
          {row.clause ? <span className="under">{row.clause}</span> : null}
        </>
      ),
    },
    {
      key: "reference",
      header: words.agreement,
      wide: true,
      sortable: true,
      cell: ({ agreement }) => (
        <>
          <Link className="link" to={agreementPath(agreement.id)}>
            <Foreign lang={agreement.titleLanguage}>{agreement.title}</Foreign>
          </Link>
          <span className="under mono">{agreement.reference}</span>
        </>
      ),
    },
    { key: "side", header: words.side, cell: ({ side }) => words.sides[side] },
    { key: "owner", header: words.who, sortable: true, cell: (row) => <Who row={row} /> },
    {
      key: "due",
      header: words.due,
      sortable: true,
      cell: (row) => {
        const standing = standingOf(row, today);
        return (
          <>
            <DayText day={row.dueOn} withWeekday none={words.standing.noDay} />
            {standing === "noDay" || standing === "closed" ? null : (
              <span className={standing === "late" ? "under bad" : "under"}>{standingText(t, row, today)}</span>
            )}
            {row.recurs ? <span className="under">{words.recurs[row.recurs]}</span> : null}
          </>
        );
      },
    },
    {
      key: "status",
      header: words.status,
      cell: (row) => (
        <>
          <Tag tone={statusTone[row.status]}>{words.statuses[row.status]}</Tag>
          {!isOpen(row.status) && row.closedOn ? (
            <span className="under">
              <DayText day={row.closedOn} />
            </span>
          ) : null}
        </>
      ),
    },
  ];
}

/** An address with a filter that does not exist gets a plain page; everything else that fails is the frame's to say. */
export function ErrorBoundary() {
  return <WrongAddress words={useText().commitments.list} to={commitmentsPath} />;
}
