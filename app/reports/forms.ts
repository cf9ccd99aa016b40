/** The form of a report, shared by browser and server. Fields that a kind does not ask for are left aside. */
import { z } from "zod";
import { lengths, oneOf, optionalDay, optionalText } from "#app/platform/form-fields";
import { locales } from "#app/platform/locale";
import { asks, ownColumns, reportKinds } from "./contents/request";
import { filterOf, scopeOf } from "./scope";

export const reportFormats = ["docx", "xlsx", "pdf"] as const;
type ReportFormatId = (typeof reportFormats)[number];

/** Paper of more records than these is refused; a sheet of more than those as well. */
const mostRecords = { paper: 5000, sheet: 20_000 };

/** Whether a report of so many records can be made in these formats: the problem of the field `formats`, or null. */
export function tooLong(records: number, formats: readonly ReportFormatId[]): string | null {
  if (records > mostRecords.sheet) return `reportTooLarge:${mostRecords.sheet}`;
  const paper = formats.some((format) => format !== "xlsx");
  return paper && records > mostRecords.paper ? `reportTooLong:${mostRecords.paper}` : null;
}

/** Boxes that were ticked: one alone arrives as a text. */
const several = <const T extends readonly [string, ...string[]]>(options: T) =>
  z.preprocess(
    (value) => (value === undefined || value === "" ? [] : [value].flat()),
    z
      .array(z.enum(options, "checkAnswer"), "checkAnswer")
      .max(options.length, "checkAnswer")
      .transform((chosen) => options.filter((option) => chosen.includes(option as never)) as T[number][]),
  );

const scope = z
  .preprocess(
    (value) => (typeof value === "object" && value !== null ? value : {}),
    z.record(z.string().max(20), z.unknown()),
  )
  .transform(scopeOf);

export const reportForm = z
  .object({
    kind: oneOf(reportKinds, "chooseReport"),
    locale: oneOf(locales, "chooseLanguage"),
    firstOn: optionalDay(),
    lastOn: optionalDay(),
    scope,
    partner: optionalText(lengths.name + 100),
    columns: several(ownColumns),
    formats: several(reportFormats),
  })
  .superRefine(({ kind, firstOn, lastOn, scope, partner, columns, formats }, context) => {
    const problem = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    const asked = asks[kind];
    if (asked.period && !firstOn) problem("firstOn", "enterPeriodFirst");
    if (asked.period && !lastOn) problem("lastOn", "enterPeriodLast");
    if (asked.period && firstOn && lastOn && firstOn > lastOn) problem("lastOn", "periodBackwards");
    if (asked.partner && !partner) problem("partner", "enterPartner");
    if (asked.columns && columns.length === 0) problem("columns", "chooseColumns");
    if (asked.filter && !filterOf(scope)) problem("scope", "checkAnswer");
    if (formats.length === 0) problem("formats", "chooseFormat");
  });

export type ReportForm = z.output<typeof reportForm>;

/** Made with the page: the same form twice is one report. */
export const requestKey = z.string("reopenForm").min(8, "reopenForm").max(60, "reopenForm");
