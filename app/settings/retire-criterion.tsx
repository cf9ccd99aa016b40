/** `/settings/scorecard/:id/retire`: takes a criterion out of use. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { reading, refused, writing } from "#app/platform/page.server";
import { titled } from "#app/platform/title";
import { criterionOf } from "#app/settings/criterion-of.server";
import { CriterionQuestion } from "#app/settings/criterion-question";
import { retireCriterion } from "#app/settings/scorecard.server";

export const loader = reading("settings.manage", async (ctx, { params }) => {
  const { name } = await criterionOf(ctx, params.id);
  return { name };
});

export const action = writing("settings.manage", async (ctx, { params, values }) => {
  const { id } = await criterionOf(ctx, params.id);
  const outcome = await retireCriterion(ctx, id);
  return outcome.ok ? redirect("/settings/scorecard") : refused(outcome.refusal, values);
});

export const meta = titled<typeof loader>((t) => t.settings.scorecard.retire);

export default function RetireCriterion() {
  return <CriterionQuestion change="retire" {...useLoaderData<typeof loader>()} />;
}
