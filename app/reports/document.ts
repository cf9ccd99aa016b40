/**
 * A report as data: what is in it and in which order, without saying how it looks. Contents are made of records
 * (`contents/`), and the same document becomes the preview, Word, Excel and PDF (`rendering/`). For browser and server.
 */
import type { Locale } from "#app/platform/locale";

/** A text in another language than the report's: Han and Hangul need their own fonts and marks. */
export interface ForeignText {
  text: string;
  language: string;
}

export type CellValue =
  | null
  | string
  | number
  | { day: string }
  | { lines: readonly (string | ForeignText)[] }
  | { link: string; text: string | ForeignText };

export interface ReportColumn {
  key: string;
  header: string;
  /** What its cells hold: figures are set to the right and typed, days are typed. */
  kind: "text" | "number" | "day";
  /** Share of the width, against the others. */
  width: number;
}

export interface ReportTable {
  caption: string;
  columns: readonly ReportColumn[];
  rows: readonly (readonly CellValue[])[];
  /** Said instead of a table without rows. */
  empty: string;
}

export interface ReportSection {
  /** Numbered by the report itself where it wants numbers: "I.", "1." */
  heading: string | null;
  paragraphs: readonly (string | ForeignText)[];
  table: ReportTable | null;
}

/** The head of an official paper: who issues it, its number (given by hand when it is issued), place and day. */
export interface ReportHead {
  superior: string | null;
  office: string;
  /** What follows the number; null where the office has not said. */
  symbol: string | null;
  place: string | null;
  /** The day it was made. */
  on: string;
}

export interface ReportDocument {
  locale: Locale;
  /** For the names of its files: "commitment-report-2026-11-21". */
  fileName: string;
  head: ReportHead;
  /** "BÁO CÁO", and what it is about. */
  title: string;
  subject: string;
  /** "From 1 Jan 2026 to 31 Oct 2026"; null without a period. */
  period: string | null;
  sections: readonly ReportSection[];
  /** What is missing on record, each with where it is supplied. */
  annex: readonly ReportSection[];
  /** The post of who signs, and to whom it goes. */
  signature: { post: string | null; recipients: readonly string[] };
  /** A wide table wants the page turned. */
  landscape: boolean;
  /** A working paper to carry: no head, number or signature, smaller letters. */
  plain?: boolean;
}
