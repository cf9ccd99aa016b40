/** `/organisations/:id/succession`: record that an organisation ended and who answers for it since; and put that right. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { z } from "zod";
import { successionDaysForm, successionEditForm, successionForm } from "#app/organisations/forms";
import { organisationLabel, suggestOrganisations } from "#app/organisations/lookup.server";
import { organisationTyped } from "#app/organisations/organisation-input.server";
import { organisationName } from "#app/organisations/organisation-queries.server";
import { recordSuccession } from "#app/organisations/succession.server";
import { savedTo } from "#app/platform/beside";
import { refusedEdit } from "#app/platform/conflict-words.server";
import type { Ctx } from "#app/platform/context.server";
import { check, type FormValues } from "#app/platform/forms";
import { reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { CorrectSuccession } from "#app/succession/correct-form";
import { correctSuccession } from "#app/succession/mend.server";
import { reviewPath } from "#app/succession/paths";
import { recordedSuccession } from "#app/succession/recorded-queries.server";
import { countReview, readReview } from "#app/succession/review-queries.server";
import { SuccessionSteps } from "#app/succession/steps";
import { SuccessionFields } from "#app/succession/succession-fields";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Page } from "#app/ui/page";

export const links = foreignScripts;

export const loader = reading("records.write", async (ctx, { params }) => {
  const organisation = await organisationName(ctx, params.id);
  return {
    organisation,
    recorded: await recordedSuccession(ctx, organisation.id),
    suggestions: await suggestOrganisations(ctx),
    today: ctx.today,
  };
});
export const meta = titled<typeof loader>((t, data) =>
  (data?.recorded ? t.succession.mend.title : t.organisations.successionTitle)(data?.organisation.name ?? ""),
);

export const action = writing("records.write", async (ctx, { params, values }) => {
  const { id } = await organisationName(ctx, params.id);
  return "version" in values ? correct(ctx, id, values) : record(ctx, id, values);
});

async function record(ctx: Ctx, id: string, values: FormValues) {
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
}

/** Where decisions were made in its place, the form does not ask for the successor: it stays. */
async function correct(ctx: Ctx, id: string, values: FormValues) {
  const asked = check("successor" in values ? successionEditForm : successionDaysForm, values);
  if (!asked.ok) return refused({ code: "input", problems: asked.problems }, values);
  const { version, on, act, successor }: z.output<typeof successionDaysForm> & { successor?: string } = asked.input;
  const recorded = await recordedSuccession(ctx, id);
  if (!recorded) return refused({ code: "rule", rule: "successionGone" }, values);
  let successorId = recorded.successor.id;
  if (successor !== undefined) {
    const found = await organisationTyped(ctx, "successor", successor);
    if (!found.ok) return refused(found.refusal, values);
    successorId = found.value ?? "";
  }
  const outcome = await correctSuccession(ctx, id, { version, successorId, on, act });
  if (outcome.ok) return redirect(savedTo(`/organisations/${id}`, outcome.value));
  return refusedEdit(outcome.refusal, values, {
    successorId: { field: "successor", say: (one) => organisationLabel(ctx, String(one)), form: "typed" },
  });
}

export default function Succession() {
  const t = useText();
  const words = t.organisations;
  const { organisation, recorded, suggestions, today } = useLoaderData<typeof loader>();
  return (
    <Page
      title={recorded ? t.succession.mend.title(organisation.name) : words.successionTitle(organisation.name)}
      crumbs={[
        { to: "/organisations", label: words.title },
        { to: `/organisations/${organisation.id}`, label: organisation.name },
        { label: words.succession },
      ]}
      lead={recorded ? t.succession.mend.lead : words.successionLead}
    >
      <div className="stack succession">
        <SuccessionSteps at="record" organisationId={organisation.id} recorded={recorded !== null} />
        {recorded ? (
          <CorrectSuccession
            organisationId={organisation.id}
            recorded={recorded}
            suggestions={suggestions}
            today={today}
          />
        ) : (
          <RecordForm />
        )}
      </div>
    </Page>
  );
}

function RecordForm() {
  const words = useText().organisations;
  const { organisation, suggestions, today } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: successionForm });
  return (
    <PageForm form={form}>
      <SuccessionFields suggestions={suggestions} today={today} />
      <SubmitButton cancelTo={`/organisations/${organisation.id}`}>{words.recordSuccession}</SubmitButton>
    </PageForm>
  );
}
