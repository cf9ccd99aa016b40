/** What is recorded of a succession, for the forms that put it right and take it back. */
import { sql } from "drizzle-orm";
import { organisationLabel } from "#app/organisations/lookup.server";
import { nameIn } from "#app/organisations/name-in.server";
import type { Ctx } from "#app/platform/context.server";
import { anyStanding } from "./standing.server";

export interface RecordedSuccession {
  id: string;
  /** Of the organisation that ended: a change of its succession counts as one of it. */
  version: number;
  successor: { id: string; name: string; label: string };
  on: string;
  act: string | null;
  source: string | null;
  /** A decision hangs on it: the successor stays, and it cannot be taken back. */
  decided: boolean;
}

/** Null where no successor is recorded. Three queries. */
export async function recordedSuccession(ctx: Ctx, organisationId: string): Promise<RecordedSuccession | null> {
  const [row] = await ctx.db.execute<Omit<RecordedSuccession, "decided"> & Record<string, unknown>>(sql`
    select s.id, o.version, json_build_object('id', after.id, 'name', ${nameIn(sql`after`, ctx.locale)}) as successor, s."on"::text as "on", s.act,
      source.publisher as source
    from successions s
    join organisations o on o.id = s.predecessor_id
    join organisations after on after.id = s.successor_id
    left join sources source on source.id = s.source_id
    where s.predecessor_id = ${organisationId}`);
  if (!row) return null;
  const [label, decided] = await Promise.all([organisationLabel(ctx, row.successor.id), anyStanding(ctx.db, row.id)]);
  return { ...row, successor: { ...row.successor, label }, decided };
}
