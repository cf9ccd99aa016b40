/** `/gifts/new`: add a gift, of a visit (`?visit=`) or on its own. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { check } from "#app/platform/forms";
import { reading, refused, writing } from "#app/platform/page.server";
import { idOfRequest, newRequestKey } from "#app/platform/request-key.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { HiddenField, SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Page } from "#app/ui/page";
import { openVisit } from "#app/visits/open-visit.server";
import { giftForm } from "./forms";
import { GiftFields } from "./gift-fields";
import { giftChoices, giftTyped } from "./gift-input.server";
import { addGift } from "./gifts.server";

export const links = foreignScripts;
export const meta = titled<typeof loader>((t, data) =>
  data?.visit ? t.visits.gift.newOf(data.visit.title) : t.visits.gift.newTitle,
);

export const loader = reading("records.write", async (ctx, { url }) => {
  const asked = url.searchParams.get("visit");
  const visit = asked ? await openVisit(ctx, asked) : null;
  const on = visit && visit.firstOn <= ctx.today ? visit.firstOn : ctx.today;
  return { visit, choices: await giftChoices(ctx), values: { direction: "given", on }, requestKey: newRequestKey() };
});

export const action = writing("records.write", async (ctx, { url, values }) => {
  const asked = url.searchParams.get("visit");
  const visit = asked ? await openVisit(ctx, asked) : null;
  const id = idOfRequest(ctx.actor.id, values.requestKey);
  if (!id) return refused({ code: "input", problems: { requestKey: "reopenForm" } }, values);
  const parsed = check(giftForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const { person, organisation, ...gift } = parsed.input;
  const found = await giftTyped(ctx, { person, organisation });
  if (!found.ok) return refused(found.refusal, values);
  const outcome = await addGift(ctx, { ...gift, ...found.value, id, visitId: visit?.id ?? null });
  if (!outcome.ok) return refused(outcome.refusal, values);
  return redirect(visit ? `/visits/${visit.id}#gifts` : `/gifts/${outcome.value.id}`);
});

export default function NewGift() {
  const { title, gift: words } = useText().visits;
  const { visit, choices, values, requestKey } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: giftForm, values });
  const heading = visit ? words.newOf(visit.title) : words.newTitle;
  const back = visit ? `/visits/${visit.id}` : "/gifts";
  return (
    <Page
      title={heading}
      crumbs={[
        { to: "/visits", label: title },
        { to: back, label: visit ? visit.title : words.title },
        { label: words.newTitle },
      ]}
    >
      <PageForm form={form}>
        <HiddenField name="requestKey" value={requestKey} />
        <GiftFields {...choices} />
        <SubmitButton cancelTo={back}>{words.add}</SubmitButton>
      </PageForm>
    </Page>
  );
}
