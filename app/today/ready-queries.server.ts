/** Agreements whose way on is open now: everything it needs is on record. One query for all of them. */
import { and, eq, inArray, sql } from "drizzle-orm";
import { titleIn } from "#app/agreements/title.server";
import { visibleAgreements } from "#app/agreements/visibility.server";
import type { Ctx } from "#app/platform/context.server";
import { can } from "#app/platform/permissions";
import { agreements, type Stage, users } from "#db/schema";
import type { EventType } from "#workflows/events";
import type { Facts } from "#workflows/facts";
import { kindOf } from "#workflows/kinds";
import { nextSteps } from "#workflows/next-steps";
import type { Step } from "#workflows/parts/states";
import type { StoredSnapshot } from "#workflows/snapshot";
import { type About, ownedBy } from "./due-queries.server";
import type { Scope } from "./scopes";

export interface ReadyAgreement extends About {
  stage: Stage;
  step: Step;
  event: EventType;
}

/** The most agreements looked at, the last changed first, and the most that are shown. */
const lookedAt = 60;
const shown = 12;

/**
 * The event that leads on from a step. An agreement in force, on watch or paused asks for nothing by itself, and answers of others
 * are waited for, so these are not here.
 */
const wayOn: Partial<Record<Step, EventType[]>> = {
  drafting: ["cleared", "opinionsAsked"],
  consulting: ["cleared"],
  higherConsent: ["cleared"],
  cleared: ["signed"],
  running: ["pilotClosed"],
  closed: ["evaluated"],
  deciding: ["decided"],
};

/** What the decision reads besides the history, for many agreements at once: the same as `readFacts` says of each. */
const facts = {
  titles: sql<string[]>`(select json_agg(t.title) from (
    select ${agreements.title} as title union select title from agreement_titles where agreement_id = ${agreements.id}) t)`,
  ours: sql<number>`(select count(*)::int from agreement_parties p where p.agreement_id = ${agreements.id} and p.role = 'party' and p.side = 'ours')`,
  theirs: sql<number>`(select count(*)::int from agreement_parties p where p.agreement_id = ${agreements.id} and p.role = 'party' and p.side = 'theirs')`,
  contacts: sql<
    string[]
  >`(select coalesce(json_agg(c.side), '[]') from agreement_contacts c where c.agreement_id = ${agreements.id})`,
  fields: sql<number>`(select count(*)::int from agreement_fields f where f.agreement_id = ${agreements.id})`,
  finalReport: sql<boolean>`exists (select 1 from pilot_reports r join pilots p on p.id = r.pilot_id
    where p.agreement_id = ${agreements.id} and r.kind = 'final'
      and p.number = (${agreements.snapshot}->'context'->'pilot'->>'number')::int)`,
  measured: sql<boolean>`exists (select 1 from measurements m join indicators i on i.id = m.indicator_id
    join pilots p on p.id = i.pilot_id where p.agreement_id = ${agreements.id}
      and p.number = (${agreements.snapshot}->'context'->'pilot'->>'number')::int)`,
};

/** Agreements of the person or the office with an event that can be recorded right away, by whoever asks. */
export async function readyAgreements(ctx: Ctx, scope: Scope): Promise<ReadyAgreement[]> {
  if (!can(ctx.actor, "records.write")) return [];
  const rows = await ctx.db
    .select({
      id: agreements.id,
      reference: agreements.reference,
      ...titleIn(ctx.locale),
      owner: users.name,
      stage: agreements.stage,
      step: sql<Step>`${agreements.step}`,
      kind: agreements.kind,
      machine: agreements.machine,
      snapshot: agreements.snapshot,
      summary: sql<boolean>`coalesce(${agreements.summary}, '') <> ''`,
      pilotLastOn: agreements.pilotLastOn,
      facts,
    })
    .from(agreements)
    .leftJoin(users, eq(users.id, agreements.ownerId))
    .where(
      and(
        inArray(agreements.step, Object.keys(wayOn)),
        eq(agreements.observed, false),
        ownedBy(ctx, scope),
        visibleAgreements(ctx),
      ),
    )
    .orderBy(sql`${agreements.updatedAt} desc`, agreements.id)
    .limit(lookedAt);
  const ready = rows.flatMap((row) => {
    const event = readyEvent(ctx, row);
    if (!event) return [];
    const { id, reference, title, titleLanguage, owner, stage, step } = row;
    return [{ id, reference, title, titleLanguage, owner, stage, step, event }];
  });
  return ready.slice(0, shown);
}

interface Candidate {
  kind: string;
  machine: "agreement" | "pilotAgreement";
  step: Step;
  snapshot: unknown;
  summary: boolean;
  pilotLastOn: string | null;
  facts: {
    titles: string[];
    ours: number;
    theirs: number;
    contacts: string[];
    fields: number;
    finalReport: boolean;
    measured: boolean;
  };
}

function readyEvent(ctx: Ctx, row: Candidate): EventType | null {
  // Before its window is over a pilot simply runs.
  if (row.step === "running" && !(row.pilotLastOn && row.pilotLastOn < ctx.today)) return null;
  const steps = nextSteps(row.machine, row.snapshot as StoredSnapshot, factsOf(ctx, row), ctx.today);
  const open = steps.filter(
    ({ ready, by }) => ready && can(ctx.actor, by === "manager" ? "agreements.decide" : "records.write"),
  );
  return wayOn[row.step]?.find((event) => open.some((step) => step.event === event)) ?? null;
}

/** What no way on asks for is left at its plainest: a successor, a pilot elsewhere, something to take back. */
function factsOf(ctx: Ctx, { kind: kindId, summary, facts: read }: Candidate): Facts {
  const kind = kindOf(kindId);
  return {
    kind: { pilot: kind?.pilot ?? "none", decided: kind !== null && !kind.undecided },
    titles: read.titles,
    parties: { ours: read.ours, theirs: read.theirs },
    contacts: { ours: read.contacts.includes("ours"), theirs: read.contacts.includes("theirs") },
    described: { summary, fields: read.fields > 0 },
    office: { opinionsRequired: ctx.office.opinionsRequired },
    pilot: { finalReport: read.finalReport, measured: read.measured },
    pilotElsewhere: null,
    criteria: [],
    successor: null,
    canTakeBack: false,
  };
}
