/** `/organisations/:id/succession`: record that an organisation ended and who answers for it since. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { successionForm } from "#app/organisations/forms";
import { suggestOrganisations } from "#app/organisations/lookup.server";
import { organisationTyped } from "#app/organisations/organisation-input.server";
import { organisationName } from "#app/organisations/organisation-queries.server";
import { recordSuccession } from "#app/organisations/succession.server";
import { check } from "#app/platform/forms";
import { reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { reviewPath } from "#app/succession/paths";
import { countReview, readReview } from "#app/succession/review-queries.server";
import { SuccessionSteps } from "#app/succession/steps";
import { ButtonLink } from "#app/ui/button";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { DayField, LookupField, SubmitButton, TextField } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";

export const links = foreignScripts;

export const loader = reading("records.write", async (ctx, { params }) => ({
  organisation: await organisationName(ctx, params.id),
  suggestions: await suggestOrganisations(ctx.db),
  today: ctx.today,
}));
export const meta = titled<typeof loader>((t, data) => t.organisations.successionTitle(data?.organisation.name ?? ""));

export const action = writing("records.write", async (ctx, { params, values }) => {
  const { id } = await organisationName(ctx, params.id);
  const parsed = check(successionForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const { successor, on, act } = parsed.input;
  const found = await organisationTyped(ctx, "successor", successor);
  if (!found.ok) return refused(found.refusal, values);
  const successorId = found.value ?? "";
  const outcome = await recordSuccession(ctx, { predecessorId: id, successorId, on, act, sourceId: null });
  if (!outcome.ok) return refused(outcome.refusal, values);
  // The next step, where there is anything to decide on.
  const review = await readReview(ctx, id);
  const { total } = review ? await countReview(ctx, review) : { total: 0 };
  return redirect(total > 0 ? reviewPath(id) : `/organisations/${id}`);
});

export default function Succession() {
  const t = useText();
  const words = t.organisations;
  const { organisation, suggestions, today } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: successionForm });
  const here = `/organisations/${organisation.id}`;
  return (
    <Page
      title={words.successionTitle(organisation.name)}
      crumbs={[
        { to: "/organisations", label: words.title },
        { to: here, label: organisation.name },
        { label: words.succession },
      ]}
      lead={words.successionLead}
    >
      <div className="stack succession">
        <SuccessionSteps at="record" organisationId={organisation.id} recorded={organisation.successor !== null} />
        {organisation.successor ? (
          <Notice title={words.alreadySucceeded(organisation.successor)}>
            <ButtonLink to={reviewPath(organisation.id)}>{words.reviewAgreements}</ButtonLink>
          </Notice>
        ) : (
          <PageForm form={form}>
            <LookupField
              name="successor"
              label={words.successor}
              hint={words.successorHint}
              listId="organisations"
              options={suggestions.map(({ value, note }) => ({ value, label: note }))}
            />
            <DayField name="on" label={words.successionDay} max={today} />
            <TextField name="act" label={words.act} hint={words.actHint} optional />
            <SubmitButton cancelTo={here}>{words.recordSuccession}</SubmitButton>
          </PageForm>
        )}
      </div>
    </Page>
  );
}
