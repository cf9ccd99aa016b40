/**
 * The kinds of reports: what each is made of. Every one reads with the rights of `ctx.actor` and writes nothing; how a report looks
 * is for `rendering/`, when and where it is made for the pages and the worker.
 */
import type { Db } from "#db/client.server";
import { activity } from "./activity.server";
import { commitments } from "./commitments.server";
import type { Contents, ReportContents } from "./contents";
import { own } from "./own.server";
import { partner } from "./partner.server";
import { pilots } from "./pilots.server";
import { register } from "./register.server";
import type { ReportKindId } from "./request";

export type { Contents } from "./contents";

const registry: Record<ReportKindId, ReportContents> = {
  commitments,
  register,
  activity,
  pilots,
  partner,
  own,
};

/**
 * What makes a report of this kind: `contentsOf(kind)(ctx, request, onProgress)`. It is read in the report's language, as everything
 * stood at one moment.
 */
export function contentsOf(kind: ReportKindId): Contents {
  return (ctx, request, onProgress) =>
    ctx.db.transaction(
      (tx) => registry[kind].contents({ ...ctx, db: tx as unknown as Db, locale: request.locale }, request, onProgress),
      { isolationLevel: "repeatable read", accessMode: "read only" },
    );
}

/** How many records a report of this kind will read. */
export const recordsOf = (kind: ReportKindId): ReportContents["count"] => registry[kind].count;
