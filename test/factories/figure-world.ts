/**
 * A small office's records of which every figure can be counted by hand, on 21 November 2026: short names as titles. Made through
 * the verbs alone.
 */
import { openFiling, sendFiling } from "#app/agreements/filings.server";
import { addIndicator, filePilotReport, recordMeasurement } from "#app/agreements/pilot-records.server";
import { recordMeeting } from "#app/meetings/meetings.server";
import type { Ctx } from "#app/platform/context.server";
import { addTask, completeTask } from "#app/tasks/tasks.server";
import type { Db } from "#db/client.server";
import { seedReference } from "#seeds/reference";
import { type AgreementChoices, happens, makeAgreement, ourOrganisation } from "#test/support/agreements";
import { testContext } from "#test/support/context";
import { sampleOf } from "#test/support/scenarios";
import { made, organisation } from "./records";

export interface FigureWorld {
  /** Owns everything but what is confidential. */
  officer: Ctx;
  /** Owns what is confidential. */
  other: Ctx;
  manager: Ctx;
  /** Sees nothing confidential. */
  viewer: Ctx;
}

export async function figureWorld(db: Db): Promise<FigureWorld> {
  await seedReference(db);
  const officer = await testContext({ db, name: "An" });
  const other = await testContext({ db, name: "Bình" });
  const manager = await testContext({ db, role: "manager" });
  const viewer = await testContext({ db, role: "viewer" });
  const ours = await ourOrganisation(officer);
  const singapore = await organisation(officer, "Singapore", { country: "SG" });
  const guangzhou = await organisation(officer, "Guangzhou", { country: "CN" });
  const party = (organisationId: string, side: "ours" | "theirs") => ({ organisationId, side, role: "party" as const });

  const make = async (title: string, choices: AgreementChoices = {}, ctx = officer) =>
    (await makeAgreement(ctx, { title, contacts: false, ...choices })).id;
  const inForce = (title: string, values: Record<string, unknown>, more: AgreementChoices = {}) =>
    make(title, { step: "inForce", values, ...more });

  await make("draft", { values: { on: "2026-09-01" } });

  const asked = await make("asked", { values: { on: "2026-01-06" }, fields: ["finance", "smartCity"] });
  const bodies = ["Prompt", "Late", "Silent"].map((name) => ({ name }));
  await happens(officer, asked, "opinionsAsked", { on: "2026-11-02", bodies });
  await happens(officer, asked, "opinionAnswered", { body: "Prompt", verdict: "agrees", on: "2026-11-05" });
  await happens(officer, asked, "opinionAnswered", { body: "Late", verdict: "agrees", on: "2026-11-20" });

  const quick = await inForce("quick", { proposedOn: "2026-01-01", signedOn: "2026-01-20" });
  await filing(officer, quick, "in time", "2026-02-10", "2026-02-09");
  await filing(officer, quick, "too late", "2026-02-10", "2026-02-11");
  await filing(officer, quick, "forgotten", "2026-11-01");
  await filing(officer, quick, "later", "2026-12-20");
  await filing(officer, quick, "last year's", "2025-12-20", "2025-12-20");
  await filing(officer, quick, "some day", null);

  const slow = await inForce("slow", {
    ...{ proposedOn: "2025-01-01", signedOn: "2026-03-01", termKind: "until", termUntil: "2026-06-30" },
  });
  await met(officer, slow, "2026-03-01");
  await met(officer, slow, "2026-04-05");
  await inForce("unproposed", { signedOn: "2026-05-01", termKind: "until", termUntil: "2026-12-15" });
  await inForce(
    "undated",
    {},
    {
      kind: "friendshipCity",
      fields: [],
      parties: [party(ours, "ours"), party(singapore, "theirs"), party(guangzhou, "theirs")],
    },
  );

  const window = { signedOn: "2023-11-17", firstOn: "2024-01-01" };
  const transfer = { kind: "technologyTransferAgreement" } as const;
  const running = await make("running", { ...transfer, step: "running", values: { ...window, lastOn: "2027-12-31" } });
  await measured(officer, running, { name: "reached", baseline: 10, target: 20 }, 21);
  await measured(officer, running, { name: "missed", baseline: 10, target: 5 }, 6);
  await measured(officer, running, { name: "unmeasured", baseline: 10, target: 20 });
  await measured(officer, running, { name: "aimless", baseline: 10, target: null }, 12);
  const paused = await make("paused", { ...transfer, step: "running", values: { ...window, lastOn: "2027-12-31" } });
  await happens(officer, paused, "pilotPaused", { on: "2026-05-05", reason: "Supply" });

  const piloted = await make("piloted", { ...transfer, step: "running", values: { ...window, lastOn: "2026-01-31" } });
  await measured(officer, piloted, { name: "kept", baseline: 1, target: 3 }, 3);
  await happens(officer, piloted, "pilotClosed", { on: "2026-02-01", outcome: "go", reason: "Enough was learnt" });
  const report = { kind: "final", on: "2026-02-20", title: "Final report", location: "File 7" } as const;
  made(await filePilotReport(officer, piloted, report));
  await happens(officer, piloted, "evaluated", sampleOf("evaluated", { on: "2026-03-01", result: "partlyMet" }));

  await make("tried", {
    ...transfer,
    step: "closed",
    values: { signedOn: "2019-05-05", firstOn: "2020-01-01", lastOn: "2021-12-31" },
  });
  await make("over", { step: "terminated", values: { signedOn: "2020-01-01", endedOn: "2026-07-15" } });
  await inForce("watched from afar", { signedOn: "2022-02-02" }, { parties: [party(singapore, "theirs")] });
  const voided = await inForce("entered twice", { signedOn: "2026-01-20" });
  await happens(manager, voided, "voided", { reason: "Twice" });

  const secret = await make("secret", { confidential: true, values: { on: "2026-08-01" } }, other);
  await happens(other, secret, "opinionsAsked", { on: "2026-11-02", bodies: [{ name: "Quiet" }] });

  await task(officer, "ready", { dueOn: "2026-06-01", doneOn: "2026-06-01" });
  await task(officer, "behind", { dueOn: "2026-06-01", doneOn: "2026-06-02" });
  await task(officer, "any day", { dueOn: null, doneOn: "2026-06-02" });
  await task(officer, "years ago", { dueOn: null, doneOn: "2025-06-02" });
  await task(officer, "to do", { dueOn: "2026-12-01" });
  await task(officer, "about quick", { dueOn: "2026-11-20", agreementId: quick, assigneeId: null });
  await task(other, "hushed", { dueOn: "2026-11-19", agreementId: secret });
  return { officer, other, manager, viewer };
}

