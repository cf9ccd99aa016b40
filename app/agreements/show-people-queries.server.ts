/** Who an agreement is between, and whom to ask on each side. */
import { asc, eq, sql } from "drizzle-orm";
import { placeIn, presentPost } from "#app/people/lookup.server";
import { postTitleIn } from "#app/people/name-in.server";
import { calledBy } from "#app/platform/called";
import { countryName } from "#app/platform/codes";
import type { Locale } from "#app/platform/locale";
import type { LocalName } from "#app/platform/record-fields";
import { textIn } from "#app/platform/text";
import type { Executor } from "#db/client.server";
import { agreementParties, organisations, type PartyRole, type Side, type Standing, successions } from "#db/schema";

export interface ShownParty {
  id: string;
  name: string;
  names: LocalName[];
  country: string;
  /** In the reader's language. */
  countryName: string;
  place: string | null;
  role: PartyRole;
  side: Side;
  standing: Standing;
  /** Since when another answers for it, and by which act. */
  endedOn: string | null;
  act: string | null;
}

/** The parties in their order, with who succeeded them since when. Of their names, those in their own scripts and languages. */
export async function partiesOf(db: Executor, locale: Locale, agreementId: string): Promise<ShownParty[]> {
  const rows = await db
    .select({
      id: organisations.id,
      name: organisations.name,
      names: sql<LocalName[]>`coalesce((
        select json_agg(json_build_object('language', n.language, 'name', n.name) order by n.language, n.name)
        from organisation_names n where n.organisation_id = ${organisations.id} and n.language <> 'en' and not n.former
          and n.name <> ${organisations.name}), '[]')`,
      country: organisations.country,
      place: organisations.place,
      role: agreementParties.role,
      side: agreementParties.side,
      standing: agreementParties.standing,
      endedOn: successions.on,
      act: successions.act,
    })
    .from(agreementParties)
    .innerJoin(organisations, eq(organisations.id, agreementParties.organisationId))
    .leftJoin(successions, eq(successions.predecessorId, organisations.id))
    .where(eq(agreementParties.agreementId, agreementId))
    .orderBy(asc(agreementParties.position), asc(organisations.name))
    .limit(100);
  const t = textIn(locale);
  return rows.map((row) => ({
    ...row,
    ...calledBy(locale, row, row.country === "VN"),
    countryName: countryName(t, row.country),
  }));
}

export interface ShownContact {
  side: Side;
  id: string;
  name: string;
  address: string | null;
  names: LocalName[];
  email: string | null;
  telephone: string | null;
  post: string | null;
  organisation: string | null;
  /** The last day of the latest post, where it is over. */
  postEndedOn: string | null;
}

/** The contact person of each side with the latest post. */
export async function contactsOf(db: Executor, locale: Locale, agreementId: string): Promise<ShownContact[]> {
  const rows = await db.execute<Record<keyof ShownContact, never>>(sql`
    select c.side, p.id, p.name, p.address, p.email, p.telephone,
      coalesce((select json_agg(json_build_object('language', n.language, 'name', n.name) order by n.language, n.name)
        from person_names n where n.person_id = p.id and n.name <> p.name), '[]') as names,
      ${postTitleIn(sql`present`, locale)} as post,
      ${placeIn(locale)} as organisation, to_char(present.to_on, 'YYYY-MM-DD') as "postEndedOn"
    from agreement_contacts c join people p on p.id = c.person_id left join lateral ${presentPost} present on true
    where c.agreement_id = ${agreementId} order by c.side`);
  return ([...rows] as unknown as ShownContact[]).map((row) => ({ ...row, ...calledBy(locale, row) }));
}
