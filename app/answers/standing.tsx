/** An answer page without a question: what was recorded, or why nothing can be, and whom to write to. */
import { formatDay } from "#app/platform/days";
import type { Locale } from "#app/platform/locale";
import { useText } from "#app/platform/text";
import { Card } from "#app/ui/card";
import { Page } from "#app/ui/page";
import type { AnswerPage } from "./answer-page.server";
import { About } from "./question";

export function Standing({ shown }: { shown: { standing: "unknown" | "limited"; locale: Locale } | AnswerPage }) {
  const words = useText().answers;
  const page = "purpose" in shown ? shown : null;
  if (shown.standing === "used" && page)
    return (
      <Page title={words.thanks.title} lead={page.purpose === "stop" ? words.thanks.stopped : words.thanks.text}>
        <div className="stack">
          {page.about ? <About about={{ ...page.about, mailedFor: null }} /> : null}
          <Given page={page} />
          <Contact page={page} />
        </div>
      </Page>
    );
  const standing = shown.standing === "good" || shown.standing === "used" ? "unknown" : shown.standing;
  return (
    <Page title={words.over[standing].title} lead={words.over[standing].text}>
      <div className="stack">
        {page?.about && standing !== "revoked" ? <About about={{ ...page.about, mailedFor: null }} /> : null}
        <Contact page={page} />
      </div>
    </Page>
  );
}

function Given({ page: { given, purpose } }: { page: AnswerPage }) {
  const t = useText();
  const words = t.answers;
  if (purpose === "stop") return null;
  const { fields } = words;
  const note = { done: fields.evidence, moreTime: fields.reason, notMe: fields.remark, acknowledge: fields.remark };
  const told = [
    { term: fields.proposedOn, detail: given?.proposedOn && formatDay(t, given.proposedOn, { weekday: true }) },
    { term: fields.instead, detail: given?.instead },
    { term: note[purpose], detail: given?.note },
  ].filter(({ detail }) => detail);
  return (
    <Card title={words.thanks.given}>
      <p>{words.buttons[purpose]}</p>
      {told.map(({ term, detail }) => (
        <p key={term} className="keep">
          <span className="muted">{term}</span> {detail}
        </p>
      ))}
    </Card>
  );
}

function Contact({ page }: { page: AnswerPage | null }) {
  const words = useText().answers;
  if (!page?.contact) return <p>{words.writeToOffice(page?.office ?? words.office)}</p>;
  const { name, email } = page.contact;
  return (
    <p>
      {words.writeTo(name)}{" "}
      <a className="link" href={`mailto:${email}`}>
        {email}
      </a>
    </p>
  );
}
