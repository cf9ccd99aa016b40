/** What bringing in one row would do, decided before anything is written. Types alone. */
import type { Ctx } from "#app/platform/context.server";
import type { ImportSubject } from "#db/schema";
import type { FileIndex } from "./file-index";
import type { Lookups } from "./lookups.server";
import type { ImportMapping } from "./mapping";
import type { RowRead } from "./read-row";
import type { RowProblem } from "./row-problem";

/** `[before, after]` by field of the file, as kept for undoing. */
export type FieldChanges = Record<string, [unknown, unknown]>;

/** A row on its way in. `ctx.db` is the row's transaction while it runs. */
export interface RowAt {
  ctx: Ctx;
  importId: string;
  subject: ImportSubject;
  fileName: string;
  mapping: ImportMapping;
  row: number;
  read: RowRead;
  file: FileIndex;
  lookups: Lookups;
  /** The check only foretells; in the run, what the file itself still brings is waited for, the last time not. */
  phase: "check" | "run" | "lastRun";
}

export type Plan =
  | { does: "refused"; problems: RowProblem[] }
  /** What it stands under comes in with another row of the file, which has not been brought in yet. */
  | { does: "waits" }
  | { does: "created"; keys: string[]; write: (ctx: Ctx) => Promise<{ id: string; version: number }> }
  /** `from`: the version it is changed from; `write` answers the one after. */
  | {
      does: "updated";
      id: string;
      from: number;
      keys: string[];
      changes: FieldChanges;
      write: (ctx: Ctx) => Promise<number>;
    }
  | { does: "unchanged"; id: string; keys: string[] };

/** Why undoing leaves a record as it is: a word of `importRecords.kept`. */
export type Kept =
  | "changedSince"
  | "partlyChangedSince"
  | "inUse"
  | "hasHistory"
  | "notAllowed"
  | "gone"
  | "somethingWrong";

/** What bringing in means for one kind of record. */
export interface SubjectRules {
  plan(at: RowAt): Promise<Plan>;
  /** Takes a record back that the import made, where nobody went on with it. Null: done. Throws nothing away on a refusal. */
  undoCreated(ctx: Ctx, id: string, version: number, fileName: string): Promise<Kept | null>;
  /** Gives each field the value it had, where it still has the one the import gave it. */
  undoUpdated(ctx: Ctx, id: string, changes: FieldChanges, fileName: string): Promise<Kept | null>;
}
