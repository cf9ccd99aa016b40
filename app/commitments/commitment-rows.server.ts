/** Rows of commitments as every list reads them: found through the agreements the reader may see, never one query per row. */
import { and, eq, inArray, ne, type SQL, sql } from "drizzle-orm";
import { titleIn } from "#app/agreements/title.server";
import { visibleAgreements } from "#app/agreements/visibility.server";
import { nameIn } from "#app/organisations/name-in.server";
import { personNameIn } from "#app/people/name-in.server";
import type { Ctx } from "#app/platform/context.server";
import { agreements, commitments, organisations, people, users } from "#db/schema";

/** The letters of its text that a row of a list shows. */
const shownText = 240;

/** Not closed in any way. */
export const openStatuses = ["open", "underway"] as const;

export const openCommitments: SQL = inArray(commitments.status, openStatuses);

/**
 * A commitment is where its agreement is: not there for whoever may not see it, and in no list once the agreement's record
 * was declared entered in error.
 */
export const seenCommitments = (ctx: Ctx): SQL => and(visibleAgreements(ctx), ne(agreements.step, "voided")) as SQL;

/** The columns of a row. */
export function rowColumns(ctx: Ctx) {
  const { title, titleLanguage } = titleIn(ctx.locale);
  return {
    id: commitments.id,
    text: sql<string>`case when length(${commitments.text}) > ${shownText}::int
      then rtrim(left(${commitments.text}, ${shownText}::int)) || '…' else ${commitments.text} end`,
    clause: commitments.clause,
    side: commitments.side,
    status: commitments.status,
    dueOn: commitments.dueOn,
    recurs: commitments.recurs,
    closedOn: commitments.closedOn,
    party: { id: organisations.id, name: nameIn(sql`organisations`, ctx.locale) },
    owner: users.name,
    person: { id: people.id, name: personNameIn(sql`people`, ctx.locale) },
    agreement: {
      id: agreements.id,
      reference: agreements.reference,
      title,
      titleLanguage,
      ended: sql<boolean>`${agreements.stage} = 'ended'`,
    },
  };
}

/** Rows under a condition on `commitments` and `agreements`, which is to hold `seenCommitments`. */
export const selectRows = (ctx: Ctx, which: SQL | undefined) =>
  ctx.db
    .select(rowColumns(ctx))
    .from(commitments)
    .innerJoin(agreements, eq(agreements.id, commitments.agreementId))
    .leftJoin(organisations, eq(organisations.id, commitments.organisationId))
    .leftJoin(users, eq(users.id, commitments.ownerId))
    .leftJoin(people, eq(people.id, commitments.personId))
    .where(which);
