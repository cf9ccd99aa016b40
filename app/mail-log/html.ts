/** `/settings/mail/:id/html`: the HTML of a logged mail with links and codes left out, for the frame of its page. */
import { notFound, reading } from "#app/platform/page.server";
import { htmlToFrame } from "./mail-frame";
import { readLoggedMail } from "./mail-queries.server";

export const loader = reading("settings.manage", async (ctx, { params }) => {
  const { content } = await readLoggedMail(ctx, params.id);
  return content ? htmlToFrame(content.html) : notFound();
});
