/** `/deadlines/:id`: one deadline: its day and how it was computed, who knows, its reminders, answers and changes. */
import { Form, Link, useLoaderData } from "@remix-run/react";
import { agreementPath } from "#app/agreements/paths";
import { answersOf } from "#app/answers/answer-queries.server";
import { AnswersCard } from "#app/answers/answers-card";
import { formatDay, formatMoment } from "#app/platform/days";
import { reading } from "#app/platform/page.server";
import { pageOf } from "#app/platform/paging";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { ReminderLedger } from "#app/reminders/ledger";
import { reminderLedger } from "#app/reminders/ledger-queries.server";
import { Button, ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { DayText, MomentText } from "#app/ui/day-text";
import { type Definition, DefinitionList } from "#app/ui/definition-list";
import { Foreign } from "#app/ui/foreign";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { Page } from "#app/ui/page";
import { Tag } from "#app/ui/tag";
import { useTimeZone, useViewer } from "#app/ui/viewer";
import { classOf } from "#workflows/deadlines/deadline";
import { doneByHand, movedByHand } from "./by-hand";
import { DeadlineChanges } from "./deadline-changes";
import { deadlineDoubt, deadlineHow, deadlineSource } from "./deadline-text";
import { deadlineActPath } from "./paths";
import { deadlineTitle, standingOf, standingText, wayOn } from "./row";
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
  return { deadline, changes, workingDays, ledger, answers, today: ctx.today };
});

export const meta = titled<typeof loader>((t, data) =>
  data ? deadlineTitle(t, data.deadline) : t.deadlinePages.title,
);
export const links = foreignScripts;

export default function Deadline() {
  const t = useText();
  const words = t.deadlinePages;
  const { deadline, changes, ledger, answers } = useLoaderData<typeof loader>();
  const moveTo = !deadline.closedWhy && movedByHand(deadline.kind) ? deadlineActPath(deadline.id, "move") : undefined;
  const title = deadlineTitle(t, deadline);
  return (
    <Page
      title={title}
      crumbs={[{ to: "/deadlines", label: words.title }, { label: title }]}
      lead={<Lead />}
      actions={<Actions />}
    >
      <div className="cols">
        <div className="stack">
          <DayCard />
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

/** What can be done: the way to what closes it first, then what is said of it by hand. */
function Actions() {
  const words = useText().deadlinePages;
  const may = useViewer()?.may;
  const { deadline, today } = useLoaderData<typeof loader>();
  if (!may?.write) return null;
  const { id, kind, closedWhy, doneOn } = deadline;
  if (closedWhy) return doneOn ? <ButtonLink to={deadlineActPath(id, "reopen")}>{words.reopen.do}</ButtonLink> : null;
  const byHand = doneByHand(kind);
  const way = wayOn(deadline);
  // An occasion is dealt with in its own way; elsewhere it is better to record what happened.
  const doneFirst = classOf(kind) === "occasion";
  return (
    <>
      {deadline.acknowledged || standingOf(deadline, today) === "passed" ? null : (
        <Form method="post" action={deadlineActPath(id, "acknowledge")}>
          <input type="hidden" name="seenOn" value={deadline.dueOn} />
          <Button>{words.acknowledge}</Button>
        </Form>
      )}
      {deadline.moved ? <ButtonLink to={deadlineActPath(id, "move-back")}>{words.moveBack.do}</ButtonLink> : null}
      {movedByHand(kind) ? <ButtonLink to={deadlineActPath(id, "move")}>{words.move.do}</ButtonLink> : null}
      {way ? (
        <ButtonLink to={way.to} kind={doneFirst ? undefined : "main"}>
          {words.way[way.words]}
        </ButtonLink>
      ) : null}
      {byHand ? (
        <ButtonLink to={deadlineActPath(id, "done")} kind={doneFirst ? "main" : undefined}>
          {words.finish.do}
        </ButtonLink>
      ) : null}
    </>
  );
}

function DayCard() {
  const t = useText();
  const words = t.deadlinePages;
  const { deadline, today, workingDays } = useLoaderData<typeof loader>();
  const timeZone = useTimeZone();
  const { dueOn, computedOn, previousOn, changedAt, movedOn, movedBy, moveReason, doneOn, closedOn } = deadline;
  const late = standingOf(deadline, today) === "late";
  const doubt = deadlineDoubt(t, deadline);
  const items: (Definition | null)[] = [
    {
      term: classOf(deadline.kind) === "duty" ? words.show.due : words.show.on,
      detail: <DayText day={dueOn} withWeekday />,
      note: (
        <>
          {standingText(t, deadline, today)}
          {workingDays === null || dueOn === today ? null : ` · ${words.workingDaysLeft(workingDays)}`}
        </>
      ),
      ...(late ? { tone: "alarm" as const } : {}),
    },
    {
      term: words.show.how,
      detail: <span className="how">{deadlineHow(t, deadline.basis)}</span>,
      note: [doubt, deadlineSource(t, deadline.basis)].filter(Boolean).join(" · ") || null,
    },
    movedOn
      ? {
          term: words.show.computed,
          detail: <DayText day={computedOn} withWeekday />,
          note: words.show.lapses,
        }
      : null,
    movedOn
      ? {
          term: words.show.movedTo,
          detail: <DayText day={movedOn} withWeekday />,
          note: <span className="keep">{words.show.movedBy(movedBy ?? "–", moveReason ?? "–")}</span>,
        }
      : null,
    previousOn && previousOn !== dueOn
      ? {
          term: words.show.before,
          detail: (
            <del>
              <DayText day={previousOn} withWeekday />
            </del>
          ),
          note: changedAt ? words.show.changedAt(formatMoment(t, changedAt, timeZone)) : null,
        }
      : null,
    doneOn
      ? {
          term: words.show.done,
          detail: words.show.doneBy(deadline.doneBy ?? "–", formatDay(t, doneOn)),
          note: deadline.doneNote ? <span className="keep">{deadline.doneNote}</span> : null,
        }
      : deadline.closedWhy && closedOn
        ? {
            term: words.show.state,
            detail: words.closedOn(t.deadlines.standing.closedWhy[deadline.closedWhy], formatDay(t, closedOn)),
          }
        : null,
  ];
  return (
    <Card id="day" title={words.show.when} tone={late ? "alarm" : undefined}>
      <DefinitionList wide items={items.filter((item) => item !== null)} />
    </Card>
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
