/** `POST /visits/:id/resume`: takes a cancellation back. */
import { redirect } from "@remix-run/node";
import { notFound, reading, writing } from "#app/platform/page.server";
import { statusOf } from "#app/platform/refusals";
import { resumeVisit } from "#app/visits/cancel-visit.server";
import { openVisit } from "#app/visits/open-visit.server";

export const loader = reading("records.write", async (ctx, { params }) =>
  redirect(`/visits/${(await openVisit(ctx, params.id)).id}`),
);

export const action = writing("records.write", async (ctx, { params }) => {
  const outcome = await resumeVisit(ctx, params.id ?? notFound());
  if (!outcome.ok) return new Response(null, { status: statusOf(outcome.refusal) });
  return redirect(`/visits/${params.id}`);
});
