/** What each job does. All of it is found in the tables and may be done twice; a job only says when to look. */
import { z } from "zod";
import { deriveByNewRules, hasOlderRules, rollDeadlines } from "#app/deadlines/derive-anew.server";
import { askTextsAgain } from "#app/documents/read-text.server";
import { sweepFiles } from "#app/documents/sweep-files.server";
import { emptyLeftImports } from "#app/imports/empty-left-imports.server";
import { askImportsAgain, workImport } from "#app/imports/work-import.server";
import { composeWeeklies } from "#app/mail/weeklies.server";
import { replanKind } from "#app/reminders/replan-kind.server";
import { askAgain } from "#app/reports/ask-again.server";
import { dropOldForms } from "#app/session/kept-forms.server";
import { derivedAtOnce, deriveInBackground, deriveKey } from "./derive-in-background.server";
import { enqueue, type Job } from "./enqueue.server";
import { look } from "./look.server";
import { report } from "./report.server";
import type { Work } from "./work.server";

const document = z.object({ file: z.uuid() });
const derived = z.object({ of: z.enum(["agreements", "tasks"]), after: z.uuid().nullable() });
const replanned = z.object({ kind: z.string().nullable(), after: z.string().optional() });

export function jobsOf(work: Work): Record<Job, (payload: unknown) => Promise<void>> {
  const { services } = work;
  return {
    look: () => look(work),
    async daily() {
      if (await hasOlderRules(services)) await deriveInBackground(services.db);
      await rollDeadlines(services);
      await askAgain(services.db);
      await dropOldForms(services);
      await askImportsAgain(services.db);
      await askTextsAgain(services.db);
      await sweepFiles(services);
      await emptyLeftImports(services);
      await enqueue(services.db, "look", {}, "look");
    },
    async derive(payload) {
      const next = await deriveByNewRules(services, { from: derived.parse(payload), batches: derivedAtOnce });
      // Mails and whatever else waits come in between.
      if (next) await enqueue(services.db, "derive", next, deriveKey);
      else await enqueue(services.db, "look", {}, "look");
    },
    weekly: () => composeWeeklies(work),
    report: (payload) => report(work, payload),
    import: (payload) => workImport(work, payload),
    async documentText(payload) {
      const { file } = document.parse(payload);
      if (!work.readText) throw new Error("Texts are not read in this process");
      await work.readText(file);
    },
    async replan(payload) {
      const { kind, after } = replanned.parse(payload);
      const next = await replanKind(services, kind, after ?? null);
      if (next === null) await enqueue(services.db, "look", {}, "look");
      else await enqueue(services.db, "replan", { kind, after: next }, `replan:${kind ?? "all"}`);
    },
  };
}
