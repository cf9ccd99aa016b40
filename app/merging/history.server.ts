/** Who changed what of a person or an organisation, the latest first; with the history of what was put into it. */
import { desc, eq, or, sql } from "drizzle-orm";
import { nameIn } from "#app/organisations/name-in.server";
import { personNameIn } from "#app/people/name-in.server";
import type { Ctx } from "#app/platform/context.server";
import { dayOfMoment } from "#app/platform/days";
import type { Changes } from "#app/platform/merge-edits";
import { textIn } from "#app/platform/text";
import { activity, users } from "#db/schema";
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

/** Values are not told, only which fields: what was taken out of a record is not on its page again. One query. */
export async function historyOf(ctx: Ctx, type: Mergeable, id: string): Promise<RecordHistory> {
  // As lists of their own: so what was written for them is looked up in the index, one after the other.
  const ids = sql`array(select ${id}::uuid union all select m.merged_id from merges m
    where m.subject_type = ${type} and m.kept_id = ${id} and m.undone_at is null)`;
  const held = sql`array(select p.id::text from posts p where p.person_id = any(${ids}))`;
  const own = sql`(${activity.subjectType} = ${type} and ${activity.subjectId} = any(${ids}::text[]))`;
  const ofPosts = sql`(${activity.subjectType} = 'post' and ${activity.subjectId} = any(${held}))`;
  const table = sql.raw(type === "person" ? "people" : "organisations");
  const name = (type === "person" ? personNameIn : nameIn)(sql`r`, ctx.locale);
  const rows = await ctx.db
    .select({
      ...{ id: activity.id, at: activity.at, by: users.name, verb: activity.verb, changes: activity.changes },
      of: sql<string | null>`case when ${activity.subjectType} = ${type} and ${activity.subjectId} <> ${id}
        then (select ${name} from ${table} r where r.id = ${activity.subjectId}::uuid) end`,
    })
    .from(activity)
    .innerJoin(users, eq(users.id, activity.actorId))
    .where(type === "person" ? or(own, ofPosts) : own)
    .orderBy(desc(activity.at), desc(activity.id))
    .limit(most + 1);
  return {
    rows: rows.slice(0, most).map((row) => ({
      id: row.id,
      on: dayOfMoment(row.at.toISOString(), ctx.office.timeZone),
      by: row.by,
      text: sentence(ctx, type, row.verb, row.changes),
      of: row.of,
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
