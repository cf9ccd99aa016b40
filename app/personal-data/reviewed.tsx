/** `/people/:id/reviewed`: say that the data of a person are still needed, and when they are looked at next. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { personFormValues, personName } from "#app/people/person-queries.server";
import { check } from "#app/platform/forms";
import { reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { DayField, HiddenField, SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Page } from "#app/ui/page";
import { addDays } from "#workflows/calendar/day";
import { reviewedForm } from "./forms";
import { reviewData } from "./review.server";

export const links = foreignScripts;

export const loader = reading("records.write", async (ctx, { params }) => {
  const { id, called: name, version } = await personFormValues(ctx, params.id);
  return { person: { id, name, version }, tomorrow: addDays(ctx.today, 1) };
});
export const meta = titled<typeof loader>((t, data) => t.personalData.reviewedTitle(data?.person.name ?? ""));

export const action = writing("records.write", async (ctx, { params, values }) => {
  const { id } = await personName(ctx, params.id);
  const parsed = check(reviewedForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const { basedOn, reviewOn } = parsed.input;
  const outcome = await reviewData(ctx, id, { version: basedOn, reviewOn });
  if (!outcome.ok) return refused(outcome.refusal, values);
  return redirect("/people/review");
});

export default function Reviewed() {
  const t = useText();
  const words = t.personalData;
  const { person, tomorrow } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: reviewedForm });
  return (
    <Page
      title={words.reviewedTitle(person.name)}
      crumbs={[
        { to: "/people", label: t.people.title },
        { to: `/people/${person.id}`, label: person.name },
        { label: words.stillNeeded },
      ]}
      lead={words.reviewedLead}
    >
      <PageForm form={form}>
        <HiddenField name="basedOn" value={person.version} />
        <DayField name="reviewOn" label={words.nextReview} min={tomorrow} />
        <SubmitButton cancelTo={`/people/${person.id}`}>{words.stillNeeded}</SubmitButton>
      </PageForm>
    </Page>
  );
}
