/** Reports owed after signing: opened by the signing or by hand, and sent with proof. */
import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { deriveDeadlines } from "#app/deadlines/derive-deadlines.server";
import { recordActivity } from "#app/platform/activity.server";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { notFound } from "#app/platform/page.server";
import { can } from "#app/platform/permissions";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import type { Executor, Tx } from "#db/client.server";
import { filings } from "#db/schema";
import type { AgreementRow } from "#db/workflow-store.server";
import type { FilingTemplate } from "#workflows/follow-ups";
import { lockVisible } from "./record-event.server";

/** Opens a filing that no signing asked for. `requestKey`: of the form; twice the same is one filing. */
export async function openFiling(
  ctx: Ctx,
  agreementId: string,
  input: { what: string; toWhom: string; dueOn: string | null },
  requestKey: string,
): Promise<Outcome<{ id: string }>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  if (!isId(agreementId)) notFound();
  const key = z.string().min(8).max(60).parse(requestKey);
  return ctx.db.transaction(async (tx) => {
    const row = await lockVisible(tx, ctx, agreementId);
    const [made] = await tx
      .insert(filings)
      .values({ agreementId, key, ...input })
      .onConflictDoNothing({ target: [filings.agreementId, filings.key] })
      .returning({ id: filings.id });
    if (!made) {
      const [same = notFound()] = await tx
        .select({ id: filings.id, what: filings.what, toWhom: filings.toWhom })
        .from(filings)
        .where(and(eq(filings.agreementId, agreementId), eq(filings.key, key)));
      // Gone back to and filled in anew, a form that was sent would be another one: it needs a key of its own.
      if (same.what !== input.what || same.toWhom !== input.toWhom)
        return refuse({ code: "input", problems: { requestKey: "reopenForm" } });
      return done({ id: same.id });
    }
    await afterFiling(tx, ctx, row, made.id, "filingOpened", {
      what: [null, input.what],
      toWhom: [null, input.toWhom],
      dueOn: [null, input.dueOn],
    });
    return done(made);
  });
}

/** A filing of an agreement; 404 where there is none, or its signing was taken back. */
export async function readFiling(db: Executor, agreementId: string, filingId: string | undefined) {
  if (!isId(filingId)) notFound();
  const [filing] = await db
    .select({
      what: filings.what,
      toWhom: filings.toWhom,
      template: sql<FilingTemplate | null>`${filings.template}`,
      dueOn: filings.dueOn,
      sentOn: filings.sentOn,
      proof: filings.proof,
    })
    .from(filings)
    .where(and(eq(filings.id, filingId as string), eq(filings.agreementId, agreementId), eq(filings.withdrawn, false)));
  return filing ?? notFound();
}

/** Records that a filing was sent, and where the proof lies. The day is not before the signing and not in the future. */
export async function sendFiling(
  ctx: Ctx,
  agreementId: string,
  filingId: string,
  input: { sentOn: string; proof: string },
): Promise<Outcome<null>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  if (!isId(agreementId) || !isId(filingId)) notFound();
  if (input.sentOn > ctx.today) return refuse({ code: "input", problems: { sentOn: "dayInFuture" } });
  return ctx.db.transaction(async (tx) => {
    const row = await lockVisible(tx, ctx, agreementId);
    const [was] = await tx
      .select()
      .from(filings)
      .where(and(eq(filings.id, filingId), eq(filings.agreementId, agreementId), eq(filings.withdrawn, false)));
    if (!was) notFound();
    if (was.policyKey && row.signedOn && input.sentOn < row.signedOn)
      return refuse({ code: "input", problems: { sentOn: `dayBefore:${row.signedOn}` } });
    await tx
      .update(filings)
      .set({ ...input, version: was.version + 1 })
      .where(eq(filings.id, filingId));
    await afterFiling(tx, ctx, row, filingId, "filingSent", {
      filing: [null, was.template ?? was.what],
      sentOn: [was.sentOn, input.sentOn],
      proof: [was.proof, input.proof],
    });
    return done(null);
  });
}

async function afterFiling(
  tx: Tx,
  ctx: Ctx,
  row: AgreementRow,
  filingId: string,
  verb: string,
  changes: Record<string, [unknown, unknown]>,
): Promise<void> {
  await deriveDeadlines(tx, ctx, [row.id]);
  await recordActivity(tx, ctx, { subjectType: "filing", subjectId: filingId, agreementId: row.id, verb, changes });
}
