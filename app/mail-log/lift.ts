/** `POST /settings/mail/suppressed/lift`: mail goes to an address again. */
import { redirect } from "@remix-run/node";
import { check } from "#app/platform/forms";
import { reading, writing } from "#app/platform/page.server";
import { statusOf } from "#app/platform/refusals";
import { addressForm } from "./forms";
import { liftAddress } from "./suppressed.server";

export const loader = reading("settings.manage", async () => redirect("/settings/mail/suppressed"));

export const action = writing("settings.manage", async (ctx, { values }) => {
  const parsed = check(addressForm, values);
  // Nobody types anything here, and there is no page to go back to.
  if (!parsed.ok) return new Response(null, { status: 422 });
  const outcome = await liftAddress(ctx, parsed.input.address);
  if (!outcome.ok) return new Response(null, { status: statusOf(outcome.refusal) });
  return redirect("/settings/mail/suppressed");
});
