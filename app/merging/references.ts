/**
 * Every column that points to a person or an organisation, and what becomes of it when two of them are put together. One table for
 * merging, undoing and erasing; a test walks the database's own catalogue, so that a new reference cannot be forgotten.
 */
export type Mergeable = "organisation" | "person";

export interface Reference {
  table: string;
  column: string;
  /** What names a row beside the column: its key, or the rest of it. */
  key: readonly string[];
  /** With these the column may occur once: where both are there already, the merged one's row is taken out, and kept to be put back. */
  once?: readonly string[];
  /** Where the column may mean another kind of record. */
  of?: string;
  /** The column that names the agreement, or the meeting, by which a reader may know of the row. None: every reader may. */
  seenBy?: "agreement_id" | "meeting_id" | "id";
}

const people: readonly Reference[] = [
  { table: "person_names", column: "person_id", key: ["id"], once: ["language", "name"] },
  {
    table: "posts",
    column: "person_id",
    key: ["id"],
    once: ["organisation_id", "title", "from_on", "to_on", "held_on"],
  },
  { table: "meeting_people", column: "person_id", key: ["meeting_id"], once: ["meeting_id"], seenBy: "meeting_id" },
  { table: "visit_members", column: "person_id", key: ["id"], once: ["visit_id"] },
  { table: "agreement_contacts", column: "person_id", key: ["agreement_id", "side"], seenBy: "agreement_id" },
  { table: "gifts", column: "person_id", key: ["id"] },
  { table: "commitments", column: "person_id", key: ["id"], seenBy: "agreement_id" },
  { table: "tasks", column: "person_id", key: ["id"], seenBy: "agreement_id" },
  { table: "people", column: "backup_id", key: ["id"] },
  { table: "documents", column: "subject_id", key: ["id"], of: "subject_type = 'person'", seenBy: "agreement_id" },
  { table: "comments", column: "subject_id", key: ["id"], of: "subject_type = 'person'", seenBy: "agreement_id" },
  { table: "import_keys", column: "record_id", key: ["subject", "key"] },
];

const organisations: readonly Reference[] = [
  { table: "organisation_names", column: "organisation_id", key: ["id"], once: ["language", "name"] },
  { table: "organisation_facts", column: "organisation_id", key: ["id"], once: ["facts"] },
  { table: "organisations", column: "parent_id", key: ["id"] },
  { table: "successions", column: "predecessor_id", key: ["id"], once: [] },
  { table: "successions", column: "successor_id", key: ["id"] },
  {
    table: "posts",
    column: "organisation_id",
    key: ["id"],
    once: ["person_id", "title", "from_on", "to_on", "held_on"],
  },
  {
    table: "agreement_parties",
    column: "organisation_id",
    key: ["id"],
    once: ["agreement_id", "role"],
    seenBy: "agreement_id",
  },
  { table: "agreements", column: "lead_id", key: ["id"], seenBy: "id" },
  { table: "office", column: "organisation_id", key: ["id"] },
  {
    table: "meeting_organisations",
    column: "organisation_id",
    key: ["meeting_id"],
    once: ["meeting_id"],
    seenBy: "meeting_id",
  },
  { table: "visit_organisations", column: "organisation_id", key: ["visit_id"], once: ["visit_id"] },
  { table: "gifts", column: "organisation_id", key: ["id"] },
  { table: "commitments", column: "organisation_id", key: ["id"], seenBy: "agreement_id" },
  { table: "tasks", column: "organisation_id", key: ["id"], seenBy: "agreement_id" },
  {
    table: "documents",
    column: "subject_id",
    key: ["id"],
    of: "subject_type = 'organisation'",
    seenBy: "agreement_id",
  },
  { table: "comments", column: "subject_id", key: ["id"], of: "subject_type = 'organisation'", seenBy: "agreement_id" },
  { table: "import_keys", column: "record_id", key: ["subject", "key"] },
];

export const references: Record<Mergeable, readonly Reference[]> = { organisation: organisations, person: people };

/** What points to such a record and stays as it is, and why. By `table.column`. */
export const staying: Record<string, string> = {
  "people.merged_into_id": "what was put together is not put together again: refused",
  "organisations.merged_into_id": "what was put together is not put together again: refused",
  "activity.subject_id": "the history stays with the record it was written for, and is shown on the kept one's page",
  "import_rows.record_id": "taking back a file must not change the kept record",
  "merges.kept_id": "says what was put together",
  "merges.merged_id": "says what was put together",
  "kept_apart.one_id": "speaks of two records as they were",
  "kept_apart.other_id": "speaks of two records as they were",
  "erasures.person_id": "an erased person is not put together with anybody",
};
