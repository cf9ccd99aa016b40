/** What a report is made with where nothing else is asked, and what the days of a period are called by. Pure. */
import type { Locale } from "#app/platform/locale";
import { type OwnColumn, type ReportKindId, usualOwnColumns } from "./contents/request";
import { reportFormats } from "./forms";
import { type Scope, scopeNames } from "./scope";

/** The form as its fields hold it. */
export interface ReportValues {
  kind: ReportKindId;
  locale: Locale;
  firstOn: string;
  lastOn: string;
  scope: Scope;
  partner: string;
  columns: readonly OwnColumn[];
  formats: readonly string[];
}

/** This year up to today, the whole office, the reader's language, every format. */
export const usualValues = (kind: ReportKindId, today: string, locale: Locale): ReportValues => ({
  ...{ kind, locale, firstOn: `${today.slice(0, 4)}-01-01`, lastOn: today },
  ...{ scope: {}, partner: "", columns: usualOwnColumns, formats: reportFormats },
});

/** The form's fields one by one, as an address or hidden fields carry them. */
export function fieldsOf(values: ReportValues): [name: string, value: string][] {
  const { kind, locale, firstOn, lastOn, scope, partner, columns, formats } = values;
  const all: [string, string][] = [
    ["kind", kind],
    ["locale", locale],
    ["firstOn", firstOn],
    ["lastOn", lastOn],
    ...scopeNames.map((name): [string, string] => [`scope.${name}`, scope[name] ?? ""]),
    ["partner", partner],
    ...columns.map((column): [string, string] => ["columns", column]),
    ...formats.map((format): [string, string] => ["formats", format]),
  ];
  return all.filter(([, value]) => value !== "");
}

/** The address of the form with these values in it. */
export const formAddress = (values: ReportValues, more: Record<string, string> = {}): string =>
  `/reports/new?${new URLSearchParams([...fieldsOf(values), ...Object.entries(more)])}`;
