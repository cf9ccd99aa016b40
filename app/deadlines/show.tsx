/** `/deadlines/:id`: one deadline: its day and how it was computed, who knows, its reminders, answers and changes. */
import { Link, useLoaderData } from "@remix-run/react";
import { agreementPath } from "#app/agreements/paths";
import { answersOf } from "#app/answers/answer-queries.server";
import { AnswersCard } from "#app/answers/answers-card";
import { orLastPage } from "#app/platform/last-page.server";
import { reading } from "#app/platform/page.server";
import { pageOf } from "#app/platform/paging";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { ReminderLedger } from "#app/reminders/ledger";
import { reminderLedger } from "#app/reminders/ledger-queries.server";
import { ledgerSize } from "#app/reminders/ledger-size";
import { Card } from "#app/ui/card";
import { MomentText } from "#app/ui/day-text";
import { DefinitionList } from "#app/ui/definition-list";
import { Foreign } from "#app/ui/foreign";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { Page } from "#app/ui/page";
import { Tag } from "#app/ui/tag";
import { useViewer } from "#app/ui/viewer";
import { movedByHand } from "./by-hand";
import { DayCard } from "./day-card";
import { DeadlineActions } from "./deadline-actions";
import { DeadlineChanges } from "./deadline-changes";
import { deadlineActPath } from "./paths";
import { deadlineTitle, standingOf, standingText } from "./row";
import { changesOf, deadlinePage, workingDaysTo } from "./show-queries.server";

export const loader = reading("records.read", async (ctx, { params, url }) => {
  const page = pageOf(url);
  const deadline = await deadlinePage(ctx, params.id);
  const [changes, workingDays, ledger, answers] = await Promise.all([
    changesOf(ctx, deadline.id),
    deadline.closedWhy ? null : workingDaysTo(ctx, deadline.dueOn),
    reminderLedger(ctx, { deadlineId: deadline.id }, page),
    answersOf(ctx, deadline.id),
  ]);
  orLastPage(url, ledger, { size: ledgerSize });
  return { deadline, changes, workingDays, ledger, answers, today: ctx.today };
});

export const meta = titled<typeof loader>((t, data) =>
  data ? deadlineTitle(t, data.deadline) : t.deadlinePages.title,
);
export const links = foreignScripts;

export default function Deadline() {
  const t = useText();
  const words = t.deadlinePages;
  const may = useViewer()?.may;
  const { deadline, changes, workingDays, ledger, answers, today } = useLoaderData<typeof loader>();
  const moveTo = !deadline.closedWhy && movedByHand(deadline.kind) ? deadlineActPath(deadline.id, "move") : undefined;
  const title = deadlineTitle(t, deadline);
  return (
    <Page
      title={title}
      crumbs={[{ to: "/deadlines", label: words.title }, { label: title }]}
      lead={<Lead />}
      actions={may?.write ? <DeadlineActions deadline={deadline} today={today} /> : null}
    >
      <div className="cols">
        <div className="stack">
          <DayCard deadline={deadline} today={today} workingDays={workingDays} />
          <AnswersCard answers={answers} moveTo={moveTo} />
          <Card id="reminders" title={words.show.reminders}>
            <ReminderLedger ledger={ledger} />
          </Card>
        </div>
        <div className="stack">
          <WhoseCard />
          <DeadlineChanges changes={changes} />
        </div>
      </div>
    </Page>
  );
}

function Lead() {
  const t = useText();
  const words = t.deadlinePages;
  const { deadline, today } = useLoaderData<typeof loader>();
  const standing = standingOf(deadline, today);
  const { about } = deadline;
  const tone = standing === "late" ? "alarm" : standing === "closed" ? "good" : "neutral";
  return (
    <>
      {about ? (
        <Link className="link" to={agreementPath(about.id)}>
          <Foreign lang={about.titleLanguage}>{about.title}</Foreign>
        </Link>
      ) : (
        words.noAgreement
      )}{" "}
      {about ? <span className="mono small">{about.reference}</span> : null}
      <div className="row tags">
        <Tag tone={tone}>{standingText(t, deadline, today)}</Tag>
        {deadline.moved ? <Tag>{t.deadlines.standing.moved}</Tag> : null}
        {deadline.acknowledged && standing !== "closed" ? (
          <Tag tone="good">{t.deadlines.standing.acknowledged}</Tag>
        ) : null}
      </div>
    </>
  );
}

function WhoseCard() {
  const words = useText().deadlinePages;
  const may = useViewer()?.may;
  const { deadline } = useLoaderData<typeof loader>();
  const { acknowledgedAt, acknowledgedBy } = deadline;
  return (
    <Card id="whose" title={words.show.whose}>
      <DefinitionList
        items={[
          { term: deadline.task ? words.show.assignee : words.show.owner, detail: deadline.whose ?? words.nobody },
          {
            term: words.show.acknowledged,
            detail: acknowledgedBy ?? words.show.nobodyYet,
            note: acknowledgedAt ? <MomentText at={acknowledgedAt} /> : null,
          },
        ]}
      />
      {may?.write ? null : <p className="small muted after">{words.show.viewer}</p>}
    </Card>
  );
}
