/**
 * Makes one report that was asked for. How is the process's own: a thread does it (`app/server/report-threads.ts`), so that what
 * renders papers is not even loaded here.
 */
import { z } from "zod";
import type { Work } from "./work.server";

const asked = z.object({ id: z.uuid() });

export async function report(work: Work, payload: unknown): Promise<void> {
  const { id } = asked.parse(payload);
  if (!work.makeReport) throw new Error("Reports are not made in this process");
  await work.makeReport(id);
}
