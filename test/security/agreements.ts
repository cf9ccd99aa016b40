/** Agreements to knock at, with what hangs on one in its step, all made through the verbs. */
import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { nameReaders } from "#app/agreements/access.server";
import { openFiling } from "#app/agreements/filings.server";
import { addIndicator, filePilotReport, recordMeasurement } from "#app/agreements/pilot-records.server";
import { moveDeadline } from "#app/deadlines/move-deadline.server";
import { completeDeadline } from "#app/deadlines/settle-deadline.server";
import type { Ctx } from "#app/platform/context.server";
import { addTask, completeTask } from "#app/tasks/tasks.server";
import { deadlines } from "#db/schema";
import { made } from "#test/factories/records";
import { type AgreementChoices, makeAgreement } from "#test/support/agreements";

/** `task` and `filing`: whether one is wanted on it; both are unless said otherwise. */
export type How = AgreementChoices & { evaluable?: boolean; taskDone?: boolean; task?: boolean; filing?: boolean };

export interface Made {
  id: string;
  reference: string;
  taskId: string;
  filingId: string;
  /** Of the present pilot, where there is one. */
  indicatorId: string;
}

/** Where the pages with an indicator need an agreement to stand. */
const inPilot = ["running", "paused", "closed"];

const taskOf = (title: string, agreementId: string | null) => ({
  title,
  agreementId,
  assigneeId: null,
  dueOn: null,
  note: null,
});

/** One of the owner's with a task; a confidential one names its readers. */
export async function agreement(
  { owner, named, namedViewer }: Record<"owner" | "named" | "namedViewer", Ctx>,
  how: How = {},
): Promise<Made> {
  const { evaluable, taskDone, task = true, filing = true, ...choices } = how;
  const { id, reference } = await makeAgreement(owner, choices);
  const readers = [named.actor.id, namedViewer.actor.id];
  if (choices.confidential) made(await nameReaders(owner, id, readers));
  const taskId = task ? made(await addTask(owner, taskOf(`Task of ${reference}`, id))).id : "";
  if (taskDone) made(await completeTask(owner, taskId, { doneOn: null }));
  const report = { what: "A report", toWhom: "A ministry", dueOn: "2026-12-01" };
  const filingId = filing ? made(await openFiling(owner, id, report, randomUUID())).id : "";
  let indicatorId = "";
  if (inPilot.includes(choices.step ?? "")) {
    const input = { name: "Requests", unit: null, baseline: 1, target: 2 };
    indicatorId = made(await addIndicator(owner, id, input)).id;
  }
  if (evaluable) {
    made(await recordMeasurement(owner, id, { indicatorId, on: "2026-11-01", value: 3, note: null }));
    const report = { kind: "final", on: "2026-11-01", title: "Report", location: "File 12" } as const;
    made(await filePilotReport(owner, id, report));
  }
  return { id, reference, taskId, filingId, indicatorId };
}

/** A deadline as a form about it has seen it. */
export interface SeenDeadline {
  id: string;
  dueOn: string;
}

/** That it becomes dormant: a deadline of every agreement of which any day is known, and the only kind all of them have. */
export async function deadlineOf(ctx: Ctx, agreementId: string, said?: "moved" | "done"): Promise<SeenDeadline> {
  const [row] = await ctx.db
    .select({ id: deadlines.id, dueOn: deadlines.dueOn })
    .from(deadlines)
    .where(and(eq(deadlines.agreementId, agreementId), eq(deadlines.kind, "dormant")));
  if (!row) throw new Error("no day is known of it");
  const seenOn = row.dueOn;
  if (said === "done") made(await completeDeadline(ctx, row.id, { seenOn, doneOn: null, note: null }));
  if (said !== "moved") return row;
  made(await moveDeadline(ctx, row.id, { seenOn, dueOn: "2026-12-01", reason: "A visit" }));
  return { id: row.id, dueOn: "2026-12-01" };
}
