/** `POST /gifts/:id/restore`: brings a gift back into the register. */
import { redirect } from "@remix-run/node";
import { notFound, reading, writing } from "#app/platform/page.server";
import { statusOf } from "#app/platform/refusals";
import { giftPage } from "./gift-queries.server";
import { removeGift } from "./gifts.server";

export const loader = reading("records.write", async (ctx, { params }) =>
  redirect(`/gifts/${(await giftPage(ctx, params.id)).gift.id}`),
);

export const action = writing("records.write", async (ctx, { params }) => {
  const outcome = await removeGift(ctx, params.id ?? notFound(), false);
  if (!outcome.ok) return new Response(null, { status: statusOf(outcome.refusal) });
  return redirect(`/gifts/${params.id}`);
});
