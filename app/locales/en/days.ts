/** How days and moments are written. Weekdays begin with Sunday, months with January. */
const weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"] as const;
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;
const count = (days: number) => (days === 1 ? "1 day" : `${days} days`);
const some = (n: number, one: string) => (n === 1 ? `1 ${one}` : `${n} ${one}s`);

export const days = {
  weekday: (weekday: number) => weekdays[weekday] ?? "",
  day: (day: number, month: number, year: number) => `${day} ${months[month - 1] ?? ""} ${year}`,
  /** The first day of a span whose last day says the rest. */
  dayInYear: (day: number, month: number) => `${day} ${months[month - 1] ?? ""}`,
  dayInMonth: (day: number) => String(day),
  withWeekday: (weekday: string, day: string) => `${weekday} ${day}`,
  span: (first: string, last: string) => `${first} – ${last}`,
  moment: (day: string, time: string) => `${day}, ${time}`,
  count,
  overdue: (n: number) => `${count(n)} overdue`,
  ago: (n: number) => (n === 1 ? "yesterday" : `${n} days ago`),
  in: (n: number) => (n === 1 ? "tomorrow" : `in ${n} days`),
  /** Years and months, months alone, or days while it is less than a month. */
  elapsed: ({ years, months, days }: { years: number; months: number; days: number }) =>
    years > 0
      ? months > 0
        ? `${some(years, "year")} ${some(months, "month")}`
        : some(years, "year")
      : months > 0
        ? some(months, "month")
        : some(days, "day"),
  today: "today",
  dueToday: "due today",
  notGiven: "Not given",
} as const;
