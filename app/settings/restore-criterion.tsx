/** `/settings/scorecard/:id/restore`: brings a retired criterion back. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { reading, refused, writing } from "#app/platform/page.server";
import { useLocale, useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { Confirm } from "#app/settings/confirm";
import { criterionOf } from "#app/settings/criterion-of.server";
import { settingsCrumbs } from "#app/settings/crumbs";
import { restoreCriterion } from "#app/settings/scorecard.server";

export const loader = reading("settings.manage", async (ctx, { params }) => {
  const { name } = await criterionOf(ctx, params.id);
  return { name };
});

export const action = writing("settings.manage", async (ctx, { params, values }) => {
  const { id } = await criterionOf(ctx, params.id);
  const outcome = await restoreCriterion(ctx, id);
  if (!outcome.ok) return refused(outcome.refusal, values);
  return redirect("/settings/scorecard");
});

export const meta = titled<typeof loader>((t) => t.settings.scorecard.restore);

export default function RestoreCriterion() {
  const t = useText();
  const locale = useLocale();
  const { name } = useLoaderData<typeof loader>();
  const words = t.settings.scorecard;
  return (
    <Confirm
      title={words.restoreOf(name[locale])}
      lead={words.restoreLead}
      crumbs={settingsCrumbs(t, "scorecard")}
      verb={words.restore}
      cancelTo="/settings/scorecard"
    />
  );
}
