/** `/settings/scorecard/:id/retire`: takes a criterion out of use. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { reading, refused, writing } from "#app/platform/page.server";
import { useLocale, useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { Confirm } from "#app/settings/confirm";
import { criterionOf } from "#app/settings/criterion-of.server";
import { settingsCrumbs } from "#app/settings/crumbs";
import { retireCriterion } from "#app/settings/scorecard.server";

export const loader = reading("settings.manage", async (ctx, { params }) => {
  const { name } = await criterionOf(ctx, params.id);
  return { name };
});

export const action = writing("settings.manage", async (ctx, { params, values }) => {
  const { id } = await criterionOf(ctx, params.id);
  const outcome = await retireCriterion(ctx, id);
  if (!outcome.ok) return refused(outcome.refusal, values);
  return redirect("/settings/scorecard");
});

export const meta = titled<typeof loader>((t) => t.settings.scorecard.retire);

export default function RetireCriterion() {
  const t = useText();
  const locale = useLocale();
  const { name } = useLoaderData<typeof loader>();
  const words = t.settings.scorecard;
  return (
    <Confirm
      title={words.retireOf(name[locale])}
      lead={words.retireLead}
      crumbs={settingsCrumbs(t, "scorecard")}
      verb={words.retire}
      kind="danger"
      cancelTo="/settings/scorecard"
    />
  );
}
