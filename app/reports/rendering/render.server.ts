/**
 * Makes a file of a report. What is in it was read before, with somebody's rights: nothing here reads a record, asks for
 * the time or knows who is asking. May be called in a thread of its own: it needs nothing but the document.
 */
import type { ReportFormat } from "#db/schema";
import type { ReportDocument } from "../document";

/** A finished file, whole in memory. */
export interface RenderedReport {
  bytes: Uint8Array;
  mediaType: string;
  /** Without the dot: goes behind `ReportDocument.fileName`. */
  extension: ReportFormat;
}

/**
 * The report as a file: Word, Excel or PDF, the same content in the same order. Uses much of a processor: about a
 * second for a few hundred rows as PDF.
 */
export async function render(document: ReportDocument, format: ReportFormat): Promise<RenderedReport> {
  throw new Error(`No renderer for ${format} of ${document.fileName}`);
}
