/** The days that count: what falls due with how it was computed, and the facts with what their source says of them. */

import { Link } from "@remix-run/react";
import { deadlineDoubt, deadlineName, deadlineSource } from "#app/deadlines/deadline-text";
import { deadlinePath } from "#app/deadlines/paths";
import { deadlineLine, standingOf } from "#app/deadlines/row";
import type { Catalogue } from "#app/locales/catalogue";
import { formatDay } from "#app/platform/days";
import { useText } from "#app/platform/text";
import { ownPoliciesPath } from "#app/reminders/paths";
import { Card } from "#app/ui/card";
import { DayText } from "#app/ui/day-text";
import { type Definition, DefinitionList } from "#app/ui/definition-list";
import type { KeyDates as Dates, DueDate, FactStanding, KeyFact } from "./show-dates";
import { spanText } from "./stage-bar";
import { noticeText, termText } from "./term-text";

interface KeyDatesProps {
  agreementId: string;
  dates: Dates;
  today: string;
  observed: boolean;
  ended: boolean;
}

export function KeyDates({ agreementId, dates, today, observed, ended }: KeyDatesProps) {
  const t = useText();
  const words = t.agreementPage.dates;
  const items = [
    ...dates.due.map((due) => dueItem(t, due, today)),
    ...dates.facts.map((fact) => factItem(t, fact)),
    ...(dates.term ? [termItem(t, dates.term, !observed && !ended)] : []),
  ];
  return (
    <Card
      id="dates"
      title={t.agreementPage.parts.dates}
      actions={
        observed || ended ? null : (
          <Link className="link small" to={ownPoliciesPath(agreementId)}>
            {t.agreementPage.dates.reminders}
          </Link>
        )
      }
    >
      {items.length > 0 ? <DefinitionList items={items} /> : <p className="muted small">{words.none}</p>}
      {observed ? <p className="muted small after">{words.observed}</p> : null}
    </Card>
  );
}

function dueItem(t: Catalogue, due: DueDate, today: string): Definition {
  const late = standingOf({ ...due, closedWhy: null }, today) === "late";
  const left = due.workingDays === null ? null : t.agreementPage.dates.workingDays(due.workingDays);
  const template = due.filing?.template;
  const filing = template ? t.workflow.filings[template].what : due.filing?.what;
  return {
    term: (
      <Link className="quiet-link" to={deadlinePath(due.id)}>
        {filing ?? deadlineName(t, due)}
      </Link>
    ),
    detail: <DayText day={due.dueOn} withWeekday />,
    note: lines([
      deadlineLine(t, due, today),
      left,
      deadlineDoubt(t, due),
      deadlineSource(t, due.basis),
      becameText(t, due),
    ]),
    ...(late ? { tone: "alarm" as const } : {}),
  };
}

/** "Was Wed 31 Dec 2025 · moved · acknowledged". */
function becameText(t: Catalogue, { dueOn, previousOn, moved, acknowledged }: DueDate): string | null {
  const words = t.deadlines.standing;
  const parts = [
    previousOn && previousOn !== dueOn ? words.was(formatDay(t, previousOn, { weekday: true })) : null,
    moved ? words.moved : null,
    acknowledged ? words.acknowledged : null,
  ];
  return parts.filter(Boolean).join(" · ") || null;
}

function factItem(t: Catalogue, fact: KeyFact): Definition {
  const words = t.agreementPage.dates;
  const isSpan = fact.last !== undefined;
  const text = isSpan ? spanText(t, fact.first, fact.last ?? null) : "";
  const known = isSpan ? text !== "" : fact.first !== null;
  return {
    term: words[fact.fact],
    detail: known ? isSpan ? text : <DayText day={fact.first} /> : isSpan ? words.unknownSpan : words.unknown,
    note: standingNote(t, fact, known),
  };
}

function termItem(t: Catalogue, term: NonNullable<Dates["term"]>, binds: boolean): Definition {
  const words = t.agreementPage.dates;
  const notGiven = term.kind === "notGiven";
  return {
    term: words.term,
    detail: termText(t, term),
    note: lines([
      term.notice ? noticeText(t, term.notice) : null,
      standingNote(t, term, !notGiven),
      notGiven && binds ? words.recordTerm : null,
    ]),
  };
}

/** What the source says of a fact, where one is named; a fact that is plainly not given needs no second saying. */
function standingNote(t: Catalogue, { standing, note }: Partial<FactStanding>, known: boolean) {
  if (note) return note;
  if (!standing || standing === "recorded" || (standing === "notGiven" && !known)) return null;
  return t.workflow.standings[standing];
}

function lines(texts: (string | null)[]) {
  const some = texts.filter((text): text is string => text !== null);
  if (some.length === 0) return null;
  return some.map((text) => (
    <span key={text} className="note-line">
      {text}
    </span>
  ));
}
