/** `/completeness`: what is missing on record, of one officer's agreements or the office's, with the way to supply each. */
import { data } from "@remix-run/node";
import { Link, useLoaderData, useSearchParams } from "@remix-run/react";
import { owners } from "#app/agreements/filter-queries.server";
import { nobody } from "#app/agreements/filters";
import { countToReview } from "#app/personal-data/review.server";
import { orLastPage } from "#app/platform/last-page.server";
import { reading } from "#app/platform/page.server";
import { pageOf } from "#app/platform/paging";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { Page } from "#app/ui/page";
import { withParams } from "#app/ui/search-params";
import { WrongAddress } from "#app/ui/shell/wrong-address";
import { askedOf } from "./asked";
import { countByOfficer, countGaps, listIncomplete } from "./completeness-queries.server";
import { GapsCard, OfficersCard } from "./counts";
import { IncompleteCard } from "./incomplete-card";

export const loader = reading("records.read", async (ctx, { url }) => {
  const asked = askedOf(url.searchParams, ctx.actor.role === "officer" ? "me" : "all");
  if (!asked) throw data({ code: "filter" }, 400);
  const owner = asked.owner === "me" ? ctx.actor.id : asked.owner;
  const [counts, list, officers, people, toReview] = await Promise.all([
    countGaps(ctx, owner),
    listIncomplete(ctx, { owner, gap: asked.gap, page: pageOf(url) }),
    owner === "all" ? countByOfficer(ctx) : [],
    owners(ctx),
    countToReview(ctx, "due"),
  ]);
  const name = people.find(({ id }) => id === owner)?.name ?? null;
  return { asked, me: ctx.actor.id, name, counts, list: orLastPage(url, list), officers, toReview };
});

export const meta = titled((t) => t.completeness.title);
export const links = foreignScripts;

export default function Completeness() {
  const { completeness: words, personalData, reports } = useText();
  const { asked, counts, list, officers, toReview } = useLoaderData<typeof loader>();
  return (
    <Page
      title={words.title}
      lead={words.lead}
      crumbs={[{ to: "/reports", label: reports.title }, { label: words.title }]}
    >
      <div className="stack">
        <OwnerLinks />
        <div className="completeness">
          <IncompleteCard list={list} everybody={asked.owner === "all"} gap={asked.gap} />
          <aside className="stack">
            <GapsCard counts={counts} chosen={asked.gap} />
            {toReview > 0 ? (
              <Card title={personalData.reviewTitle}>
                <p className="small muted">{personalData.reviewLead}</p>
                <p className="after">
                  <Link className="link" to="/people/review">
                    {personalData.toReview(toReview)}
                  </Link>
                </p>
              </Card>
            ) : null}
            {officers.length > 0 ? <OfficersCard officers={officers} /> : null}
          </aside>
        </div>
      </div>
    </Page>
  );
}

function OwnerLinks() {
  const words = useText().completeness;
  const { asked, me, name } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const other = !["me", "all", nobody, me].includes(asked.owner) && name ? { owner: asked.owner, name } : null;
  const choices = [
    { owner: "me", label: words.owners.me, chosen: asked.owner === "me" || asked.owner === me },
    { owner: "all", label: words.owners.all, chosen: asked.owner === "all" },
    { owner: nobody, label: words.owners.nobody, chosen: asked.owner === nobody },
    ...(other ? [{ owner: other.owner, label: words.of(other.name), chosen: true }] : []),
  ];
  return (
    <nav aria-label={words.ownersLabel} className="row">
      {choices.map(({ owner, label, chosen }) => (
        <ButtonLink
          key={owner}
          small
          to={{ search: withParams(params, { owner, page: null }) }}
          aria-current={chosen ? "page" : undefined}
          className={chosen ? "chosen" : undefined}
        >
          {label}
        </ButtonLink>
      ))}
    </nav>
  );
}

/** An address that asks for nobody we know gets a plain page; everything else that fails is the frame's to say. */
export function ErrorBoundary() {
  return <WrongAddress words={useText().completeness} to="/completeness" />;
}
