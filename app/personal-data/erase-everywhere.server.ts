/**
 * Takes a person out of every table. For the verb, and for a restored backup that is older than the erasure: it asks for no rights, and the
 * erasure must be on record (`erasures`). Doing it twice is doing it once.
 */
import { type SQL, sql } from "drizzle-orm";
import { suppressedHash } from "#app/mail/suppressed-hash.server";
import type { Tx } from "#db/client.server";
import { erasedMark } from "./mark";
import { reportsNaming } from "./naming-reports.server";

export interface Erased {
  /** Entries of the history that named the person. */
  history: number;
  /** Made reports that were thrown away, since they may name the person. */
  reports: number;
}

export async function eraseEverywhere(tx: Tx, id: string, at: Date): Promise<Erased | null> {
  const everybody = await tx.execute<{ id: string }>(
    sql`select id from people where (id = ${id} and erased_at is null) or merged_into_id = ${id} for update`,
  );
  if (everybody.length === 0) return null;
  const ids = everybody.map((row) => row.id);
  const mark = erasedMark(id);
  const values = await valuesOf(tx, id);
  const [done] = await tx.execute<{ changed: number }>(sql`select erase_from_history(${id}, ${mark}) as changed`);
  await copies(tx, ids, values, mark);
  const naming = await reportsNaming(tx, values.told);
  if (naming.length > 0) await tx.execute(sql`delete from reports where id in ${naming}`);
  await own(tx, ids, at);
  await tx.execute(sql`
    update people set name = ${mark}, family_first = false, address = null, email = null, telephone = null, languages = '{}',
      contact_reason = null, contact_since = null, backup_id = null, review_on = null, note = null, search_text = '',
      erased_at = ${at.toISOString()}, version = version + 1
    where id in ${ids}`);
  return { history: done?.changed ?? 0, reports: naming.length };
}

interface Values {
  /** Names that are the person's alone, addresses and numbers, as written. */
  told: string[];
  keys: string[];
  inside: string;
  addresses: string[];
}

/** By what the person is known in texts; a name that somebody else bears too, or of a single word, is left to people. */
async function valuesOf(tx: Tx, id: string): Promise<Values> {
  const rows = await tx.execute<{ value: string; key: string; inside: string | null; shared: boolean }>(
    sql`select value, key, inside_pattern(value) as inside, shared from personal_values(${id})`,
  );
  const told = rows.filter(({ shared, inside }) => !shared && inside);
  return {
    told: told.map(({ value }) => value),
    keys: told.map(({ key }) => key),
    inside: told.flatMap(({ inside }) => inside ?? []).join("|"),
    addresses: rows.filter(({ value }) => value.includes("@")).map(({ value }) => value.toLowerCase()),
  };
}

