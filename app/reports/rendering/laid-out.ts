/**
 * A report laid out: every word in its place and language, pages turned or not, before any format is chosen. Word, PDF and
 * the page draw this and decide nothing about contents. For browser and server; plain data.
 */
import type { Locale } from "#app/platform/locale";
import type { Span } from "./spans";

export type Line = readonly Span[];

export interface LaidColumn {
  key: string;
  header: string;
  /** Share of the table's width, all together 1. */
  share: number;
  align: "start" | "center" | "end";
}

export interface LaidRow {
  cells: readonly (readonly Line[])[];
  /** So high that it may be split between pages. */
  tall: boolean;
}

export interface LaidTable {
  /** Null where the heading says it already. */
  caption: string | null;
  columns: readonly LaidColumn[];
  rows: readonly LaidRow[];
  empty: string;
}

export interface LaidSection {
  heading: string | null;
  paragraphs: readonly (readonly Line[])[];
  table: LaidTable | null;
}

/** Sections on pages that lie the same way. */
export interface Stretch {
  landscape: boolean;
  sections: readonly LaidSection[];
}

export interface LaidHead {
  superior: string | null;
  /** Dots where the office has no name yet. */
  office: string;
  /** State and motto; null where the language has none. */
  state: { name: string; motto: string } | null;
  number: string;
  placeAndDay: string;
}

export interface LaidReport {
  locale: Locale;
  /** Without head and foot, in smaller letters. */
  plain: boolean;
  fileName: string;
  head: LaidHead;
  title: string;
  subject: readonly Line[];
  period: string | null;
  /** At least one. */
  stretches: readonly Stretch[];
  foot: { post: string; recipients: string; names: readonly string[] };
  annex: { title: string; subject: string; to: string; stretches: readonly Stretch[] } | null;
}
