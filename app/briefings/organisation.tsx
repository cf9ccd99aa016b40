/** `/organisations/:id/briefing`: the briefing of an organisation, in the language asked for (`?locale=`). */
import { useLoaderData } from "@remix-run/react";
import { organisationName } from "#app/organisations/organisation-queries.server";
import { reading } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { layOut } from "#app/reports/rendering/lay-out.server";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { BriefingPage } from "./briefing-page";
import { localeAsked } from "./frame.server";
import { organisationBriefing } from "./organisation-briefing.server";

export const links = foreignScripts;
export const meta = titled<typeof loader>((t, data) => t.briefings.of(data?.organisation.name ?? ""));

export const loader = reading("records.read", async (ctx, { params, url }) => {
  const locale = localeAsked(ctx, url);
  const { id, name } = await organisationName(ctx, params.id);
  return { organisation: { id, name }, locale, paper: layOut(await organisationBriefing(ctx, id, locale)) };
});

export default function OrganisationBriefing() {
  const words = useText().organisations;
  const { organisation, locale, paper } = useLoaderData<typeof loader>();
  return (
    <BriefingPage
      at={`/organisations/${organisation.id}`}
      name={organisation.name}
      crumbs={[{ to: "/organisations", label: words.title }]}
      locale={locale}
      paper={paper}
      writeAt={null}
    />
  );
}
