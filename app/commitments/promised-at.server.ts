/** Where a commitment was promised, as the form of a new one begins with it: a meeting with its minutes, or a visit; and the agreements these are about. */
import { and, asc, eq, ne, sql } from "drizzle-orm";
import { titleIn } from "#app/agreements/title.server";
import { visibleAgreements } from "#app/agreements/visibility.server";
import { meetingSeen } from "#app/meetings/meeting-queries.server";
import { linesOf } from "#app/meetings/minute-lines";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { notFound } from "#app/platform/page.server";
import { agreements, meetingAgreements, meetings, visitAgreements, visits } from "#db/schema";

/** The most lines of minutes that are offered. */
const mostLines = 60;

export interface PromisedAt {
  at: { of: "meeting" | "visit"; id: string; title: string } | null;
  /** The visit it belongs to, too. */
  visitId: string | null;
  /** Of a meeting: the lines of its minutes; null where there are none. */
  lines: string[] | null;
  /** Those the reader may see. */
  agreements: { id: string; reference: string; title: string; titleLanguage: string }[];
}

/** 404 for a meeting or visit that is not there or may not be known of. */
export async function promisedAt(ctx: Ctx, meetingId: string, visitId: string): Promise<PromisedAt> {
  if (meetingId) return atMeeting(ctx, meetingId);
  if (visitId) return onVisit(ctx, visitId);
  return { at: null, visitId: null, lines: null, agreements: [] };
}

const about = (ctx: Ctx) => ({ id: agreements.id, reference: agreements.reference, ...titleIn(ctx.locale) });
const open = (ctx: Ctx) => and(visibleAgreements(ctx), ne(agreements.step, "voided"));

async function atMeeting(ctx: Ctx, id: string): Promise<PromisedAt> {
  if (!isId(id)) notFound();
  const [meeting] = await ctx.db
    .select({
      id: meetings.id,
      title: ctx.locale === "vi" ? meetings.titleVi : meetings.titleEn,
      minutes: meetings.minutes,
      visitId: meetings.visitId,
    })
    .from(meetings)
    .where(and(eq(meetings.id, id), meetingSeen(ctx, sql`meetings.id`)));
  if (!meeting) notFound();
  const rows = await ctx.db
    .select(about(ctx))
    .from(meetingAgreements)
    .innerJoin(agreements, eq(agreements.id, meetingAgreements.agreementId))
    .where(and(eq(meetingAgreements.meetingId, id), open(ctx)))
    .orderBy(asc(agreements.reference));
  const { title, minutes, visitId } = meeting;
  return { at: { of: "meeting", id, title }, visitId, lines: offered(minutes), agreements: rows };
}

async function onVisit(ctx: Ctx, id: string): Promise<PromisedAt> {
  if (!isId(id)) notFound();
  const [visit] = await ctx.db
    .select({ title: ctx.locale === "vi" ? visits.titleVi : visits.titleEn })
    .from(visits)
    .where(eq(visits.id, id));
  if (!visit) notFound();
  const rows = await ctx.db
    .select(about(ctx))
    .from(visitAgreements)
    .innerJoin(agreements, eq(agreements.id, visitAgreements.agreementId))
    .where(and(eq(visitAgreements.visitId, id), open(ctx)))
    .orderBy(asc(agreements.reference));
  return { at: { of: "visit", id, title: visit.title }, visitId: id, lines: null, agreements: rows };
}

function offered(minutes: string | null): string[] | null {
  const lines = linesOf(minutes);
  return lines.length > 0 ? lines.slice(0, mostLines) : null;
}
