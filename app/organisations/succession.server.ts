/** Parties change: who ended, who answers for them since when, and by which act. */
import { and, eq, inArray, sql } from "drizzle-orm";
import { recordActivity } from "#app/platform/activity.server";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { notFound } from "#app/platform/page.server";
import { can } from "#app/platform/permissions";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import { refreshAgreementSearchOf } from "#db/agreement-search.server";
import type { Executor } from "#db/client.server";
import { organisations, successions } from "#db/schema";

export interface Succession {
  predecessorId: string;
  successorId: string;
  on: string;
  act: string | null;
  sourceId: string | null;
}

/**
 * Records that an organisation ended and another answers for it from that day on. Refused for a day still to come, for
 * the organisation itself, where it has a successor already, and where the successor is itself answered for by it.
 */
export async function recordSuccession(ctx: Ctx, input: Succession): Promise<Outcome<{ id: string }>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  if (!isId(input.predecessorId)) notFound();
  if (input.successorId === input.predecessorId)
    return refuse({ code: "input", problems: { successor: "succeedsItself" } });
  if (input.on > ctx.today) return refuse({ code: "input", problems: { on: "dayInFuture" } });
  return ctx.db.transaction(async (tx) => {
    // Two successions at once could close a circle that neither sees: one at a time.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('organisations.succession'))`);
    const known = await tx
      .select({ id: organisations.id })
      .from(organisations)
      .where(inArray(organisations.id, [input.predecessorId, input.successorId]));
    if (!known.some((one) => one.id === input.predecessorId)) notFound();
    if (known.length < 2) return refuse({ code: "input", problems: { successor: "notFoundByName" } });
    const end = (await answersNow(tx, [input.successorId])).get(input.successorId);
    if (end?.through.includes(input.predecessorId))
      return refuse({ code: "input", problems: { successor: "successionCircle" } });
    const [row] = await tx
      .insert(successions)
      .values(input)
      .onConflictDoNothing({ target: successions.predecessorId })
      .returning({ id: successions.id });
    if (!row) {
      const [same] = await tx
        .select({ id: successions.id })
        .from(successions)
        .where(
          and(
            eq(successions.predecessorId, input.predecessorId),
            eq(successions.successorId, input.successorId),
            eq(successions.on, input.on),
          ),
        );
      return same ? done(same) : refuse({ code: "rule", rule: "alreadySucceeded" });
    }
    await refreshAgreementSearchOf(tx, [input.predecessorId]);
    await recordActivity(tx, ctx, {
      subjectType: "organisation",
      subjectId: input.predecessorId,
      verb: "successionRecorded",
      changes: { successorId: [null, input.successorId], on: [null, input.on], act: [null, input.act] },
    });
    return done(row);
  });
}

/** Who answers for an organisation now: the end of its chain of successors. */
export interface AnswersNow {
  id: string;
  name: string;
  shortName: string | null;
  country: string;
  /** Since when, and by which act, the last in the chain took over. */
  since: string;
  act: string | null;
  /** Every successor on the way, the one that answers now last. */
  through: string[];
}

/** Who answers now for each organisation that was succeeded; one query for all. The others are not in the answer. */
export async function answersNow(db: Executor, organisationIds: string[]): Promise<Map<string, AnswersNow>> {
  if (organisationIds.length === 0) return new Map();
  const rows = await db.execute<{
    origin: string;
    id: string;
    name: string;
    short_name: string | null;
    country: string;
    since: string;
    act: string | null;
    through: string[];
  }>(sql`
    with recursive chain as (
      select s.predecessor_id as origin, s.successor_id as id, s."on" as since, s.act, array[s.successor_id] as through
      from successions s where s.predecessor_id in ${organisationIds}
      union all
      select c.origin, s.successor_id, s."on", s.act, c.through || s.successor_id
      from chain c join successions s on s.predecessor_id = c.id
      where s.successor_id <> all(c.through)
    )
    select distinct on (c.origin) c.origin, c.id, o.name, o.short_name, o.country, c.since, c.act, to_json(c.through) as through
    from chain c join organisations o on o.id = c.id
    order by c.origin, cardinality(c.through) desc`);
  return new Map(rows.map(({ origin, short_name, ...rest }) => [origin, { ...rest, shortName: short_name }] as const));
}

/**
 * The organisations that are ours: the office's own, everything it succeeded (through any number of steps), and
 * everything that stands under one of these.
 */
export async function ourOrganisations(db: Executor, officeOrganisationId: string | null): Promise<Set<string>> {
  if (!officeOrganisationId) return new Set();
  const rows = await db.execute<{ id: string }>(sql`
    with recursive ours as (
      select id from organisations where id = ${officeOrganisationId}
      union
      select next.id from ours join lateral (
        select s.predecessor_id as id from successions s where s.successor_id = ours.id
        union all
        select o.id from organisations o where o.parent_id = ours.id
      ) next on true
    )
    select id from ours`);
  return new Set(rows.map((row) => row.id));
}
