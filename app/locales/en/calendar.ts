/** The calendars that other programs read. */
const named = (what: string) => `${what} · Entente`;

export const calendar = {
  /** What the calendar is called in somebody's calendar program. */
  names: {
    mine: (_title: string) => named("My deadlines"),
    office: (_title: string) => named("Deadlines of the office"),
    agreement: (title: string) => named(title || "Deadlines of an agreement"),
  },
  counted: (how: string) => `How the day was found: ${how}`,
  doubt: (doubt: string) => `Not certain. ${doubt}`,
} as const;
