/** Events through the real verbs on a real database: every transition once, many at once, and nothing half written. */
import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { recordSuccession } from "#app/organisations/succession.server";
import type { Ctx } from "#app/platform/context.server";
import type { Db } from "#db/client.server";
import { agreementEvents, agreements, deadlines, filings, pilots, tasks } from "#db/schema";
import { seedReference } from "#seeds/reference";
import { made } from "#test/factories/records";
import { makeAgreement, makeOrganisation, ourOrganisation } from "#test/support/agreements";
import { testContext } from "#test/support/context";
import { testDb } from "#test/support/database";
import {
  officerId,
  type Preparation,
  type Scenario,
  scenariosOf,
  succession,
  successorId,
} from "#test/support/scenarios";
import { replayed } from "#workflows/decide";
import { readHistory } from "./log.server";
import { addIndicator, filePilotReport, recordMeasurement } from "./pilot-records.server";
import { recordEvent } from "./record-event.server";

let db: Db;
let manager: Ctx;
let successor: string;
/** A party that ended, and who succeeded it. */
let former: { id: string; by: string; succession: string };

beforeAll(async () => {
  ({ db } = await testDb());
  await seedReference(db);
  manager = await testContext({ db, role: "manager" });
  successor = (await makeAgreement(manager, { step: "inForce", values: { signedOn: "2026-01-01" } })).id;
  const [id, by] = [await makeOrganisation(manager, succession.predecessor), await ourOrganisation(manager)];
  const { act } = succession;
  const step = { predecessorId: id, successorId: by, on: "2025-07-01", act, sourceId: null };
  former = { id, by, succession: made(await recordSuccession(manager, step)).id };
});

/** A scenario's form with the ids and names of this register. */
const filledIn = (data: object): Record<string, unknown> =>
  JSON.parse(
    JSON.stringify(data)
      .replaceAll(successorId, successor)
      .replaceAll(succession.id, former.succession)
      .replaceAll(`"${succession.successor}"`, '"Ho Chi Minh City"')
      .replaceAll(officerId, manager.actor.id),
  );

const row = async (id: string) => {
  const [found] = await db.select().from(agreements).where(eq(agreements.id, id));
  if (!found) throw new Error("no such agreement");
  return found;
};

async function prepare(ctx: Ctx, id: string, what: Preparation[] = []): Promise<void> {
  if (what.includes("finalReport"))
    await expectDone(
      filePilotReport(ctx, id, { kind: "final", on: "2026-11-20", title: "Final report", location: "File 12" }),
    );
  if (!what.includes("measured")) return;
  const indicator = await addIndicator(ctx, id, {
    name: `Indicator ${randomUUID()}`,
    unit: null,
    baseline: 1,
    target: 2,
  });
  if (!indicator.ok) throw new Error("no indicator");
  await expectDone(
    recordMeasurement(ctx, id, { indicatorId: indicator.value.id, on: "2026-11-20", value: 1.5, note: null }),
  );
}

async function expectDone<T>(work: Promise<{ ok: true; value: T } | { ok: false; refusal: unknown }>): Promise<T> {
  const outcome = await work;
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}

const inheritedParties = async () => [
  { organisationId: former.id, role: "party" as const, side: "ours" as const },
  {
    organisationId: await makeOrganisation(manager, `Partner ${randomUUID()}`),
    role: "party" as const,
    side: "theirs" as const,
  },
];

async function play({ machine, steps }: Scenario): Promise<string> {
  const [entry, ...rest] = steps;
  if (!entry) throw new Error("a scenario begins with an entry");
  const required = !steps.some(({ before }) => before?.includes("noOpinionDuty"));
  const ctx = { ...manager, office: { ...manager.office, opinionsRequired: required } };
  const { step, ...values } = entry.data as { step?: string };
  const { id } = await makeAgreement(ctx, {
    kind: machine === "agreement" ? "memorandumOfUnderstanding" : "technologyTransferAgreement",
    ...(entry.type === "takenOver" ? { step: step ?? "drafting" } : {}),
    ...(steps.some(({ type }) => type === "inheritanceDecided") ? { parties: await inheritedParties() } : {}),
    values,
  });
  for (const { type, data, before } of rest) {
    await prepare(ctx, id, before);
    const { revision } = await row(id);
    await expectDone(recordEvent(ctx, id, type, filledIn(data), { revision, requestKey: randomUUID() }));
  }
  return id;
}

