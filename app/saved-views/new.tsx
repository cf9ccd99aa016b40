/** `/views/new?page=/pipeline&search=…`: keeps an address under a name. */
import { data, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { check } from "#app/platform/forms";
import { reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { HiddenField } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Page } from "#app/ui/page";
import { WrongAddress } from "#app/ui/shell/wrong-address";
import { readAddress, viewPath } from "./address";
import { newViewForm } from "./forms";
import { saveView } from "./saved-views.server";
import { ViewFields } from "./view-fields";

export const loader = reading("records.read", async (_ctx, { url }) => {
  const address = readAddress(url.searchParams.get("page") || "/pipeline", url.searchParams.get("search") ?? "");
  if (!address) throw data({ code: "view" }, 400);
  return address;
});

export const action = writing("records.read", async (ctx, { values }) => {
  const parsed = check(newViewForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const outcome = await saveView(ctx, parsed.input);
  return outcome.ok ? redirect(viewPath(outcome.value)) : refused(outcome.refusal, values);
});

export const meta = titled((t) => t.savedViews.newTitle);

export default function NewView() {
  const words = useText().savedViews;
  const address = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: newViewForm });
  return (
    <Page
      title={words.newTitle}
      crumbs={[{ to: viewPath(address), label: words.pages[address.page] }]}
      lead={words.newLead}
    >
      <PageForm form={form}>
        <HiddenField name="page" value={address.page} />
        <HiddenField name="search" value={address.search} />
        <ViewFields address={address} button={words.saveButton} cancelTo={viewPath(address)} />
      </PageForm>
    </Page>
  );
}

/** An address that cannot be kept gets a plain page; everything else that fails is the frame's to say. */
export function ErrorBoundary() {
  return <WrongAddress words={useText().savedViews} to="/pipeline" />;
}
