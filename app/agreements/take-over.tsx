/** `/agreements/new/taken-over`: take over an agreement that already lives, from a source, at the step where it stands. */
import { redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { check } from "#app/platform/forms";
import { isId } from "#app/platform/ids";
import { reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { ChecksField, FieldSet, HiddenField, SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Page } from "#app/ui/page";
import { PartyFields } from "./party-fields";
import { agreementPath } from "./paths";
import { SourceFields } from "./source-fields";
import { startAgreement } from "./start-agreement.server";
import { WhatItIs, WhatItIsAbout, WhoseItIs } from "./start-fields";
import { openStart, resolveStart } from "./start-form.server";
import { takeOverSchema } from "./start-forms";
import { standingsOf, takenOverFacts } from "./taken-over-facts";
import { FactFields, StepField } from "./taken-over-fields";

export const links = foreignScripts;
export const meta = titled((t) => t.agreementForms.takeOver.title);

export const loader = reading("records.write", (ctx) => openStart(ctx));

export const action = writing("records.write", async (ctx, { values }) => {
  const parsed = check(takeOverSchema(ctx.today), values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const { requestKey } = values;
  if (typeof requestKey !== "string" || !isId(requestKey))
    return refused({ code: "input", problems: { requestKey: "reopenForm" } }, values);
  const found = await resolveStart(ctx, parsed.input, values);
  if (!found.ok) return refused(found.refusal, values);
  const { publisher, subject, publishedOn, sourceLanguage, url } = parsed.input;
  const standings = standingsOf(parsed.input);
  const standing = standings.find(({ field }) => field === "parties")?.standing ?? "stated";
  const agreement = {
    ...found.value,
    parties: found.value.parties.map((party) => ({ ...party, standing })),
    source: { publisher, subject, publishedOn, language: sourceLanguage, url },
    standings: standings.map((one) => ({ ...one, sourceId: null })),
  };
  const outcome = await startAgreement(ctx, agreement, "takenOver", parsed.input, requestKey);
  return outcome.ok ? redirect(`${agreementPath(outcome.value.id)}?done=takenOver`) : refused(outcome.refusal, values);
});

export default function TakeOver() {
  const t = useText();
  const words = t.agreementForms.takeOver;
  const { requestKey, today, suggestions, values } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: takeOverSchema(today), values });
  return (
    <Page
      title={words.title}
      crumbs={[{ to: "/agreements", label: t.agreementForms.agreements }, { label: words.title }]}
      lead={
        <>
          {words.lead}{" "}
          <Link className="link" to="/agreements/new">
            {words.other}
          </Link>
        </>
      }
    >
      <PageForm form={form}>
        <HiddenField name="requestKey" value={requestKey} />
        <FieldSet legend={words.source}>
          <SourceFields />
        </FieldSet>
        <WhatItIs />
        <PartyFields organisations={suggestions.organisations} />
        <StepField type="takenOver" />
        <FactFields type="takenOver" today={today} around={{}} />
        <WhatItIsAbout suggestions={suggestions} />
        <FieldSet legend={words.standing}>
          <div className="in-columns">
            <ChecksField
              name="inferred"
              label={words.inferred}
              hint={words.inferredHint}
              options={takenOverFacts.map((value) => ({ value, label: words.facts[value] }))}
              optional
            />
          </div>
        </FieldSet>
        <WhoseItIs suggestions={suggestions} />
        <SubmitButton cancelTo="/agreements">{words.save}</SubmitButton>
      </PageForm>
    </Page>
  );
}
