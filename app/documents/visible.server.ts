/** Which documents a person may see. Every read of documents, and of what stands in them, is found through this. */
import { and, eq, exists, isNull, ne, not, or, type SQL, sql } from "drizzle-orm";
import { visibleAgreements } from "#app/agreements/visibility.server";
import type { Ctx } from "#app/platform/context.server";
import { agreements, documents, meetingAgreements, tasks } from "#db/schema";

type Reader = Pick<Ctx, "actor" | "db">;

/**
 * The condition under which a row of `documents` may be seen: it was not removed, and what it belongs to may be seen. A document of no
 * agreement is everybody's; one of a meeting about agreements goes with the meeting. To be put beside a query's own conditions.
 */
export const visibleDocuments = (ctx: Reader): SQL => and(isNull(documents.removedAt), withinRights(ctx)) as SQL;

/** The same for those that were removed as well. */
export function withinRights({ actor, db }: Reader): SQL {
  const ofSeen = exists(
    db
      .select({ one: sql`1` })
      .from(agreements)
      .where(and(eq(agreements.id, documents.agreementId), visibleAgreements({ actor }))),
  );
  const about = db
    .select({ one: sql`1` })
    .from(meetingAgreements)
    .where(eq(meetingAgreements.meetingId, documents.subjectId));
  const aboutSeen = db
    .select({ one: sql`1` })
    .from(meetingAgreements)
    .innerJoin(agreements, eq(agreements.id, meetingAgreements.agreementId))
    .where(and(eq(meetingAgreements.meetingId, documents.subjectId), visibleAgreements({ actor })));
  // A task may be moved to another agreement; then its documents are that one's as well.
  const ofHiddenTask = db
    .select({ one: sql`1` })
    .from(tasks)
    .innerJoin(agreements, eq(agreements.id, tasks.agreementId))
    .where(and(eq(tasks.id, documents.subjectId), not(visibleAgreements({ actor }))));
  return and(
    or(isNull(documents.agreementId), ofSeen),
    or(ne(documents.subjectType, "meeting"), not(exists(about)), exists(aboutSeen)),
    or(ne(documents.subjectType, "task"), not(exists(ofHiddenTask))),
  ) as SQL;
}
