/**
 * `/commitments/new?agreement=|meeting=|visit=`: put on record what was promised. Its agreement is chosen first, out of
 * those the meeting or visit was about; from minutes the words are taken that were marked (`?text=`) or chosen (`?line=`).
 */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { agreementPath } from "#app/agreements/paths";
import { textAsked } from "#app/platform/asked";
import { check } from "#app/platform/forms";
import { notFound, reading, refused, writing } from "#app/platform/page.server";
import { idOfRequest, newRequestKey } from "#app/platform/request-key.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { Foreign } from "#app/ui/foreign";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { HiddenField, SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import { ChooseAgreement } from "./choose-agreement";
import { CommitmentFields } from "./commitment-fields";
import { choicesFor, personTyped } from "./commitment-input.server";
import { addCommitment } from "./commitments.server";
import { commitmentForm } from "./forms";
import { MinutesLines } from "./minutes-lines";
import { newFrom } from "./new-from.server";
import { commitmentPath, commitmentsPath } from "./paths";

export const links = foreignScripts;
export const meta = titled((t) => t.commitments.add);

export const loader = reading("records.write", async (ctx, { url }) => {
  const from = await newFrom(ctx, {
    agreement: url.searchParams.has("agreement") ? textAsked(url, "agreement", 400) : null,
    meeting: textAsked(url, "meeting", 36),
    visit: textAsked(url, "visit", 36),
  });
  const { agreement, promised, problem, suggestions } = from;
  const marked = textAsked(url, "text", 2000);
  const line = /^\d{1,3}$/.test(url.searchParams.get("line") ?? "") ? Number(url.searchParams.get("line")) : -1;
  return {
    promised,
    agreement,
    problem,
    suggestions,
    values: { text: promised.lines?.[line] ?? marked, ownerId: ctx.actor.id },
    line,
    choices: agreement ? await choicesFor(ctx, agreement.id) : null,
    requestKey: newRequestKey(),
  };
});

export const action = writing("records.write", async (ctx, { values }) => {
  const said = (name: string) => (typeof values[name] === "string" ? values[name] : "");
  const asked = { agreement: said("agreement"), meeting: said("meeting"), visit: said("visit") };
  const { agreement, promised } = await newFrom(ctx, asked);
  if (!agreement) notFound();
  const id = idOfRequest(ctx.actor.id, values.requestKey);
  if (!id) return refused({ code: "input", problems: { requestKey: "reopenForm" } }, values);
  const parsed = check(commitmentForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const { person, ...details } = parsed.input;
  const there = await personTyped(ctx, person);
  if (!there.ok) return refused(there.refusal, values);
  const from = { meetingId: promised.at?.of === "meeting" ? promised.at.id : null, visitId: promised.visitId };
  const input = { ...details, ...from, personId: there.value, agreementId: agreement.id };
  const outcome = await addCommitment(ctx, input, { id });
  return outcome.ok ? redirect(commitmentPath(outcome.value.id)) : refused(outcome.refusal, values);
});

export default function NewCommitment() {
  const t = useText();
  const words = t.commitments;
  const { agreement, promised, problem, suggestions } = useLoaderData<typeof loader>();
  const crumbs = [{ to: commitmentsPath, label: words.title }, { label: words.add }];
  const from = promised.at ? <p>{words.adding.from[promised.at.of](promised.at.title)}</p> : null;
  if (!agreement)
    return (
      <Page title={words.adding.chooseTitle} crumbs={crumbs} lead={from ?? words.adding.chooseLead}>
        <ChooseAgreement promised={promised} problem={problem} suggestions={suggestions} />
      </Page>
    );
  return (
    <Page
      title={words.add}
      crumbs={crumbs}
      lead={
        <>
          <Foreign lang={agreement.titleLanguage}>{agreement.title}</Foreign>{" "}
          <span className="mono small">{agreement.reference}</span>
          {from}
        </>
      }
    >
      <div className="stack">
        {agreement.ended ? <Notice>{words.adding.ended}</Notice> : null}
        {agreement.observed && !agreement.ended ? <Notice>{words.adding.observed}</Notice> : null}
        {promised.at?.of === "meeting" ? <MinutesLines lines={promised.lines} /> : null}
        <CommitmentForm />
      </div>
    </Page>
  );
}

function CommitmentForm() {
  const words = useText().commitments;
  const { agreement, promised, values, choices, line, requestKey } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: commitmentForm, values });
  if (!agreement || !choices) return null;
  const back = promised.at
    ? `/${promised.at.of === "meeting" ? "meetings" : "visits"}/${promised.at.id}`
    : agreementPath(agreement.id);
  return (
    // Another line of the minutes is another form.
    <PageForm key={line} form={form}>
      <HiddenField name="requestKey" value={requestKey} />
      <HiddenField name="agreement" value={agreement.id} />
      {promised.at ? <HiddenField name={promised.at.of} value={promised.at.id} /> : null}
      <CommitmentFields {...choices} />
      <SubmitButton cancelTo={back}>{words.add}</SubmitButton>
    </PageForm>
  );
}
