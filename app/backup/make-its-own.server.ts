/**
 * What a restored database must not share with the one it was copied from: it sends no mail until a person releases it, and
 * nobody is signed in. Who signed out, or lost a link, since the backup would be in again otherwise.
 */
import type postgres from "postgres";

/** Emptied: what signs somebody in, input that was kept for that moment, and signs of life of other processes. */
export const emptied = ["sessions", "sign_in_links", "sign_in_requests", "kept_forms", "workers"];

export async function makeItsOwn(tx: postgres.TransactionSql): Promise<void> {
  const rows = await tx<{ name: string }[]>`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`;
  const there = new Set(rows.map(({ name }) => name));
  for (const name of emptied) if (there.has(name)) await tx.unsafe(`delete from public.${name}`);
  if (!there.has("mail_switch")) return;
  await tx`insert into mail_switch (id) values (1) on conflict do nothing`;
  await tx`
    update mail_switch set held = true, why = 'restoredCopy', held_by = null, held_at = now(), version = version + 1
    where not held`;
}
