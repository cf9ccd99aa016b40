/**
 * Checks the rows of a file before anything is brought in: what is wrong with each, and what would become of it. Nothing that it tries
 * out stays.
 */
import { eq, sql } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { importRows, imports } from "#db/schema";
import { type Batch, faultOf, rowReader, undecided } from "./batch.server";
import type { FieldChanges, Plan, RowAt } from "./plan";
import type { RowProblem } from "./row-problem";
import { problemAt, RowRefused } from "./row-refused";
import { subjectRules } from "./subject-rules.server";

interface Foretold {
  row: number;
  outcome: "created" | "updated" | "unchanged" | "refused";
  problems: RowProblem[] | null;
  record: string | null;
  before: { fields: FieldChanges; version: number } | null;
}

/** Some seconds of it; true when all rows are checked. */
export async function checkRows(batch: Batch): Promise<boolean> {
  const { ctx, record } = batch;
  const read = await rowReader(batch, "check");
  for (let rows = await undecided(ctx.db, record.id, -1, 50); ; rows = await undecided(ctx.db, record.id, -1, 50)) {
    const foretold: Foretold[] = [];
    for (const row of rows) foretold.push(await foretell(batch, read(row)));
    await keep(batch, foretold, rows.length < 50);
    if (rows.length < 50) return true;
    if (batch.isOver()) return false;
  }
}

async function foretell(batch: Batch, at: RowAt): Promise<Foretold> {
  const refused = (problems: RowProblem[]): Foretold => ({
    ...{ row: at.row, outcome: "refused", problems, record: null, before: null },
  });
  if (!batch.isAllowed) return refused([problemAt(at, "row", "import:notAllowed")]);
  const first = at.file.firstOf(at.row);
  const problems = [
    ...at.read.problems,
    ...(first === null ? [] : [problemAt(at, "row", `import:sameAsRow:${first}`)]),
  ];
  if (problems.length > 0) return refused(problems);
  try {
    const plan = await subjectRules[at.subject].plan(at);
    if (plan.does === "refused") return refused(plan.problems);
    if (plan.does === "waits") return refused([problemAt(at, "row", "import:waitsForRow")]);
    if (isToBeTried(plan, at)) await tryOut(batch, plan.write);
    const changes = plan.does === "updated" ? { fields: plan.changes, version: 0 } : null;
    return {
      ...{ row: at.row, outcome: plan.does, problems: null, before: changes },
      record: plan.does === "created" ? null : plan.id,
    };
  } catch (error) {
    if (error instanceof RowRefused) return refused(error.problems);
    const why = faultOf(batch, at.row, error);
    return refused([problemAt(at, "row", `import:${why === "gone" ? "hidden" : why}`)]);
  }
}

type Writing = Extract<Plan, { does: "created" | "updated" }>;

/** What stands in the way of a change, or of standing under something, only the verb itself can say. */
const isToBeTried = (plan: Plan, at: RowAt): plan is Writing =>
  plan.does === "updated" || (plan.does === "created" && "parent" in at.read.all);

class TriedOut extends Error {}

async function tryOut({ ctx }: Batch, write: Writing["write"]): Promise<void> {
  try {
    await ctx.db.transaction(async (tx) => {
      await write({ ...ctx, db: tx as unknown as Db });
      throw new TriedOut();
    });
  } catch (error) {
    if (!(error instanceof TriedOut)) throw error;
  }
}

/** Writes what was foretold; with the last rows, that the import is checked. */
async function keep({ ctx, record }: Batch, foretold: Foretold[], isLast: boolean): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    if (foretold.length > 0)
      await tx.execute(sql`
        update ${importRows} as r set outcome = v.outcome, problems = v.problems, record_id = v.record, before = v.before
        from jsonb_to_recordset(${JSON.stringify(foretold)}::text::jsonb)
          as v(row int, outcome text, problems jsonb, record uuid, before jsonb)
        where r.import_id = ${record.id} and r.row = v.row`);
    await tx
      .update(imports)
      .set({
        done: isLast ? sql`${imports.total}` : sql`least(${imports.total}, ${imports.done} + ${foretold.length})`,
        ...(isLast && { status: "checked" as const, version: sql`${imports.version} + 1` }),
      })
      .where(eq(imports.id, record.id));
  });
}
