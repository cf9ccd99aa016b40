/** `/gifts/:id/approve`: a manager allows a gift to be given or kept. Sent from the gift's own page; shown where it could not be. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formatDay } from "#app/platform/days";
import { check } from "#app/platform/forms";
import { notFound, reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { Card } from "#app/ui/card";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { HiddenField, SubmitButton, TextField } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Page } from "#app/ui/page";
import { approveForm } from "./forms";
import { GiftCard } from "./gift-card";
import { giftPage } from "./gift-queries.server";
import { approveGift } from "./gifts.server";

export const links = foreignScripts;
export const meta = titled<typeof loader>((t, data) => t.visits.gift.approveOf(data?.gift.what ?? ""));

export const loader = reading("gifts.approve", async (ctx, { params }) => {
  const { gift } = await giftPage(ctx, params.id);
  return { gift };
});

export const action = writing("gifts.approve", async (ctx, { params, values }) => {
  const parsed = check(approveForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const outcome = await approveGift(ctx, params.id ?? notFound(), parsed.input);
  if (!outcome.ok) return refused(outcome.refusal, values);
  return redirect(`/gifts/${params.id}`);
});

export default function ApproveGift() {
  const t = useText();
  const { title, gift: words } = t.visits;
  const { gift } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: approveForm });
  return (
    <Page
      title={words.approveOf(gift.what)}
      crumbs={[
        { to: "/visits", label: title },
        { to: "/gifts", label: words.title },
        { to: `/gifts/${gift.id}`, label: gift.what },
        { label: words.approve },
      ]}
    >
      <div className="cols">
        <GiftCard gift={gift} />
        <Card title={words.approval}>
          {gift.approvedOn ? (
            <p>{words.approved(gift.approvedBy ?? "–", formatDay(t, gift.approvedOn))}</p>
          ) : (
            <PageForm form={form}>
              <HiddenField name="version" value={gift.version} />
              <TextField name="approvalNote" label={words.approvalNote} optional />
              <SubmitButton cancelTo={`/gifts/${gift.id}`}>{words.approve}</SubmitButton>
            </PageForm>
          )}
        </Card>
      </div>
    </Page>
  );
}
