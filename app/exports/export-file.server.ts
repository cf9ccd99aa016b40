/**
 * Answers a view as a file. CSV and JSON flow out batch by batch as the reader takes them; a workbook is made first. A fault in the
 * middle breaks the download off, so half a file is never taken for a whole one.
 */
import { redirect } from "@remix-run/node";
import { choiceAsked } from "#app/platform/asked";
import { attachmentHeaders } from "#app/platform/attachment.server";
import type { Ctx } from "#app/platform/context.server";
import type { ExportSheet } from "./column";
import { csvOf } from "./csv.server";
import { type ExportFormat, exportFormats, mostRowsInExcel } from "./formats";
import { jsonOf } from "./json.server";
import { xlsxOf } from "./xlsx.server";

const mediaTypes: Record<ExportFormat, string> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json; charset=utf-8",
};

/** `url`: the address asked, for the page that refuses a workbook that would be too long. */
export async function exportFile<Row>(ctx: Ctx, url: URL, sheet: ExportSheet<Row>): Promise<Response> {
  const format = choiceAsked(url, "format", exportFormats) || "csv";
  if (format === "xlsx" && sheet.total > mostRowsInExcel) throw redirect(`/exports/too-long?from=${asked(url)}`);
  const body = format === "xlsx" ? new Uint8Array(await xlsxOf(sheet)) : streamOf(format, ctx, sheet);
  return new Response(body, {
    headers: attachmentHeaders({
      name: `${sheet.name} ${ctx.today}`,
      plainName: `${sheet.plainName}-${ctx.today}`,
      extension: format,
      mediaType: mediaTypes[format],
    }),
  });
}

const asked = (url: URL) => encodeURIComponent(`${url.pathname}${url.search}`);

function streamOf<Row>(format: "csv" | "json", ctx: Ctx, sheet: ExportSheet<Row>): ReadableStream<Uint8Array> {
  const texts = format === "csv" ? csvOf(sheet) : jsonOf(sheet, ctx.today);
  const bytes = new TextEncoder();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await texts.next();
        if (done) controller.close();
        else controller.enqueue(bytes.encode(value));
      },
      async cancel() {
        await texts.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}
