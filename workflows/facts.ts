/** One organisation that ended, and who answers for it since: as they were called when it was read. */
export interface FactSuccession {
  id: string;
  predecessor: string;
  successor: string;
  act: string | null;
}

/**
 * What a decision reads besides the history: gathered under the row's lock and stored with the event, so that a replay
 * decides the same. Plain JSON, no identities beyond what the sentence of a refusal needs.
 */
export interface Facts {
  kind: { pilot: "none" | "optional" | "required"; decided: boolean };
  /** Titles in all languages: some words are kept for treaties. */
  titles: string[];
  parties: { ours: number; theirs: number };
  /** Whether each side has a contact person. */
  contacts: { ours: boolean; theirs: boolean };
  described: { summary: boolean; fields: boolean };
  office: { opinionsRequired: boolean };
  /** Of the present pilot. */
  pilot: { finalReport: boolean; measured: boolean };
  /** Reference of another record of the family in which a pilot is running: the parent's, or a child's. */
  pilotElsewhere: string | null;
  /** Keys of what an evaluation has to score: the criteria in use. */
  criteria: string[];
  /** The record named as successor, where the event names one. */
  successor: { reference: string; signed: boolean } | null;
  /** Whether the text as it was signed is among its documents; left out where the office does not ask for it. */
  signedText?: { onRecord: boolean };
  /** Who answers for its parties that ended, each step of the way; left out where none did. */
  successions?: FactSuccession[];
  /** Of the person the event makes responsible, where it names one: whether they may see it; null: nobody who signs in here. */
  officer?: { sees: boolean } | null;
  /** Whether there is an event besides the entry that has not been taken back. */
  canTakeBack: boolean;
}
