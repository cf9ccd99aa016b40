/** The question of an answer page: what it is about, one thing to say, one button. */
import { useLocale, useText } from "#app/platform/text";
import { Card } from "#app/ui/card";
import { DayText } from "#app/ui/day-text";
import { Foreign } from "#app/ui/foreign";
import { DayField, LongTextField, SubmitButton, TextField } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import type { AnswerPage } from "./answer-page.server";
import { answerForms } from "./forms";

export function Question({ page }: { page: AnswerPage }) {
  const t = useText();
  const words = t.answers;
  const { purpose, about, office } = page;
  const form = usePageForm({ schema: answerForms[purpose] });
  return (
    <Page title={words.asks[purpose]} lead={purpose === "stop" ? words.stopLead(office ?? words.office) : null}>
      <div className="stack">
        {about ? <About about={about} /> : null}
        <Card>
          <PageForm form={form}>
            {about ? <input type="hidden" name="seenOn" value={about.dueOn} readOnly /> : null}
            <Fields page={page} />
            <SubmitButton kind={purpose === "stop" ? "danger" : "main"}>
              {purpose === "stop" ? words.stopButton(page.address ?? "") : words.buttons[purpose]}
            </SubmitButton>
          </PageForm>
        </Card>
        {purpose === "stop" ? null : <p className="muted">{words.recorded(office ?? words.office)}</p>}
      </div>
    </Page>
  );
}

export function About({ about }: { about: NonNullable<AnswerPage["about"]> }) {
  const words = useText().answers;
  const locale = useLocale();
  return (
    <>
      <p className="answer-about">
        <strong>{about.sentence}.</strong>
        {about.title ? (
          <span className="under">
            <Foreign lang={about.titleLanguage ?? locale}>{about.title}</Foreign>
          </span>
        ) : null}
      </p>
      {about.mailedFor ? (
        <Notice tone="warn" title={words.dayChanged}>
          <p>
            <DayText day={about.mailedFor} withWeekday /> → <DayText day={about.dueOn} withWeekday />
          </p>
        </Notice>
      ) : null}
    </>
  );
}

function Fields({ page: { purpose, about } }: { page: AnswerPage }) {
  const words = useText().answers.fields;
  switch (purpose) {
    case "done":
      return <LongTextField name="note" label={words.evidence} hint={words.evidenceHint} optional rows={3} />;
    case "moreTime":
      return (
        <>
          <DayField name="proposedOn" label={words.proposedOn} min={about?.firstOn} />
          <LongTextField name="note" label={words.reason} optional rows={3} />
        </>
      );
    case "notMe":
      return (
        <>
          <TextField name="instead" label={words.instead} hint={words.insteadHint} optional />
          <LongTextField name="note" label={words.remark} optional rows={3} />
        </>
      );
    default:
      return null;
  }
}
