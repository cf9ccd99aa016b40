/** `POST /answers/:id/handled`: somebody of the office has dealt with an answer. Read, it leads to where the answer stands. */
import { redirect } from "@remix-run/node";
import { deadlinePath } from "#app/deadlines/paths";
import { reading, refused, writing } from "#app/platform/page.server";
import { deadlineOfAnswer } from "./answer-queries.server";
import { handleAnswer } from "./handle-answer.server";

export const loader = reading("records.write", async (ctx, { params }) =>
  redirect(answersAt(await deadlineOfAnswer(ctx, params.id))),
);

export const action = writing("records.write", async (ctx, { params, values }) => {
  const outcome = await handleAnswer(ctx, params.id);
  if (!outcome.ok) throw refused(outcome.refusal, values);
  return redirect(answersAt(outcome.value.deadlineId));
});

const answersAt = (deadlineId: string) => `${deadlinePath(deadlineId)}#answers`;
