/** `/visits/:id/briefing`: the briefing of a visit, in the language asked for (`?locale=`). */
import { useLoaderData } from "@remix-run/react";
import { reading } from "#app/platform/page.server";
import { can } from "#app/platform/permissions";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { layOut } from "#app/reports/rendering/lay-out.server";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { openVisit } from "#app/visits/open-visit.server";
import { BriefingPage } from "./briefing-page";
import { localeAsked } from "./frame.server";
import { visitBriefing } from "./visit-briefing.server";

export const links = foreignScripts;
export const meta = titled<typeof loader>((t, data) => t.briefings.of(data?.visit.title ?? ""));

export const loader = reading("records.read", async (ctx, { params, url }) => {
  const locale = localeAsked(ctx, url);
  const { id, title } = await openVisit(ctx, params.id);
  const paper = layOut(await visitBriefing(ctx, id, locale));
  return { visit: { id, title }, locale, paper, write: can(ctx.actor, "records.write") };
});

export default function VisitBriefing() {
  const words = useText().visits;
  const { visit, locale, paper, write } = useLoaderData<typeof loader>();
  const at = `/visits/${visit.id}`;
  return (
    <BriefingPage
      at={at}
      name={visit.title}
      crumbs={[{ to: "/visits", label: words.title }]}
      locale={locale}
      paper={paper}
      writeAt={write ? `${at}/preparation` : null}
    />
  );
}
