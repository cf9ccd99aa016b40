/** `/organisations/:id`: one organisation, who answers for it, and what hangs on it. */
import { useLoaderData } from "@remix-run/react";
import { meetingsOfOrganisation } from "#app/meetings/meeting-queries.server";
import { MeetingsCard } from "#app/meetings/meetings-card";
import { organisationPage } from "#app/organisations/organisation-queries.server";
import { AgreementsCard, FactsCard, PeopleCard } from "#app/organisations/show-cards";
import { ProfileCard, SuccessionCard } from "#app/organisations/show-profile";
import { countryName } from "#app/platform/codes";
import { reading } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { ButtonLink } from "#app/ui/button";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { LocalNames } from "#app/ui/local-names";
import { Page } from "#app/ui/page";
import { useViewer } from "#app/ui/viewer";

export const loader = reading("records.read", async (ctx, { params }) => {
  const organisation = await organisationPage(ctx, params.id);
  return { organisation, meetings: await meetingsOfOrganisation(ctx, organisation.id) };
});

export const meta = titled<typeof loader>((t, data) => data?.organisation.name ?? t.organisations.title);
export const links = foreignScripts;

export default function Organisation() {
  const t = useText();
  const words = t.organisations;
  const may = useViewer()?.may;
  const { organisation, meetings } = useLoaderData<typeof loader>();
  const what = `${words.types[organisation.type]}, ${countryName(t, organisation.country)}`;
  return (
    <Page
      title={organisation.name}
      crumbs={[{ to: "/organisations", label: words.title }, { label: organisation.name }]}
      lead={
        <>
          {organisation.names.length > 0 ? (
            <>
              <LocalNames names={organisation.names} />
              <br />
            </>
          ) : null}
          {what}
        </>
      }
      actions={
        may?.write ? (
          <>
            {organisation.successor ? null : <ButtonLink to="succession">{words.recordSuccession}</ButtonLink>}
            <ButtonLink to="edit">{words.edit}</ButtonLink>
          </>
        ) : null
      }
    >
      <div className="cols">
        <div className="stack">
          <AgreementsCard organisation={organisation} />
          <PeopleCard posts={organisation.posts} />
          <MeetingsCard meetings={meetings} />
        </div>
        <div className="stack">
          <SuccessionCard organisation={organisation} />
          <ProfileCard organisation={organisation} />
          <FactsCard facts={organisation.facts} />
        </div>
      </div>
    </Page>
  );
}
