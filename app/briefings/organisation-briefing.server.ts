/**
 * The briefing of an organisation: the same as that of a visit, before there is one, with what counts in on its page. Made of what its
 * reader may see at this moment.
 */
import { sql } from "drizzle-orm";
import { organisationName } from "#app/organisations/organisation-queries.server";
import type { Ctx } from "#app/platform/context.server";
import type { Locale } from "#app/platform/locale";
import { notFound } from "#app/platform/page.server";
import { section } from "#app/reports/contents/sections";
import type { ReportDocument } from "#app/reports/document";
import { agreementsRead, framed, handOf, plainName, promisesRead } from "./frame.server";
import { agreementsWith, countingIn, readHistory, readPartners, readPeople } from "./partners.server";
import { agreementsSection, historySection, notesSections, owedSections, whomSection, whoSection } from "./parts";

/** `origin`: what links begin with; nothing on a page. 404 where there is no such organisation; one put together with another leads to that. */
export async function organisationBriefing(
  reader: Ctx,
  id: string | undefined,
  locale: Locale,
  origin = "",
): Promise<ReportDocument> {
  const ctx = { ...reader, locale };
  const hand = handOf(ctx, origin);
  const own = (await organisationName(ctx, id)).id;
  const around = await countingIn(ctx, [own]);
  const [partners, withThem, people, minded] = await Promise.all([
    readPartners(ctx, [own]),
    agreementsWith(ctx, [own]),
    readPeople(ctx, holdsPostAt(ctx, around)),
    mindedLately(ctx, around),
  ]);
  const [partner] = partners;
  if (!partner) notFound();
  const known = withThem.get(partner.id) ?? [];
  const [agreements, promises, happened] = await Promise.all([
    agreementsRead(ctx, known),
    promisesRead(ctx, known),
    readHistory(ctx, { organisationIds: around, agreementIds: known }, 12),
  ]);
  const who = whoSection(hand, partners, withThem, agreements);
  return framed(ctx, hand, {
    title: partner.name,
    period: null,
    about: plainName(partner.name) || "organisation",
    sections: [
      partner.facts.length > 0 ? section(who.heading, partner.facts, who.table) : who,
      whomSection(hand, people),
      agreementsSection(hand, agreements, new Map()),
      ...owedSections(hand, promises, agreements),
      historySection(hand, happened),
      ...notesSections(hand, { talkingPoints: null, sensitivities: minded }),
    ],
  });
}

const holdsPostAt = (ctx: Ctx, ids: string[]) => sql`exists (select 1 from posts po
  where po.person_id = p.id and po.organisation_id in ${ids} and (po.to_on is null or po.to_on >= ${ctx.today}::date))`;

/** What was to be kept in mind on the latest visit that says so. */
async function mindedLately(ctx: Ctx, ids: string[]): Promise<string | null> {
  const [row] = await ctx.db.execute<{ sensitivities: string }>(sql`
    select v.sensitivities from visits v join visit_organisations x on x.visit_id = v.id
    where x.organisation_id in ${ids} and v.sensitivities is not null order by v.first_on desc, v.id limit 1`);
  return row?.sensitivities ?? null;
}
