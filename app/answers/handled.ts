/** `POST /answers/:id/handled`: somebody of the office has dealt with an answer. */
import { redirect } from "@remix-run/node";
import { deadlinePath } from "#app/deadlines/paths";
import { refused, writing } from "#app/platform/page.server";
import { handleAnswer } from "./handle-answer.server";

export const loader = () => redirect("/deadlines", 303);

export const action = writing("records.write", async (ctx, { params, values }) => {
  const outcome = await handleAnswer(ctx, params.id);
  if (!outcome.ok) throw refused(outcome.refusal, values);
  return redirect(`${deadlinePath(outcome.value.deadlineId)}#answers`);
});
