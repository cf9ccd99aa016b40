/** `POST /visits/:id/members/:member/remove`: takes somebody off a visit. */
import { redirect } from "@remix-run/node";
import { notFound, reading, writing } from "#app/platform/page.server";
import { statusOf } from "#app/platform/refusals";
import { removeMember } from "#app/visits/members.server";
import { openVisit } from "#app/visits/open-visit.server";

export const loader = reading("records.write", async (ctx, { params }) =>
  redirect(`/visits/${(await openVisit(ctx, params.id)).id}#members`),
);

export const action = writing("records.write", async (ctx, { params }) => {
  const outcome = await removeMember(ctx, params.id ?? notFound(), params.member ?? notFound());
  if (!outcome.ok) return new Response(null, { status: statusOf(outcome.refusal) });
  return redirect(`/visits/${params.id}#members`);
});
