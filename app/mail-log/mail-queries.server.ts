/** Reads of the mail log. What a mail says about an agreement is shown only to whoever may see that agreement. */
import { and, count, desc, eq, type SQL, sql } from "drizzle-orm";
import { titleIn } from "#app/agreements/title.server";
import { hiddenAgreements, visibleAgreements } from "#app/agreements/visibility.server";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import type { Locale } from "#app/platform/locale";
import { notFound } from "#app/platform/page.server";
import { countedUpTo, type PageOf, pageSize } from "#app/platform/paging";
import { likeText } from "#app/platform/search.server";
import { agreements, deadlines, mails, reminders } from "#db/schema";
import type { MailFilter } from "./filter";
import { masked } from "./masked";

export interface MailRow {
  id: string;
  kind: (typeof mails.$inferSelect)["kind"];
  /** Null: about an agreement that this person may not see. */
  subject: string | null;
  locale: Locale;
  name: string;
  address: string;
  status: (typeof mails.$inferSelect)["status"];
  why: string | null;
  createdAt: string;
  sendAfter: string;
  sentAt: string | null;
}

/** Whether a mail tells of an agreement that this person may not see: by its reminders, or by what it was made from. */
function isHidden(ctx: Pick<Ctx, "actor">): SQL<boolean> {
  const about = sql`(
    ${deadlines.id} in (select r.deadline_id from ${reminders} r where r.mail_id = ${mails.id})
    or ${deadlines.id}::text in (select jsonb_array_elements_text(
      case when jsonb_typeof(${mails.data} -> 'deadlines') = 'array' then ${mails.data} -> 'deadlines' else '[]' end))
    or ${deadlines.id}::text = ${mails.data} ->> 'deadlineId')`;
  const unseen = hiddenAgreements(ctx);
  const hidden = sql`(exists (select 1 from ${deadlines} join ${agreements} on ${agreements.id} = ${deadlines.agreementId}
      where ${about} and ${unseen})
    or exists (select 1 from ${agreements} where ${agreements.id}::text = ${mails.data} ->> 'agreementId' and ${unseen}))`;
  // In a select from one table, columns of the outermost text would lose the name of their table.
  return sql<boolean>`${hidden}`;
}

const columns = (ctx: Ctx) => ({
  id: mails.id,
  kind: mails.kind,
  subject: mails.subject,
  locale: mails.locale,
  name: mails.name,
  address: mails.address,
  status: mails.status,
  why: mails.why,
  createdAt: mails.createdAt,
  sendAfter: mails.sendAfter,
  sentAt: mails.sentAt,
  hidden: isHidden(ctx).as("hidden"),
});

/** The latest first. Two queries. */
export async function listMails(ctx: Ctx, filter: MailFilter, page: number): Promise<PageOf<MailRow>> {
  const where = conditions(filter, ctx.office.timeZone);
  const rows = await ctx.db
    .select(columns(ctx))
    .from(mails)
    .where(where)
    .orderBy(desc(mails.createdAt), desc(mails.id))
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  const counted = ctx.db
    .select({ id: mails.id })
    .from(mails)
    .where(where)
    .limit(countedUpTo + 1)
    .as("counted");
  const [total] = await ctx.db.select({ total: count() }).from(counted);
  return { rows: rows.map(asRow), total: total?.total ?? 0, page };
}

function conditions({ status, kind, person, from, to }: MailFilter, timeZone: string): SQL | undefined {
  const startOf = (day: SQL) => sql`(${day}::timestamp at time zone ${timeZone})`;
  return and(
    status ? eq(mails.status, status) : undefined,
    kind ? eq(mails.kind, kind) : undefined,
    person
      ? sql`normalise(${mails.name} || ' ' || ${mails.address}) like '%' || ${likeText(person)} || '%'`
      : undefined,
    from ? sql`${mails.createdAt} >= ${startOf(sql`${from}::date`)}` : undefined,
    to ? sql`${mails.createdAt} < ${startOf(sql`(${to}::date + 1)`)}` : undefined,
  );
}

interface Read extends Omit<MailRow, "subject" | "createdAt" | "sendAfter" | "sentAt"> {
  subject: string;
  createdAt: Date;
  sendAfter: Date;
  sentAt: Date | null;
  hidden: boolean;
}

function asRow({
  id,
  kind,
  locale,
  name,
  address,
  status,
  why,
  hidden,
  subject,
  createdAt,
  sendAfter,
  sentAt,
}: Read): MailRow {
  return {
    ...{ id, kind, locale, name, address, status, why },
    subject: hidden ? null : subject,
    createdAt: createdAt.toISOString(),
    sendAfter: sendAfter.toISOString(),
    sentAt: sentAt?.toISOString() ?? null,
  };
}

/** One mail with its content, links and codes masked; content null where it is hidden. 404 where there is none. */
export async function readLoggedMail(ctx: Ctx, id: string | undefined) {
  const more = {
    html: mails.html,
    text: mails.text,
    hasCalendar: sql<boolean>`${mails.calendar} is not null`,
    messageId: mails.messageId,
    attempts: mails.attempts,
    uncertain: mails.uncertain,
    reply: mails.reply,
  };
  const [row] = isId(id)
    ? await ctx.db
        .select({ ...columns(ctx), ...more })
        .from(mails)
        .where(eq(mails.id, id as string))
    : [];
  if (!row) notFound();
  const { hasCalendar, messageId, attempts, uncertain, reply } = row;
  const content = row.hidden ? null : masked(row, row.locale);
  return { ...asRow(row), hasCalendar, messageId, attempts, uncertain, reply, content };
}

/** The reminders that a mail tells of, as far as their agreements may be seen. One query. */
export async function remindersOfMail(ctx: Ctx, mailId: string) {
  const { title, titleLanguage } = titleIn(ctx.locale);
  return ctx.db
    .select({
      id: reminders.id,
      deadlineId: deadlines.id,
      kind: deadlines.kind,
      subject: deadlines.subject,
      dueOn: reminders.dueOn,
      step: reminders.step,
      status: reminders.status,
      why: reminders.why,
      late: reminders.late,
      reference: agreements.reference,
      title,
      titleLanguage,
    })
    .from(reminders)
    .innerJoin(deadlines, eq(deadlines.id, reminders.deadlineId))
    .leftJoin(agreements, eq(agreements.id, deadlines.agreementId))
    .where(and(eq(reminders.mailId, mailId), sql`(${deadlines.agreementId} is null or ${visibleAgreements(ctx)})`))
    .orderBy(deadlines.dueOn, reminders.id)
    .limit(200);
}
