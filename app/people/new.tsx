/** `/people/new`: add a person. */
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { peopleLike } from "#app/merging/alike.server";
import { AlikeNotice } from "#app/merging/alike-notice";
import { alikeIn, looksAlike } from "#app/merging/looks-alike";
import { newPersonForm } from "#app/people/forms";
import { suggestPeople } from "#app/people/lookup.server";
import { addPerson } from "#app/people/people.server";
import { PersonFields } from "#app/people/person-fields";
import { personTyped } from "#app/people/person-input.server";
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

export const loader = reading("records.write", async (ctx) => ({
  suggestions: await suggestPeople(ctx.db),
  today: ctx.today,
}));

export const action = writing("records.write", async (ctx, { values }) => {
  const parsed = check(newPersonForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const { another, ...given } = parsed.input;
  const typed = await personTyped(ctx, given);
  if (!typed.ok) return refused(typed.refusal, values);
  const alike = another ? [] : await peopleLike(ctx, typed.value);
  if (alike.length > 0) return data({ ...looksAlike, values, alike }, 409);
  const outcome = await addPerson(ctx, typed.value);
  if (!outcome.ok) return refused(outcome.refusal, values);
  return redirect(`/people/${outcome.value.id}`);
});

export default function NewPerson() {
  const t = useText();
  const answer = useActionData<typeof action>();
  const { suggestions, today } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: newPersonForm });
  return (
    <Page title={t.people.add} crumbs={[{ to: "/people", label: t.people.title }, { label: t.people.add }]}>
      <PageForm form={form}>
        <PersonFields
          suggestions={suggestions}
          today={today}
          afterName={<AlikeNotice of="people" answered={alikeIn(answer)} />}
        />
        <SubmitButton cancelTo="/people">{t.people.add}</SubmitButton>
      </PageForm>
    </Page>
  );
}
