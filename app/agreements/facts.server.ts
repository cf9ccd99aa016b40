/** What a decision reads besides the history. Under the row's lock, in one query. */
import { type SQL, sql } from "drizzle-orm";
import type { OfficeSettings } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { can, type Role } from "#app/platform/permissions";
import type { Executor } from "#db/client.server";
import type { AgreementRow } from "#db/workflow-store.server";
import type { AgreementContext } from "#workflows/context";
import type { Entry } from "#workflows/entry";
import type { FactSuccession, Facts } from "#workflows/facts";
import { lastToTakeBack } from "#workflows/history";
import { kindOf } from "#workflows/kinds";

interface Row extends Record<string, unknown> {
  titles: string[];
  ours: number;
  theirs: number;
  contacts: string[];
  fields: number;
  signed_text: boolean | null;
  final_report: boolean;
  measured: boolean;
  pilot_elsewhere: string | null;
  criteria: string[];
  successor_reference: string | null;
  successor_stage: string | null;
  successions: FactSuccession[];
  officer: { role: Role; named: boolean } | null;
}

/** Records that an event names in its form: another agreement, somebody of the office. */
export interface Named {
  successorId?: string | null;
  officerId?: string | null;
}

/**
 * Gathers the facts for a decision on an agreement. `named`: the agreement that the event names as successor, and whom it makes
 * responsible, if it does. A successor counts as signed in the stages signed, pilot and evaluated.
 */
export async function readFacts(
  db: Executor,
  office: OfficeSettings,
  row: AgreementRow,
  history: readonly Entry[],
  { successorId = null, officerId = null }: Named = {},
): Promise<Facts> {
  const pilotNumber = (row.snapshot.context as AgreementContext).pilot?.number ?? 0;
  const successor = successorId && isId(successorId) && successorId !== row.id ? successorId : null;
  const officer = officerId && isId(officerId) ? officerId : null;
  const [read] = await db.execute<Row>(sql`
    select
      (select coalesce(array_agg(title), '{}') from (
        select ${row.title}::text as title union select title from agreement_titles where agreement_id = ${row.id}) t) as titles,
      (select count(*)::int from agreement_parties where agreement_id = ${row.id} and role = 'party' and side = 'ours') as ours,
      (select count(*)::int from agreement_parties where agreement_id = ${row.id} and role = 'party' and side = 'theirs') as theirs,
      (select coalesce(array_agg(side), '{}') from agreement_contacts where agreement_id = ${row.id}) as contacts,
      (select count(*)::int from agreement_fields where agreement_id = ${row.id}) as fields,
      case when (select o.signed_text_required from office o where o.id = 1) then exists (select 1 from documents d
        where d.agreement_id = ${row.id} and d.kind = 'signedText' and d.removed_at is null) end as signed_text,
      exists (select 1 from pilot_reports r join pilots p on p.id = r.pilot_id
        where p.agreement_id = ${row.id} and p.number = ${pilotNumber} and r.kind = 'final') as final_report,
      exists (select 1 from measurements m join indicators i on i.id = m.indicator_id join pilots p on p.id = i.pilot_id
        where p.agreement_id = ${row.id} and p.number = ${pilotNumber}) as measured,
      (select reference from agreements a
        where (a.parent_id = ${row.id} or a.id = ${row.parentId}) and a.stage = 'pilot' order by reference limit 1) as pilot_elsewhere,
      (select coalesce(array_agg(key order by position), '{}') from scorecard_criteria where retired_on is null) as criteria,
      (select reference from agreements where id = ${successor}) as successor_reference,
      (select stage from agreements where id = ${successor}) as successor_stage,
      ${successionsOf(row.id)} as successions,
      (select json_build_object('role', u.role, 'named', u.id = ${row.ownerId} or exists (
          select 1 from agreement_access a where a.agreement_id = ${row.id} and a.user_id = u.id))
        from users u where u.id = ${officer} and not u.system and u.disabled_at is null) as officer`);
  if (!read) throw new Error("no facts were read");
  const kind = kindOf(row.kind);
  return {
    kind: { pilot: kind?.pilot ?? "none", decided: kind !== null && !kind.undecided },
    titles: read.titles,
    parties: { ours: read.ours, theirs: read.theirs },
    contacts: { ours: read.contacts.includes("ours"), theirs: read.contacts.includes("theirs") },
    described: { summary: !!row.summary, fields: read.fields > 0 },
    office: { opinionsRequired: office.opinionsRequired },
    ...(read.signed_text === null ? {} : { signedText: { onRecord: read.signed_text } }),
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
    ...(read.successions.length > 0 ? { successions: read.successions } : {}),
    ...(officerId ? { officer: read.officer && { sees: seesIt(row, read.officer) } } : {}),
  };
}

const seesIt = ({ confidential }: AgreementRow, { role, named }: { role: Role; named: boolean }) =>
  !confidential || named || can({ role }, "confidential.read");

/** Every succession on the way from a party to whoever answers for it now. Witnesses and go-betweens are not bound: nothing passes from them. */
const successionsOf = (agreementId: string): SQL => sql`(
  with recursive way as (
    select s.* from agreement_parties p join successions s on s.predecessor_id = p.organisation_id
    where p.agreement_id = ${agreementId} and p.role = 'party'
    union
    select s.* from way join successions s on s.predecessor_id = way.successor_id
  )
  select coalesce(json_agg(json_build_object('id', w.id, 'predecessor', before.name, 'successor', after.name, 'act', w.act)
    order by w."on", before.name), '[]')
  from way w join organisations before on before.id = w.predecessor_id join organisations after on after.id = w.successor_id)`;