/** What the application made out of what people wrote. */
async function copies(tx: Tx, ids: string[], { keys, inside, addresses }: Values, mark: string): Promise<void> {
  const all = textArray(keys);
  const named = (held: SQL) => sql`holds_any(normalise(${held}), ${all})`;
  const clean = (column: SQL) => sql`redacted(${column}, ${all}, ${inside}, ${mark})`;
  const cleanText = (column: SQL) => sql`redacted(to_jsonb(${column}), ${all}, ${inside}, ${mark}) #>> '{}'`;
  const recipients = textArray(addresses.map((address) => `address:${address}`));

  await tx.execute(sql`delete from action_links where recipient = any(${recipients})`);
  await tx.execute(sql`update answers set recipient = ${mark}, name = ${mark}, address = ${mark},
      note = ${cleanText(sql`note`)}, instead = ${cleanText(sql`instead`)}
    where recipient = any(${recipients}) or ${named(sql`concat_ws(' ', name, address, note, instead)`)}`);
  await tx.execute(sql`update notifications set data = ${clean(sql`data`)} where ${named(sql`data::text`)}`);
  await tx.execute(sql`delete from mailbox where ${named(sql`concat_ws(' ', recipients::text, subject, raw)`)}
    or exists (select from unnest(${textArray(addresses)}) as address where position(address in lower(recipients::text)) > 0)`);
  // What lies there is written as mails are: found by what became of the mail.
  await tx.execute(sql`delete from mailbox where message_id in (
    select message_id from mails where position(${mark} in concat_ws(' ', subject, text, html)) > 0)`);
  await tx.execute(sql`delete from kept_forms where ${named(sql`fields::text`)}`);
  // A file that waits is read again where somebody asks for another sheet of it: then it would name the person once more.
  await tx.execute(sql`update imports set content = null where content is not null and id in (
    select import_id from import_rows where ${named(sql`cells::text`)})`);
  await tx.execute(sql`update import_rows set cells = ${clean(sql`cells`)}, problems = ${clean(sql`problems`)}, before = ${clean(sql`before`)}
    where record_id = any(${uuidArray(ids)}) or ${named(sql`concat_ws(' ', cells::text, problems::text, before::text)`)}`);
  await tx.execute(sql`update imports set file_name = ${cleanText(sql`file_name`)}, mapping = ${clean(sql`mapping`)}
    where ${named(sql`concat_ws(' ', file_name, mapping::text)`)}`);
  await tx.execute(sql`delete from saved_views where ${named(sql`concat_ws(' ', name, translate(search, '+', ' '))`)}`);
  await tx.execute(sql`update bulk_changes set before = ${clean(sql`before`)} where ${named(sql`before::text`)}`);
  await tx.execute(sql`update pilots set question = ${cleanText(sql`question`)}, scope = ${cleanText(sql`scope`)}
    where ${named(sql`concat_ws(' ', question, scope)`)}`);
  await tx.execute(sql`update reminder_policies set outsiders = coalesce((select jsonb_agg(one) from jsonb_array_elements(outsiders) one
      where lower(one->>'address') <> all(${textArray(addresses)})), '[]')
    where exists (select from jsonb_array_elements(outsiders) one where lower(one->>'address') = any(${textArray(addresses)}))`);
  for (const address of addresses)
    await tx.execute(sql`
      with gone as (delete from suppressed_addresses where address = ${address} returning *)
      insert into suppressed_addresses (address, why, reply, since, by)
      select ${suppressedHash(address)}, why, null, since, by from gone on conflict do nothing`);
}

/** Rows of the person alone. Meetings and visits keep that somebody took part, by number. */
async function own(tx: Tx, ids: string[], at: Date): Promise<void> {
  const these = uuidArray(ids);
  await tx.execute(sql`
    update stored_files f set removed_at = ${at.toISOString()}, name = 'erased' from documents d
    where d.file_id = f.id and d.subject_type = 'person' and d.subject_id = any(${these}) and not exists (
      select from documents other where other.file_id = f.id and not (other.subject_type = 'person' and other.subject_id = any(${these})))`);
  await tx.execute(sql`
    delete from document_texts t using documents d where d.file_id = t.file_id and d.subject_type = 'person' and d.subject_id = any(${these})`);
  const gone = sql`(select id from documents where subject_type = 'person' and subject_id = any(${these}))`;
  await tx.execute(sql`update documents set paired_with_id = null where paired_with_id in ${gone}`);
  await tx.execute(sql`update documents set series_id = null where series_id in ${gone}`);
  await tx.execute(sql`delete from documents where subject_type = 'person' and subject_id = any(${these})`);
  await tx.execute(sql`delete from comments where subject_type = 'person' and subject_id = any(${these})`);
  await tx.execute(sql`delete from posts where person_id = any(${these})`);
  await tx.execute(sql`delete from person_names where person_id = any(${these})`);
  await tx.execute(sql`delete from agreement_contacts where person_id = any(${these})`);
  await tx.execute(sql`update visit_members set note = null where person_id = any(${these})`);
  await tx.execute(sql`update people set backup_id = null where backup_id = any(${these})`);
  await tx.execute(sql`delete from import_keys where record_id = any(${these})`);
  await tx.execute(
    sql`delete from kept_apart where subject_type = 'person' and (one_id = any(${these}) or other_id = any(${these}))`,
  );
  await tx.execute(
    sql`update merges set moved = '{}' where subject_type = 'person' and (kept_id = any(${these}) or merged_id = any(${these}))`,
  );
}

const textArray = (values: string[]): SQL =>
  sql`array(select jsonb_array_elements_text(${JSON.stringify(values)}::jsonb))`;
const uuidArray = (ids: string[]): SQL => sql`${`{${ids.join(",")}}`}::uuid[]`;
