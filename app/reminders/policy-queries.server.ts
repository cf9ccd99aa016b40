/** Reads of reminder policies: the general ones, and those an agreement has of its own. */
import { and, eq, isNull, or } from "drizzle-orm";
import type { Executor } from "#db/client.server";
import { reminderPolicies } from "#db/schema";
import { type DeadlineKind, deadlineKinds } from "#workflows/deadlines/deadline";
import type { PolicyFields } from "./forms";

export interface PolicyRead extends PolicyFields {
  kind: DeadlineKind;
  /** Of the row that counts; 0 where a form for the agreement begins with the general one. */
  version: number;
  own: boolean;
}

/** What counts for each kind: in general, or for one agreement. In the order of the kinds. One query. */
export async function listReminderPolicies(db: Executor, agreementId: string | null): Promise<PolicyRead[]> {
  const of = reminderPolicies.agreementId;
  const rows = await db
    .select()
    .from(reminderPolicies)
    .where(or(isNull(of), agreementId ? eq(of, agreementId) : undefined));
  return deadlineKinds.flatMap((kind) => {
    const rowOf = (own: boolean) => rows.find((row) => row.kind === kind && (row.agreementId !== null) === own);
    const row = rowOf(true) ?? rowOf(false);
    return row ? [readOf(kind, row, agreementId)] : [];
  });
}

/** What counts for one kind; null where nothing is kept of it. One query. */
export async function readReminderPolicy(
  db: Executor,
  kind: DeadlineKind,
  agreementId: string | null,
): Promise<PolicyRead | null> {
  const of = reminderPolicies.agreementId;
  const rows = await db
    .select()
    .from(reminderPolicies)
    .where(and(eq(reminderPolicies.kind, kind), or(isNull(of), agreementId ? eq(of, agreementId) : undefined)));
  const row = rows.find((one) => one.agreementId !== null) ?? rows[0];
  return row ? readOf(kind, row, agreementId) : null;
}

function readOf(kind: DeadlineKind, row: typeof reminderPolicies.$inferSelect, agreementId: string | null): PolicyRead {
  const { id: _, kind: __, agreementId: of, version, ...fields } = row;
  const own = of !== null;
  return { kind, ...fields, own, version: agreementId && !own ? 0 : version };
}
