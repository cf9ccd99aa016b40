/** What others recorded since a moment, in sentences, newest first: of records the reader may see, and never more than that. */
import { and, desc, eq, exists, gt, isNull, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { activitySentence, eventSentence, type Sentence } from "#app/agreements/history-text";
import { titleIn } from "#app/agreements/title.server";
import { visibleAgreements } from "#app/agreements/visibility.server";
import type { Catalogue } from "#app/locales/catalogue";
import { nameIn } from "#app/organisations/name-in.server";
import { personNameIn } from "#app/people/name-in.server";
import type { Ctx } from "#app/platform/context.server";
import { textIn } from "#app/platform/text";
import { taskTitleIn } from "#app/tasks/task-words.server";
import { taskTitle } from "#app/tasks/templates";
import { activity, agreementEvents, agreements, organisations, people, tasks, users } from "#db/schema";
import { type EventType, isEventType } from "#workflows/events";

export interface Change {
  id: string;
  /** ISO moment at which it was recorded. */
  at: string;
  by: string;
  sentence: Sentence;
  /** The record it is about. */
  on: { to: string; name: string; language: string | null };
}

/** The most changes that are listed. */
export const mostChanges = 20;

/** Changes by others after a moment; one more than `mostChanges` when there are more. What set-up recorded is no news. */
export async function changesSince(ctx: Ctx, since: Date): Promise<Change[]> {
  const [events, others] = await Promise.all([eventsSince(ctx, since), activitySince(ctx, since)]);
  return [...events, ...others].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)).slice(0, mostChanges + 1);
}

async function eventsSince(ctx: Ctx, since: Date): Promise<Change[]> {
  const t = textIn(ctx.locale);
  const wrong = alias(agreementEvents, "wrong");
  const rows = await ctx.db
    .select({
      id: agreementEvents.id,
      at: agreementEvents.recordedAt,
      by: users.name,
      type: agreementEvents.type,
      data: agreementEvents.data,
      corrected: { type: wrong.type, day: wrong.occurredOn },
      agreementId: agreements.id,
      ...titleIn(ctx.locale),
    })
    .from(agreementEvents)
    .innerJoin(agreements, eq(agreements.id, agreementEvents.agreementId))
    .innerJoin(users, eq(users.id, agreementEvents.actorId))
    .leftJoin(
      wrong,
      and(
        eq(agreementEvents.type, "corrected"),
        eq(wrong.agreementId, agreementEvents.agreementId),
        sql`${wrong.revision} = case when ${agreementEvents.type} = 'corrected' then (${agreementEvents.data}->>'revision')::int end`,
      ),
    )
    .where(and(gt(agreementEvents.recordedAt, since), byOthers(ctx, agreementEvents.actorId), visibleAgreements(ctx)))
    .orderBy(desc(agreementEvents.recordedAt), desc(agreementEvents.revision))
    .limit(mostChanges + 1);
  return rows.flatMap(({ id, at, by, type, data, corrected, agreementId, title, titleLanguage }) => {
    if (!isEventType(type)) return [];
    const about = corrected ? { type: corrected.type as EventType, day: corrected.day } : null;
    return [
      {
        id,
        at: at.toISOString(),
        by,
        sentence: eventSentence(t, type, data, about),
        on: { to: `/agreements/${agreementId}`, name: title, language: titleLanguage },
      },
    ];
  });
}

const byOthers = (ctx: Ctx, actor: typeof activity.actorId | typeof agreementEvents.actorId) =>
  sql`${actor} <> ${ctx.actor.id} and not ${users.system}`;

/** Subjects that everybody may see. Those of an agreement are found through it; the office's settings are no news here. */
const openSubjects = sql`${activity.subjectType} in ('organisation', 'person', 'task')`;

/** Each tick of a checklist is no news: the task says how many there are. */
const isNews = sql`${activity.verb} not in ('taskItemTicked', 'taskItemUnticked', 'taskItemsMoved')`;

/** A task recorded on its own can have been put on an agreement since: then it is seen by whoever may see that. */
const taskMayBeSeen = (ctx: Ctx) => {
  const seen = ctx.db
    .select({ one: sql`1` })
    .from(agreements)
    .where(and(eq(agreements.id, tasks.agreementId), visibleAgreements(ctx)));
  return or(isNull(tasks.agreementId), exists(seen));
};

const subjectIs = (type: string) =>
  sql`case when ${activity.subjectType} = ${type} then ${activity.subjectId}::uuid end`;

async function activitySince(ctx: Ctx, since: Date): Promise<Change[]> {
  const t = textIn(ctx.locale);
  const rows = await ctx.db
    .select({
      id: activity.id,
      at: activity.at,
      by: users.name,
      verb: activity.verb,
      changes: activity.changes,
      agreement: { id: agreements.id, ...titleIn(ctx.locale) },
      organisation: { id: organisations.id, name: nameIn(sql`organisations`, ctx.locale) },
      person: { id: people.id, name: personNameIn(sql`people`, ctx.locale) },
      task: { id: tasks.id, title: taskTitleIn(ctx.locale), template: tasks.template },
    })
    .from(activity)
    .innerJoin(users, eq(users.id, activity.actorId))
    .leftJoin(agreements, eq(agreements.id, activity.agreementId))
    .leftJoin(organisations, eq(organisations.id, subjectIs("organisation")))
    .leftJoin(people, eq(people.id, subjectIs("person")))
    .leftJoin(tasks, eq(tasks.id, subjectIs("task")))
    .where(
      and(
        gt(activity.at, since),
        byOthers(ctx, activity.actorId),
        or(
          and(isNull(activity.agreementId), openSubjects, isNews, taskMayBeSeen(ctx)),
          and(sql`${agreements.id} is not null`, visibleAgreements(ctx)),
        ),
      ),
    )
    .orderBy(desc(activity.at), desc(activity.id))
    .limit(mostChanges + 1);
  return rows.flatMap(({ id, at, by, verb, changes, ...subject }) => {
    const on = recordOf(t, subject);
    if (!on) return [];
    const words = t.today.did as Record<string, string>;
    const sentence = subject.agreement
      ? activitySentence(t, { verb, changes })
      : { text: words[verb] ?? t.today.didOther };
    return [{ id, at: at.toISOString(), by, sentence, on }];
  });
}

interface Subject {
  agreement: { id: string; title: string; titleLanguage: string } | null;
  organisation: { id: string; name: string } | null;
  person: { id: string; name: string } | null;
  task: { id: string; title: string | null; template: string | null } | null;
}

function recordOf(t: Catalogue, { agreement, organisation, person, task }: Subject): Change["on"] | null {
  if (agreement) return { to: `/agreements/${agreement.id}`, name: agreement.title, language: agreement.titleLanguage };
  if (organisation) return { to: `/organisations/${organisation.id}`, name: organisation.name, language: null };
  if (person) return { to: `/people/${person.id}`, name: person.name, language: null };
  return task ? { to: `/tasks/${task.id}`, name: taskTitle(t, task), language: null } : null;
}
