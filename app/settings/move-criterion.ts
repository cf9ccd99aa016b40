/** `POST /settings/scorecard/:id/position`: one place up or down. */
import { redirect } from "@remix-run/node";
import { check } from "#app/platform/forms";
import { reading, refused, writing } from "#app/platform/page.server";
import { criterionOf } from "#app/settings/criterion-of.server";
import { moveForm } from "#app/settings/forms";
import { moveCriterion } from "#app/settings/scorecard.server";

export const loader = reading("settings.manage", async () => redirect("/settings/scorecard"));

export const action = writing("settings.manage", async (ctx, { params, values }) => {
  const { id } = await criterionOf(ctx, params.id);
  const parsed = check(moveForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const outcome = await moveCriterion(ctx, id, parsed.input.direction);
  if (!outcome.ok) return refused(outcome.refusal, values);
  return redirect("/settings/scorecard");
});
