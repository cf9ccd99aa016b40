/** `/visits/:id`: one visit with its programme, who takes part, gifts, what was promised, and what came of it. */
import { Form, useLoaderData } from "@remix-run/react";
import { CommentsCard } from "#app/comments/comments-card";
import { commentsOf } from "#app/comments/comments-of.server";
import { CommitmentsCard } from "#app/commitments/commitments-card";
import { commitmentsOfVisit } from "#app/commitments/commitments-of.server";
import { newCommitmentPath } from "#app/commitments/paths";
import { documentsOf } from "#app/documents/documents-of.server";
import { formatDay, formatSpan } from "#app/platform/days";
import { reading } from "#app/platform/page.server";
import type { PageHandle } from "#app/platform/page-handle";
import { pageOf } from "#app/platform/paging";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { tasksOf } from "#app/tasks/tasks-of.server";
import { Button, ButtonLink } from "#app/ui/button";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import { Still } from "#app/ui/still";
import { useViewer } from "#app/ui/viewer";
import { MembersCard } from "./members-card";
import { ProgrammeCard } from "./programme-card";
import { MissingNotice, PreparationCard, ResultCard, VisitAgreements, VisitCard } from "./side-cards";
import { stillParts } from "./still-parts.server";
import { visitPage } from "./visit-page.server";

export const loader = reading("records.read", async (ctx, { params, url }) => {
  const { gifts, ...shown } = await visitPage(ctx, params.id);
  const { id } = shown.visit;
  const [commitments, tasks, documents, comments] = await Promise.all([
    commitmentsOfVisit(ctx, id),
    tasksOf(ctx, { type: "visit", id }),
    documentsOf(ctx, { type: "visit", id }),
    commentsOf(ctx, { type: "visit", id }, pageOf(url, "comments")),
  ]);
  // What only its own part shows is there as HTML.
  return { ...shown, commitments, comments, parts: stillParts(ctx, url, { id, tasks, gifts, documents }) };
});

export const handle: PageHandle = { keptUntilChanged: true };

export const meta = titled<typeof loader>((t, data) => data?.visit.title ?? t.visits.title);
export const links = foreignScripts;

export default function Visit() {
  const t = useText();
  const words = t.visits;
  const write = useViewer()?.may.write ?? false;
  const shown = useLoaderData<typeof loader>();
  const { visit, commitments, parts, today, missing } = shown;
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
            <Still html={parts.around} />
          </div>
          <div className="stack">
            <VisitCard shown={shown} />
            <PreparationCard visit={visit} write={write} />
            <VisitAgreements agreements={shown.agreements} />
            <Still html={parts.documents} />
            <CommentsCard comments={shown.comments} />
          </div>
        </div>
      </div>
    </Page>
  );
}
