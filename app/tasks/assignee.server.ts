/** To whom a task can be given: somebody who signs in here, and who may see the agreement it belongs to. */
import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { closedTo } from "#app/agreements/visibility.server";
import { isId } from "#app/platform/ids";
import type { Problems } from "#app/platform/refusals";
import type { Tx } from "#db/client.server";
import { agreements, users } from "#db/schema";

interface Given {
  agreementId: string | null;
  assigneeId: string | null;
}

/** What is wrong with whom a task is to be given to; nobody is right. */
export async function assigneeProblems(tx: Tx, { assigneeId }: Pick<Given, "assigneeId">): Promise<Problems | null> {
  if (!assigneeId) return null;
  const [assignee] = isId(assigneeId)
    ? await tx
        .select({ id: users.id })
        .from(users)
        .where(and(eq(users.id, assigneeId), eq(users.system, false), isNull(users.disabledAt)))
    : [];
  return assignee ? null : { assigneeId: "chooseAssignee" };
}

/** Those of these people who do not sign in here any more. One query. */
export async function closedAccounts(tx: Tx, ids: readonly (string | null | undefined)[]): Promise<Set<string>> {
  const asked = ids.filter((id) => id != null);
  if (asked.length === 0) return new Set();
  const rows = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(inArray(users.id, asked), isNotNull(users.disabledAt)));
  return new Set(rows.map(({ id }) => id));
}

/** For each task, why it cannot be given so: its agreement is confidential and closed to that person, who is named. One query. */
export async function closedProblems(tx: Tx, given: readonly Given[]): Promise<(task: Given) => Problems | null> {
  const pairs = given.flatMap(({ agreementId, assigneeId }) =>
    agreementId && assigneeId ? [{ agreementId, userId: assigneeId }] : [],
  );
  const closed = await closedTo(tx, pairs);
  return ({ agreementId, assigneeId }) => {
    const found = closed.find((one) => one.agreementId === agreementId && one.userId === assigneeId);
    return found ? { assigneeId: `assigneeMayNotSee:${found.name}` } : null;
  };
}

/** Who gets the next one of a task that comes again: whoever had this one, unless its agreement was closed to them since; then its owner. */
export async function assigneeStill(tx: Tx, task: Given): Promise<string | null> {
  if (!task.agreementId || !(await closedProblems(tx, [task]))(task)) return task.assigneeId;
  const [row] = await tx
    .select({ ownerId: agreements.ownerId })
    .from(agreements)
    .where(eq(agreements.id, task.agreementId));
  return row?.ownerId ?? null;
}
