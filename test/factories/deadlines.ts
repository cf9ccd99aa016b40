/** Bare deadlines on bare agreements, for tests of what follows from a deadline. Rules that make them are tested elsewhere. */
import type { Db } from "#db/client.server";
import { deadlines } from "#db/schema";
import { agreementRow } from "./records";

type Values = Partial<typeof deadlines.$inferInsert>;

/** An open evaluation due, of the agreement given. */
export async function deadlineRow(db: Db, agreementId: string | null, values: Values = {}): Promise<string> {
  const dueOn = values.dueOn ?? "2026-12-31";
  const [row] = await db
    .insert(deadlines)
    .values({ agreementId, kind: "evaluationDue", dueOn, computedOn: dueOn, basis: { rule: "pilotWindow" }, ...values })
    .returning({ id: deadlines.id });
  return (row as { id: string }).id;
}

let count = 0;

/** The same on an agreement of its own, which that person looks after. */
export async function ownedDeadline(
  db: Db,
  ownerId: string | null,
  values: Values & { confidential?: boolean } = {},
): Promise<{ agreementId: string; id: string }> {
  const { confidential = false, ...deadline } = values;
  const agreementId = await agreementRow(db, `2026-${String(++count).padStart(4, "0")}`, { ownerId, confidential });
  return { agreementId, id: await deadlineRow(db, agreementId, deadline) };
}
