/** `/people/review`: people whose data have to be looked at again. */
import { Link, useLoaderData } from "@remix-run/react";
import { choiceAsked } from "#app/platform/asked";
import { orLastPage } from "#app/platform/last-page.server";
import { reading } from "#app/platform/page.server";
import { pageOf } from "#app/platform/paging";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { DataTable } from "#app/ui/data-table";
import { DayText } from "#app/ui/day-text";
import { EmptyState } from "#app/ui/empty-state";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { Page } from "#app/ui/page";
import { Paging } from "#app/ui/paging";
import { useViewer } from "#app/ui/viewer";
import { peopleToReview } from "./review.server";
import { reviewLists } from "./review-lists";

export const links = foreignScripts;
export const meta = titled((t) => t.personalData.reviewTitle);

export const loader = reading("records.read", async (ctx, { url }) => {
  const list = choiceAsked(url, "list", reviewLists) || "due";
  return { list, people: orLastPage(url, await peopleToReview(ctx, list, pageOf(url))) };
});

export default function Review() {
  const t = useText();
  const words = t.personalData;
  const may = useViewer()?.may;
  const { list, people } = useLoaderData<typeof loader>();
  return (
    <Page
      title={words.reviewTitle}
      lead={words.reviewLead}
      crumbs={[{ to: "/people", label: t.people.title }, { label: words.review }]}
    >
      <div className="stack">
        <nav className="row" aria-label={words.reviewTitle}>
          {reviewLists.map((one) => (
            <ButtonLink
              key={one}
              small
              to={one === "due" ? "/people/review" : `/people/review?list=${one}`}
              aria-current={one === list ? "page" : undefined}
              className={one === list ? "chosen" : undefined}
            >
              {words.reviewLists[one]}
            </ButtonLink>
          ))}
        </nav>
        <Card>
          <DataTable
            caption={`${words.reviewLists[list]}: ${t.people.found(people.total)}`}
            rows={people.rows}
            rowKey={(row) => row.id}
            columns={[
              {
                ...{ key: "name", header: t.people.name, rowHeader: true, wide: true },
                cell: (row) => <Link to={`/people/${row.id}`}>{row.name}</Link>,
              },
              {
                key: "reason",
                header: t.people.contactReason,
                cell: (row) => row.contactReason ?? t.people.reasonMissing,
              },
              {
                ...{ key: "since", header: t.people.contactSince },
                cell: (row) => (row.contactSince ? <DayText day={row.contactSince} /> : t.days.notGiven),
              },
              {
                ...{ key: "review", header: words.reviewDay },
                cell: (row) => (row.reviewOn ? <DayText day={row.reviewOn} /> : words.notSet),
              },
              {
                ...{ key: "do", header: words.whatNow },
                cell: (row) =>
                  may?.write ? (
                    <ButtonLink small to={`/people/${row.id}/reviewed`}>
                      {words.stillNeeded}
                      <span className="visually-hidden">: {row.name}</span>
                    </ButtonLink>
                  ) : (
                    "–"
                  ),
              },
            ]}
            empty={<EmptyState title={words.nobodyToReview}>{words.nobodyToReviewText}</EmptyState>}
          />
          <Paging page={people.page} total={people.total} shown={people.rows.length} />
        </Card>
      </div>
    </Page>
  );
}
