/** A deadline on its day in a month. */
import { Link } from "@remix-run/react";
import { useText } from "#app/platform/text";
import { deadlinePath } from "./paths";
import { type DeadlineRow, deadlineTitle, standingOf } from "./row";

export function MonthEntry({ row, today }: { row: DeadlineRow; today: string }) {
  const t = useText();
  const standing = standingOf(row, today);
  return (
    <li data-standing={standing}>
      <Link to={deadlinePath(row.id)}>
        <b>{deadlineTitle(t, row)}</b>
        {standing === "late" ? <span className="visually-hidden">, {t.deadlinePages.show.overdue}</span> : null}
        {row.about ? <span lang={row.about.titleLanguage}>{row.about.title}</span> : null}
      </Link>
    </li>
  );
}
