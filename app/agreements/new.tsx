/** `/agreements/new`: propose an agreement. `?succeeds=` begins with what the agreement it is to replace holds. */
import { redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { check } from "#app/platform/forms";
import { isId } from "#app/platform/ids";
import { reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { FieldSet, HiddenField, SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import { EventFields } from "./event-fields";
import { PartyFields } from "./party-fields";
import { agreementPath } from "./paths";
import { startAgreement } from "./start-agreement.server";
import { WhatItIs, WhatItIsAbout, WhoseItIs } from "./start-fields";
import { openStart, resolveStart } from "./start-form.server";
import { proposeSchema } from "./start-forms";

export const links = foreignScripts;
export const meta = titled((t) => t.agreementForms.propose.title);

export const loader = reading("records.write", (ctx, { url }) => openStart(ctx, url.searchParams.get("succeeds")));

export const action = writing("records.write", async (ctx, { values }) => {
  const parsed = check(proposeSchema(ctx.today), values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const { requestKey } = values;
  if (typeof requestKey !== "string" || !isId(requestKey))
    return refused({ code: "input", problems: { requestKey: "reopenForm" } }, values);
  const found = await resolveStart(ctx, parsed.input, values);
  if (!found.ok) return refused(found.refusal, values);
  const outcome = await startAgreement(ctx, found.value, "proposed", values, requestKey);
  return outcome.ok ? redirect(`${agreementPath(outcome.value.id)}?done=proposed`) : refused(outcome.refusal, values);
});

export default function Propose() {
  const t = useText();
  const words = t.agreementForms.propose;
  const { requestKey, today, suggestions, succeeds, values } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: proposeSchema(today), values });
  return (
    <Page
      title={words.title}
      crumbs={[{ to: "/agreements", label: t.agreementForms.agreements }, { label: words.title }]}
      lead={
        <>
          {words.lead}{" "}
          <Link className="link" to="/agreements/new/taken-over">
            {words.other}
          </Link>
        </>
      }
    >
      <PageForm form={form}>
        {succeeds ? <Notice>{words.succeeds(succeeds)}</Notice> : null}
        <HiddenField name="requestKey" value={requestKey} />
        <WhatItIs />
        <FieldSet legend={words.proposal}>
          <EventFields type="proposed" today={today} around={{}} />
        </FieldSet>
        <PartyFields organisations={suggestions.organisations} />
        <WhatItIsAbout suggestions={suggestions} />
        <WhoseItIs suggestions={suggestions} />
        <SubmitButton cancelTo="/agreements">{words.save}</SubmitButton>
      </PageForm>
    </Page>
  );
}
