/** `/organisations/:id/succession/take-back`: a succession that never was is taken back; until then, which decisions hang on it. */
import { redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { successionTakeBackForm } from "#app/organisations/forms";
import { formatDay } from "#app/platform/days";
import { check } from "#app/platform/forms";
import { notFound, reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { Foreign } from "#app/ui/foreign";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { HiddenField, LongTextField, SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Page } from "#app/ui/page";
import { takeBackSuccession } from "./mend.server";
import { recordPath } from "./paths";
import { recordedSuccession } from "./recorded-queries.server";
import { SuccessionSaid } from "./review-head";
import { readReview } from "./review-queries.server";
import { standingDecisions } from "./standing.server";

export const links = foreignScripts;

export const loader = reading("agreements.decide", async (ctx, { params }) => {
  const review = await readReview(ctx, params.id);
  const recorded = review && (await recordedSuccession(ctx, review.organisation.id));
  if (!recorded) throw redirect(`/organisations/${params.id}`);
  return { review, version: recorded.version, standing: await standingDecisions(ctx, review.successionId) };
});

export const action = writing("agreements.decide", async (ctx, { params, values }) => {
  const parsed = check(successionTakeBackForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const id = params.id ?? notFound();
  const outcome = await takeBackSuccession(ctx, id, parsed.input);
  return outcome.ok ? redirect(`/organisations/${id}`) : refused(outcome.refusal, values);
});

export const meta = titled<typeof loader>((t, data) =>
  t.succession.mend.takeBackTitle(data?.review.organisation.name ?? ""),
);

export default function TakeBackSuccession() {
  const t = useText();
  const words = t.succession.mend;
  const { review, standing } = useLoaderData<typeof loader>();
  // What was typed stays in the form, also where somebody decided in its place meanwhile.
  const answered = useActionData<unknown>() !== undefined;
  const { id, name } = review.organisation;
  return (
    <Page
      title={words.takeBackTitle(name)}
      crumbs={[
        { to: "/organisations", label: t.organisations.title },
        { to: `/organisations/${id}`, label: name },
        { to: recordPath(id), label: t.organisations.succession },
        { label: words.takeBack },
      ]}
      lead={<SuccessionSaid review={review} />}
    >
      <div className="stack succession">
        {standing.length > 0 ? <Standing /> : null}
        {standing.length === 0 || answered ? <TakeBackForm /> : null}
      </div>
    </Page>
  );
}

/** What has to be taken back first. */
function Standing() {
  const t = useText();
  const words = t.succession.mend;
  const { review, standing } = useLoaderData<typeof loader>();
  return (
    <Card title={words.standing(standing.length)}>
      <p>{words.standingText(standing.length)}</p>
      <ul className="bullets decisions">
        {standing.map(({ id, reference, title, titleLanguage, is, by, on, of }) => (
          <li key={`${id} ${of}`}>
            <Link className="link" to={`/agreements/${id}#history`}>
              <span className="mono">{reference}</span> <Foreign lang={titleLanguage}>{title}</Foreign>
            </Link>
            <span className="under">
              {[
                t.workflow.inheritances[is],
                t.succession.decidedBy(by, formatDay(t, on)),
                of === review.organisation.name ? null : words.inThat(of),
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
      <ButtonLink to={recordPath(review.organisation.id)}>{words.correctInstead}</ButtonLink>
    </Card>
  );
}

function TakeBackForm() {
  const words = useText().succession.mend;
  const { review, version } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: successionTakeBackForm });
  return (
    <PageForm form={form}>
      <HiddenField name="version" value={version} />
      <p>{words.takeBackText(review.organisation.name)}</p>
      <LongTextField name="reason" label={words.reason} hint={words.reasonHint} rows={3} />
      <SubmitButton kind="danger" cancelTo={recordPath(review.organisation.id)}>
        {words.takeBack}
      </SubmitButton>
    </PageForm>
  );
}
