/** Which documents a person may see. Every read of documents, and of what stands in them, is found through this. */
import { and, eq, exists, isNull, ne, not, or, type SQL, sql } from "drizzle-orm";
import { hiddenAgreements, visibleAgreements } from "#app/agreements/visibility.server";
import type { Ctx } from "#app/platform/context.server";
import type { Executor } from "#db/client.server";
import { agreements, type comments, documents, meetingAgreements, tasks } from "#db/schema";

interface Reader {
  actor: Pick<Ctx["actor"], "id" | "role">;
  db: Executor;
}

type Hanging = Pick<typeof documents | typeof comments, "agreementId" | "subjectType" | "subjectId">;

/**
 * The condition under which a row of `documents` may be seen: it was not removed, and what it belongs to may be seen. A document of no
 * agreement is everybody's; one of a meeting about agreements goes with the meeting. To be put beside a query's own conditions.
 */
export const visibleDocuments = (ctx: Reader): SQL => and(isNull(documents.removedAt), withinRights(ctx)) as SQL;

/** The same for those that were removed as well; also for other things that hang on a record as documents do, by their columns. */
export function withinRights({ actor, db }: Reader, row: Hanging = documents): SQL {
  const ofSeen = exists(
    db
      .select({ one: sql`1` })
      .from(agreements)
      .where(and(eq(agreements.id, row.agreementId), visibleAgreements({ actor }))),
  );
  const about = db
    .select({ one: sql`1` })
    .from(meetingAgreements)
    .where(eq(meetingAgreements.meetingId, row.subjectId));
  const aboutSeen = db
    .select({ one: sql`1` })
    .from(meetingAgreements)
    .innerJoin(agreements, eq(agreements.id, meetingAgreements.agreementId))
    .where(and(eq(meetingAgreements.meetingId, row.subjectId), visibleAgreements({ actor })));
  // A task may be moved to another agreement; then its documents are that one's as well.
  const ofHiddenTask = db
    .select({ one: sql`1` })
    .from(tasks)
    .innerJoin(agreements, eq(agreements.id, tasks.agreementId))
    .where(and(eq(tasks.id, row.subjectId), hiddenAgreements({ actor })));
  return and(
    or(isNull(row.agreementId), ofSeen),
    or(ne(row.subjectType, "meeting"), not(exists(about)), exists(aboutSeen)),
    or(ne(row.subjectType, "task"), not(exists(ofHiddenTask))),
  ) as SQL;
}
