/** How a deadline's day is shown: the day with its weekday, how it stands to today, the working days left, and what it was before. */
import { useText } from "#app/platform/text";
import { DayText } from "#app/ui/day-text";
import { type DeadlineRow, standingOf, standingText } from "./row";

interface DueTextProps {
  row: Pick<DeadlineRow, "kind" | "dueOn" | "previousOn" | "moved" | "acknowledged" | "closedWhy" | "closedOn">;
  today: string;
  workingDays?: number | null;
}

export function DueText({ row, today, workingDays = null }: DueTextProps) {
  const t = useText();
  const words = t.deadlinePages;
  const standing = standingOf(row, today);
  const changed = row.previousOn !== null && row.previousOn !== row.dueOn;
  const said = [
    row.moved ? t.deadlines.standing.moved : null,
    row.acknowledged && !row.closedWhy ? t.deadlines.standing.acknowledged : null,
  ];
  return (
    <>
      <DayText day={row.dueOn} withWeekday />
      <span className={standing === "late" ? "under bad" : "under"}>
        {standingText(t, row, today)}
        {workingDays !== null && standing === "open" && row.dueOn !== today
          ? ` · ${words.workingDaysLeft(workingDays)}`
          : null}
      </span>
      {changed ? (
        <span className="under">
          <del>
            <DayText day={row.previousOn} withWeekday />
          </del>
        </span>
      ) : null}
      {said.some(Boolean) ? <span className="under">{said.filter(Boolean).join(" · ")}</span> : null}
    </>
  );
}
