/** The record that a document belongs to: whether its reader may see it, what it is called, and whose rights it has. */
import { and, eq, exists, isNull, not, or, type SQL, sql } from "drizzle-orm";
import { titleIn } from "#app/agreements/title.server";
import { visibleAgreements } from "#app/agreements/visibility.server";
import { nameIn } from "#app/organisations/name-in.server";
import { presentOrganisations } from "#app/organisations/present.server";
import { personNameIn } from "#app/people/name-in.server";
import { presentPeople } from "#app/people/present.server";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import type { Locale } from "#app/platform/locale";
import { notFound } from "#app/platform/page.server";
import type { Subject } from "#app/platform/subjects";
import { textIn } from "#app/platform/text";
import { taskTitleIn } from "#app/tasks/task-words.server";
import { taskTitle } from "#app/tasks/templates";
import {
  agreements,
  commitments,
  documents,
  meetingAgreements,
  meetings,
  organisations,
  people,
  tasks,
  visits,
} from "#db/schema";

export interface SubjectOf extends Subject {
  name: string;
  /** The agreement whose rights it has. */
  agreementId: string | null;
}

/** The record; not found where it is not there, was put together with another, was erased, or may not be seen. One query. */
export async function subjectOf(ctx: Ctx, subject: Subject): Promise<SubjectOf> {
  if (!isId(subject.id)) notFound();
  const [row] = await readers[subject.type](ctx, subject.id);
  if (!row) notFound();
  const { title, template = null, agreementId = null } = row;
  return { ...subject, name: nameOf(ctx.locale, { title, template }), agreementId };
}

interface Named {
  title: string | null;
  template?: string | null;
  agreementId?: string | null;
}

const nameOf = (locale: Locale, named: { title: string | null; template: string | null }) =>
  taskTitle(textIn(locale), named);

const readers: Record<Subject["type"], (ctx: Ctx, id: string) => Promise<Named[]>> = {
  agreement: (ctx, id) =>
    ctx.db
      .select({ title: titleIn(ctx.locale).title, agreementId: agreements.id })
      .from(agreements)
      .where(and(eq(agreements.id, id), visibleAgreements(ctx))),
  organisation: ({ db, locale }, id) =>
    db
      .select({ title: nameIn(sql`organisations`, locale) })
      .from(organisations)
      .where(and(eq(organisations.id, id), presentOrganisations())),
  person: ({ db, locale }, id) =>
    db
      .select({ title: personNameIn(sql`people`, locale) })
      .from(people)
      .where(and(eq(people.id, id), presentPeople())),
  visit: ({ db, locale }, id) =>
    db
      .select({ title: locale === "vi" ? visits.titleVi : visits.titleEn })
      .from(visits)
      .where(eq(visits.id, id)),
  meeting: (ctx, id) =>
    ctx.db
      .select({ title: ctx.locale === "vi" ? meetings.titleVi : meetings.titleEn })
      .from(meetings)
      .where(and(eq(meetings.id, id), meetingSeen(ctx))),
  commitment: (ctx, id) =>
    ctx.db
      .select({ title: commitments.text, agreementId: commitments.agreementId })
      .from(commitments)
      .innerJoin(agreements, eq(agreements.id, commitments.agreementId))
      .where(and(eq(commitments.id, id), visibleAgreements(ctx))),
  task: (ctx, id) =>
    ctx.db
      .select({ title: taskTitleIn(ctx.locale), template: tasks.template, agreementId: tasks.agreementId })
      .from(tasks)
      .leftJoin(agreements, eq(agreements.id, tasks.agreementId))
      .where(and(eq(tasks.id, id), or(isNull(tasks.agreementId), visibleAgreements(ctx)))),
};

/** A meeting about agreements of which one may see none is not there. */
function meetingSeen(ctx: Ctx): SQL {
  const about = ctx.db
    .select({ one: sql`1` })
    .from(meetingAgreements)
    .where(eq(meetingAgreements.meetingId, meetings.id));
  const seen = ctx.db
    .select({ one: sql`1` })
    .from(meetingAgreements)
    .innerJoin(agreements, eq(agreements.id, meetingAgreements.agreementId))
    .where(and(eq(meetingAgreements.meetingId, meetings.id), visibleAgreements(ctx)));
  return or(not(exists(about)), exists(seen)) as SQL;
}

/** What the record of a row of `documents` is called: for selects. `said` puts it into the reader's words. */
export function subjectNames(locale: Locale) {
  const title = locale === "vi" ? sql.raw("title_vi") : sql.raw("title_en");
  const { subjectType, subjectId } = documents;
  return {
    subjectTitle: sql<string | null>`case ${subjectType}
      when 'agreement' then (select coalesce((select n.title from agreement_titles n where n.agreement_id = a.id and n.language = ${locale}
          and a.title_language <> ${locale}), a.title) from agreements a where a.id = ${subjectId})
      when 'organisation' then (select ${nameIn(sql`o`, locale)} from organisations o where o.id = ${subjectId})
      when 'person' then (select ${personNameIn(sql`p`, locale)} from people p where p.id = ${subjectId} and p.erased_at is null)
      when 'visit' then (select v.${title} from visits v where v.id = ${subjectId})
      when 'meeting' then (select m.${title} from meetings m where m.id = ${subjectId})
      when 'commitment' then (select left(c.text, 200) from commitments c where c.id = ${subjectId})
      when 'task' then (select ${taskTitleIn(locale, "k")} from tasks k where k.id = ${subjectId}) end`,
    subjectTemplate: sql<string | null>`case ${subjectType}
      when 'task' then (select k.template from tasks k where k.id = ${subjectId}) end`,
  };
}

/** The name of a row's record. */
export const saidName = (locale: Locale, row: { subjectTitle: string | null; subjectTemplate: string | null }) =>
  nameOf(locale, { title: row.subjectTitle, template: row.subjectTemplate });
