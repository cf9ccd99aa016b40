/** `/gifts/:id`: one gift; its form for who may write, its approval for who may approve. */
import { redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { savedTo } from "#app/platform/beside";
import { refusedEdit } from "#app/platform/conflict-words.server";
import { formatDay } from "#app/platform/days";
import { check } from "#app/platform/forms";
import { notFound, reading, refused, writing } from "#app/platform/page.server";
import { can } from "#app/platform/permissions";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { Button } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { HiddenField, SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import { useViewer } from "#app/ui/viewer";
import { giftEditForm } from "./forms";
import { GiftCard } from "./gift-card";
import { GiftFields } from "./gift-fields";
import { giftChoices, giftTyped, giftWords } from "./gift-input.server";
import { giftPage } from "./gift-queries.server";
import { editGift } from "./gifts.server";

export const links = foreignScripts;
export const meta = titled<typeof loader>((t, data) => t.visits.gift.editTitle(data?.gift.what ?? ""));

export const loader = reading("records.read", async (ctx, { params }) => {
  const { gift, typed } = await giftPage(ctx, params.id);
  const { direction, what, on, value, currency, keptAt, note } = gift;
  return {
    gift,
    values: { direction, what, on, value: value === null ? "" : String(value), currency, keptAt, note, ...typed },
    choices: await giftChoices(ctx),
    approve: can(ctx.actor, "gifts.approve"),
  };
});

export const action = writing("records.write", async (ctx, { params, values }) => {
  const parsed = check(giftEditForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const { person, organisation, ...gift } = parsed.input;
  const found = await giftTyped(ctx, { person, organisation });
  if (!found.ok) return refused(found.refusal, values);
  const outcome = await editGift(ctx, params.id ?? notFound(), { ...gift, ...found.value });
  if (outcome.ok) return redirect(savedTo(`/gifts/${params.id}`, outcome.value));
  return refusedEdit(outcome.refusal, values, giftWords(ctx));
});

export default function Gift() {
  const { title, gift: words } = useText().visits;
  const write = useViewer()?.may.write ?? false;
  const { gift, values, choices } = useLoaderData<typeof loader>();
  // What was typed stays in the form, also where somebody removed the gift meanwhile.
  const answered = useActionData<unknown>() !== undefined;
  const form = usePageForm({ schema: giftEditForm, values });
  return (
    <Page
      title={words.editTitle(gift.what)}
      crumbs={[{ to: "/visits", label: title }, { to: "/gifts", label: words.title }, { label: gift.what }]}
    >
      <div className="stack">
        {gift.removed ? (
          <Notice title={words.removed}>
            {write ? (
              <Form method="post" action={`/gifts/${gift.id}/restore`}>
                <Button small>{words.restore}</Button>
              </Form>
            ) : null}
          </Notice>
        ) : null}
        <div className="cols">
          {write && (!gift.removed || answered) ? (
            <Card title={words.change}>
              <PageForm form={form} fieldLabels={words.fields}>
                <HiddenField name="version" value={gift.version} />
                <GiftFields {...choices} />
                {gift.approvedOn ? <p className="hint">{words.approvalLapses}</p> : null}
                <SubmitButton cancelTo="/gifts">{words.save}</SubmitButton>
              </PageForm>
            </Card>
          ) : (
            <GiftCard gift={gift} />
          )}
          <ApprovalCard write={write} />
        </div>
      </div>
    </Page>
  );
}

function ApprovalCard({ write }: { write: boolean }) {
  const t = useText();
  const words = t.visits.gift;
  const { gift, approve } = useLoaderData<typeof loader>();
  return (
    <Card title={words.approval}>
      <p>
        {gift.approvedOn
          ? words.approved(gift.approvedBy ?? "–", formatDay(t, gift.approvedOn))
          : words.approvals.waiting}
      </p>
      {gift.approvalNote ? <p className="keep small">{gift.approvalNote}</p> : null}
      {gift.visit ? (
        <p className="small card-note">
          {words.visit}:{" "}
          <Link className="link" to={`/visits/${gift.visit.id}`}>
            {gift.visit.title}
          </Link>
        </p>
      ) : null}
      {approve && !gift.approvedOn && !gift.removed ? (
        <Form method="post" action={`/gifts/${gift.id}/approve`} className="card-note stack-s">
          <label className="small" htmlFor="approval-note">
            {words.approvalNote}
          </label>
          <input type="hidden" name="version" value={gift.version} />
          <input id="approval-note" name="approvalNote" className="input" maxLength={500} autoComplete="off" />
          <div>
            <Button kind="main">{words.approve}</Button>
          </div>
        </Form>
      ) : null}
      {write && !gift.removed ? (
        <Form method="post" action={`/gifts/${gift.id}/remove`} className="card-note">
          <Button small>{words.remove}</Button>
        </Form>
      ) : null}
    </Card>
  );
}
