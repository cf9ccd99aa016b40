/**
 * What counts as missing on record: one named condition each, which the completeness page, the annex of reports and the figure
 * "missing" all use, so that they cannot differ. For queries that read from `agreements` under that very name; rights and filters
 * are the reader's to add. Observed agreements and records entered in error are asked for nothing.
 *
 * Tables are named by hand: in a query without joins drizzle writes columns bare, and inside these they would mean others.
 */
import { type SQL, sql } from "drizzle-orm";
import { type GapId, gapIds } from "./gap";

interface Gap {
  /** Of which agreements the fact is asked at all. */
  asked: SQL;
  missing: SQL;
  /** What the page on which it is supplied is found by besides the agreement (`gapPath`); text or null. */
  target: SQL;
}

const ours = sql`not agreements.observed and agreements.step <> 'voided'`;
/** Still being worked on, or in force: what has ended is only completed where the fact counts for good. */
const living = sql`(${ours} and agreements.stage <> 'ended')`;
const inForce = sql`(${ours} and agreements.stage in ('signed', 'pilot', 'evaluated'))`;
/** Signed at some time, as far as is known. */
const wasSigned = sql`(${ours} and (agreements.stage in ('signed', 'pilot', 'evaluated')
  or agreements.has_signing))`;
const inPilot = sql`(${ours} and agreements.stage = 'pilot')`;

const nothing = sql`null::text`;

/** The entry that signed it, or with which it was taken over: correcting it supplies what it does not say. */
const entryOf = (type: "signed" | "pilotStarted") => sql`(select m.revision::text from milestones m
  where m.agreement_id = agreements.id and m.type in (${type}, 'takenOver') order by m.type = 'takenOver', m.position desc limit 1)`;

/** The entry that set its term last: a renewal, or a decision to renew, else the signing. */
const entryOfTerm = sql`(select m.revision::text from milestones m
  where m.agreement_id = agreements.id and (m.type in ('signed', 'renewed', 'takenOver')
    or (m.type = 'decided' and m.outcome in ('renew', 'renewWithChanges')))
  order by m.type = 'takenOver', m.position desc limit 1)`;

const contactMissing = (side: "ours" | "theirs") => sql`not exists (select 1 from agreement_contacts c
  where c.agreement_id = agreements.id and c.side = ${side})`;

/** Asked for each side by itself: a database finds out for all agreements at once who has a party, and counts them one by one. */
const partyOf = (side: "ours" | "theirs") => sql`exists (select 1 from agreement_parties p
  where p.agreement_id = agreements.id and p.role = 'party' and p.side = ${side})`;

const placeless = sql`from agreement_parties p join organisations o on o.id = p.organisation_id
  where p.agreement_id = agreements.id and p.side = 'theirs' and p.role = 'party'
    and o.place is null and o.latitude is null and o.type not in ('municipality', 'province')`;

const gap = (asked: SQL, missing: SQL, target: SQL = nothing): Gap => ({ asked, missing, target });

const gaps: Record<GapId, Gap> = {
  owner: gap(living, sql`agreements.owner_id is null`),
  kind: gap(living, sql`agreements.kind = 'notDecided'`),
  parties: gap(living, sql`not (${partyOf("ours")} and ${partyOf("theirs")})`),
  summary: gap(living, sql`agreements.summary is null`),
  fields: gap(living, sql`not exists (select 1 from agreement_fields f where f.agreement_id = agreements.id)`),
  signingDay: gap(wasSigned, sql`agreements.signed_on is null`, entryOf("signed")),
  signatories: gap(wasSigned, sql`agreements.signatory_count = 0`, entryOf("signed")),
  effectiveDay: gap(inForce, sql`agreements.effective_on is null`, entryOf("signed")),
  term: gap(inForce, sql`coalesce(agreements.term_kind, 'notGiven') = 'notGiven'`, entryOfTerm),
  endDay: gap(inForce, sql`agreements.term_kind in ('until', 'years') and agreements.ends_on is null`, entryOfTerm),
  authenticText: gap(inForce, sql`agreements.authentic_text is null`, entryOf("signed")),
  originalAt: gap(inForce, sql`agreements.original_at is null`, entryOf("signed")),
  lead: gap(inForce, sql`agreements.lead_id is null`),
  contactOurs: gap(living, contactMissing("ours")),
  contactTheirs: gap(living, contactMissing("theirs")),
  partnerPlace: gap(
    living,
    sql`exists (select 1 ${placeless})`,
    sql`(select o.id::text ${placeless} order by p.position limit 1)`,
  ),
  reportingNotes: gap(
    inForce,
    sql`agreements.results is null and agreements.difficulties is null and agreements.proposals is null`,
  ),
  pilotQuestion: gap(inPilot, sql`agreements.pilot_question is null`, entryOf("pilotStarted")),
  pilotWindow: gap(
    inPilot,
    sql`agreements.pilot_first_on is null or agreements.pilot_last_on is null`,
    entryOf("pilotStarted"),
  ),
  pilotIndicators: gap(
    inPilot,
    sql`not exists (select 1 from pilots p join indicators i on i.pilot_id = p.id
      where p.agreement_id = agreements.id and not p.withdrawn)`,
  ),
};

/** Of which agreements anything is asked. */
export const askedOf: SQL = ours;

/** At most 31 gaps are one number. */
const bitOf = (id: GapId): SQL => sql.raw(`${2 ** gapIds.indexOf(id)}`);

/**
 * All that is missing of an agreement as one number, a bit for each gap in their order. Whom a fact is asked of is looked at once for
 * all facts that are asked of the same: of many agreements that is most of the time.
 */
export const gapBits: SQL = sql.join(
  [...new Set(gapIds.map((id) => gaps[id].asked))].map((asked) => {
    const its = gapIds.filter((id) => gaps[id].asked === asked);
    const bits = its.map((id) => sql`case when ${gaps[id].missing} then ${bitOf(id)} else 0 end`);
    return sql`case when ${asked} then ${sql.join(bits, sql` + `)} else 0 end`;
  }),
  sql` + `,
);

/** Whether the number has the gap. */
export const hasGap = (bits: SQL, id: GapId): SQL => sql`${bits} & ${bitOf(id)} <> 0`;

/** That the fact is asked of an agreement and is not on record. */
export const isMissing = (id: GapId): SQL => sql`(${gaps[id].asked} and (${gaps[id].missing}))`;

/** What the page on which the gap is supplied is found by, besides the agreement. */
export const targetOf = (id: GapId): SQL => gaps[id].target;

/** That anything is missing. */
export const anyMissing = (ids: readonly GapId[] = gapIds): SQL => sql`(${sql.join(ids.map(isMissing), sql` or `)})`;

/**
 * How many agreements of those have each gap, and how many have any: rows of `gap` (null: any) and `count`. The agreements are gone
 * through once and added up by what they lack.
 */
export const countsOfGaps = (which: SQL): SQL => {
  const lacking = sql`c.bits <> 0`;
  const rows = [sql`(null, ${lacking})`, ...gapIds.map((id) => sql`(${id}::text, ${hasGap(sql`c.bits`, id)})`)];
  return sql`
  select v.gap, coalesce(sum(c.many) filter (where v.missing), 0)::int as count
  from (select m.bits, count(*) as many from (
      select ${gapBits} as bits from agreements where ${which} and ${ours} offset 0) m group by m.bits) c
    cross join lateral (values ${sql.join(rows, sql`, `)}) as v(gap, missing)
  group by v.gap`;
};
