/** `/visits/:id/members/new`: add somebody to the delegation or the hosts. */
import { redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { findPerson, suggestPeople } from "#app/people/lookup.server";
import { check } from "#app/platform/forms";
import { lookupProblem } from "#app/platform/lookup";
import { notFound, reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { LookupField, SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { memberForm } from "#app/visits/forms";
import { MemberFields } from "#app/visits/member-fields";
import { addMember } from "#app/visits/members.server";
import { openVisit } from "#app/visits/open-visit.server";
import { PartPage } from "#app/visits/part-page";

export const links = foreignScripts;
export const meta = titled<typeof loader>((t, data) => t.visits.members.newTitle(data?.visit.title ?? ""));

export const loader = reading("records.write", async (ctx, { params }) => ({
  visit: await openVisit(ctx, params.id),
  people: await suggestPeople(ctx),
}));

export const action = writing("records.write", async (ctx, { params, values }) => {
  const parsed = check(memberForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const { person, ...part } = parsed.input;
  const found = await findPerson(ctx.db, person);
  if (!found.ok) return refused({ code: "input", problems: { person: lookupProblem[found.why] } }, values);
  const outcome = await addMember(ctx, params.id ?? notFound(), { ...part, personId: found.id });
  return outcome.ok ? redirect(`/visits/${params.id}#members`) : refused(outcome.refusal, values);
});

export default function NewMember() {
  const words = useText().visits.members;
  const { visit, people } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: memberForm, values: { side: "ours", role: "member" } });
  return (
    <PartPage visit={visit} title={words.newTitle(visit.title)}>
      <PageForm form={form}>
        <LookupField
          name="person"
          label={words.person}
          hint={
            <>
              {words.personHint}. {words.missing}{" "}
              <Link className="link" to="/people/new" target="_blank" rel="noreferrer">
                {words.missingLink}
              </Link>
              .
            </>
          }
          listId="people"
          options={people.map(({ value, note }) => ({ value, label: note }))}
        />
        <MemberFields />
        <SubmitButton cancelTo={`/visits/${visit.id}`}>{words.add}</SubmitButton>
      </PageForm>
    </PartPage>
  );
}
