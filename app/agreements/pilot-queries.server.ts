/** What is on record of an agreement's pilots besides their story: indicators with their values, reports. */
import { and, asc, eq, sql } from "drizzle-orm";
import type { Executor } from "#db/client.server";
import { pilots } from "#db/schema";

export interface ShownIndicator {
  id: string;
  name: string;
  unit: string | null;
  baseline: number | null;
  target: number | null;
  /** Latest first. */
  values: { on: string; value: number; note: string | null }[];
}

export interface ShownReport {
  id: string;
  kind: "mid" | "final";
  on: string;
  title: string;
  location: string;
}

export interface PilotRecords {
  number: number;
  indicators: ShownIndicator[];
  reports: ShownReport[];
}

/** Indicators and reports of every pilot, in one query. Of each indicator the 24 latest values. */
export function pilotRecordsOf(db: Executor, agreementId: string): Promise<PilotRecords[]> {
  return db
    .select({
      number: pilots.number,
      indicators: sql<ShownIndicator[]>`coalesce((
        select json_agg(json_build_object('id', i.id, 'name', i.name, 'unit', i.unit, 'baseline', i.baseline,
          'target', i.target, 'values', coalesce((
            select json_agg(v) from (select m."on", m.value, m.note from measurements m
              where m.indicator_id = i.id order by m."on" desc limit 24) v), '[]')) order by i.position, i.name)
        from indicators i where i.pilot_id = "pilots"."id"), '[]')`,
      reports: sql<ShownReport[]>`coalesce((
        select json_agg(json_build_object('id', r.id, 'kind', r.kind, 'on', r."on", 'title', r.title,
          'location', r.location) order by r."on" desc, r.title)
        from pilot_reports r where r.pilot_id = "pilots"."id"), '[]')`,
    })
    .from(pilots)
    .where(and(eq(pilots.agreementId, agreementId), eq(pilots.withdrawn, false)))
    .orderBy(asc(pilots.number))
    .limit(50);
}
