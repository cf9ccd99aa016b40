/** `/people/:id/data/export`: everything that is held of one person, as a file of JSON. */
import { attachmentHeaders } from "#app/platform/attachment.server";
import { reading } from "#app/platform/page.server";
import { heldOf } from "./held.server";

export const loader = reading("records.write", async (ctx, { params }) => {
  const held = await heldOf(ctx, params.id);
  const content = { toldOn: ctx.today, ...held };
  return new Response(`${JSON.stringify(content, null, 2)}\n`, {
    headers: attachmentHeaders({
      ...{ name: `${held.person.name} ${ctx.today}`, plainName: `person ${ctx.today}` },
      ...{ extension: "json", mediaType: "application/json; charset=utf-8" },
    }),
  });
});
