/** When a deadline falls due, how that was counted, and what became of it. */
import { formatDay, formatMoment } from "#app/platform/days";
import { useText } from "#app/platform/text";
import { Card } from "#app/ui/card";
import { DayText } from "#app/ui/day-text";
import { type Definition, DefinitionList } from "#app/ui/definition-list";
import { useTimeZone } from "#app/ui/viewer";
import { classOf } from "#workflows/deadlines/deadline";
import { deadlineDoubt, deadlineHow, deadlineSource } from "./deadline-text";
import { standingOf, standingText } from "./row";
import type { DeadlineView } from "./show-queries.server";

interface DayCardProps {
  deadline: DeadlineView;
  today: string;
  workingDays: number | null;
}

export function DayCard({ deadline, today, workingDays }: DayCardProps) {
  const t = useText();
  const words = t.deadlinePages;
  const timeZone = useTimeZone();
  const { dueOn, computedOn, previousOn, changedAt, movedOn, movedBy, moveReason, doneOn, closedOn } = deadline;
  const late = standingOf(deadline, today) === "late";
  const doubt = deadlineDoubt(t, deadline);
  const items: (Definition | null)[] = [
    {
      term: classOf(deadline.kind) === "duty" ? words.show.due : words.show.on,
      detail: <DayText day={dueOn} withWeekday />,
      note: (
        <>
          {standingText(t, deadline, today)}
          {workingDays === null || dueOn === today ? null : ` · ${words.workingDaysLeft(workingDays)}`}
        </>
      ),
      ...(late ? { tone: "alarm" as const } : {}),
    },
    {
      term: words.show.how,
      detail: <span className="how">{deadlineHow(t, deadline.basis)}</span>,
      note: [doubt, deadlineSource(t, deadline.basis)].filter(Boolean).join(" · ") || null,
    },
    movedOn
      ? {
          term: words.show.computed,
          detail: <DayText day={computedOn} withWeekday />,
          note: words.show.lapses,
        }
      : null,
    movedOn
      ? {
          term: words.show.movedTo,
          detail: <DayText day={movedOn} withWeekday />,
          note: <span className="keep">{words.show.movedBy(movedBy ?? "–", moveReason ?? "–")}</span>,
        }
      : null,
    previousOn && previousOn !== dueOn
      ? {
          term: words.show.before,
          detail: (
            <del>
              <DayText day={previousOn} withWeekday />
            </del>
          ),
          note: changedAt ? words.show.changedAt(formatMoment(t, changedAt, timeZone)) : null,
        }
      : null,
    doneOn
      ? {
          term: words.show.done,
          detail: words.show.doneBy(deadline.doneBy ?? "–", formatDay(t, doneOn)),
          note: deadline.doneNote ? <span className="keep">{deadline.doneNote}</span> : null,
        }
      : deadline.closedWhy && closedOn
        ? {
            term: words.show.state,
            detail: words.closedOn(t.deadlines.standing.closedWhy[deadline.closedWhy], formatDay(t, closedOn)),
          }
        : null,
  ];
  return (
    <Card id="day" title={words.show.when} tone={late ? "alarm" : undefined}>
      <DefinitionList wide items={items.filter((item) => item !== null)} />
    </Card>
  );
}
