/** `/settings/mail/suppressed/new`: nothing is sent to an address any more. */
import { redirect } from "@remix-run/node";
import { check } from "#app/platform/forms";
import { reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { settingsCrumbs } from "#app/settings/crumbs";
import { SubmitButton, TextField } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Page } from "#app/ui/page";
import { addressForm } from "./forms";
import { suppressAddress } from "./suppressed.server";

export const loader = reading("settings.manage", async () => null);

export const action = writing("settings.manage", async (ctx, { values }) => {
  const parsed = check(addressForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const outcome = await suppressAddress(ctx, parsed.input.address);
  return outcome.ok ? redirect("/settings/mail/suppressed") : refused(outcome.refusal, values);
});

export const meta = titled((t) => t.mailLog.suppressed.add);

export default function Suppress() {
  const t = useText();
  const words = t.mailLog.suppressed;
  const form = usePageForm({ schema: addressForm, values: {} });
  return (
    <Page
      title={words.add}
      lead={words.addLead}
      crumbs={[
        ...settingsCrumbs(t),
        { to: "/settings/mail", label: t.mailLog.title },
        { to: "/settings/mail/suppressed", label: words.title },
      ]}
    >
      <PageForm form={form}>
        <TextField name="address" type="email" label={words.address} spellCheck={false} />
        <SubmitButton cancelTo="/settings/mail/suppressed">{words.addButton}</SubmitButton>
      </PageForm>
    </Page>
  );
}
