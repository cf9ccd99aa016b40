/** `/settings/people/new`: an account for somebody, and the link that signs them in once: by mail, or shown once where no mail goes out. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
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
import { Card } from "#app/ui/card";
import { SubmitButton, TextField } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Page } from "#app/ui/page";

export const loader = (args: LoaderFunctionArgs) =>
  reading("settings.manage", async () => ({ byMail: args.context.services.mail !== "none" }))(args);

export const action = (args: ActionFunctionArgs) =>
  writing("settings.manage", async (ctx, { values }) => {
    const parsed = check(invitationForm, values);
    if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
    const { mail, publicOrigin: origin } = args.context.services;
    const outcome = await invitePerson(ctx, parsed.input, mail === "none" ? null : { origin });
    if (!outcome.ok) return refused(outcome.refusal, values);
    const { id, token } = outcome.value;
    const { name, email } = parsed.input;
    return token === null
      ? { invited: { id, name, email } }
      : { made: { id, name, address: signInAddress(origin, token) } };
  })(args);

export const meta = titled<typeof loader>((t) => t.settings.people.invite);

export default function InvitePerson() {
  const t = useText();
  const words = t.settings.people;
  const { byMail } = useLoaderData<typeof loader>();
  const answer: unknown = useActionData<typeof action>();
  const form = usePageForm({ schema: invitationForm, values: { role: "officer" } });
  return (
    <Page
      title={words.invite}
      crumbs={settingsCrumbs(t, "people")}
      lead={byMail ? words.inviteLeadMail : words.inviteLead}
    >
      {isMadeLink(answer) ? (
        <LinkOnce made={answer.made} />
      ) : isInvited(answer) ? (
        <InvitationSent {...answer.invited} />
      ) : (
        <PageForm form={form}>
          <TextField name="name" label={words.name} />
          <TextField
            name="email"
            type="email"
            label={words.email}
            hint={byMail ? words.emailHintMail : words.emailHint}
            spellCheck={false}
          />
          <RoleField />
          <SubmitButton cancelTo="/settings/people">
            {byMail ? words.sendInvitation : words.makeInvitation}
          </SubmitButton>
        </PageForm>
      )}
    </Page>
  );
}

interface Invited {
  invited: { id: string; name: string; email: string };
}

function isInvited(answer: unknown): answer is Invited {
  return typeof answer === "object" && answer !== null && "invited" in answer;
}

function InvitationSent({ id, name, email }: Invited["invited"]) {
  const words = useText().settings.people;
  return (
    <Card title={words.sentTitle(name)}>
      <div className="stack-s" role="status">
        <p>{words.sent(email)}</p>
        <div className="row">
          <Link className="link" to={`/settings/people/${id}`}>
            {words.toPerson(name)}
          </Link>
          <Link className="link" to="/settings/people">
            {words.toPeople}
          </Link>
        </div>
      </div>
    </Card>
  );
}
