/** What each job does. All of it is found in the tables and may be done twice; a job only says when to look. */
import { z } from "zod";
import { deriveByNewRules, rollDeadlines } from "#app/deadlines/derive-anew.server";
import { enqueue, type Task } from "./enqueue.server";
import { look } from "./look.server";
import type { Work } from "./work.server";

const replanned = z.object({ kind: z.string(), after: z.string().optional() });

export function tasksOf(work: Work): Record<Task, (payload: unknown) => Promise<void>> {
  const { services } = work;
  return {
    look: () => look(work),
    async daily() {
      await deriveByNewRules(services);
      await rollDeadlines(services);
      await enqueue(services.db, "look", {}, "look");
    },
    async weekly() {},
    async replan(payload) {
      replanned.parse(payload);
    },
  };
}
