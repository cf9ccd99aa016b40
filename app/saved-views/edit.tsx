/** `/views/:id`: another name for one's own view, or another answer to who is offered it. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { savedTo } from "#app/platform/beside";
import { refusedEdit } from "#app/platform/conflict-words.server";
import { check } from "#app/platform/forms";
import { reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { HiddenField } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Page } from "#app/ui/page";
import { viewForm } from "./forms";
import { changeView } from "./saved-views.server";
import { ViewFields } from "./view-fields";
import { ownView } from "./view-queries.server";

export const loader = reading("records.read", async (ctx, { params }) => ownView(ctx, params.id));

export const action = writing("records.read", async (ctx, { params, values }) => {
  await ownView(ctx, params.id);
  const parsed = check(viewForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const outcome = await changeView(ctx, params.id ?? "", parsed.input);
  if (outcome.ok) return redirect(savedTo("/views", outcome.value));
  return refusedEdit(outcome.refusal, values);
});

export const meta = titled<typeof loader>((t, view) => t.savedViews.changeTitle(view?.name ?? ""));

export default function EditView() {
  const words = useText().savedViews;
  const { name, shared, version, ...address } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: viewForm, values: { name, shared } });
  return (
    <Page title={words.changeTitle(name)} crumbs={[{ to: "/views", label: words.title }]}>
      <PageForm form={form} fieldLabels={{ name: words.name, shared: words.shared }}>
        <HiddenField name="version" value={version} />
        <ViewFields address={address} button={words.saveChanges} cancelTo="/views" />
      </PageForm>
    </Page>
  );
}
