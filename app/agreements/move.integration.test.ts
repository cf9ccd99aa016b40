/** Moving an agreement to a stage, and handing it over, on a real database. */
import { beforeAll, expect, test } from "vitest";
import type { Ctx } from "#app/platform/context.server";
import { made } from "#test/factories/records";
import { happens, makeAgreement } from "#test/support/agreements";
import { testContext } from "#test/support/context";
import { type TestDatabase, testDb } from "#test/support/database";
import { sampleOf } from "#test/support/scenarios";
import type { Stage } from "#workflows/parts/states";
import { editDetails, readDetails } from "./details.server";
import { readMove } from "./move-queries.server";
import { visibleRow } from "./open-event.server";
import { changeOwner, openOwner } from "./owner.server";

let database: TestDatabase;
let officer: Ctx;
let other: Ctx;
let manager: Ctx;
const id: Record<string, string> = {};

beforeAll(async () => {
  database = await testDb();
  const { db } = database;
  officer = await testContext({ db, name: "An" });
  other = await testContext({ db, name: "Bình" });
  manager = await testContext({ db, role: "manager", name: "Châu" });
  const make = async (name: string, choices: Parameters<typeof makeAgreement>[1] = {}, ctx = officer) => {
    id[name] = (await makeAgreement(ctx, { contacts: false, title: name, ...choices })).id;
  };
  await make("draft");
  await make("cleared", { step: "cleared" });
  await make("ready", { step: "cleared", contacts: true });
  await make("inForce", { step: "inForce", values: { signedOn: "2023-11-17" } });
  await make("letter", { kind: "letterOfIntent", step: "inForce", values: { signedOn: "2023-11-17" } });
  await make("running", { step: "running", values: { firstOn: "2026-01-01", lastOn: "2027-12-31" } });
  await make("declined");
  await happens(officer, id.declined as string, "declined", sampleOf("declined"));
  await make("secret", { confidential: true }, other);
});

/** Where the reader is led at once, or what the page says. */
async function moved(ctx: Ctx, name: string, to: Stage | "") {
  try {
    return (await readMove(ctx, id[name], to)).moving;
  } catch (thrown) {
    if (thrown instanceof Response && thrown.status === 302) return thrown.headers.get("location");
    throw thrown;
  }
}

test.each<[string, Stage, string]>([
  ["ready", "signed", "signing"],
  ["inForce", "evaluated", "evaluation"],
  ["inForce", "pilot", "pilot"],
  ["draft", "ended", "record/declined"],
])("%s is led to %s by the one event that is ready", async (name, to, form) => {
  expect(await moved(officer, name, to)).toBe(`/agreements/${id[name]}/${form}`);
});

test("what is missing is listed with where it is supplied, and nothing is opened", async () => {
  expect(await moved(officer, "cleared", "signed")).toMatchObject({
    is: "ways",
    steps: [
      {
        event: "signed",
        open: false,
        needs: [
          { need: "kindDecided", met: true },
          { need: "partiesNamed", met: true },
          { need: "contactPerSide", met: false, to: `/agreements/${id.cleared}/contacts` },
        ],
      },
    ],
  });
});

test("several ways are a choice, among which a manager's are not the officer's to take", async () => {
  const events = async (ctx: Ctx) => {
    const moving = await moved(ctx, "inForce", "ended");
    return typeof moving === "object" && moving?.is === "ways" ? moving.steps.map(({ event }) => event) : moving;
  };
  for (const ctx of [officer, manager])
    expect(await events(ctx)).toEqual(expect.arrayContaining(["lapsed", "terminated", "replaced", "completed"]));
});

test("suspending a pilot leads to signed, and is shown instead of taken for what was meant", async () => {
  expect(await moved(officer, "running", "signed")).toMatchObject({ is: "ways", steps: [{ event: "suspended" }] });
});

test("where nothing leads straight, the way is named and its first step shown", async () => {
  expect(await moved(officer, "draft", "evaluated")).toMatchObject({
    is: "through",
    way: ["opinionsAsked", "cleared", "signed", "evaluated"],
    first: [{ event: "opinionsAsked", open: true }],
  });
  expect(await moved(officer, "running", "evaluated")).toMatchObject({ way: ["pilotClosed", "evaluated"] });
});

test.each<[string, Stage, object]>([
  ["inForce", "proposed", { is: "none", pilotAllowed: true }],
  ["declined", "signed", { is: "none" }],
  ["inForce", "signed", { is: "here" }],
])("%s is not moved to %s", async (name, to, expected) => {
  expect(await moved(officer, name, to)).toMatchObject(expected);
});

test("a kind without pilots is told so by its checklist", async () => {
  expect(await moved(officer, "letter", "pilot")).toMatchObject({
    is: "ways",
    steps: [{ event: "pilotStarted", open: false }],
  });
});

test("without a stage those are offered that a way leads to, with what they open", async () => {
  expect(await moved(officer, "inForce", "")).toEqual({
    is: "unasked",
    moves: [
      { stage: "pilot", opens: "form" },
      { stage: "evaluated", opens: "form" },
      { stage: "ended", opens: "manager" },
    ],
  });
});

test("what may not be seen is not there to be moved or handed over", async () => {
  const missing = { init: { status: 404 } };
  await expect(readMove(officer, id.secret, "signed")).rejects.toMatchObject(missing);
  await expect(openOwner(officer, id.secret)).rejects.toMatchObject(missing);
  await expect(changeOwner(officer, id.secret, 1, officer.actor.id)).rejects.toMatchObject(missing);
});

test("handing over changes the owner alone, and says so in the history", async () => {
  const before = await readDetails(officer.db, await visibleRow(officer, id.inForce));
  const { version } = await openOwner(officer, id.inForce);
  made(await changeOwner(officer, id.inForce, version, other.actor.id));
  const after = await readDetails(officer.db, await visibleRow(officer, id.inForce));
  expect(after).toEqual({ ...before, ownerId: other.actor.id });
  const [entry] = await database.ownerSql`
    select changes from activity where agreement_id = ${id.inForce as string} and verb = 'detailsEdited'`;
  expect(entry?.changes).toEqual({ ownerId: [officer.actor.id, other.actor.id] });
});

test("what others edited meanwhile stays; another owner they chose is a conflict", async () => {
  const { version } = await openOwner(officer, id.letter);
  const details = await readDetails(other.db, await visibleRow(other, id.letter));
  made(await editDetails(other, id.letter as string, version, { ...details, title: "Letter, corrected" }));
  made(await changeOwner(officer, id.letter, version, other.actor.id));
  expect(await visibleRow(officer, id.letter)).toMatchObject({ title: "Letter, corrected", ownerId: other.actor.id });
  expect(await changeOwner(officer, id.letter, version, manager.actor.id)).toMatchObject({
    ok: false,
    refusal: { code: "conflict", conflicts: [{ field: "ownerId" }] },
  });
});

test("nobody can own it too, and a viewer cannot", async () => {
  const viewer = await testContext({ db: database.db, role: "viewer" });
  const { version } = await openOwner(officer, id.draft);
  expect(await changeOwner(officer, id.draft, version, viewer.actor.id)).toMatchObject({
    ok: false,
    refusal: { problems: { owner: "chooseOwner" } },
  });
  expect(await changeOwner(viewer, id.draft, version, null)).toMatchObject({
    ok: false,
    refusal: { code: "forbidden" },
  });
  made(await changeOwner(officer, id.draft, version, null));
  expect((await visibleRow(officer, id.draft)).ownerId).toBeNull();
});
