/** `/agreements/:id/inheritance`: decide what becomes of one agreement whose party ended. `?of=` says which organisation. */
import { redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { readEnvelope } from "#app/agreements/event-form.server";
import { Gate } from "#app/agreements/event-gate";
import { eventSchema } from "#app/agreements/event-schema";
import { EnvelopeFields, FormPage, OnBehalfField } from "#app/agreements/form-page";
import { InheritanceFields } from "#app/agreements/inheritance-fields";
import { openEvent, visibleRow } from "#app/agreements/open-event.server";
import { agreementPath } from "#app/agreements/paths";
import { cited } from "#app/platform/cited";
import { formatDay } from "#app/platform/days";
import { reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { HiddenField, SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Notice } from "#app/ui/notice";
import { successionsOfAgreement } from "./agreement-queries.server";
import { decideInheritance } from "./decide.server";
import { reviewPath } from "./paths";

export const links = foreignScripts;
export const meta = titled((t) => t.workflow.events.inheritanceDecided.title);

export const loader = reading("records.write", async (ctx, { params, url }) => {
  const opened = await openEvent(ctx, params.id, "inheritanceDecided");
  const all = await successionsOfAgreement(ctx, opened.agreement.id);
  const asked = url.searchParams.get("of");
  const succession = all.find(({ organisation }) => organisation.id === asked) ?? all[0] ?? null;
  return { opened, all, succession, back: url.searchParams.get("back") === "list" ? "list" : "" };
});

export const action = writing("records.write", async (ctx, { params, values }) => {
  const { id } = await visibleRow(ctx, params.id);
  const succession = (await successionsOfAgreement(ctx, id)).find((one) => one.successionId === values.successionId);
  const came = readEnvelope(values);
  if (!came.ok || !succession) {
    const problems = came.ok ? { successionId: "chooseSuccession" } : came.problems;
    return refused({ code: "input", problems }, values);
  }
  const outcome = await decideInheritance(ctx, succession, id, values, came.envelope);
  if (!outcome.ok) return refused(outcome.refusal, values);
  const list = values.back === "list" ? `${reviewPath(succession.organisation.id)}?done=1` : null;
  return redirect(list ?? `${agreementPath(id)}?done=inheritanceDecided`);
});

export default function DecideInheritance() {
  const t = useText();
  const { opened, succession } = useLoaderData<typeof loader>();
  const answered = useActionData<unknown>() !== undefined;
  const { agreement, gate } = opened;
  return (
    <FormPage agreement={agreement} title={t.workflow.events.inheritanceDecided.title}>
      {gate && !answered ? <Gate gate={gate} agreement={agreement} /> : succession ? <DecisionForm /> : null}
    </FormPage>
  );
}

function DecisionForm() {
  const t = useText();
  const words = t.agreementForms.inheritance;
  const { opened, succession, all, back } = useLoaderData<typeof loader>();
  const { agreement, revision, requestKey, today, around } = opened;
  const { successionId, organisation, successor, act, on, decision } = succession as NonNullable<typeof succession>;
  const values = {
    successionId,
    predecessor: organisation.name,
    successor: successor.name,
    act,
    on: today,
    ...(decision ? { ...decision, becomes: decision.is, on: today } : {}),
  };
  const form = usePageForm({ schema: eventSchema("inheritanceDecided", today), values });
  const others = all.filter((one) => one.successionId !== successionId);
  return (
    <PageForm form={form}>
      <EnvelopeFields revision={revision} requestKey={requestKey} />
      <HiddenField name="back" value={back} />
      <Notice title={t.succession.said(successor.name, organisation.name, formatDay(t, on), act ? cited(t, act) : "")}>
        <p>{words.plan}</p>
        {decision ? (
          <p>{words.before(t.workflow.inheritances[decision.is], decision.by, formatDay(t, decision.on))}</p>
        ) : null}
        {others.map((one) => (
          <p key={one.successionId}>
            <Link className="link" to={`?of=${one.organisation.id}`} reloadDocument>
              {t.succession.alsoSucceeded(one.organisation.name, one.successor.name)}
            </Link>
          </p>
        ))}
      </Notice>
      <InheritanceFields type="inheritanceDecided" today={today} around={around} />
      <OnBehalfField />
      <SubmitButton cancelTo={back ? reviewPath(organisation.id) : agreementPath(agreement.id)}>
        {t.workflow.events.inheritanceDecided.do}
      </SubmitButton>
    </PageForm>
  );
}
