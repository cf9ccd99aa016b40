/** `/organisations/:id`: what there is with an organisation, who they are, what was promised, who answers for whom. */
import { useLoaderData } from "@remix-run/react";
import { CommentsCard } from "#app/comments/comments-card";
import { commentsOf } from "#app/comments/comments-of.server";
import { CommitmentsCard } from "#app/commitments/commitments-card";
import { DocumentsCard } from "#app/documents/documents-card";
import { MeetingsCard } from "#app/meetings/meetings-card";
import { HistoryCard } from "#app/merging/history-card";
import { MergedNotice } from "#app/merging/merged-notice";
import { Glance } from "#app/organisations/glance";
import { roles } from "#app/organisations/organisation-agreements.server";
import { PlaceMapCard } from "#app/organisations/place-map";
import { AgreementsCard, FactsCard, PeopleCard } from "#app/organisations/show-cards";
import { ProfileCard, SuccessionCard } from "#app/organisations/show-profile";
import { shownNames } from "#app/organisations/shown-names";
import { saysItself } from "#app/organisations/types";
import { choiceAsked } from "#app/platform/asked";
import { reading } from "#app/platform/page.server";
import { pageOf } from "#app/platform/paging";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { SuccessionsToDecide } from "#app/succession/succession-notice";
import { TasksCard } from "#app/tasks/tasks-card";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { LocalNames } from "#app/ui/local-names";
import { Page } from "#app/ui/page";
import { useViewer } from "#app/ui/viewer";
import { VisitsCard } from "#app/visits/visits-card";
import { readAround } from "./around.server";

export const loader = reading("records.read", async (ctx, { params, url }) => {
  const asked = {
    role: choiceAsked(url, "role", roles),
    agreements: pageOf(url, "agreements"),
    people: pageOf(url, "people"),
  };
  const [around, comments] = await Promise.all([
    readAround(ctx, params.id, asked),
    commentsOf(ctx, { type: "organisation", id: params.id ?? "" }, pageOf(url, "comments")),
  ]);
  return { ...around, comments };
});

export const meta = titled<typeof loader>((t, data) => data?.organisation.name ?? t.organisations.title);
export const links = foreignScripts;

export default function Organisation() {
  const t = useText();
  const words = t.organisations;
  const may = useViewer()?.may;
  const shown = useLoaderData<typeof loader>();
  const { organisation, members, today } = shown;
  return (
    <Page
      title={organisation.name}
      crumbs={[{ to: "/organisations", label: words.title }, { label: organisation.name }]}
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
            <TasksCard tasks={shown.tasks} today={today} />
            <VisitsCard visits={shown.visits} />
            <MeetingsCard meetings={shown.meetings} />
            <DocumentsCard documents={shown.documents} />
            <CommentsCard comments={shown.comments} />
          </div>
          <div className="stack">
            <SuccessionCard organisation={organisation} review />
            <ProfileCard organisation={organisation} />
            <PlaceMapCard map={shown.map} name={organisation.name} />
            <FactsCard facts={organisation.facts} />
            {may?.write ? <RecordCard /> : null}
            <HistoryCard history={shown.history} />
          </div>
        </div>
      </div>
    </Page>
  );
}

/** What can be done about the record itself. */
function RecordCard() {
  const t = useText();
  const { organisation } = useLoaderData<typeof loader>();
  return (
    <Card title={t.organisations.record}>
      <div className="row">
        {organisation.successor ? null : (
          <ButtonLink small to="succession">
            {t.organisations.recordSuccession}
          </ButtonLink>
        )}
        <ButtonLink small kind="quiet" to="merge">
          {t.mergingCard.merge}
        </ButtonLink>
      </div>
    </Card>
  );
}

/** What else it is called, what it is, and where it stands. */
function Lead() {
  const t = useText();
  const { organisation } = useLoaderData<typeof loader>();
  const { shortName, type, level, countryName } = organisation;
  const names = shownNames(shortName, organisation.names);
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
