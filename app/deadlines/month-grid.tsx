/**
 * A month as a table of weeks. The number of a day leads to its list; arrow keys go from day to day, and everything that falls on
 * one is a link. On a phone the weeks fall apart into the days that have something. For deadlines, and for other records with a day.
 */
import { Link, useNavigate, useSearchParams } from "@remix-run/react";
import { type KeyboardEvent, type ReactNode, useState } from "react";
import { formatDay } from "#app/platform/days";
import { useLocale, useText } from "#app/platform/text";
import { ButtonLink } from "#app/ui/button";
import { EmptyState } from "#app/ui/empty-state";
import { withParams } from "#app/ui/search-params";
import type { Month, MonthDay } from "./month-days.server";

/** Days from here that a key goes. */
const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** What is said of the records that the days hold. */
interface Shown<Row> {
  /** "3 deadlines" */
  found: (total: number) => string;
  /** One of them, as an item of its day's list. */
  entry: (row: Row) => ReactNode;
}

interface MonthGridProps<Row> extends Shown<Row> {
  month: Month<Row>;
  today: string;
}

export function MonthGrid<Row>({ month, today, found, entry }: MonthGridProps<Row>) {
  const words = useText().deadlinePages;
  const name = useMonthName();
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const days = month.weeks.flat().filter(({ inMonth }) => inMonth);
  const has = days.some(({ day }) => day === today);
  const [chosen, choose] = useState("");
  const current = days.some(({ day }) => day === chosen) ? chosen : has ? today : (days[0]?.day ?? "");
  const to = (other: string) => ({ search: withParams(params, { month: other }) });

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const from = (event.target as HTMLElement).dataset.day;
    if (!from || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "PageUp" || event.key === "PageDown") {
      event.preventDefault();
      navigate(to(event.key === "PageUp" ? month.before : month.after), { preventScrollReset: true });
      return;
    }
    const at = days.findIndex(({ day }) => day === from);
    const next =
      event.key === "Home" ? days[0] : event.key === "End" ? days.at(-1) : days[at + (steps[event.key] ?? 0)];
    if (!next || next.day === from) return;
    event.preventDefault();
    choose(next.day);
    event.currentTarget.querySelector<HTMLElement>(`[data-day="${next.day}"]`)?.focus();
  };

  return (
    <>
      <table className="month" onKeyDown={onKeyDown}>
        <caption>
          <span className="visually-hidden">{name(month.month)}: </span>
          {found(month.total)}
        </caption>
        <thead>
          <tr>
            {words.weekdays.map((short, index) => (
              <th key={short} scope="col" abbr={words.weekdaysLong[index]}>
                <span aria-hidden="true">{short}</span>
                <span className="visually-hidden">{words.weekdaysLong[index]}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {month.weeks.map((week) => (
            <tr key={week[0]?.day}>
              {week.map((day) => (
                <Day
                  key={day.day}
                  day={day}
                  today={today}
                  focusable={day.day === current}
                  found={found}
                  entry={entry}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {month.total === 0 ? <EmptyState title={words.monthEmpty} /> : null}
      <p className="small muted keys">{words.keys}</p>
    </>
  );
}

/** "November 2026" of `2026-11`. */
export function useMonthName() {
  const words = useText().deadlinePages;
  return (month: string) => words.month(Number(month.slice(5)), Number(month.slice(0, 4)));
}

export function MonthSwitch({ month }: { month: Pick<Month<unknown>, "month" | "before" | "after"> }) {
  const words = useText().deadlinePages;
  const name = useMonthName();
  const [params] = useSearchParams();
  return (
    <nav aria-label={words.monthsLabel} className="row month-switch">
      <ButtonLink small to={{ search: withParams(params, { month: month.before }) }} preventScrollReset rel="prev">
        <span aria-hidden="true">‹</span>
        <span className="visually-hidden">{words.previousMonth(name(month.before))}</span>
      </ButtonLink>
      <h2>{name(month.month)}</h2>
      <ButtonLink small to={{ search: withParams(params, { month: month.after }) }} preventScrollReset rel="next">
        <span aria-hidden="true">›</span>
        <span className="visually-hidden">{words.nextMonth(name(month.after))}</span>
      </ButtonLink>
      <ButtonLink small kind="quiet" to={{ search: withParams(params, { month: null }) }} preventScrollReset>
        {words.thisMonth}
      </ButtonLink>
    </nav>
  );
}

interface DayProps<Row> extends Shown<Row> {
  day: MonthDay<Row>;
  today: string;
  /** The one day that Tab comes to. */
  focusable: boolean;
}

function Day<Row>({ day: { day, inMonth, off, name, rows, total }, today, focusable, found, entry }: DayProps<Row>) {
  const t = useText();
  const words = t.deadlinePages;
  const locale = useLocale();
  const [params] = useSearchParams();
  const list = { search: withParams(params, { view: null, month: null, day }) };
  const called = name ? (locale === "vi" ? (name.localName ?? name.name) : name.name) : null;
  const date = (
    <time dateTime={day}>
      <span className="number">{Number(day.slice(8))}</span>
      <span className="whole">{formatDay(t, day, { weekday: true })}</span>
    </time>
  );
  return (
    <td
      data-out={inMonth ? undefined : ""}
      data-off={off ? "" : undefined}
      data-today={day === today ? "" : undefined}
      data-empty={total === 0 ? "" : undefined}
    >
      {inMonth ? (
        <Link to={list} className="date" data-day={day} tabIndex={focusable ? 0 : -1}>
          {date}
          {day === today ? <span className="visually-hidden">, {words.isToday}</span> : null}
          {total > 0 ? <span className="visually-hidden">, {found(total)}</span> : null}
        </Link>
      ) : (
        <span className="date">{date}</span>
      )}
      {called ? (
        <span className="called">{off ? called : words.worked}</span>
      ) : off ? (
        <span className="visually-hidden">{words.dayOff}</span>
      ) : null}
      {rows.length > 0 ? <ul>{rows.map(entry)}</ul> : null}
      {total > rows.length ? (
        <Link className="link small" to={list}>
          {words.moreOnDay(total - rows.length)}
        </Link>
      ) : null}
    </td>
  );
}