describe.each(["agreement", "pilotAgreement"] as const)("through the verbs, %s", (machine) => {
  const scenarios = scenariosOf(machine).map((scenario) => ({
    ...scenario,
    // Evaluated while in force there is no pilot, so nothing of a pilot is prepared.
    steps: scenario.steps.map((step) =>
      scenario.transition.event === "evaluated" && scenario.transition.from === "signed.inForce"
        ? { type: step.type, data: step.data }
        : step,
    ),
  }));

  it.each(scenarios)("$name", async (scenario) => {
    const id = await play(scenario);
    const stored = await row(id);
    const history = await readHistory(db, id);
    expect(stored.revision).toBe(scenario.steps.length);
    expect(history).toHaveLength(scenario.steps.length);
    if (scenario.transition.to) expect(`${stored.stage}.${stored.step}`).toBe(scenario.transition.to);
    expect(replayed(machine, history)).toEqual({ accepted: true, snapshot: stored.snapshot });
  });
});

describe("recording an event", () => {
  const signed = { step: "inForce", values: { signedOn: "2020-01-01" } };

  it("50 at once of the same event are one success, one event, one set of follow-ups", async () => {
    const { id } = await makeAgreement(manager, { step: "cleared" });
    const form = {
      on: "2026-11-20",
      signatories: [{ name: "A", party: "B" }],
      languages: "en",
      termKind: "evergreen",
      renewal: "none",
    };
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, () =>
        recordEvent(manager, id, "signed", form, { revision: 1, requestKey: randomUUID() }),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const refusals = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal.code]));
    expect(new Set(refusals)).toEqual(new Set(["stale"]));
    expect(await db.select().from(agreementEvents).where(eq(agreementEvents.agreementId, id))).toHaveLength(2);
    expect(await db.select().from(filings).where(eq(filings.agreementId, id))).toHaveLength(2);
    expect(await db.select().from(tasks).where(eq(tasks.agreementId, id))).toHaveLength(1);
  });

  it("the same request twice is one event, whichever arrives first", async () => {
    const { id } = await makeAgreement(manager, signed);
    const envelope = { revision: 1, requestKey: randomUUID() };
    const form = { on: "2026-11-20", reason: "A review" };
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () => recordEvent(manager, id, "suspended", form, envelope)),
    );
    expect(outcomes).toEqual(Array(8).fill({ ok: true, value: { revision: 2 } }));
    // Gone back to and filled in anew, it is not taken for the one that was sent.
    const anew = { ok: false, refusal: { code: "input", problems: { requestKey: "reopenForm" } } };
    expect(await recordEvent(manager, id, "suspended", { ...form, on: "2026-11-19" }, envelope)).toEqual(anew);
    const corrected = { revision: 2, reason: "A slip", data: { ...form, on: "2026-11-19" } };
    const correction = { revision: 2, requestKey: randomUUID() };
    for (const _ of [1, 2]) await expectDone(recordEvent(manager, id, "corrected", corrected, correction));
    const other = { ...corrected, data: { ...form, on: "2026-11-18" } };
    expect(await recordEvent(manager, id, "corrected", other, correction)).toEqual(anew);
  });

  it("a stale form is told what was recorded meanwhile and by whom", async () => {
    const { id } = await makeAgreement(manager, signed);
    await expectDone(
      recordEvent(
        manager,
        id,
        "suspended",
        { on: "2026-11-20", reason: "x" },
        { revision: 1, requestKey: randomUUID() },
      ),
    );
    const outcome = await recordEvent(
      manager,
      id,
      "amended",
      { on: "2026-11-20", what: "y" },
      { revision: 1, requestKey: randomUUID() },
    );
    expect(outcome).toMatchObject({
      ok: false,
      refusal: { code: "stale", revision: 2, since: [{ type: "suspended", by: manager.actor.name }] },
    });
  });

  it("a refused event writes nothing at all", async () => {
    const { id } = await makeAgreement(manager, { contacts: false, step: "cleared" });
    const before = await row(id);
    const form = {
      on: "2026-11-20",
      signatories: [{ name: "A", party: "B" }],
      languages: "vi",
      termKind: "evergreen",
      renewal: "none",
    };
    const outcome = await recordEvent(manager, id, "signed", form, { revision: 1, requestKey: randomUUID() });
    expect(outcome).toMatchObject({
      ok: false,
      refusal: { code: "needs", needs: expect.arrayContaining([{ need: "contactPerSide", met: false }]) },
    });
    expect(await row(id)).toEqual(before);
    expect(await db.select().from(filings).where(eq(filings.agreementId, id))).toEqual([]);
  });

  it("an officer cannot decide, and a viewer cannot record anything", async () => {
    const officer = await testContext({ db, role: "officer" });
    const viewer = await testContext({ db, role: "viewer" });
    const { id } = await makeAgreement(manager, signed);
    const envelope = { revision: 1, requestKey: randomUUID() };
    const terminate = { on: "2026-11-20", by: "Chairman", reason: "x" };
    expect(await recordEvent(officer, id, "terminated", terminate, envelope)).toEqual({
      ok: false,
      refusal: { code: "forbidden" },
    });
    expect(await recordEvent(viewer, id, "suspended", { on: "2026-11-20", reason: "x" }, envelope)).toEqual({
      ok: false,
      refusal: { code: "forbidden" },
    });
  });

  it("an officer cannot correct what only a manager may record", async () => {
    const officer = await testContext({ db, role: "officer" });
    const { id } = await makeAgreement(manager, signed);
    await expectDone(
      recordEvent(
        manager,
        id,
        "terminated",
        { on: "2026-11-20", by: "Chairman", reason: "x" },
        { revision: 1, requestKey: randomUUID() },
      ),
    );
    const outcome = await recordEvent(
      officer,
      id,
      "corrected",
      { revision: 2, data: { on: "2026-11-19", by: "Me", reason: "y" }, reason: "z" },
      { revision: 2, requestKey: randomUUID() },
    );
    expect(outcome).toEqual({ ok: false, refusal: { code: "forbidden" } });
  });

  it("fields that a form does not have change nothing", async () => {
    const { id } = await makeAgreement(manager, signed);
    const form = { on: "2026-11-20", reason: "x", stage: "ended", ownerId: randomUUID(), revision: 99, observed: true };
    await expectDone(recordEvent(manager, id, "suspended", form, { revision: 1, requestKey: randomUUID() }));
    const [event] = await db
      .select({ data: agreementEvents.data })
      .from(agreementEvents)
      .where(sql`${agreementEvents.agreementId} = ${id} and ${agreementEvents.revision} = 2`);
    expect(event?.data).toEqual({ on: "2026-11-20", reason: "x" });
    expect(await row(id)).toMatchObject({
      stage: "signed",
      step: "suspended",
      ownerId: manager.actor.id,
      observed: false,
    });
  });

  it("taking a signing back takes its filings, tasks and deadlines back", async () => {
    const { id } = await makeAgreement(manager, { step: "cleared" });
    const form = {
      on: "2026-11-20",
      signatories: [{ name: "A", party: "B" }],
      languages: "en",
      termKind: "until",
      termUntil: "2030-01-01",
      noticeCount: "3",
      noticeUnit: "months",
      renewal: "none",
    };
    await expectDone(recordEvent(manager, id, "signed", form, { revision: 1, requestKey: randomUUID() }));
    const kinds = async () =>
      (
        await db
          .select({ kind: deadlines.kind })
          .from(deadlines)
          .where(sql`${deadlines.agreementId} = ${id} and ${deadlines.closedAt} is null`)
      )
        .map(({ kind }) => kind)
        .sort();
    expect(await kinds()).toEqual([
      ...["anniversary", "dormant", "evaluationDue", "filingDue", "filingDue", "noticeDay", "termEnd"],
    ]);
    await expectDone(
      recordEvent(manager, id, "withdrawn", { reason: "Wrong record" }, { revision: 2, requestKey: randomUUID() }),
    );
    expect(await kinds()).toEqual([]);
    const open = await db.select().from(filings).where(sql`${filings.agreementId} = ${id} and not withdrawn`);
    expect(open).toEqual([]);
    expect(await db.select().from(tasks).where(sql`${tasks.agreementId} = ${id} and not withdrawn`)).toEqual([]);
    expect(await row(id)).toMatchObject({
      stage: "proposed",
      step: "cleared",
      signedOn: null,
      endsOn: null,
      revision: 3,
    });
  });

  it("a corrected signing day moves what is counted from it", async () => {
    const { id } = await makeAgreement(manager, { step: "cleared" });
    const form = {
      on: "2026-11-20",
      signatories: [{ name: "A", party: "B" }],
      languages: "vi",
      termKind: "years",
      termYears: "5",
      renewal: "none",
    };
    await expectDone(recordEvent(manager, id, "signed", form, { revision: 1, requestKey: randomUUID() }));
    expect((await row(id)).endsOn).toBe("2031-11-20");
    const corrected = { revision: "2", data: { ...form, on: "2026-11-10" }, reason: "The text says so" };
    await expectDone(recordEvent(manager, id, "corrected", corrected, { revision: 2, requestKey: randomUUID() }));
    expect(await row(id)).toMatchObject({ signedOn: "2026-11-10", endsOn: "2031-11-10", revision: 3 });
    const due = await db.select({ dueOn: filings.dueOn }).from(filings).where(eq(filings.agreementId, id));
    expect(due).toEqual([{ dueOn: "2026-11-25" }, { dueOn: "2026-11-25" }]);
  });

  it("a parent and its child never both run a pilot, even when both start at once", async () => {
    const parent = await makeAgreement(manager, signed);
    const child = await makeAgreement(manager, { ...signed, kind: "implementingAgreement", parentId: parent.id });
    const form = {
      on: "2026-11-20",
      question: "Does it work?",
      scope: "Here",
      leadOurs: "A",
      leadTheirs: "B",
      firstOn: "2026-11-20",
      lastOn: "2027-11-20",
      indicators: [{ name: "One" }],
    };
    const outcomes = await Promise.all(
      [parent.id, child.id].map((id) =>
        recordEvent(manager, id, "pilotStarted", form, { revision: 1, requestKey: randomUUID() }),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(
      await db.select().from(pilots).where(sql`${pilots.agreementId} in (${parent.id}, ${child.id})`),
    ).toHaveLength(1);
  });

  it("a pilot that is started, taken back and started again keeps one row", async () => {
    const { id } = await makeAgreement(manager, signed);
    const form = {
      on: "2026-11-20",
      question: "?",
      scope: "Here",
      leadOurs: "A",
      leadTheirs: "B",
      firstOn: "2026-11-20",
      lastOn: "2027-11-20",
      indicators: [{ name: "One", target: "3" }],
    };
    await expectDone(recordEvent(manager, id, "pilotStarted", form, { revision: 1, requestKey: randomUUID() }));
    await expectDone(recordEvent(manager, id, "withdrawn", { reason: "x" }, { revision: 2, requestKey: randomUUID() }));
    expect(await db.select({ withdrawn: pilots.withdrawn }).from(pilots).where(eq(pilots.agreementId, id))).toEqual([
      { withdrawn: true },
    ]);
    await expectDone(recordEvent(manager, id, "pilotStarted", form, { revision: 3, requestKey: randomUUID() }));
    expect(await db.select({ withdrawn: pilots.withdrawn }).from(pilots).where(eq(pilots.agreementId, id))).toEqual([
      { withdrawn: false },
    ]);
  });

  it("an agreement that nobody may see is not there", async () => {
    const officer = await testContext({ db, role: "officer" });
    const { id } = await makeAgreement(manager, { ...signed, confidential: true });
    await expect(
      recordEvent(
        officer,
        id,
        "suspended",
        { on: "2026-11-20", reason: "x" },
        { revision: 1, requestKey: randomUUID() },
      ),
    ).rejects.toMatchObject({ init: { status: 404 } });
  });
});
