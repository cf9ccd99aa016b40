/** `/today/seen`: the reader says that what changed was seen. A visit alone changes nothing. */
import { redirect } from "@remix-run/node";
import { check } from "#app/platform/forms";
import { refused, writing } from "#app/platform/page.server";
import { seenForm } from "#app/today/forms";
import { markSeen } from "#app/today/seen.server";

export const action = writing("records.read", async (ctx, { values }) => {
  const parsed = check(seenForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const outcome = await markSeen(ctx, parsed.input.until);
  if (!outcome.ok) return refused(outcome.refusal, values);
  return redirect(parsed.input.whose ? `/?whose=${parsed.input.whose}` : "/");
});

export const loader = () => redirect("/");
