/** `/organisations/:id/succession/finish`: what was decided in all, and that it is gone through. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { notFound, reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { DefinitionList } from "#app/ui/definition-list";
import { SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import { inheritances } from "#workflows/parts/inheritance-schema";
import { finishReview } from "./finish.server";
import { reviewPath } from "./paths";
import { Progress, SuccessionSaid } from "./review-head";
import { countReview, readReview } from "./review-queries.server";
import { SuccessionSteps } from "./steps";

export const loader = reading("records.write", async (ctx, { params }) => {
  const review = await readReview(ctx, params.id);
  if (!review) throw redirect(`/organisations/${params.id}`);
  return { review, counts: await countReview(ctx, review) };
});

export const action = writing("records.write", async (ctx, { params, values }) => {
  const review = (await readReview(ctx, params.id)) ?? notFound();
  const outcome = await finishReview(ctx, review);
  return outcome.ok ? redirect(`/organisations/${review.organisation.id}`) : refused(outcome.refusal, values);
});

export const meta = titled<typeof loader>((t, data) => t.succession.finishTitle(data?.review.organisation.name ?? ""));

const nothing = z.object({});

export default function FinishSuccession() {
  const t = useText();
  const words = t.succession;
  const { review, counts } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: nothing });
  const { id, name } = review.organisation;
  return (
    <Page
      title={words.finishTitle(name)}
      crumbs={[
        { to: "/organisations", label: t.organisations.title },
        { to: `/organisations/${id}`, label: name },
        { to: reviewPath(id), label: t.organisations.succession },
        { label: words.steps.finish },
      ]}
      lead={<SuccessionSaid review={review} />}
    >
      <div className="stack succession">
        <SuccessionSteps at="finish" organisationId={id} recorded />
        <Progress review={review} counts={counts} />
        <Card title={words.summary}>
          <DefinitionList
            wide
            items={inheritances.map((is) => ({ term: t.workflow.inheritances[is], detail: counts.by[is] ?? 0 }))}
          />
        </Card>
        {counts.open > 0 ? (
          <Notice tone="warn" title={words.stillOpen(counts.open)}>
            <ButtonLink to={`${reviewPath(id)}?show=open`}>{words.toOpen}</ButtonLink>
          </Notice>
        ) : (
          <PageForm form={form}>
            <p>{words.finishText}</p>
            <SubmitButton cancelTo={reviewPath(id)}>{words.finish}</SubmitButton>
          </PageForm>
        )}
      </div>
    </Page>
  );
}
