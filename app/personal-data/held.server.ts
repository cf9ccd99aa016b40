/** Everything that is held of one person, for that person to be told: within the rights of whoever asks. */
import { and, asc, eq, inArray, or, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { visibleAgreements } from "#app/agreements/visibility.server";
import { meetingsOfPerson } from "#app/meetings/meeting-queries.server";
import { mergesInto, withMerged } from "#app/merging/merges-route.server";
import { personPage } from "#app/people/person-queries.server";
import { withPostsThen } from "#app/people/posts-then.server";
import type { Ctx } from "#app/platform/context.server";
import { taskTitleIn } from "#app/tasks/task-words.server";
import { visitsOfPerson } from "#app/visits/visit-rows.server";
import {
  activity,
  answers,
  comments,
  commitments,
  deadlines,
  documents,
  gifts,
  mails,
  tasks,
  users,
  visitMembers,
} from "#db/schema";
import { mentionsOf } from "./mentions.server";

/** What the page shows, and the file holds. A fixed number of queries. */
export async function heldOf(ctx: Ctx, id: string | undefined) {
  const person = await personPage(ctx, id);
  const ids = await withMerged(ctx, "person", person.id);
  const seen = (column: AnyPgColumn) =>
    or(
      sql`${column} is null`,
      sql`exists (select from agreements where agreements.id = ${column} and ${visibleAgreements(ctx)})`,
    );
  // Under every address that is or was kept, as an erasure looks for them.
  const inRecipients = (column: AnyPgColumn) => sql`${column} in (
    select 'address:' || lower(v.value) from personal_values(${person.id}) v where v.value like '%@%')`;
  const [meetings, visits, parts, owed, work, given, papers, said, sent, answered, changes, merges, places] =
    await Promise.all([
      meetingsOfPerson(ctx, person.id),
      visitsOfPerson(ctx, person.id),
      ctx.db
        .select({
          visitId: visitMembers.visitId,
          side: visitMembers.side,
          role: visitMembers.role,
          note: visitMembers.note,
        })
        .from(visitMembers)
        .where(eq(visitMembers.personId, person.id)),
      ctx.db
        .select({ id: commitments.id, text: commitments.text, dueOn: commitments.dueOn, status: commitments.status })
        .from(commitments)
        .where(and(eq(commitments.personId, person.id), seen(commitments.agreementId))),
      ctx.db
        .select({ id: tasks.id, title: taskTitleIn(ctx.locale), dueOn: tasks.dueOn, doneOn: tasks.doneOn })
        .from(tasks)
        .where(and(eq(tasks.personId, person.id), seen(tasks.agreementId))),
      ctx.db
        .select({ id: gifts.id, direction: gifts.direction, what: gifts.what, on: gifts.on })
        .from(gifts)
        .where(and(eq(gifts.personId, person.id), sql`${gifts.removedAt} is null`)),
      ctx.db
        .select({ id: documents.id, title: documents.title, kind: documents.kind, datedOn: documents.datedOn })
        .from(documents)
        .where(
          and(
            eq(documents.subjectType, "person"),
            eq(documents.subjectId, person.id),
            sql`${documents.removedAt} is null`,
          ),
        ),
      ctx.db
        .select({ id: comments.id, body: comments.body, by: users.name, at: comments.createdAt })
        .from(comments)
        .innerJoin(users, eq(users.id, comments.authorId))
        .where(
          and(
            eq(comments.subjectType, "person"),
            eq(comments.subjectId, person.id),
            sql`${comments.removedAt} is null`,
          ),
        ),
      ctx.db
        .select({ id: mails.id, subject: mails.subject, sentAt: mails.sentAt })
        .from(mails)
        .where(and(inRecipients(mails.recipient), eq(mails.status, "sent")))
        .orderBy(asc(mails.sentAt))
        .limit(500),
      ctx.db
        .select({
          ...{ id: answers.id, kind: answers.kind, at: answers.at, note: answers.note, instead: answers.instead },
          ...{ dueOn: answers.dueOn, proposedOn: answers.proposedOn },
        })
        .from(answers)
        .innerJoin(deadlines, eq(deadlines.id, answers.deadlineId))
        .where(and(inRecipients(answers.recipient), seen(deadlines.agreementId)))
        .orderBy(asc(answers.at))
        .limit(500),
      ctx.db
        .select({ at: activity.at, by: users.name, verb: activity.verb, changes: activity.changes })
        .from(activity)
        .innerJoin(users, eq(users.id, activity.actorId))
        .where(
          or(
            and(eq(activity.subjectType, "person"), inArray(activity.subjectId, ids)),
            and(
              eq(activity.subjectType, "post"),
              sql`${activity.subjectId} in (select id::text from posts where person_id = ${person.id})`,
            ),
          ),
        )
        .orderBy(asc(activity.at))
        .limit(1000),
      mergesInto(ctx, "person", person.id),
      mentionsOf(ctx, person.id),
    ]);
  return {
    person,
    ...{
      meetings: withPostsThen(ctx, person.posts, meetings),
      visits: withPostsThen(ctx, person.posts, visits).map((visit) => ({
        ...visit,
        part: parts.find(({ visitId }) => visitId === visit.id) ?? null,
      })),
      commitments: owed,
      tasks: work,
      gifts: given,
      documents: papers,
      comments: said,
      mails: sent,
      answers: answered,
    },
    ...{ history: changes, putTogether: merges, mentionedIn: places.mentions, moreMentions: places.more },
  };
}
