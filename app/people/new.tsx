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
import { keptName } from "#app/people/person-queries.server";
import { check } from "#app/platform/forms";
import { reading, refused, writing } from "#app/platform/page.server";
import { idOfRequest, newRequestKey } from "#app/platform/request-key.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { HiddenField, SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Page } from "#app/ui/page";

export const links = foreignScripts;
export const meta = titled((t) => t.people.add);

export const loader = reading("records.write", async (ctx) => ({
  suggestions: await suggestPeople(ctx),
  today: ctx.today,
  requestKey: newRequestKey(),
}));

export const action = writing("records.write", async (ctx, { values }) => {
  const parsed = check(newPersonForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const { another, ...given } = parsed.input;
  const typed = await personTyped(ctx, given);
  if (!typed.ok) return refused(typed.refusal, values);
  const key = idOfRequest(ctx.actor.id, values.requestKey);
  const before = key ? await keptName(ctx, key) : null;
  // The same form once more is the same person; a form gone back to and filled in anew is another one.
  const again = before !== null && before === typed.value.name;
  const id = before === null || again ? key : null;
  const alike = another || again ? [] : await peopleLike(ctx, typed.value);
  if (alike.length > 0) return data({ ...looksAlike, values, alike }, 409);
  const outcome = await addPerson(ctx, typed.value, id);
  if (!outcome.ok) return refused(outcome.refusal, values);
  return redirect(`/people/${outcome.value.id}`);
});

export default function NewPerson() {
  const t = useText();
  const answer = useActionData<typeof action>();
  const { suggestions, today, requestKey } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: newPersonForm });
  return (
    <Page title={t.people.add} crumbs={[{ to: "/people", label: t.people.title }, { label: t.people.add }]}>
      <PageForm form={form}>
        <HiddenField name="requestKey" value={requestKey} />
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