async function filing(ctx: Ctx, agreementId: string, what: string, dueOn: string | null, sentOn?: string) {
  const { id } = made(await openFiling(ctx, agreementId, { what, toWhom: "A ministry", dueOn }, `filing ${what}`));
  if (sentOn) made(await sendFiling(ctx, agreementId, id, { sentOn, proof: "Letter 12" }));
}

async function met(ctx: Ctx, agreementId: string, firstOn: string) {
  const where = { key: null, place: null, lastOn: null, sourceId: null, personIds: [], organisationIds: [] };
  const meeting = { titleEn: "Talks", titleVi: "Hội đàm", firstOn, agreementIds: [agreementId], ...where };
  made(await recordMeeting(ctx, meeting));
}

async function measured(
  ctx: Ctx,
  agreementId: string,
  indicator: { name: string; baseline: number; target: number | null },
  value?: number,
) {
  const { id } = made(await addIndicator(ctx, agreementId, { unit: "cases", ...indicator }));
  if (value === undefined) return;
  // An earlier value is not the one that counts.
  for (const [on, measuredValue] of [
    ["2025-12-01", indicator.baseline],
    ["2026-01-15", value],
  ] as const)
    made(await recordMeasurement(ctx, agreementId, { indicatorId: id, on, value: measuredValue, note: null }));
}

async function task(
  ctx: Ctx,
  title: string,
  values: { dueOn: string | null; doneOn?: string; agreementId?: string; assigneeId?: string | null },
) {
  const { dueOn, doneOn, agreementId = null, assigneeId = ctx.actor.id } = values;
  const { id } = made(await addTask(ctx, { title, agreementId, assigneeId, dueOn, note: null }));
  if (doneOn) made(await completeTask(ctx, id, { doneOn }));
}
