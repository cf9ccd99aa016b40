/** `/people/:id`: one person, their posts over time, what they signed, where one met them, and what is open with them. */
import { useLoaderData } from "@remix-run/react";
import { CommentsCard } from "#app/comments/comments-card";
import { commentsOf } from "#app/comments/comments-of.server";
import { CommitmentsCard } from "#app/commitments/commitments-card";
import { commitmentsOfPerson } from "#app/commitments/commitments-of.server";
import { documentsOf } from "#app/documents/documents-of.server";
import { metByPerson } from "#app/meetings/meeting-queries.server";
import { historyOf } from "#app/merging/history.server";
import { MergedNotice } from "#app/merging/merged-notice";
import { mergesInto } from "#app/merging/merges-route.server";
import { personPage } from "#app/people/person-queries.server";
import { withPostsThen } from "#app/people/posts-then.server";
import { PostsCard } from "#app/people/show-cards";
import { erasedPage } from "#app/personal-data/erased.server";
import { ErasedPerson } from "#app/personal-data/erased-person";
import { calledBy } from "#app/platform/called";
import { orLastPage } from "#app/platform/last-page.server";
import { reading } from "#app/platform/page.server";
import type { PageHandle } from "#app/platform/page-handle";
import { pageOf } from "#app/platform/paging";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { tasksOf } from "#app/tasks/tasks-of.server";
import { ButtonLink } from "#app/ui/button";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { LocalNames } from "#app/ui/local-names";
import { Page } from "#app/ui/page";
import { Still } from "#app/ui/still";
import { useViewer } from "#app/ui/viewer";
import { visitsOfPerson } from "#app/visits/visit-rows.server";
import { stillParts } from "./still-parts.server";

export const loader = reading("records.read", async (ctx, { params, url }) => {
  const erased = await erasedPage(ctx, params.id);
  if (erased) return { erased, shown: null };
  const person = await personPage(ctx, params.id);
  const { id } = person;
  const [meetings, visits, commitments, tasks, documents, comments, history, merges] = await Promise.all([
    metByPerson(ctx, id, pageOf(url, "meetings")),
    visitsOfPerson(ctx, id),
    commitmentsOfPerson(ctx, id),
    tasksOf(ctx, { type: "person", id }),
    documentsOf(ctx, { type: "person", id }),
    commentsOf(ctx, { type: "person", id }, pageOf(url, "comments")),
    historyOf(ctx, "person", id),
    mergesInto(ctx, "person", id, { undone: false }),
  ]);
  orLastPage(url, meetings, { param: "meetings" });
  const took = {
    meetings: { ...meetings, rows: withPostsThen(ctx, person.posts, meetings.rows) },
    visits: withPostsThen(ctx, person.posts, visits),
  };
  const parts = stillParts(ctx, url, { person, ...took, tasks, documents, history });
  // What only its own part shows is there as HTML.
  const { signed, agreements, ...head } = person;
  const called = calledBy(ctx.locale, person);
  return { erased: null, shown: { person: head, called, parts, commitments, comments, merges, today: ctx.today } };
});

export const handle: PageHandle = { keptUntilChanged: true };

export const meta = titled<typeof loader>((t, data) =>
  data?.erased ? t.personalDataCard.erasedTitle : (data?.shown?.called.name ?? t.people.title),
);
export const links = foreignScripts;

export default function PersonRoute() {
  const { erased, shown } = useLoaderData<typeof loader>();
  return shown ? <Person shown={shown} /> : <ErasedPerson erased={erased} />;
}

type Shown = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>["shown"]>;

function Person({ shown }: { shown: Shown }) {
  const t = useText();
  const may = useViewer()?.may;
  const { person, called, parts, commitments, comments, merges, today } = shown;
  const present = person.posts[0];
  return (
    <Page
      title={person.address ? `${called.name} (${person.address})` : called.name}
      crumbs={[{ to: "/people", label: t.people.title }, { label: called.name }]}
      lead={
        <>
          {called.names.length > 0 ? (
            <>
              <LocalNames names={called.names} />
              <br />
            </>
          ) : null}
          {present ? `${present.called}, ${present.organisation}` : t.people.noPost}
        </>
      }
      actions={may?.write ? <ButtonLink to="edit">{t.people.edit}</ButtonLink> : null}
    >
      <div className="cols">
        <div className="stack">
          <MergedNotice path={`/people/${person.id}`} merges={merges} />
          <PostsCard person={person} />
          <Still html={parts.met} />
          <CommitmentsCard commitments={commitments} today={today} />
          <Still html={parts.around} />
          <CommentsCard comments={comments} />
        </div>
        <Still className="stack" html={parts.side} />
      </div>
    </Page>
  );
}
