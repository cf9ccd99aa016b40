/** What an agreement is found by: one normalised line on its row, rebuilt whenever something it is made of changes. */
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.server";

/**
 * The search line of a row of `agreements`, known by its table's name or alias: made from its reference, titles in every language,
 * fields of cooperation, and every name of every party and of whoever answers for it now.
 */
export const searchLineOf = (row: SQL): SQL<string> => sql`(
  with recursive involved as (
    select organisation_id from agreement_parties where agreement_id = ${row}.id
    union
    select s.successor_id from involved i join successions s on s.predecessor_id = i.organisation_id
  )
  select normalise(concat_ws(' ',
    ${row}.reference,
    ${row}.title,
    (select string_agg(title, ' ' order by language) from agreement_titles where agreement_id = ${row}.id),
    (select string_agg(concat_ws(' ', o.name, o.short_name,
        (select string_agg(name, ' ' order by language, name) from organisation_names where organisation_id = o.id),
        (select string_agg(m.name, ' ' order by m.name) from organisations m where m.merged_into_id = o.id)), ' ' order by o.name)
      from involved i join organisations o on o.id = i.organisation_id),
    (select string_agg(regexp_replace(field, '([A-Z])', ' \\1', 'g'), ' ' order by field) from agreement_fields where agreement_id = ${row}.id)
  ))
)`;

/** Rebuilds the search line of agreements. Call it in the transaction that changed anything it is made from. */
export async function refreshAgreementSearch(tx: Tx, agreementIds: string[]): Promise<void> {
  if (agreementIds.length === 0) return;
  await tx.execute(
    sql`update agreements a set search_text = ${searchLineOf(sql.raw("a"))} where a.id in ${agreementIds}`,
  );
}

/** The same for every agreement in which one of these organisations, or one they answer for, is a party. */
export async function refreshAgreementSearchOf(tx: Tx, organisationIds: string[]): Promise<void> {
  if (organisationIds.length === 0) return;
  const rows = await tx.execute<{ id: string }>(sql`
    with recursive answered as (
      select id from organisations where id in ${organisationIds}
      union
      select s.predecessor_id from answered a join successions s on s.successor_id = a.id
    )
    select distinct p.agreement_id as id from agreement_parties p join answered a on a.id = p.organisation_id`);
  await refreshAgreementSearch(
    tx,
    rows.map((row) => row.id),
  );
}
