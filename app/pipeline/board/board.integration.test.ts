/** The board on a real database: each record once in its own stage, late first, what its cards say, and nothing that may not be seen. */
import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { readFilter } from "#app/agreements/filters";
import { matchingAgreements } from "#app/agreements/matching.server";
import type { Ctx } from "#app/platform/context.server";
import { addTask } from "#app/tasks/tasks.server";
import { made } from "#test/factories/records";
import { happens, makeAgreement } from "#test/support/agreements";
import { testContext } from "#test/support/context";
import { countedQueries } from "#test/support/counted-queries";
import { type TestDatabase, testDb } from "#test/support/database";
import { sampleOf } from "#test/support/scenarios";
import { pipelineOrder } from "../views";
import { type BoardCard, openStages } from "./card";
import { places } from "./card-queries.server";
import { readBoard } from "./read-board.server";

let database: TestDatabase;
let officer: Ctx;
let other: Ctx;
let manager: Ctx;
let viewer: Ctx;
const id: Record<string, string> = {};

function filterOf(search: string) {
  const filter = readFilter(new URLSearchParams(search), pipelineOrder);
  if (!filter) throw new Error(`wrong: ${search}`);
  return filter;
}

const board = (ctx: Ctx, search = "") => readBoard(ctx, filterOf(search));
const nameOf = ({ id: cardId }: BoardCard) => Object.keys(id).find((name) => id[name] === cardId) ?? cardId;

async function names(ctx: Ctx, search = "") {
  const lanes = await board(ctx, search);
  return Object.fromEntries(lanes.map(({ stage, cards }) => [stage, cards.map(nameOf)]));
}

async function card(ctx: Ctx, name: string, search = ""): Promise<BoardCard> {
  const found = (await board(ctx, search)).flatMap(({ cards }) => cards).find((each) => each.id === id[name]);
  if (!found) throw new Error(`${name} is not on the board`);
  return found;
}

beforeAll(async () => {
  database = await testDb();
  const { db } = database;
  officer = await testContext({ db, name: "An" });
  other = await testContext({ db, name: "Bình" });
  manager = await testContext({ db, role: "manager" });
  viewer = await testContext({ db, role: "viewer" });
  const make = async (name: string, choices: Parameters<typeof makeAgreement>[1] = {}, ctx = officer) => {
    id[name] = (await makeAgreement(ctx, { contacts: false, title: name, ...choices })).id;
  };
  await make("draft", { fields: [], summary: null });
  await make("parent", { kind: "memorandumOfCooperation", step: "inForce", values: { signedOn: "2024-08-21" } });
  await make("transfer", {
    kind: "technologyTransferAgreement",
    parentId: id.parent ?? null,
    step: "running",
    values: { firstOn: "2024-01-01", lastOn: "2025-12-31" },
  });
  await make("renewed", { step: "inForce", values: { signedOn: "2021-03-01" } });
  await happens(officer, id.renewed as string, "evaluated", sampleOf("evaluated", { on: "2026-10-01" }));
  await happens(manager, id.renewed as string, "decided", {
    ...{ decision: "renew", on: "2026-10-20", by: "Chairman", reason: "As evaluated" },
    ...{ termKind: "until", termUntil: "2031-10-20" },
  });
  await make("secret", { confidential: true, title: "Quiet talks" }, other);
  await make("declined");
  await happens(officer, id.declined as string, "declined", {
    on: "2026-06-10",
    by: "Chairman",
    reason: "No interest",
  });
});

test("each agreement stands once, in its own stage; what has ended only where it is asked for", async () => {
  expect(await names(officer)).toEqual({
    proposed: ["draft"],
    signed: ["renewed", "parent"],
    pilot: ["transfer"],
    evaluated: [],
  });
  expect(await names(officer, "stage=ended")).toEqual({ ended: ["declined"] });
  expect(await names(officer, "stage=pilot")).toEqual({ pilot: ["transfer"] });
});

test("a confidential agreement is on nobody's board but the owner's and managers', with its mark", async () => {
  for (const ctx of [officer, viewer]) expect((await names(ctx)).proposed).toEqual(["draft"]);
  for (const ctx of [other, manager]) expect((await names(ctx)).proposed).toContain("secret");
  expect(await card(other, "secret")).toMatchObject({ confidential: true });
});

test("a card names parties with their country and who owns it, and how long it stands there as far as that is known", async () => {
  expect(await card(officer, "parent")).toMatchObject({
    owner: "An",
    parties: [
      { name: "Ho Chi Minh City", country: "VN" },
      { name: "Guangzhou", country: "CN" },
    ],
    inStage: { years: 2, months: 3, days: 0 },
  });
  id.unknown = (await makeAgreement(officer, { contacts: false, step: "inForce" })).id;
  expect(await card(officer, "unknown")).toMatchObject({ inStage: null });
});

