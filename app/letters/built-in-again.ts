/** `POST /settings/letters/:kind/:language/built-in`: goes back to the template that comes with Entente. */
import { redirect } from "@remix-run/node";
import { reading, writing } from "#app/platform/page.server";
import { statusOf } from "#app/platform/refusals";
import { dropTemplate, letterAsked } from "./templates.server";

export const loader = reading("settings.manage", async (_ctx, { params }) => {
  letterAsked(params);
  return redirect("/settings/letters");
});

export const action = writing("settings.manage", async (ctx, { params }) => {
  const { kind, language } = letterAsked(params);
  const outcome = await dropTemplate(ctx, kind, language);
  // Nobody types anything here, and there is no page to go back to.
  if (!outcome.ok) return new Response(null, { status: statusOf(outcome.refusal) });
  return redirect("/settings/letters?saved");
});
