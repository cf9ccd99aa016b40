/**
 * Where people wrote a person's name, address or number into something else: minutes, notes, comments, texts of documents; and what is for
 * that person, named or not. None of it is rewritten by itself; whoever erases looks at it. Goes through whole tables: for rare use.
 */
import { type SQL, sql } from "drizzle-orm";
import { visibleAgreements } from "#app/agreements/visibility.server";
import { meetingSeen } from "#app/meetings/meeting-queries.server";
import type { Ctx } from "#app/platform/context.server";

export interface Mention {
  /** The table: its words are in the catalogue. */
  what: string;
  path: string | null;
  count: number;
}

/** So many places are listed. */
const most = 200;

interface Source {
  /** Rows as `t`, with what they are joined to. */
  from: string;
  path: string;
  agreement?: string;
  /** Left out of what is looked at. */
  without?: string;
  seen?: (ctx: Ctx) => SQL;
}

const agreementPath = (column: string) => `'/agreements/' || ${column}`;
const ofDocument = { path: "'/documents/' || d.id", agreement: "d.agreement_id" };

const sources: Record<string, Source> = {
  agreements: {
    from: "agreements t",
    path: agreementPath("t.id"),
    agreement: "t.id",
    without: "'snapshot', 'search_text'",
  },
  agreement_titles: { from: "agreement_titles t", path: agreementPath("t.agreement_id"), agreement: "t.agreement_id" },
  field_sources: { from: "field_sources t", path: agreementPath("t.agreement_id"), agreement: "t.agreement_id" },
  filings: { from: "filings t", path: agreementPath("t.agreement_id"), agreement: "t.agreement_id" },
  indicators: {
    ...{
      from: "indicators t join pilots p on p.id = t.pilot_id",
      path: agreementPath("p.agreement_id"),
      agreement: "p.agreement_id",
    },
  },
  measurements: {
    from: "measurements t join indicators i on i.id = t.indicator_id join pilots p on p.id = i.pilot_id",
    ...{ path: agreementPath("p.agreement_id"), agreement: "p.agreement_id" },
  },
  pilot_reports: {
    ...{
      from: "pilot_reports t join pilots p on p.id = t.pilot_id",
      path: agreementPath("p.agreement_id"),
      agreement: "p.agreement_id",
    },
  },
  meetings: { from: "meetings t", path: "'/meetings/' || t.id", seen: (ctx) => meetingSeen(ctx, sql`t.id`) },
  visits: { from: "visits t", path: "'/visits/' || t.id" },
  gifts: { from: "gifts t", path: "'/gifts/' || t.id" },
  commitments: { from: "commitments t", path: "'/commitments/' || t.id", agreement: "t.agreement_id" },
  commitment_progress: {
    ...{
      from: "commitment_progress t join commitments c on c.id = t.commitment_id",
      path: "'/commitments/' || c.id",
      agreement: "c.agreement_id",
    },
  },
  tasks: { from: "tasks t", path: "'/tasks/' || t.id", agreement: "t.agreement_id" },
  task_items: {
    from: "task_items t join tasks k on k.id = t.task_id",
    path: "'/tasks/' || k.id",
    agreement: "k.agreement_id",
  },
  // Their page is the administrators'.
  task_templates: { from: "task_templates t", path: "null" },
  deadlines: { from: "deadlines t", path: "'/deadlines/' || t.id", agreement: "t.agreement_id" },
  // The name of its file is the file's.
  documents: {
    from: "documents t join documents d on d.id = t.id",
    without: "'file_name', 'search_text'",
    ...ofDocument,
  },
  document_texts: { from: "document_texts t join documents d on d.file_id = t.file_id", ...ofDocument },
  stored_files: { from: "stored_files t join documents d on d.file_id = t.id", ...ofDocument },
  comments: {
    from: "comments t",
    path: `'/' || case t.subject_type when 'person' then 'people' else t.subject_type || 's' end || '/' || t.subject_id`,
    agreement: "t.agreement_id",
  },
  people: { from: "people t", path: "'/people/' || t.id" },
  organisations: { from: "organisations t", path: "'/organisations/' || t.id" },
  organisation_names: { from: "organisation_names t", path: "'/organisations/' || t.organisation_id" },
  organisation_facts: { from: "organisation_facts t", path: "'/organisations/' || t.organisation_id" },
  successions: { from: "successions t", path: "'/organisations/' || t.predecessor_id" },
  succession_decisions: {
    from: "succession_decisions t",
    path: agreementPath("t.agreement_id"),
    agreement: "t.agreement_id",
  },
  sources: { from: "sources t", path: "null" },
  office: { from: "office t", path: "'/settings/letterhead'" },
};

/** The tables that are looked through: a test holds them to `tables`. */
export const lookedThrough = Object.keys(sources);

/** Within the reader's rights, the places with the most first. Of a name that somebody else bears too, the signings as well. */
export async function mentionsOf(ctx: Ctx, id: string): Promise<{ mentions: Mention[]; more: boolean }> {
  const values = await ctx.db.execute<{ key: string; shared: boolean }>(
    sql`select distinct key, shared or inside_pattern(value) is null as shared from personal_values(${id})`,
  );
  if (values.length === 0) return { mentions: [], more: false };
  const keys = textArray(values.map(({ key }) => key));
  const shared = textArray(values.filter((one) => one.shared).map(({ key }) => key));
  const everybody = sql`(select id from people where id = ${id} or merged_into_id = ${id})`;
  const lists = Object.entries(sources).map(([what, { from, path, agreement, without, seen }]) => {
    const row = sql.raw(without ? `to_jsonb(t) - array[${without}]` : "to_jsonb(t)");
    const own = what === "people" ? sql`t.id in ${everybody}` : ownSubject(what, everybody);
    const linked = aboutPeople.has(what) ? sql`or t.person_id in ${everybody}` : sql``;
    const signed = what === "agreements" ? sql`or signed_names(t.snapshot) && ${shared}` : sql``;
    const visible = agreement
      ? sql`(${sql.raw(agreement)} is null or exists (select from agreements where agreements.id = ${sql.raw(agreement)} and ${visibleAgreements(ctx)}))`
      : sql`true`;
    return sql`select ${what}::text as what, ${sql.raw(path)} as path from ${sql.raw(from)}
      where (holds_any(normalise((${row})::text), ${keys}) ${signed} ${linked}) and not (${own}) and ${visible} and ${seen?.(ctx) ?? sql`true`}`;
  });
  const rows = await ctx.db.execute<{ what: string; path: string | null; count: number }>(sql`
    select what, path, count(*)::int as count from (${sql.join(lists, sql` union all `)}) found
    group by what, path order by what, path limit ${most + 1}`);
  return { mentions: rows.slice(0, most).map((row) => ({ ...row })), more: rows.length > most };
}

/** Rows that can be for a person: what is written there is of them, whether it names them or not. */
const aboutPeople = new Set(["gifts", "commitments", "tasks"]);

/** What is about the person goes altogether, so it is no place to look at. */
function ownSubject(what: string, everybody: SQL): SQL {
  if (what === "comments") return sql`t.subject_type = 'person' and t.subject_id in ${everybody}`;
  if (["documents", "document_texts", "stored_files"].includes(what))
    return sql`d.subject_type = 'person' and d.subject_id in ${everybody}`;
  return sql`false`;
}

const textArray = (values: string[]): SQL =>
  sql`array(select jsonb_array_elements_text(${JSON.stringify(values)}::jsonb))`;
