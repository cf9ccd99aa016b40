/**
 * How a report that was asked for goes from one state to the next: taken, so far read, kept or given up. Whoever took it last may
 * go on; for anybody before it is not theirs any more. Renders nothing.
 */
import crypto from "node:crypto";
import { and, eq, inArray } from "drizzle-orm";
import type { Services } from "#app/platform/context.server";
import { type ReportFormat, reportFiles, reports } from "#db/schema";

export type Making = Pick<Services, "db" | "clock" | "log" | "publicOrigin">;

export type TakenReport = typeof reports.$inferSelect;

export interface MadeFile {
  format: ReportFormat;
  name: string;
  content: Buffer;
}

/** Somebody threw the report away, or another worker took it over. */
export class NotMineAnyMore extends Error {}

const open = (id: string) => and(eq(reports.id, id), inArray(reports.status, ["waiting", "making"]));

const mine = ({ id, startedAt }: TakenReport) =>
  and(eq(reports.id, id), eq(reports.status, "making"), startedAt ? eq(reports.startedAt, startedAt) : undefined);

/** Takes the report, also from whoever had it before. Null where there is nothing to make any more. */
export async function takeReport({ db, clock }: Making, id: string): Promise<TakenReport | null> {
  const taken = { status: "making", startedAt: clock.now(), done: 0 } as const;
  const [row] = await db.update(reports).set(taken).where(open(id)).returning();
  return row ?? null;
}

/** Writes down how far it is, and finds out whether it is still wanted. */
export async function noteProgress({ db }: Making, row: TakenReport, done: number, total: number): Promise<void> {
  const [still] = await db.update(reports).set({ done, total }).where(mine(row)).returning({ id: reports.id });
  if (!still) throw new NotMineAnyMore();
}

/** Keeps all files at once, and that the report is ready. */
export async function keepFiles({ db, clock }: Making, row: TakenReport, files: MadeFile[]): Promise<void> {
  await db.transaction(async (tx) => {
    const [still] = await tx
      .update(reports)
      .set({ status: "ready", finishedAt: clock.now() })
      .where(mine(row))
      .returning({ id: reports.id });
    if (!still) throw new NotMineAnyMore();
    for (const { format, name, content } of files)
      await tx.insert(reportFiles).values({
        ...{ reportId: row.id, format, name, content },
        size: content.length,
        sha256: crypto.createHash("sha256").update(content).digest("hex"),
      });
  });
}

/** Keeps that a report was not made, and why (`failures.ts`). Nothing where it was made meanwhile. */
export async function endWithout(
  { db, clock }: Omit<Making, "publicOrigin">,
  id: string,
  fault: string,
): Promise<void> {
  await db.update(reports).set({ status: "failed", fault, finishedAt: clock.now() }).where(open(id));
}

/** The same for a fault nobody expected: it is logged under the id that the report keeps. */
export async function giveUp(making: Omit<Making, "publicOrigin">, id: string, error: unknown): Promise<void> {
  const fault = crypto.randomUUID();
  making.log.error({ err: error, requestId: fault, report: id }, "a report could not be made");
  await endWithout(making, id, fault);
}
