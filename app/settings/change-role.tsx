/** `/settings/people/:id/role`: what a person may do. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { savedTo } from "#app/platform/beside";
import { fromWords, refusedEdit } from "#app/platform/conflict-words.server";
import { check } from "#app/platform/forms";
import { reading, refused, writing } from "#app/platform/page.server";
import { textIn, useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { settingsCrumbs } from "#app/settings/crumbs";
import { roleForm } from "#app/settings/forms";
import { changeRole } from "#app/settings/people.server";
import { personOf } from "#app/settings/person-of.server";
import { RoleField } from "#app/settings/role-field";
import { HiddenField, SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Page } from "#app/ui/page";

export const loader = reading("settings.manage", async (ctx, { params }) => {
  const { id, name, role, version } = await personOf(ctx, params.id);
  return { id, name, role, version };
});

export const action = writing("settings.manage", async (ctx, { params, values }) => {
  const { id } = await personOf(ctx, params.id);
  const parsed = check(roleForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const outcome = await changeRole(ctx, id, parsed.input);
  if (!outcome.ok)
    return refusedEdit(outcome.refusal, values, { role: { say: fromWords(textIn(ctx.locale).shell.roles) } });
  const keepsRight = id !== ctx.actor.id || parsed.input.role === "administrator";
  return redirect(keepsRight ? savedTo(`/settings/people/${id}`, outcome.value) : "/");
});

export const meta = titled<typeof loader>((t, data) => t.settings.people.changeRoleOf(data?.name ?? ""));

export default function ChangeRole() {
  const t = useText();
  const { id, name, role, version } = useLoaderData<typeof loader>();
  const words = t.settings.people;
  const form = usePageForm({ schema: roleForm, values: { role } });
  const crumbs = [...settingsCrumbs(t, "people"), { to: `/settings/people/${id}`, label: name }];
  return (
    <Page title={words.changeRoleOf(name)} crumbs={crumbs} lead={words.lead}>
      <PageForm form={form} fieldLabels={{ role: words.role }}>
        <HiddenField name="version" value={version} />
        <RoleField />
        <SubmitButton cancelTo={`/settings/people/${id}`}>{words.changeRole}</SubmitButton>
      </PageForm>
    </Page>
  );
}
