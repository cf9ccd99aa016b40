/**
 * Makes a file of a report. What is in it was read before, with somebody's rights: nothing here reads a record, asks for
 * the time or knows who is asking. May be called in a thread of its own: it needs nothing but the document.
 */
import "#app/platform/text.server";
import type { ReportFormat } from "#db/schema";
import type { ReportDocument } from "../document";
import { toExcel } from "./excel.server";
import { layOut } from "./lay-out.server";
import { toPdf } from "./pdf.server";
import { toWord } from "./word.server";

/** A finished file, whole in memory. */
export interface RenderedReport {
  bytes: Uint8Array;
  mediaType: string;
  /** Without the dot: goes behind `ReportDocument.fileName`. */
  extension: ReportFormat;
}

const mediaTypes: Record<ReportFormat, string> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pdf: "application/pdf",
};

async function bytesOf(document: ReportDocument, format: ReportFormat): Promise<Uint8Array> {
  switch (format) {
    case "docx":
      return toWord(layOut(document));
    case "pdf":
      return toPdf(layOut(document));
    case "xlsx":
      return toExcel(document, layOut(document));
  }
}

/**
 * The report as a file: Word, Excel or PDF, the same content in the same order. Uses much of a processor: about a
 * second for a few hundred rows as PDF.
 */
export async function render(document: ReportDocument, format: ReportFormat): Promise<RenderedReport> {
  return { bytes: await bytesOf(document, format), mediaType: mediaTypes[format], extension: format };
}
