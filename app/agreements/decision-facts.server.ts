/**
 * What a decision reads besides the history, for many agreements at once: columns for a query from `agreements`, and the facts they
 * make. For showing what comes next; a decision itself reads under the row's lock (`facts.server.ts`).
 */
import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server";
import { agreements } from "#db/schema";
import type { Facts } from "#workflows/facts";
import { kindOf } from "#workflows/kinds";
import { type NextStep, nextSteps } from "#workflows/next-steps";
import type { StoredSnapshot } from "#workflows/snapshot";

const presentPilot = sql`(${agreements.snapshot}->'context'->'pilot'->>'number')::int`;

/** To be selected as one object beside the columns of the agreement. */
export const factColumns = {
  titles: sql<string[]>`(select json_agg(t.title) from (
    select ${agreements.title} as title union select title from agreement_titles where agreement_id = ${agreements.id}) t)`,
  ours: sql<number>`(select count(*)::int from agreement_parties p where p.agreement_id = ${agreements.id} and p.role = 'party' and p.side = 'ours')`,
  theirs: sql<number>`(select count(*)::int from agreement_parties p where p.agreement_id = ${agreements.id} and p.role = 'party' and p.side = 'theirs')`,
  contacts: sql<
    string[]
  >`(select coalesce(json_agg(c.side), '[]') from agreement_contacts c where c.agreement_id = ${agreements.id})`,
  fields: sql<number>`(select count(*)::int from agreement_fields f where f.agreement_id = ${agreements.id})`,
  signedText: sql<boolean | null>`case when (select o.signed_text_required from office o where o.id = 1) then
    exists (select 1 from documents d where d.agreement_id = ${agreements.id} and d.kind = 'signedText' and d.removed_at is null) end`,
  finalReport: sql<boolean>`exists (select 1 from pilot_reports r join pilots p on p.id = r.pilot_id
    where p.agreement_id = ${agreements.id} and r.kind = 'final' and p.number = ${presentPilot})`,
  measured: sql<boolean>`exists (select 1 from measurements m join indicators i on i.id = m.indicator_id
    join pilots p on p.id = i.pilot_id where p.agreement_id = ${agreements.id} and p.number = ${presentPilot})`,
  pilotElsewhere: sql<string | null>`(select f.reference from agreements f where f.stage = 'pilot'
    and (f.parent_id = ${agreements.id} or f.id = ${agreements.parentId}) order by f.reference limit 1)`,
  summary: sql<boolean>`coalesce(${agreements.summary}, '') <> ''`,
};

/** The columns a row has to have besides. */
export interface Candidate {
  kind: string;
  machine: "agreement" | "pilotAgreement";
  snapshot: unknown;
  facts: {
    titles: string[];
    ours: number;
    theirs: number;
    contacts: string[];
    fields: number;
    signedText: boolean | null;
    finalReport: boolean;
    measured: boolean;
    pilotElsewhere: string | null;
    summary: boolean;
  };
}

/** Every event of the present step as the rules answer it. A successor is named in its form, and nothing is taken back from here. */
export function stepsOfRow(ctx: Ctx, row: Candidate): NextStep[] {
  const kind = kindOf(row.kind);
  const { facts: read } = row;
  const facts: Facts = {
    kind: { pilot: kind?.pilot ?? "none", decided: kind !== null && !kind.undecided },
    titles: read.titles,
    parties: { ours: read.ours, theirs: read.theirs },
    contacts: { ours: read.contacts.includes("ours"), theirs: read.contacts.includes("theirs") },
    described: { summary: read.summary, fields: read.fields > 0 },
    office: { opinionsRequired: ctx.office.opinionsRequired },
    ...(read.signedText === null ? {} : { signedText: { onRecord: read.signedText } }),
    pilot: { finalReport: read.finalReport, measured: read.measured },
    pilotElsewhere: read.pilotElsewhere,
    criteria: [],
    successor: null,
    canTakeBack: false,
  };
  return nextSteps(row.machine, row.snapshot as StoredSnapshot, facts, ctx.today);
}
