/** `/people/:id/erase`: erase everything that is held of a person, after reading what goes and what stays. */
import { redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { personFormValues, personName } from "#app/people/person-queries.server";
import { check } from "#app/platform/forms";
import { reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { Card } from "#app/ui/card";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { CheckField, HiddenField, SubmitButton, TextField } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import { erasePerson } from "./erase-person.server";
import { eraseForm } from "./forms";
import { MentionList } from "./mention-list";
import { mentionsOf } from "./mentions.server";
import { sharedNames } from "./shared-names.server";

export const links = foreignScripts;

export const loader = reading("people.erase", async (ctx, { params }) => {
  const { id, called: name, version } = await personFormValues(ctx, params.id);
  const [places, shared] = await Promise.all([mentionsOf(ctx, id), sharedNames(ctx, id)]);
  return { person: { id, name, version }, ...places, shared };
});
export const meta = titled<typeof loader>((t, data) => t.personalData.eraseTitle(data?.person.name ?? ""));

export const action = writing("people.erase", async (ctx, { params, values, erasuresFile }) => {
  const { id } = await personName(ctx, params.id);
  const parsed = check(eraseForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const { basedOn, reason } = parsed.input;
  const outcome = await erasePerson(ctx, id, { version: basedOn, reason }, erasuresFile);
  if (!outcome.ok) return refused(outcome.refusal, values);
  return redirect(`/people/${id}`);
});

export default function ErasePerson() {
  const t = useText();
  const words = t.personalData;
  const { person, mentions, more, shared } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: eraseForm });
  const here = `/people/${person.id}`;
  return (
    <Page
      title={words.eraseTitle(person.name)}
      crumbs={[
        { to: "/people", label: t.people.title },
        { to: here, label: person.name },
        { label: t.personalDataCard.erase },
      ]}
      lead={words.eraseLead}
    >
      <div className="stack">
        {shared.length > 0 ? (
          <Notice tone="warn" title={words.sharedTitle(shared)}>
            {words.sharedText}
          </Notice>
        ) : null}
        <div className="record-halves">
          <Card title={words.goes}>
            <ul className="plain-lines">
              {words.goesList.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Card>
          <Card title={words.stays}>
            <ul className="plain-lines">
              {words.staysList.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Card>
        </div>
        <Card title={words.lookAt}>
          <p className="small muted">{words.lookAtText}</p>
          <MentionList mentions={mentions} more={more} />
        </Card>
        <Notice tone="alarm" title={words.final}>
          <Link className="link" to={`${here}/data`}>
            {words.seeFirst}
          </Link>
        </Notice>
        <PageForm form={form}>
          <HiddenField name="basedOn" value={person.version} />
          <TextField name="reason" label={words.reason} hint={words.reasonHint} optional />
          <CheckField name="sure" label={words.sure(person.name)} />
          <SubmitButton cancelTo={here} kind="danger">
            {words.eraseNow}
          </SubmitButton>
        </PageForm>
      </div>
    </Page>
  );
}
