/** `/organisations/:id`: what there is with an organisation, who they are, what was promised, who answers for whom. */
import { useLoaderData } from "@remix-run/react";
import { CommentsCard } from "#app/comments/comments-card";
import { commentsOf } from "#app/comments/comments-of.server";
import { CommitmentsCard } from "#app/commitments/commitments-card";
import { MergedNotice } from "#app/merging/merged-notice";
import { Glance } from "#app/organisations/glance";
import { roles } from "#app/organisations/organisation-agreements.server";
import { AgreementsCard, PeopleCard } from "#app/organisations/show-cards";
import { shownNames } from "#app/organisations/shown-names";
import { saysItself } from "#app/organisations/types";
import { choiceAsked } from "#app/platform/asked";
import { calledBy } from "#app/platform/called";
import { orLastPage } from "#app/platform/last-page.server";
import { reading } from "#app/platform/page.server";
import type { PageHandle } from "#app/platform/page-handle";
import { pageOf } from "#app/platform/paging";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { SuccessionsToDecide } from "#app/succession/succession-notice";
import { ButtonLink } from "#app/ui/button";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { LocalNames } from "#app/ui/local-names";
import { Page } from "#app/ui/page";
import { Still } from "#app/ui/still";
import { useViewer } from "#app/ui/viewer";
import { readAround } from "./around.server";
import { agreementsOnPage } from "./organisation-agreements.server";
import { peopleOnPage } from "./organisation-people.server";
import { stillParts } from "./still-parts.server";

export const loader = reading("records.read", async (ctx, { params, url }) => {
  const asked = {
    role: choiceAsked(url, "role", roles),
    agreements: pageOf(url, "agreements"),
    people: pageOf(url, "people"),
    meetings: pageOf(url, "meetings"),
  };
  const [around, comments] = await Promise.all([
    readAround(ctx, params.id, asked),
    commentsOf(ctx, { type: "organisation", id: params.id ?? "" }, pageOf(url, "comments")),
  ]);
  orLastPage(url, around.agreements, { param: "agreements", size: agreementsOnPage });
  orLastPage(url, around.people, { param: "people", size: peopleOnPage });
  orLastPage(url, around.meetings, { param: "meetings" });
  // What only its own part shows is there as HTML.
  const { tasks, visits, meetings, documents, map, history, ...shown } = around;
  const called = calledBy(ctx.locale, shown.organisation, shown.organisation.country === "VN");
  return { ...shown, called, parts: stillParts(ctx, url, around), comments };
});

export const handle: PageHandle = { keptUntilChanged: true };

export const meta = titled<typeof loader>((t, data) => data?.called.name ?? t.organisations.title);
export const links = foreignScripts;

export default function Organisation() {
  const t = useText();
  const words = t.organisations;
  const may = useViewer()?.may;
  const shown = useLoaderData<typeof loader>();
  const { organisation, called, members, today } = shown;
  return (
    <Page
      title={called.name}
      crumbs={[{ to: "/organisations", label: words.title }, { label: called.name }]}
      lead={<Lead />}
      actions={
        <>
          <ButtonLink to="briefing">{t.meetings.briefing}</ButtonLink>
          {may?.write ? <ButtonLink to="edit">{words.edit}</ButtonLink> : null}
        </>
      }
    >
      <div className="stack">
        <Glance
          agreements={shown.agreements}
          people={shown.people}
          commitments={shown.commitments}
          last={shown.last}
          today={today}
        />
        {members.names.length > 0 ? (
          <p className="small muted">{words.glance.with(members.names, members.more)}</p>
        ) : null}
        <div className="cols">
          <div className="stack">
            <MergedNotice path={`/organisations/${organisation.id}`} merges={shown.merges} />
            {may?.write ? <SuccessionsToDecide open={shown.open} /> : null}
            <AgreementsCard around={shown.agreements} role={shown.role} />
            <CommitmentsCard
              commitments={shown.commitments}
              today={today}
              allAt={`/commitments?whose=all&status=any&partner=${organisation.id}`}
            />
            <PeopleCard people={shown.people} />
            <Still html={shown.parts.around} />
            <CommentsCard comments={shown.comments} />
          </div>
          <Still className="stack" html={shown.parts.side} />
        </div>
      </div>
    </Page>
  );
}

/** What else it is called, what it is, and where it stands. */
function Lead() {
  const t = useText();
  const { organisation, called } = useLoaderData<typeof loader>();
  const { shortName, type, level, countryName } = organisation;
  const names = shownNames(shortName, called.names);
  const said = level && !saysItself(type, level) ? t.organisations.ofLevel[level] : null;
  const what = [t.organisations.types[type], said, countryName];
  return (
    <>
      {shortName || names.length > 0 ? (
        <>
          {shortName}
          {shortName && names.length > 0 ? " · " : null}
          <LocalNames names={names} />
          <br />
        </>
      ) : null}
      {what.filter(Boolean).join(", ")}
    </>
  );
}
