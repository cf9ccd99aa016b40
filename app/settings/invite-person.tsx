/** `/settings/people/new`: an account for somebody, and the link that signs them in once. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { check } from "#app/platform/forms";
import { reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { signInAddress } from "#app/session/sign-in-links.server";
import { settingsCrumbs } from "#app/settings/crumbs";
import { invitationForm } from "#app/settings/forms";
import { isMadeLink, LinkOnce } from "#app/settings/link-once";
import { invitePerson } from "#app/settings/people.server";
import { RoleField } from "#app/settings/role-field";
import { SubmitButton, TextField } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Page } from "#app/ui/page";

export const loader = reading("settings.manage", async () => null);

export const action = (args: ActionFunctionArgs) =>
  writing("settings.manage", async (ctx, { values }) => {
    const parsed = check(invitationForm, values);
    if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
    const outcome = await invitePerson(ctx, parsed.input);
    if (!outcome.ok) return refused(outcome.refusal, values);
    const { id, token } = outcome.value;
    return { made: { id, name: parsed.input.name, address: signInAddress(args.context.services.publicOrigin, token) } };
  })(args);

export const meta = titled<typeof loader>((t) => t.settings.people.invite);

export default function InvitePerson() {
  const t = useText();
  const words = t.settings.people;
  const answer: unknown = useActionData<typeof action>();
  const form = usePageForm({ schema: invitationForm, values: { role: "officer" } });
  return (
    <Page title={words.invite} crumbs={settingsCrumbs(t, "people")} lead={words.inviteLead}>
      {isMadeLink(answer) ? (
        <LinkOnce made={answer.made} />
      ) : (
        <PageForm form={form}>
          <TextField name="name" label={words.name} />
          <TextField name="email" type="email" label={words.email} hint={words.emailHint} spellCheck={false} />
          <RoleField />
          <SubmitButton cancelTo="/settings/people">{words.makeInvitation}</SubmitButton>
        </PageForm>
      )}
    </Page>
  );
}
