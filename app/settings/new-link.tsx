/** `/settings/people/:id/link`: a fresh sign-in link, shown once. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { signInAddress } from "#app/session/sign-in-links.server";
import { Confirm } from "#app/settings/confirm";
import { settingsCrumbs } from "#app/settings/crumbs";
import { isMadeLink, LinkOnce } from "#app/settings/link-once";
import { makeNewLink } from "#app/settings/people.server";
import { personOf } from "#app/settings/person-of.server";
import { Page } from "#app/ui/page";

export const loader = reading("settings.manage", async (ctx, { params }) => {
  const { id, name } = await personOf(ctx, params.id);
  return { id, name };
});

export const action = (args: ActionFunctionArgs) =>
  writing("settings.manage", async (ctx, { params, values }) => {
    const { id, name } = await personOf(ctx, params.id);
    const outcome = await makeNewLink(ctx, id);
    if (!outcome.ok) return refused(outcome.refusal, values);
    return { made: { id, name, address: signInAddress(args.context.services.publicOrigin, outcome.value.token) } };
  })(args);

export const meta = titled<typeof loader>((t, data) => t.settings.people.newLinkOf(data?.name ?? ""));

export default function NewLink() {
  const t = useText();
  const { id, name } = useLoaderData<typeof loader>();
  const answer: unknown = useActionData<typeof action>();
  const words = t.settings.people;
  const person = `/settings/people/${id}`;
  const crumbs = [...settingsCrumbs(t, "people"), { to: person, label: name }];
  if (isMadeLink(answer))
    return (
      <Page title={words.newLinkOf(name)} crumbs={crumbs}>
        <LinkOnce made={answer.made} />
      </Page>
    );
  return (
    <Confirm
      title={words.newLinkOf(name)}
      lead={words.newLinkLead}
      crumbs={crumbs}
      verb={words.newLink}
      cancelTo={person}
    />
  );
}
