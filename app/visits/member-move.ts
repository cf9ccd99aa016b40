/** `POST /visits/:id/members/:member/position`: one place up or down among those of their side. */
import { redirect } from "@remix-run/node";
import { check } from "#app/platform/forms";
import { notFound, reading, writing } from "#app/platform/page.server";
import { statusOf } from "#app/platform/refusals";
import { moveForm } from "#app/visits/forms";
import { moveMember } from "#app/visits/members.server";
import { openVisit } from "#app/visits/open-visit.server";

export const loader = reading("records.write", async (ctx, { params }) =>
  redirect(`/visits/${(await openVisit(ctx, params.id)).id}#members`),
);

export const action = writing("records.write", async (ctx, { params, values }) => {
  const parsed = check(moveForm, values);
  // Nobody types anything here, and there is no page to go back to.
  if (!parsed.ok) return new Response(null, { status: 422 });
  const outcome = await moveMember(
    ctx,
    params.id ?? notFound(),
    params.member ?? notFound(),
    parsed.input.direction as "up" | "down",
  );
  if (!outcome.ok) return new Response(null, { status: statusOf(outcome.refusal) });
  return redirect(`/visits/${params.id}#members`);
});
