/** Answers a briefing as a file to be saved. No browser opens it as a page, and nothing keeps it on the way. */
import { attachmentHeaders } from "#app/platform/attachment.server";
import { notFound } from "#app/platform/page.server";
import { textIn } from "#app/platform/text";
import type { ReportDocument } from "#app/reports/document";
import { type PaperFormat, renderApart } from "./render-apart.server";

const mediaTypes: Record<PaperFormat, string> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
};

/** What the address asks for; anything else is not there. */
export function formatAsked(format: string | undefined): PaperFormat {
  return format === "docx" || format === "pdf" ? format : notFound();
}

export async function paperFile(document: ReportDocument, format: PaperFormat): Promise<Response> {
  const bytes = await renderApart({ document, format });
  const headers = attachmentHeaders({
    name: `${textIn(document.locale).briefings.title} - ${document.subject}`,
    plainName: document.fileName,
    extension: format,
    mediaType: mediaTypes[format],
  });
  return new Response(new Uint8Array(bytes), { headers: { ...headers, "Content-Length": String(bytes.length) } });
}
