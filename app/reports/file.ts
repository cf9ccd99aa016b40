/** `/reports/:id/file/:format`: a file of a report, to be saved. No browser opens it as a page, and nothing keeps it on the way. */
import { reading } from "#app/platform/page.server";
import { reportFile } from "./report-queries.server";

const mediaTypes: Record<string, string> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pdf: "application/pdf",
};

export const loader = reading("records.read", async (ctx, { params }) => {
  const { name, content } = await reportFile(ctx, params.id, params.format);
  return new Response(new Uint8Array(content), {
    headers: {
      "Content-Type": mediaTypes[params.format ?? ""] ?? "application/octet-stream",
      "Content-Length": String(content.length),
      // Names are made here, of letters, digits and hyphens.
      "Content-Disposition": `attachment; filename="${name.replace(/[^\w.-]/g, "_")}"`,
      "Content-Security-Policy": "default-src 'none'; sandbox",
    },
  });
});
