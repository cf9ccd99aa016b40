/** Reference data that an office starts with. What is there stays as the office has it: seeding again only adds what is missing. */
import type { Executor } from "#db/client.server";
import { consultedBodies, holidays, holidayYears, policies, reminderPolicies, scorecardCriteria } from "#db/schema";
import { consultedBodyRows } from "./reference/consulted-bodies";
import { holidayYearRows } from "./reference/holiday-years";
import { holidayRows } from "./reference/holidays";
import { policyRows } from "./reference/policies";
import { reminderPolicyRows } from "./reference/reminder-policies";
import { criterionRows } from "./reference/scorecard";

/** Holidays and their coverage, policies, when to remind, bodies to consult, the scorecard. Idempotent. */
export async function seedReference(db: Executor): Promise<void> {
  await db.insert(holidays).values(holidayRows()).onConflictDoNothing();
  await db.insert(holidayYears).values(holidayYearRows).onConflictDoNothing();
  await db
    .insert(policies)
    .values(policyRows.map((row, index) => ({ id: `901c0000-0000-4000-8000-00000000000${index + 1}`, ...row })))
    .onConflictDoNothing();
  await db.insert(reminderPolicies).values(reminderPolicyRows).onConflictDoNothing();
  await db.insert(consultedBodies).values(inOrder(consultedBodyRows)).onConflictDoNothing();
  await db.insert(scorecardCriteria).values(inOrder(criterionRows)).onConflictDoNothing();
}

function inOrder<Row>(rows: Row[]): (Row & { position: number })[] {
  return rows.map((row, index) => ({ ...row, position: index + 1 }));
}
