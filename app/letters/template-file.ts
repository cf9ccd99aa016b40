/** `/settings/letters/:kind/:language/file`: the template in use, to be saved. */
import { attachmentHeaders } from "#app/platform/attachment.server";
import { notFound, reading } from "#app/platform/page.server";
import { textIn } from "#app/platform/text";
import { docxType, letterAsked, templateInUse } from "./templates.server";

export const loader = reading("settings.manage", async (ctx, { params, files }) => {
  const { kind, language } = letterAsked(params);
  const content = (await templateInUse(ctx, files.store, kind, language)) ?? notFound();
  const headers = attachmentHeaders({
    name: `${textIn(language).letters.kinds[kind]} (${language})`,
    plainName: `${kind} ${language}`,
    extension: "docx",
    mediaType: docxType,
  });
  return new Response(new Uint8Array(content), { headers: { ...headers, "Content-Length": String(content.length) } });
});
