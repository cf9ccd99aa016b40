/** What stands around an official paper: its head, its foot, its annex. */
const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

export const reportPaper = {
  /** State and motto over a Vietnamese paper; other languages have none. */
  state: "",
  motto: "",
  /** The number is written in by hand when the paper is issued. */
  number: (symbol: string) => `No.:          /${symbol}`,
  numberBlank: "No.: ……………",
  placeAndDay: (place: string, day: number, month: number, year: number) =>
    `${place}, ${day} ${months[month - 1] ?? ""} ${year}`,
  placeBlank: "……………",
  period: (period: string) => `(${period})`,
  post: (post: string) => post,
  recipients: "Recipients:",
  recipient: (name: string, last: boolean) => `– ${name}${last ? "." : ";"}`,
  recipientBlank: "……………………………",
  annex: "Annex",
  annexTitle: "What is missing on record",
  annexTo: (number: string, day: string) => `(To paper ${number} of ${day})`,
  numberShort: (symbol: string) => `No.        /${symbol}`,
  numberShortBlank: "No. ………",
  day: (day: number, month: number, year: number) => `${day} ${months[month - 1] ?? ""} ${year}`,
  /** The first sheet of a workbook, with the head and the text. */
  cover: "Report",
  sheet: (number: number) => `Table ${number}`,
  inSheet: (sheet: string) => `Table: see the sheet “${sheet}”`,
} as const;
