/** `POST /gifts/:id/approve`: a manager allows a gift to be given or kept. */
import { redirect } from "@remix-run/node";
import { check } from "#app/platform/forms";
import { notFound, reading, writing } from "#app/platform/page.server";
import { statusOf } from "#app/platform/refusals";
import { approveForm } from "./forms";
import { giftPage } from "./gift-queries.server";
import { approveGift } from "./gifts.server";

export const loader = reading("gifts.approve", async (ctx, { params }) =>
  redirect(`/gifts/${(await giftPage(ctx, params.id)).gift.id}`),
);

export const action = writing("gifts.approve", async (ctx, { params, values }) => {
  const parsed = check(approveForm, values);
  if (!parsed.ok) return new Response(null, { status: 422 });
  const outcome = await approveGift(ctx, params.id ?? notFound(), parsed.input);
  if (!outcome.ok) return new Response(null, { status: statusOf(outcome.refusal) });
  return redirect(`/gifts/${params.id}`);
});
