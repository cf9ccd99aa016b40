/** `/`: what needs the reader today, what is waited for, and what others changed. */
import { data } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { formatDay } from "#app/platform/days";
import { reading } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { SuccessionsToDecide } from "#app/succession/succession-notice";
import { Changes } from "#app/today/changes";
import { DueList } from "#app/today/due-list";
import { FirstSteps } from "#app/today/first-steps";
import { ReadyList } from "#app/today/ready-list";
import { type Scope, scopes } from "#app/today/scopes";
import { readToday, usualScope } from "#app/today/today-queries.server";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { EmptyState } from "#app/ui/empty-state";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { Page } from "#app/ui/page";
import { WrongAddress } from "#app/ui/shell/wrong-address";
import { useViewer } from "#app/ui/viewer";

export const loader = reading("records.read", async (ctx, { url }) => {
  const asked = url.searchParams.get("whose");
  const scope = asked === null ? usualScope(ctx) : scopes.find((one) => one === asked);
  if (!scope) throw data({ code: "view" }, 400);
  return readToday(ctx, scope);
});

export const meta = titled((t) => t.today.title);
export const links = foreignScripts;

export default function Today() {
  const t = useText();
  const words = t.today;
  const viewer = useViewer();
  const { scope, today, owned, changes, moreChanges, lastSeenAt, until } = useLoaderData<typeof loader>();
  return (
    <Page
      title={words.title}
      lead={
        <>
          <time dateTime={today}>{formatDay(t, today, { weekday: true })}</time>
          {owned.count > 0 ? (
            <>
              {" · "}
              <Link className="link" to={`/agreements?owner=${owned.ownerId}`}>
                {words.owned(owned.count)}
              </Link>
            </>
          ) : null}
        </>
      }
      actions={
        <>
          {viewer?.role === "manager" ? <ScopeSwitch scope={scope} /> : null}
          {viewer?.may.write ? <ButtonLink to="/completeness">{words.completeness}</ButtonLink> : null}
        </>
      }
    >
      <div className="cols">
        <div className="stack">{viewer?.may.write ? <Desk /> : <ReaderDesk />}</div>
        <Changes changes={changes} more={moreChanges} lastSeenAt={lastSeenAt} until={until} scope={scope} />
      </div>
    </Page>
  );
}

function ScopeSwitch({ scope }: { scope: Scope }) {
  const words = useText().today;
  return (
    <nav aria-label={words.scopeLabel} className="row">
      {scopes.map((one) => (
        <ButtonLink
          key={one}
          small
          to={`/?whose=${one}`}
          aria-current={one === scope ? "page" : undefined}
          className={one === scope ? "chosen" : undefined}
        >
          {words.scopes[one]}
        </ButtonLink>
      ))}
    </nav>
  );
}

/** For those who can do something about it. */
function Desk() {
  const words = useText().today;
  const { scope, today, soon, awaited, ready, successions, more, overdue, unbegun } = useLoaderData<typeof loader>();
  const withOwner = scope === "office";
  if (unbegun && overdue.length + soon.length === 0) return <FirstSteps />;
  return (
    <>
      <Overdue />
      <Card id="soon" title={words.soon}>
        {soon.length > 0 ? (
          <DueList lines={soon} today={today} withOwner={withOwner} />
        ) : (
          <EmptyState title={words.soonNone}>{words.soonNoneText[scope]}</EmptyState>
        )}
      </Card>
      <Card id="ready" title={words.ready}>
        {ready.length > 0 ? (
          <ReadyList ready={ready} withOwner={withOwner} />
        ) : (
          <EmptyState title={words.readyNone}>{words.readyNoneText}</EmptyState>
        )}
      </Card>
      <SuccessionsToDecide open={successions} />
      <Card id="awaited" title={words.awaited}>
        {awaited.length > 0 ? (
          <DueList lines={awaited} today={today} withOwner={withOwner} />
        ) : (
          <EmptyState title={words.awaitedNone}>{words.awaitedNoneText}</EmptyState>
        )}
      </Card>
      {more ? (
        <p className="row small muted">
          {words.more}
          <Link className="link" to={`/deadlines?whose=${scope}`}>
            {words.allDeadlines}
          </Link>
          <Link className="link" to="/tasks?whose=office">
            {words.allTasks}
          </Link>
        </p>
      ) : null}
    </>
  );
}

/** For those who only read: their own tasks, and otherwise calm. */
function ReaderDesk() {
  const words = useText().today;
  const { today, scope, overdue, soon } = useLoaderData<typeof loader>();
  return (
    <>
      <Overdue />
      {soon.length > 0 ? (
        <Card id="soon" title={words.soon}>
          <DueList lines={soon} today={today} withOwner={scope === "office"} />
        </Card>
      ) : overdue.length === 0 ? (
        <EmptyState title={words.calm}>{words.calmText}</EmptyState>
      ) : null}
    </>
  );
}

function Overdue() {
  const words = useText().today;
  const { overdue, today, scope } = useLoaderData<typeof loader>();
  if (overdue.length === 0) return null;
  return (
    <Card id="overdue" title={words.overdue} tone="alarm">
      <DueList lines={overdue} today={today} withOwner={scope === "office"} />
    </Card>
  );
}

/** An address with a view that does not exist gets a plain page; everything else that fails is the frame's to say. */
export function ErrorBoundary() {
  return <WrongAddress words={useText().today} to="/" />;
}
