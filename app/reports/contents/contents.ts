/** What makes a report: the shape of every kind's contents. */
import type { Ctx } from "#app/platform/context.server";
import type { ReportDocument } from "../document";
import type { ReportRequest } from "./request";

/** Told after each batch: records read so far, of how many. Awaited, so that it can be written down. */
export type Progress = (done: number, total: number) => Promise<void> | void;

/** The contents of one kind of report. Throws 404 where the partner asked for is not there. */
export type Contents = (ctx: Ctx, request: ReportRequest, onProgress?: Progress) => Promise<ReportDocument>;

export interface ReportContents {
  contents: Contents;
  /** How many records it will read: decides whether it is made at once and whether it is too long for a paper. One query. */
  count: (ctx: Ctx, request: ReportRequest) => Promise<number>;
}
