/** `/people/:id`: one person, their posts over time, and where one met them. */
import { useLoaderData } from "@remix-run/react";
import { meetingsOfPerson } from "#app/meetings/meeting-queries.server";
import { MeetingsCard } from "#app/meetings/meetings-card";
import { personPage } from "#app/people/person-queries.server";
import { ContactCard, PersonProfile, PostsCard } from "#app/people/show-cards";
import { reading } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { ButtonLink } from "#app/ui/button";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { LocalNames } from "#app/ui/local-names";
import { Page } from "#app/ui/page";
import { useViewer } from "#app/ui/viewer";

export const loader = reading("records.read", async (ctx, { params }) => {
  const person = await personPage(ctx, params.id);
  return { person, meetings: await meetingsOfPerson(ctx, person.id) };
});

export const meta = titled<typeof loader>((t, data) => data?.person.name ?? t.people.title);
export const links = foreignScripts;

export default function Person() {
  const t = useText();
  const may = useViewer()?.may;
  const { person, meetings } = useLoaderData<typeof loader>();
  const present = person.posts[0];
  return (
    <Page
      title={person.address ? `${person.name} (${person.address})` : person.name}
      crumbs={[{ to: "/people", label: t.people.title }, { label: person.name }]}
      lead={
        <>
          {person.names.length > 0 ? (
            <>
              <LocalNames names={person.names} />
              <br />
            </>
          ) : null}
          {present ? `${present.title}, ${present.organisation}` : t.people.noPost}
        </>
      }
      actions={may?.write ? <ButtonLink to="edit">{t.people.edit}</ButtonLink> : null}
    >
      <div className="cols">
        <div className="stack">
          <PostsCard person={person} />
          <MeetingsCard meetings={meetings} />
          <ContactCard agreements={person.agreements} />
        </div>
        <div className="stack">
          <PersonProfile person={person} />
        </div>
      </div>
    </Page>
  );
}
