/** What whoever takes a desk over asks first, each with the way to the part of the page that answers it in full. */
import { Link, useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import type { CommitmentsOf } from "#app/commitments/row";
import type { AgreementsAround } from "#app/organisations/organisation-agreements.server";
import type { PeopleAround } from "#app/organisations/organisation-people.server";
import { daysBetween } from "#app/platform/days";
import { useText } from "#app/platform/text";
import { DayText } from "#app/ui/day-text";
import { Foreign } from "#app/ui/foreign";
import type { LastContact } from "./last-contact.server";

interface GlanceProps {
  agreements: AgreementsAround;
  people: PeopleAround;
  commitments: CommitmentsOf;
  last: LastContact | null;
  today: string;
}

export function Glance({ agreements, people, commitments, last, today }: GlanceProps) {
  const words = useText().organisations.glance;
  const { total, observed, alive } = agreements.all;
  const owed = (side: "ours" | "theirs") => {
    const open = commitments.open.filter((row) => row.side === side || row.side === "both");
    return words.open(open.length, open.filter(({ dueOn }) => dueOn !== null && dueOn < today).length);
  };
  return (
    <nav className="glance" aria-label={words.label}>
      <Answer question={words.have} to="agreements">
        {words.agreements(total - observed, alive)}
        {observed > 0 ? <small> ({words.observed(observed)})</small> : null}
      </Answer>
      <Answer question={words.who} to="people">
        {words.people(people.now, people.total - people.now)}
      </Answer>
      <Answer question={words.weOwe} to="commitments">
        {owed("ours")}
      </Answer>
      <Answer question={words.theyOwe} to="commitments">
        {owed("theirs")}
      </Answer>
      <div>
        <span className="question">{words.last}</span>
        {last ? <Last last={last} today={today} /> : <b>{words.never}</b>}
      </div>
    </nav>
  );
}

/** A link of the router's: after a browser's own, it would scroll back to where the page was left. */
function Answer({ question, to, children }: { question: string; to: string; children: ReactNode }) {
  const { search } = useLocation();
  return (
    <Link to={{ search, hash: to }}>
      <span className="question">{question}</span>
      <b>{children}</b>
    </Link>
  );
}

/** The day, how long ago, and from what it is known. */
function Last({ last: { on, of, id, title, titleLanguage, event }, today }: { last: LastContact; today: string }) {
  const t = useText();
  const words = t.organisations.glance;
  const to = { meeting: `/meetings/${id}`, visit: `/visits/${id}`, event: `/agreements/${id}` }[of];
  const said = event ? `${t.workflow.events[event].past}: ` : "";
  return (
    <>
      <b>
        <DayText day={on} /> <small>({words.ago(daysBetween(on, today))})</small>
      </b>
      <Link className="link small" to={to} aria-label={`${words.from[of]}: ${said}${title}`}>
        {said}
        {titleLanguage ? <Foreign lang={titleLanguage}>{title}</Foreign> : title}
      </Link>
    </>
  );
}
