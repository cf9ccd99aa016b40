/** `/organisations/:id/briefing/:format`: the briefing of an organisation as Word or PDF. */
import { reading } from "#app/platform/page.server";
import { formatAsked, paperFile } from "./file.server";
import { localeAsked } from "./frame.server";
import { organisationBriefing } from "./organisation-briefing.server";

export const loader = reading("records.read", async (ctx, { params, url, origin }) => {
  const format = formatAsked(params.format);
  return paperFile(await organisationBriefing(ctx, params.id, localeAsked(ctx, url), origin), format);
});
