/** What a decision reads besides the history. Under the row's lock, in one query. */
import { sql } from "drizzle-orm";
import type { OfficeSettings } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import type { Executor } from "#db/client.server";
import type { AgreementRow } from "#db/workflow-store.server";
import type { AgreementContext } from "#workflows/context";
import type { Entry } from "#workflows/entry";
import type { Facts } from "#workflows/facts";
import { lastToTakeBack } from "#workflows/history";
import { kindOf } from "#workflows/kinds";

interface Row extends Record<string, unknown> {
  titles: string[];
  ours: number;
  theirs: number;
  contacts: string[];
  fields: number;
  final_report: boolean;
  measured: boolean;
  pilot_elsewhere: string | null;
  criteria: string[];
  successor_reference: string | null;
  successor_stage: string | null;
}

/**
 * Gathers the facts for a decision on an agreement. `successorId` is the agreement that the event names as successor, if it does.
 * A successor counts as signed in the stages signed, pilot and evaluated.
 */
export async function readFacts(
  db: Executor,
  office: OfficeSettings,
  row: AgreementRow,
  history: readonly Entry[],
  successorId: string | null = null,
): Promise<Facts> {
  const pilotNumber = (row.snapshot.context as AgreementContext).pilot?.number ?? 0;
  const successor = successorId && isId(successorId) && successorId !== row.id ? successorId : null;
  const [read] = await db.execute<Row>(sql`
    select
      (select coalesce(array_agg(title), '{}') from (
        select ${row.title}::text as title union select title from agreement_titles where agreement_id = ${row.id}) t) as titles,
      (select count(*)::int from agreement_parties where agreement_id = ${row.id} and role = 'party' and side = 'ours') as ours,
      (select count(*)::int from agreement_parties where agreement_id = ${row.id} and role = 'party' and side = 'theirs') as theirs,
      (select coalesce(array_agg(side), '{}') from agreement_contacts where agreement_id = ${row.id}) as contacts,
      (select count(*)::int from agreement_fields where agreement_id = ${row.id}) as fields,
      exists (select 1 from pilot_reports r join pilots p on p.id = r.pilot_id
        where p.agreement_id = ${row.id} and p.number = ${pilotNumber} and r.kind = 'final') as final_report,
      exists (select 1 from measurements m join indicators i on i.id = m.indicator_id join pilots p on p.id = i.pilot_id
        where p.agreement_id = ${row.id} and p.number = ${pilotNumber}) as measured,
      (select reference from agreements a
        where (a.parent_id = ${row.id} or a.id = ${row.parentId}) and a.stage = 'pilot' order by reference limit 1) as pilot_elsewhere,
      (select coalesce(array_agg(key order by position), '{}') from scorecard_criteria where retired_on is null) as criteria,
      (select reference from agreements where id = ${successor}) as successor_reference,
      (select stage from agreements where id = ${successor}) as successor_stage`);
  if (!read) throw new Error("no facts were read");
  const kind = kindOf(row.kind);
  return {
    kind: { pilot: kind?.pilot ?? "none", decided: kind !== null && !kind.undecided },
    titles: read.titles,
    parties: { ours: read.ours, theirs: read.theirs },
    contacts: { ours: read.contacts.includes("ours"), theirs: read.contacts.includes("theirs") },
    described: { summary: !!row.summary, fields: read.fields > 0 },
    office: { opinionsRequired: office.opinionsRequired },
    pilot: { finalReport: read.final_report, measured: read.measured },
    pilotElsewhere: read.pilot_elsewhere,
    criteria: read.criteria,
    successor: read.successor_reference
      ? {
          reference: read.successor_reference,
          signed: ["signed", "pilot", "evaluated"].includes(read.successor_stage ?? ""),
        }
      : null,
    canTakeBack: lastToTakeBack(history) !== null,
  };
}
