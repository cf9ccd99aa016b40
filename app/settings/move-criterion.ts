/** `POST /settings/scorecard/:id/position`: one place up or down. */
import { redirect } from "@remix-run/node";
import { check } from "#app/platform/forms";
import { reading, writing } from "#app/platform/page.server";
import { statusOf } from "#app/platform/refusals";
import { criterionOf } from "#app/settings/criterion-of.server";
import { moveForm } from "#app/settings/forms";
import { moveCriterion } from "#app/settings/scorecard.server";

export const loader = reading("settings.manage", async () => redirect("/settings/scorecard"));

export const action = writing("settings.manage", async (ctx, { params, values }) => {
  const { id } = await criterionOf(ctx, params.id);
  const parsed = check(moveForm, values);
  // Nobody types anything here, and there is no page to go back to.
  if (!parsed.ok) return new Response(null, { status: 422 });
  const outcome = await moveCriterion(ctx, id, parsed.input.direction);
  if (!outcome.ok) return new Response(null, { status: statusOf(outcome.refusal) });
  return redirect("/settings/scorecard");
});
