/** `/organisations/:id/succession/agreements`: decide what becomes of the agreements of an organisation that ended. */
import { data, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { InheritanceChoice } from "#app/agreements/inheritance-fields";
import { choiceAsked } from "#app/platform/asked";
import { orLastPage } from "#app/platform/last-page.server";
import { notFound, reading, refused, writing } from "#app/platform/page.server";
import { pageOf } from "#app/platform/paging";
import { can } from "#app/platform/permissions";
import { readAnew } from "#app/platform/read-anew";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { assignees } from "#app/tasks/task-queries.server";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { HiddenField, SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import { Paging } from "#app/ui/paging";
import { withParams } from "#app/ui/search-params";
import { decideInheritances } from "./decide.server";
import { decideForm } from "./forms";
import { NotDecidedNotice } from "./not-decided";
import { finishPath, reviewPath } from "./paths";
import { Progress, SuccessionSaid } from "./review-head";
import { type Counts, countReview, listReview, readReview } from "./review-queries.server";
import { ChoosableTable, ReviewTable } from "./review-table";
import { type Shows, shows } from "./shows";
import { SuccessionSteps } from "./steps";

export const links = foreignScripts;
export const shouldRevalidate = readAnew;

export const loader = reading("records.read", async (ctx, { params, url }) => {
  const review = await readReview(ctx, params.id);
  if (!review) throw redirect(`/organisations/${params.id}`);
  const write = can(ctx.actor, "records.write");
  const counts = await countReview(ctx, review);
  const show = choiceAsked(url, "show", shows) || "all";
  const page = pageOf(url);
  const rows = await listReview(ctx, review, show, page);
  orLastPage(url, { rows, page, total: totalOf(counts, show) });
  return {
    review,
    counts,
    show,
    page,
    rows,
    officers: write ? await assignees(ctx.db) : [],
    all: choiceAsked(url, "choose", ["all"]) === "all",
    done: Number(/^\d{1,4}$/.exec(url.searchParams.get("done") ?? "")?.[0] ?? 0),
    today: ctx.today,
    requestKey: crypto.randomUUID() as string,
    write,
  };
});

export const action = writing("records.write", async (ctx, { params, url, values }) => {
  const review = (await readReview(ctx, params.id)) ?? notFound();
  const outcome = await decideInheritances(ctx, review, values);
  if (!outcome.ok) return refused(outcome.refusal, values);
  const { decided, not, nextKey } = outcome.value;
  if (not.length > 0) {
    const refusal = { code: "rule" as const, rule: "notAllDecided", parameter: String(decided) };
    return data({ refusal, values: { ...values, chosen: [], requestKey: nextKey }, not, decided }, 409);
  }
  const search = withParams(url.searchParams, { done: String(decided), choose: null, page: null });
  return redirect(`${reviewPath(review.organisation.id)}${search}`);
});

export const meta = titled<typeof loader>((t, data) => t.succession.title(data?.review.organisation.name ?? ""));

export default function SuccessionAgreements() {
  const t = useText();
  const words = t.succession;
  const { review, counts, done, write } = useLoaderData<typeof loader>();
  const { organisation } = review;
  return (
    <Page
      title={words.title(organisation.name)}
      crumbs={[
        { to: "/organisations", label: t.organisations.title },
        { to: `/organisations/${organisation.id}`, label: organisation.name },
        { label: t.organisations.succession },
      ]}
      lead={<SuccessionSaid review={review} />}
      actions={
        write && counts.open === 0 ? (
          <ButtonLink kind={review.finished ? "plain" : "main"} to={finishPath(organisation.id)}>
            {words.toFinish}
          </ButtonLink>
        ) : null
      }
    >
      <div className="stack succession">
        <SuccessionSteps at="agreements" organisationId={organisation.id} recorded />
        {done > 0 ? (
          <div role="status">
            <Notice tone="good" title={words.decided(done)}>
              {counts.open > 0 ? words.leave : words.allDecided}
            </Notice>
          </div>
        ) : null}
        <Progress review={review} counts={counts} />
        {write ? <DecideForm /> : <Listed />}
      </div>
    </Page>
  );
}

/** The list for who only reads. */
function Listed() {
  const { rows, review, show } = useLoaderData<typeof loader>();
  return (
    <Card title={useText().succession.list} actions={<ShowSwitch />}>
      <ReviewTable rows={rows} organisationId={review.organisation.id} show={show} write={false} />
      <Pages />
    </Card>
  );
}

function DecideForm() {
  const t = useText();
  const words = t.succession;
  const { rows, review, show, officers, all, today, requestKey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const form = usePageForm({ schema: decideForm(today), values: { on: today } });
  const [params] = useSearchParams();
  const choosable = rows.filter(({ stage }) => stage !== "ended").length;
  return (
    <PageForm form={form}>
      {answer && "not" in answer ? <NotDecidedNotice decided={answer.decided} not={answer.not} /> : null}
      <HiddenField name="requestKey" value={requestKey} />
      <div className="cols">
        <Card title={words.list} actions={<ShowSwitch />}>
          {choosable > 1 ? (
            <p className="small">
              <Link
                className="link"
                to={{ search: withParams(params, { choose: all ? null : "all", done: null }) }}
                preventScrollReset
              >
                {all ? words.chooseNone : words.chooseAll(choosable)}
              </Link>
            </p>
          ) : null}
          <ChoosableTable rows={rows} organisationId={review.organisation.id} show={show} write all={all} />
          <Pages />
        </Card>
        {choosable > 0 ? (
          <Card title={words.forChosen}>
            <div className="stack fields">
              <p className="small muted">{t.agreementForms.inheritance.plan}</p>
              <InheritanceChoice type="inheritanceDecided" today={today} around={{ officers }} />
              <SubmitButton>{words.decideChosen}</SubmitButton>
            </div>
          </Card>
        ) : null}
      </div>
    </PageForm>
  );
}

function Pages() {
  const { rows, counts, show, page } = useLoaderData<typeof loader>();
  return <Paging page={page} total={totalOf(counts, show)} shown={rows.length} />;
}

function totalOf(counts: Counts, show: Shows): number {
  const decided = Object.values(counts.by).reduce((sum, count) => sum + count, 0);
  return { all: counts.total, open: counts.open, decided }[show];
}

function ShowSwitch() {
  const words = useText().succession;
  const { show } = useLoaderData<typeof loader>();
  return (
    <nav aria-label={words.showLabel} className="row">
      {shows.map((one) => (
        <ButtonLink
          key={one}
          small
          to={one === "all" ? "?" : `?show=${one}`}
          aria-current={one === show ? "page" : undefined}
          className={one === show ? "chosen" : undefined}
        >
          {words.shows[one]}
        </ButtonLink>
      ))}
    </nav>
  );
}
