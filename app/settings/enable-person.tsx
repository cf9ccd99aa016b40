/** `/settings/people/:id/enable`: gives a person's access back. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { Confirm } from "#app/settings/confirm";
import { settingsCrumbs } from "#app/settings/crumbs";
import { enablePerson } from "#app/settings/people.server";
import { personOf } from "#app/settings/person-of.server";

export const loader = reading("settings.manage", async (ctx, { params }) => {
  const { id, name } = await personOf(ctx, params.id);
  return { id, name };
});

export const action = writing("settings.manage", async (ctx, { params, values }) => {
  const { id } = await personOf(ctx, params.id);
  const outcome = await enablePerson(ctx, id);
  if (!outcome.ok) return refused(outcome.refusal, values);
  return redirect(`/settings/people/${id}`);
});

export const meta = titled<typeof loader>((t, data) => t.settings.people.enableOf(data?.name ?? ""));

export default function EnablePerson() {
  const t = useText();
  const { id, name } = useLoaderData<typeof loader>();
  const words = t.settings.people;
  const person = `/settings/people/${id}`;
  return (
    <Confirm
      title={words.enableOf(name)}
      lead={words.enableLead}
      crumbs={[...settingsCrumbs(t, "people"), { to: person, label: name }]}
      verb={words.enable}
      cancelTo={person}
    />
  );
}
