/** `/visits/:id`: one visit with its programme, who takes part, gifts, what was promised, and what came of it. */
import { Form, useLoaderData } from "@remix-run/react";
import { CommentsCard } from "#app/comments/comments-card";
import { commentsOf } from "#app/comments/comments-of.server";
import { CommitmentsCard } from "#app/commitments/commitments-card";
import { commitmentsOfVisit } from "#app/commitments/commitments-of.server";
import { newCommitmentPath } from "#app/commitments/paths";
import { DocumentsCard } from "#app/documents/documents-card";
import { documentsOf } from "#app/documents/documents-of.server";
import { GiftsCard } from "#app/gifts/gifts-card";
import { formatDay, formatSpan } from "#app/platform/days";
import { reading } from "#app/platform/page.server";
import { pageOf } from "#app/platform/paging";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { TasksCard } from "#app/tasks/tasks-card";
import { tasksOf } from "#app/tasks/tasks-of.server";
import { Button, ButtonLink } from "#app/ui/button";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import { useViewer } from "#app/ui/viewer";
import { MembersCard } from "./members-card";
import { ProgrammeCard } from "./programme-card";
import { MissingNotice, PreparationCard, ResultCard, VisitAgreements, VisitCard } from "./side-cards";
import { visitPage } from "./visit-page.server";

export const loader = reading("records.read", async (ctx, { params, url }) => {
  const shown = await visitPage(ctx, params.id);
  const { id } = shown.visit;
  const [commitments, tasks, documents, comments] = await Promise.all([
    commitmentsOfVisit(ctx, id),
    tasksOf(ctx, { type: "visit", id }),
    documentsOf(ctx, { type: "visit", id }),
    commentsOf(ctx, { type: "visit", id }, pageOf(url, "comments")),
  ]);
  return { ...shown, commitments, tasks, documents, comments };
});

export const meta = titled<typeof loader>((t, data) => data?.visit.title ?? t.visits.title);
export const links = foreignScripts;

export default function Visit() {
  const t = useText();
  const words = t.visits;
  const write = useViewer()?.may.write ?? false;
  const shown = useLoaderData<typeof loader>();
  const { visit, commitments, documents, today, missing } = shown;
  const here = `/visits/${visit.id}`;
  const { firstOn, lastOn } = visit;
  return (
    <Page
      title={visit.title}
      crumbs={[{ to: "/visits", label: words.title }, { label: visit.title }]}
      lead={[
        words.directions[visit.direction],
        firstOn === lastOn ? formatDay(t, firstOn, { weekday: true }) : formatSpan(t, firstOn, lastOn),
        ...visit.places,
      ].join(" · ")}
      actions={
        <>
          <ButtonLink to={`${here}/briefing`} kind="main">
            {words.briefing}
          </ButtonLink>
          {write ? <ButtonLink to={`${here}/edit`}>{words.edit}</ButtonLink> : null}
          {write && !visit.cancelledOn && lastOn >= today ? (
            <ButtonLink to={`${here}/cancel`} kind="quiet">
              {words.cancel}
            </ButtonLink>
          ) : null}
        </>
      }
    >
      <div className="stack">
        {visit.cancelledOn ? (
          <Notice title={words.cancelled(formatDay(t, visit.cancelledOn))}>
            {write ? (
              <Form method="post" action={`${here}/resume`}>
                <Button small>{words.resume}</Button>
              </Form>
            ) : null}
          </Notice>
        ) : null}
        {missing ? <MissingNotice missing={missing} /> : null}
        <div className="cols">
          <div className="stack">
            <ProgrammeCard shown={shown} write={write} />
            <MembersCard shown={shown} write={write} />
            <ResultCard shown={shown} write={write} />
            <CommitmentsCard
              commitments={commitments}
              today={today}
              addAt={write ? newCommitmentPath("visit", visit.id) : null}
            />
            <TasksCard tasks={shown.tasks} today={today} />
            <GiftsCard gifts={shown.gifts} addAt={write ? `/gifts/new?visit=${visit.id}` : null} />
          </div>
          <div className="stack">
            <VisitCard shown={shown} />
            <PreparationCard visit={visit} write={write} />
            <VisitAgreements agreements={shown.agreements} />
            <DocumentsCard documents={documents} />
            <CommentsCard comments={shown.comments} />
          </div>
        </div>
      </div>
    </Page>
  );
}
