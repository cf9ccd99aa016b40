/** How a deadline's day is shown: the day with its weekday, how it stands to today, the working days left, and what it was before. */
import { relativeDays } from "#app/platform/days";
import { useText } from "#app/platform/text";
import { DayText } from "#app/ui/day-text";
import { type DeadlineRow, standingOf } from "./row";

interface DueTextProps {
  row: Pick<DeadlineRow, "kind" | "dueOn" | "previousOn" | "moved" | "acknowledged" | "closedWhy" | "closedOn">;
  today: string;
  workingDays?: number | null;
}

export function DueText({ row, today, workingDays = null }: DueTextProps) {
  const words = useText().deadlinePages;
  const standing = standingOf(row, today);
  const changed = row.previousOn !== null && row.previousOn !== row.dueOn;
  const said = [row.moved ? words.moved : null, row.acknowledged && !row.closedWhy ? words.acknowledged : null];
  return (
    <>
      <DayText day={row.dueOn} withWeekday />
      <span className={standing === "late" ? "under bad" : "under"}>
        <StandingText row={row} today={today} />
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

/** "325 days overdue", "in 3 days", "passed 2 days ago", "done". */
export function StandingText({ row, today }: Pick<DueTextProps, "row" | "today">) {
  const t = useText();
  const words = t.deadlinePages;
  const ago = () => {
    const days = -Math.round((Date.parse(row.dueOn) - Date.parse(today)) / 86_400_000);
    return days === 0 ? t.days.today : t.days.ago(days);
  };
  switch (standingOf(row, today)) {
    case "closed":
      return <>{row.closedWhy ? words.closedWhy[row.closedWhy] : null}</>;
    case "passed":
      return <>{words.passed(ago())}</>;
    case "dormant":
      return <>{words.dormantSince(ago())}</>;
    default:
      return <>{relativeDays(t, today, row.dueOn)}</>;
  }
}
