/**
 * What is asked of a report: its kind, period, scope and language, as kept with the report and as it stands in an address.
 * Says nothing about the contents. For browser and server.
 */
import type { AgreementFilter } from "#app/agreements/filters";
import type { Locale } from "#app/platform/locale";

export const reportKinds = ["commitments", "register", "activity", "pilots", "partner", "own"] as const;
export type ReportKindId = (typeof reportKinds)[number];

/** What one's own report can show of an agreement, in this order where nothing else is asked. */
export const ownColumns = [
  "reference",
  "title",
  "kind",
  "parties",
  "country",
  "stage",
  "step",
  "stageSince",
  "signedOn",
  "effectiveOn",
  "term",
  "endsOn",
  "fields",
  "owner",
  "lead",
  "summary",
  "results",
  "difficulties",
  "proposals",
  "nextDeadline",
  "overdue",
] as const;
export type OwnColumn = (typeof ownColumns)[number];

/** What is shown where nobody chose. */
export const usualOwnColumns: readonly OwnColumn[] = [
  "reference",
  "title",
  "parties",
  "stage",
  "signedOn",
  "endsOn",
  "owner",
  "nextDeadline",
];

export interface ReportRequest {
  locale: Locale;
  /** First and last day, both counted in; null where the kind needs none. */
  period: { first: string; last: string } | null;
  /** Which agreements; order and page do not count. */
  filter: AgreementFilter;
  /** The organisation of a partner's profile. */
  partnerId: string | null;
  /** The columns of one's own report, in this order. */
  columns: readonly OwnColumn[];
  /** What links begin with: the configured public origin in files, nothing on a page. */
  origin?: string;
  /** For a preview: no more agreements than these are read. Counted figures stay those of the whole. */
  limit?: number;
}

/** Which kinds need a period, take a filter, are about one organisation, have columns to choose. */
export const asks: Record<ReportKindId, { period: boolean; filter: boolean; partner: boolean; columns: boolean }> = {
  commitments: { period: true, filter: true, partner: false, columns: false },
  register: { period: false, filter: true, partner: false, columns: false },
  activity: { period: true, filter: true, partner: false, columns: false },
  pilots: { period: true, filter: true, partner: false, columns: false },
  partner: { period: false, filter: false, partner: true, columns: false },
  own: { period: false, filter: true, partner: false, columns: true },
};
