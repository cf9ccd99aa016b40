/** Reports as the worker leaves them. What is in the file does not matter here. */
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server";
import { askReport } from "#app/reports/reports.server";
import { type ReportFormat, reportFiles, reports } from "#db/schema";
import { made } from "#test/factories/records";

/** What a report is asked with, as a checked form gives it. */
export const asked = {
  kind: "register",
  locale: "en",
  firstOn: null,
  lastOn: null,
  scope: {},
  partnerId: null,
  columns: [],
  formats: ["xlsx"],
} as const satisfies { formats: ReportFormat[] } & Record<string, unknown>;

/** A report that is ready, with one file. */
export async function finishedReport(ctx: Ctx): Promise<string> {
  const { id } = made(await askReport(ctx, { ...asked, columns: [], formats: ["xlsx"] }, randomUUID()));
  await ctx.db.update(reports).set({ status: "ready", finishedAt: ctx.now }).where(eq(reports.id, id));
  const content = Buffer.from("x");
  const file = { format: "xlsx", name: "register-2026-11-21.xlsx", size: content.length, sha256: "", content } as const;
  await ctx.db.insert(reportFiles).values({ reportId: id, ...file });
  return id;
}
