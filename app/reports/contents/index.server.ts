/**
 * The kinds of reports: what each is made of. Every one reads with the rights of `ctx.actor` and writes nothing; how a report looks
 * is for `rendering/`, when and where it is made for the pages and the worker.
 */
import type { Ctx } from "#app/platform/context.server";
import type { ReportDocument } from "../document";
import type { ReportKindId, ReportRequest } from "./request";

/** Told after each batch: records read so far, of how many. Awaited, so that it can be written down. */
export type Progress = (done: number, total: number) => Promise<void> | void;

/** The contents of one kind of report. Throws 404 where the partner asked for is not there. */
export type Contents = (ctx: Ctx, request: ReportRequest, onProgress?: Progress) => Promise<ReportDocument>;

export interface ReportContents {
  contents: Contents;
  /** How many records it will read: decides whether it is made at once and whether it is too long for a paper. One query. */
  count: (ctx: Ctx, request: ReportRequest) => Promise<number>;
}

const notYet: ReportContents = {
  contents: () => Promise.reject(new Error("This kind of report has no contents yet")),
  count: () => Promise.resolve(0),
};

const registry: Record<ReportKindId, ReportContents> = {
  commitments: notYet,
  register: notYet,
  activity: notYet,
  pilots: notYet,
  partner: notYet,
  own: notYet,
};

/** What makes a report of this kind: `contentsOf(kind)(ctx, request, onProgress)`. */
export const contentsOf = (kind: ReportKindId): Contents => registry[kind].contents;

/** How many records a report of this kind will read. */
export const recordsOf = (kind: ReportKindId): ReportContents["count"] => registry[kind].count;
