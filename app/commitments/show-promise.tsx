/** What was promised, how it stands, and who answers for it: the cards of a commitment's page. */
import { Link } from "@remix-run/react";
import { figureText } from "#app/agreements/figure-text";
import { deadlinePath } from "#app/deadlines/paths";
import { formatDay, formatSpan } from "#app/platform/days";
import { useText } from "#app/platform/text";
import { Card } from "#app/ui/card";
import { DayText } from "#app/ui/day-text";
import { type Definition, DefinitionList } from "#app/ui/definition-list";
import type { CommitmentView } from "./commitment-page.server";
import { commitmentName, isOpen, standingOf, standingText } from "./row";

interface CommitmentProps {
  commitment: CommitmentView;
}

const present = (items: (Definition | null)[]) => items.filter((item) => item !== null);

export function PromiseCard({ commitment }: CommitmentProps) {
  const t = useText();
  const words = t.commitments.show;
  const { text, clause, measure, target, unit, evidenceRequired, evidence, difficulties, meeting, visit } = commitment;
  const kept = (said: string) => <span className="keep">{said}</span>;
  return (
    <Card title={words.promise}>
      {commitmentName(text) === text ? null : <p className="promise keep">{text}</p>}
      <DefinitionList
        wide
        items={present([
          clause ? { term: words.clause, detail: clause } : null,
          measure
            ? {
                term: words.measure,
                detail:
                  target === null && !unit
                    ? measure
                    : words.measured(measure, target === null ? "" : figureText(t, target), unit ?? ""),
              }
            : null,
          {
            term: words.evidence,
            detail: evidence ? kept(evidence) : evidenceRequired ? words.evidenceNeeded : words.evidenceNotNeeded,
          },
          difficulties ? { term: words.difficulties, detail: kept(difficulties) } : null,
          {
            term: words.from,
            detail:
              meeting || visit ? (
                <>
                  {meeting ? (
                    <Link className="link block" to={`/meetings/${meeting.id}`}>
                      {meeting.name}
                    </Link>
                  ) : null}
                  {visit ? (
                    <Link className="link block" to={`/visits/${visit.id}`}>
                      {visit.name}
                    </Link>
                  ) : null}
                </>
              ) : (
                words.inAgreement
              ),
            note: words.added(commitment.createdBy, formatDay(t, commitment.addedOn)),
          },
        ])}
      />
    </Card>
  );
}

export function StandingCard({ commitment, today }: CommitmentProps & { today: string }) {
  const t = useText();
  const { commitments: all } = t;
  const words = all.show;
  const { dueOn, recurs, recursFrom, recursUntil, nextOn, status, closedOn, closedBy, deadlineId } = commitment;
  const standing = standingOf(commitment, today);
  const late = standing === "late";
  const first = recursFrom ?? dueOn;
  return (
    <Card title={words.standing} tone={late ? "alarm" : undefined}>
      <DefinitionList
        items={present([
          { term: words.state, detail: all.statuses[status] },
          {
            term: all.due,
            detail: <DayText day={dueOn} withWeekday none={all.standing.noDay} />,
            note:
              standing === "late" || standing === "due" || standing === "ended"
                ? standingText(t, commitment, today)
                : null,
            ...(late ? { tone: "alarm" as const } : {}),
          },
          recurs && first
            ? {
                term: words.rhythm,
                detail: all.recurs[recurs],
                note: recursUntil ? formatSpan(t, first, recursUntil) : formatDay(t, first),
              }
            : null,
          isOpen(status) && nextOn ? { term: words.next, detail: <DayText day={nextOn} withWeekday /> } : null,
          closedOn
            ? {
                term: words.closedOn,
                detail: <DayText day={closedOn} />,
                note: closedBy ? words.closedBy(closedBy) : null,
              }
            : null,
        ])}
      />
      {deadlineId ? (
        <p className="small card-note">
          <Link className="link" to={deadlinePath(deadlineId)}>
            {words.deadline}
          </Link>
        </p>
      ) : null}
    </Card>
  );
}

export function PeopleCard({ commitment: { side, party, owner, person } }: CommitmentProps) {
  const words = useText().commitments;
  const link = (to: string, { name }: { name: string }) => (
    <Link className="link" to={to}>
      {name}
    </Link>
  );
  return (
    <Card title={words.show.people}>
      <DefinitionList
        items={present([
          { term: words.side, detail: words.sides[side] },
          party ? { term: words.show.party, detail: link(`/organisations/${party.id}`, party) } : null,
          { term: words.show.here, detail: owner?.name ?? words.nobody },
          { term: words.show.there, detail: person ? link(`/people/${person.id}`, person) : words.nobody },
        ])}
      />
    </Card>
  );
}
