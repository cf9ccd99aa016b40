/** Who changed what of a person or an organisation, the latest first; with the history of what was put into it. */
import { and, desc, eq, inArray, or, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server";
import { dayOfMoment } from "#app/platform/days";
import type { Changes } from "#app/platform/merge-edits";
import { textIn } from "#app/platform/text";
import { activity, organisations, people, posts, users } from "#db/schema";
import { withMerged } from "./merges-route.server";
import type { Mergeable } from "./references";

/** So many entries are shown. */
const most = 50;

export interface HistoryRow {
  id: string;
  on: string;
  by: string;
  text: string;
  /** The record it was written for, where that one was put into this one. */
  of: string | null;
}

export interface RecordHistory {
  rows: HistoryRow[];
  more: boolean;
}

/** Values are not told, only which fields: what was taken out of a record is not on its page again. Three queries. */
export async function historyOf(ctx: Ctx, type: Mergeable, id: string): Promise<RecordHistory> {
  const ids = await withMerged(ctx, type, id);
  const own = and(eq(activity.subjectType, type), inArray(activity.subjectId, ids));
  const held = ctx.db
    .select({ id: sql`${posts.id}::text` })
    .from(posts)
    .where(inArray(posts.personId, ids));
  const ofPosts = and(eq(activity.subjectType, "post"), inArray(activity.subjectId, held));
  const rows = await ctx.db
    .select({
      ...{ id: activity.id, at: activity.at, by: users.name, verb: activity.verb, changes: activity.changes },
      ...{ subjectType: activity.subjectType, subjectId: activity.subjectId },
    })
    .from(activity)
    .innerJoin(users, eq(users.id, activity.actorId))
    .where(type === "person" ? or(own, ofPosts) : own)
    .orderBy(desc(activity.at), desc(activity.id))
    .limit(most + 1);
  const table = type === "person" ? people : organisations;
  const merged =
    ids.length > 1
      ? await ctx.db.select({ id: table.id, name: table.name }).from(table).where(inArray(table.id, ids))
      : [];
  const others = new Map(merged.filter((row) => row.id !== id).map((row) => [row.id, row.name]));
  return {
    rows: rows.slice(0, most).map((row) => ({
      id: row.id,
      on: dayOfMoment(row.at.toISOString(), ctx.office.timeZone),
      by: row.by,
      text: sentence(ctx, type, row.verb, row.changes),
      of: others.get(row.subjectId) ?? null,
    })),
    more: rows.length > most,
  };
}

function sentence(ctx: Ctx, type: Mergeable, verb: string, changes: Changes): string {
  const t = textIn(ctx.locale);
  const did = (t.today.did as Record<string, string>)[verb] ?? t.today.didOther;
  const reason = changes.reason?.[1];
  if (verb === "successionTakenBack" && typeof reason === "string") return t.merging.because(did, reason);
  if (!/(Edited|Corrected)$/.test(verb)) return did;
  const words: Record<string, string> = type === "person" ? t.people.fields : t.organisations.fields;
  const own: Record<string, string> = {
    backupId: words.backup ?? "",
    organisationId: words.organisation ?? "",
    parentId: t.merging.parent,
    ...{ successorId: t.organisations.successor, on: t.organisations.successionDay, act: t.organisations.act },
    sourceId: t.organisations.source,
  };
  const fields = Object.keys(changes).map((field) => own[field] ?? words[field] ?? field);
  return t.merging.edited(did, fields);
}