test("the parent of a running pilot says which, and not to whoever may not see it", async () => {
  const [row] = await database.db.execute<{ reference: string }>(
    sql`select reference from agreements where id = ${id.transfer}`,
  );
  expect((await card(officer, "parent")).pilots).toEqual([
    { id: id.transfer, reference: row?.reference, step: "running" },
  ]);
  await database.db.execute(sql`update agreements set confidential = true where id = ${id.transfer}`);
  expect((await card(viewer, "parent")).pilots).toEqual([]);
  await database.db.execute(sql`update agreements set confidential = false where id = ${id.transfer}`);
});

test("a renewed agreement is back in signed and says when it was evaluated and what was decided", async () => {
  expect(await card(officer, "renewed")).toMatchObject({
    stage: "signed",
    evaluated: { on: "2026-10-01", decision: "renew" },
  });
});

test("a card says what is missing for its way on, by the rules", async () => {
  expect((await card(officer, "draft")).wayOn).toEqual({
    event: "opinionsAsked",
    ready: false,
    missing: ["described"],
  });
  // Its window is over: it can be closed, and will not be evaluated before these are there.
  expect((await card(officer, "transfer")).wayOn).toEqual({
    event: "pilotClosed",
    ready: true,
    missing: ["finalReport", "indicatorMeasured"],
  });
  expect((await card(officer, "parent")).wayOn).toBeNull();
});

test("a card says what moving it would open, and to a viewer nothing", async () => {
  expect((await card(officer, "parent")).moves).toEqual({
    // What was signed is not proposed again.
    proposed: "never",
    // The pilot of the family runs in the agreement under it.
    pilot: "checklist",
    evaluated: "form",
    ended: "manager",
  });
  expect((await card(manager, "parent")).moves).toMatchObject({ ended: "form" });
  expect((await card(officer, "draft")).moves).toEqual({
    signed: "way",
    pilot: "way",
    evaluated: "way",
    ended: "form",
  });
  expect((await card(viewer, "parent")).moves).toBeNull();
});

test("what is late comes first, the longest overdue before the others, then what is due next", async () => {
  const due = async (name: string, on: string) =>
    made(
      await addTask(officer, {
        ...{ title: name, note: null, agreementId: id[name] ?? null, assigneeId: officer.actor.id, dueOn: on },
      }),
    );
  await due("renewed", "2026-11-01");
  await due("unknown", "2026-10-01");
  expect((await names(officer)).signed).toEqual(["unknown", "renewed", "parent"]);
  expect((await card(officer, "unknown")).next).toEqual({ kind: "taskDue", subject: "", dueOn: "2026-10-01" });
  expect(await names(officer, "late=yes&stage=signed")).toEqual({ signed: ["unknown", "renewed"] });
});

test("with 5,000 agreements a lane still loads 25 at a time, by as many queries and without reading all deadlines", async () => {
  const { db, ownerSql, appUrl } = await testDb();
  const maker = await testContext({ db });
  await makeAgreement(maker, { contacts: false, step: "inForce", title: "First" });
  const counted = await countedQueries(maker, appUrl);
  const queries = (search: string) => counted.during((ctx) => board(ctx, search));
  const few = await queries("");
  await ownerSql`
    insert into agreements (reference, kind, machine, workflow_version, stage, step, snapshot, revision, title)
    select 'bulk-' || n, kind, machine, workflow_version, stage, step, snapshot, revision, title
    from agreements, generate_series(1000, 5999) n where title = 'First'`;
  await ownerSql`
    insert into agreement_parties (agreement_id, organisation_id, role, side)
    select a.id, p.organisation_id, p.role, p.side from agreements a, agreement_parties p where a.reference like 'bulk-%'`;
  await ownerSql`
    insert into deadlines (agreement_id, kind, computed_on, due_on, basis)
    select id, 'evaluationDue', day, day, '{}' from agreements, lateral
      (select date '2026-11-20' - substr(reference, 6)::int as day) d where reference like 'bulk-%'`;
  await ownerSql`analyze agreements, agreement_parties, deadlines`;
  expect(await queries("")).toBe(few);
  expect(await queries("stage=signed&page=7")).toBe(few);
  expect(few).toBe(6);
  await counted.close();

  const [lane] = await board(maker);
  expect(lane?.stage).toBe("proposed");
  const [first] = await board(maker, "stage=signed");
  expect(first?.cards[0]?.reference).toBe("bulk-5999");
  expect((await board(maker, "stage=signed&page=7"))[0]).toMatchObject({ page: 7, more: true });
  const [last] = await board(maker, "stage=signed&page=201");
  expect([last?.cards.length, last?.more]).toEqual([1, false]);

  const filter = filterOf("");
  const which = await matchingAgreements(maker, filter);
  const plan = await db.execute<{ "QUERY PLAN": string }>(sql`explain ${places(maker, which, filter, openStages)}`);
  const lines = plan.map((row) => row["QUERY PLAN"]).join("\n");
  expect(lines).toContain("deadlines_agreement");
  expect(lines).not.toContain("Seq Scan on deadlines");
});
