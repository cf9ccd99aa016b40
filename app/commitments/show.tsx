/** `/commitments/:id`: one commitment: what was promised, how it stands, what was done for it. */
import { Link, useLoaderData } from "@remix-run/react";
import { agreementPath } from "#app/agreements/paths";
import { CommentsCard } from "#app/comments/comments-card";
import { commentsOf } from "#app/comments/comments-of.server";
import { DocumentsCard } from "#app/documents/documents-card";
import { documentsOf } from "#app/documents/documents-of.server";
import { reading } from "#app/platform/page.server";
import { pageOf } from "#app/platform/paging";
import { textIn, useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { TasksCard } from "#app/tasks/tasks-card";
import { tasksOf } from "#app/tasks/tasks-of.server";
import { ButtonLink } from "#app/ui/button";
import { Foreign } from "#app/ui/foreign";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import { Tag } from "#app/ui/tag";
import { useViewer } from "#app/ui/viewer";
import { commitmentPage, logOf } from "./commitment-page.server";
import { drawValues } from "./draw-values.server";
import { commitmentPath, commitmentsPath } from "./paths";
import { commitmentName, isOpen, standingOf, standingText, statusTone } from "./row";
import { LogCard, ValuesCard } from "./show-log";
import { PeopleCard, PromiseCard, StandingCard } from "./show-promise";

export const loader = reading("records.read", async (ctx, { params, url }) => {
  const commitment = await commitmentPage(ctx, params.id);
  const [log, tasks, documents, comments] = await Promise.all([
    logOf(ctx, commitment.id),
    tasksOf(ctx, { type: "commitment", id: commitment.id }),
    documentsOf(ctx, { type: "commitment", id: commitment.id }),
    commentsOf(ctx, { type: "commitment", id: commitment.id }, pageOf(url, "comments")),
  ]);
  const values = log.entries.flatMap(({ id, on, value }) => (value === null ? [] : [{ id, on, value }]));
  return {
    commitment,
    log,
    values,
    tasks,
    chart: drawValues(textIn(ctx.locale), commitment, values),
    documents,
    comments,
    today: ctx.today,
  };
});

export const meta = titled<typeof loader>((t, data) =>
  data ? commitmentName(data.commitment.text) : t.commitments.title,
);
export const links = foreignScripts;

export default function Commitment() {
  const words = useText().commitments;
  const { commitment, log, values, chart, tasks, documents, comments, today } = useLoaderData<typeof loader>();
  const { agreement, measure, target, unit } = commitment;
  return (
    <Page
      title={commitmentName(commitment.text)}
      crumbs={[
        { to: commitmentsPath, label: words.title },
        { label: <span className="mono">{agreement.reference}</span> },
      ]}
      lead={<Lead />}
      actions={<Actions />}
    >
      <div className="stack">
        {agreement.voided ? (
          <Notice tone="warn">{words.show.voided}</Notice>
        ) : isOpen(commitment.status) && agreement.ended ? (
          <Notice>{words.show.ended}</Notice>
        ) : isOpen(commitment.status) && agreement.observed ? (
          <Notice>{words.show.observed}</Notice>
        ) : null}
        <div className="cols">
          <div className="stack">
            <PromiseCard commitment={commitment} />
            {chart ? <ValuesCard chart={chart} values={values} of={{ measure, target, unit }} /> : null}
            <LogCard log={log} unit={unit} />
            <TasksCard tasks={tasks} today={today} />
            <DocumentsCard documents={documents} />
            <CommentsCard comments={comments} />
          </div>
          <div className="stack">
            <StandingCard commitment={commitment} today={today} />
            <PeopleCard commitment={commitment} />
          </div>
        </div>
      </div>
    </Page>
  );
}

function Lead() {
  const t = useText();
  const words = t.commitments;
  const { commitment, today } = useLoaderData<typeof loader>();
  const { agreement, side, status, recurs } = commitment;
  const late = standingOf(commitment, today) === "late";
  return (
    <>
      <Link className="link" to={agreementPath(agreement.id)}>
        <Foreign lang={agreement.titleLanguage}>{agreement.title}</Foreign>
      </Link>
      <div className="row tags">
        <Tag tone="accent">{words.sides[side]}</Tag>
        <Tag tone={statusTone[status]}>{words.statuses[status]}</Tag>
        {late ? <Tag tone="alarm">{standingText(t, commitment, today)}</Tag> : null}
        {recurs ? <Tag>{words.recurs[recurs]}</Tag> : null}
      </div>
    </>
  );
}

function Actions() {
  const words = useText().commitments.show;
  const may = useViewer()?.may;
  const { commitment, log } = useLoaderData<typeof loader>();
  if (!may?.write || commitment.agreement.voided) return null;
  const here = commitmentPath(commitment.id);
  const open = isOpen(commitment.status);
  const round = log.entries.some(({ metDueOn, missedDueOn }) => metDueOn !== null || missedDueOn !== null);
  return (
    <>
      <ButtonLink to={`${here}/edit`}>{words.edit}</ButtonLink>
      {!open || round ? <ButtonLink to={`${here}/reopen`}>{open ? words.takeBack : words.reopen}</ButtonLink> : null}
      {open ? (
        <>
          <ButtonLink to={`${here}/close`}>{words.close}</ButtonLink>
          <ButtonLink to={`${here}/progress`} kind="main">
            {words.progress}
          </ButtonLink>
        </>
      ) : null}
    </>
  );
}
