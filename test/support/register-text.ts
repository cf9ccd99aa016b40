/** Everything a register holds as text, with a name in the place of every identifier that a verb or the database gave. */
import type postgres from "postgres";

/** What a row is known by, apart from its identifier. Each may name those before it. */
const names: [table: string, label: string][] = [
  ["organisations", "t.name"],
  ["people", "t.name"],
  ["posts", "'post of ' || (select name from people where id = t.person_id)"],
  ["tasks", "t.agreement_id || ' task ' || coalesce(t.key, t.title)"],
  ["pilots", "t.agreement_id || ' pilot ' || t.number"],
  ["indicators", "(select agreement_id || ' pilot ' || number from pilots where id = t.pilot_id) || ' ' || t.name"],
  [
    "pilot_reports",
    "(select agreement_id || ' pilot ' || number from pilots where id = t.pilot_id) || ' ' || t.kind || t.on",
  ],
  ["filings", "t.agreement_id || ' filing ' || t.key"],
  ["meetings", "t.key"],
  ["commitments", "t.agreement_id || ' ' || t.text"],
  [
    "deadlines",
    "t.agreement_id || ' ' || t.kind || ' ' || coalesce((select text from commitments where id::text = t.subject), t.subject) || ' ' || coalesce((select coalesce(key, title) from tasks where id = t.task_id), '')",
  ],
];

/** Rows that nothing refers to: their own identifier says nothing. */
const nameless = [
  ...["agreement_events", "agreement_parties", "reminders", "activity", "measurements", "commitment_progress"],
  ...["organisation_names", "person_names"],
];

const others = [
  ...["users", "agreements", "milestones", "agreement_titles", "agreement_fields", "agreement_contacts"],
  ...["agreement_relations", "agreement_sources", "field_sources", "agreement_access", "sources"],
  ...["meeting_people", "meeting_agreements", "meeting_organisations"],
];

/** By table, the rows in one order. */
export async function registerText(sql: postgres.Sql): Promise<Record<string, string[]>> {
  const labels = new Map<string, string>();
  for (const [table, label] of names) {
    const rows = await sql.unsafe<{ id: string; label: string }[]>(`select t.id, ${label} as label from ${table} t`);
    for (const { id, label } of rows) labels.set(id, `<${table} ${label}>`);
  }
  const found: Record<string, string[]> = {};
  for (const table of [...names.map(([name]) => name), ...nameless, ...others]) {
    const less = nameless.includes(table) ? "- 'id'" : "";
    const rows = await sql.unsafe<{ row: Record<string, unknown> }[]>(
      `select to_jsonb(t) ${less} as row from ${table} t`,
    );
    found[table] = rows.map(({ row }) => named(JSON.stringify(sorted(row)), labels)).sort();
  }
  return found;
}

/** Who took part in a meeting is recorded in the order of the identifiers, which says nothing either. */
const named = (text: string, labels: Map<string, string>) =>
  text
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => labels.get(id) ?? id)
    .replace(
      /"(\w+Ids)":\[null,\[([^\]]*)\]\]/g,
      (_, name, ids) => `"${name}":[null,[${ids.split(",").sort().join(",")}]]`,
    );

/** The titles that a decision was made on have no order. */
function sorted(row: Record<string, unknown>): Record<string, unknown> {
  const facts = row.facts as { titles?: string[] } | undefined;
  return facts?.titles ? { ...row, facts: { ...facts, titles: [...facts.titles].sort() } } : row;
}
