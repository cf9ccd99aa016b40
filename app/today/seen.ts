/** `/today/seen`: the reader says that what changed was seen. A visit alone changes nothing. */
import { redirect } from "@remix-run/node";
import { check } from "#app/platform/forms";
import { reading, writing } from "#app/platform/page.server";
import { statusOf } from "#app/platform/refusals";
import { seenForm } from "#app/today/forms";
import { markSeen } from "#app/today/seen.server";

export const action = writing("records.read", async (ctx, { values }) => {
  const parsed = check(seenForm, values);
  // Nobody types anything here: what is wrong was not sent by the button, and has no page to go back to.
  if (!parsed.ok) return new Response(null, { status: 422 });
  const outcome = await markSeen(ctx, parsed.input.until);
  if (!outcome.ok) return new Response(null, { status: statusOf(outcome.refusal) });
  return redirect(parsed.input.whose ? `/?whose=${parsed.input.whose}` : "/");
});

export const loader = reading("records.read", async () => redirect("/"));
