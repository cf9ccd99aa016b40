/** `/people/new`: add a person. */
import { redirect } from "@remix-run/node";
import { personForm } from "#app/people/forms";
import { addPerson } from "#app/people/people.server";
import { PersonFields } from "#app/people/person-fields";
import { check } from "#app/platform/forms";
import { reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Page } from "#app/ui/page";

export const links = foreignScripts;
export const meta = titled((t) => t.people.add);

export const loader = reading("records.write", async () => null);

export const action = writing("records.write", async (ctx, { values }) => {
  const parsed = check(personForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const outcome = await addPerson(ctx, parsed.input);
  if (!outcome.ok) return refused(outcome.refusal, values);
  return redirect(`/people/${outcome.value.id}`);
});

export default function NewPerson() {
  const t = useText();
  const form = usePageForm({ schema: personForm });
  return (
    <Page title={t.people.add} crumbs={[{ to: "/people", label: t.people.title }, { label: t.people.add }]}>
      <PageForm form={form}>
        <PersonFields />
        <SubmitButton cancelTo="/people">{t.people.add}</SubmitButton>
      </PageForm>
    </Page>
  );
}
