/** Deadlines with everything their sentences name (`deadline-sentence.ts`), for mails and whatever else stands alone. */
import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { titleIn } from "#app/agreements/title.server";
import type { Locale } from "#app/platform/locale";
import { taskTitleIn } from "#app/tasks/task-words.server";
import type { Executor } from "#db/client.server";
import {
  agreementParties,
  agreements,
  commitments,
  deadlines,
  filings,
  organisationNames,
  organisations,
  tasks,
  users,
} from "#db/schema";
import type { Basis } from "#workflows/deadlines/deadline";
import { ofCommitment, shortCommitment } from "./deadline-commitment.server";
import type { SpokenAgreement, SpokenDeadline } from "./deadline-sentence";
import { shortNameOf } from "./short-name";

/** A deadline as it is read; `about` has its names still to come. */
export interface SpokenRow extends SpokenDeadline {
  id: string;
  agreementId: string | null;
  basis: Basis;
  unconfirmed: boolean;
  previousOn: string | null;
  changedAt: Date | null;
  createdAt: Date;
  closedAt: Date | null;
  closedWhy: "done" | "passed" | "ended" | "settled" | null;
  sequence: number;
  about: (SpokenAgreement & { reference: string; titleLanguage: string }) | null;
  ownerId: string | null;
  owner: string | null;
  assigneeId: string | null;
  assignee: string | null;
}

const owner = alias(users, "deadline_owner");
const assignee = alias(users, "deadline_assignee");

/**
 * The deadlines of a condition on `deadlines`, `agreements`, `tasks` and `commitments`, by day, in the given language. Whoever asks puts the
 * condition of what may be seen into it. Two queries.
 */
export async function spokenDeadlines(
  db: Executor,
  locale: Locale,
  where: SQL | undefined,
  most: number,
): Promise<SpokenRow[]> {
  const { title, titleLanguage } = titleIn(locale);
  const rows = await db
    .select({
      id: deadlines.id,
      kind: deadlines.kind,
      subject: deadlines.subject,
      dueOn: deadlines.dueOn,
      basis: sql<Basis>`${deadlines.basis}`,
      unconfirmed: deadlines.unconfirmed,
      previousOn: deadlines.previousOn,
      changedAt: deadlines.changedAt,
      createdAt: deadlines.createdAt,
      closedAt: deadlines.closedAt,
      closedWhy: deadlines.closedWhy,
      sequence: deadlines.sequence,
      agreementId: agreements.id,
      agreement: { kind: agreements.kind, reference: agreements.reference, title, titleLanguage },
      ownerId: agreements.ownerId,
      owner: owner.name,
      /** Whoever a task was given to or sees to a commitment. */
      assigneeId: sql<string | null>`coalesce(${tasks.assigneeId}, ${commitments.ownerId})`,
      assignee: assignee.name,
      // drizzle leaves out what has no column that says something: a task of somebody's own words has its id alone.
      task: { id: tasks.id, title: taskTitleIn(locale), template: tasks.template },
      taskId: deadlines.taskId,
      filing: { what: filings.what, template: filings.template },
      commitment: { side: commitments.side, text: shortCommitment },
    })
    .from(deadlines)
    .leftJoin(agreements, eq(agreements.id, deadlines.agreementId))
    .leftJoin(tasks, eq(tasks.id, deadlines.taskId))
    .leftJoin(owner, eq(owner.id, agreements.ownerId))
    .leftJoin(commitments, ofCommitment)
    .leftJoin(assignee, sql`${assignee.id} = coalesce(${tasks.assigneeId}, ${commitments.ownerId})`)
    .leftJoin(
      filings,
      and(
        eq(deadlines.kind, "filingDue"),
        eq(filings.agreementId, deadlines.agreementId),
        eq(filings.key, deadlines.subject),
      ),
    )
    .where(where)
    .orderBy(deadlines.dueOn, deadlines.id)
    .limit(most);
  const names = await partyNames(db, locale, [...new Set(rows.flatMap(({ agreementId }) => agreementId ?? []))]);
  return rows.map(({ agreement, taskId, task, ...row }) => {
    const pair = names.get(row.agreementId ?? "");
    return {
      ...row,
      task: taskId ? task : null,
      about: row.agreementId
        ? { ...(agreement as NonNullable<typeof agreement>), ours: pair?.ours ?? null, theirs: pair?.theirs ?? null }
        : null,
    };
  });
}

/** What the first party of each side is called for short, by agreement. One query. */
async function partyNames(
  db: Executor,
  locale: Locale,
  agreementIds: string[],
): Promise<Map<string, { ours?: string; theirs?: string }>> {
  if (agreementIds.length === 0) return new Map();
  const rows = await db
    .select({
      agreementId: agreementParties.agreementId,
      side: agreementParties.side,
      name: organisations.name,
      shortName: organisations.shortName,
      ownName: sql<string | null>`(select ${organisationNames.name} from ${organisationNames}
        where ${organisationNames.organisationId} = ${organisations.id} and ${organisationNames.language} = ${locale}
          and not ${organisationNames.former}
        order by ${organisationNames.name} limit 1)`,
    })
    .from(agreementParties)
    .innerJoin(organisations, eq(organisations.id, agreementParties.organisationId))
    .where(and(inArray(agreementParties.agreementId, agreementIds), eq(agreementParties.role, "party")))
    .orderBy(agreementParties.agreementId, agreementParties.position, agreementParties.id);
  const names = new Map<string, { ours?: string; theirs?: string }>();
  for (const { agreementId, side, ...organisation } of rows) {
    const pair = names.get(agreementId) ?? {};
    pair[side] ??= shortNameOf(organisation, locale);
    names.set(agreementId, pair);
  }
  return names;
}
