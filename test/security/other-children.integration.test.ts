/** What belongs to one record cannot be reached through another: not found or refused as input, and nothing written. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { happens } from "#test/support/agreements";
import type { Made } from "./agreements";
import { mark, writtenSince } from "./tables";
import { makeWorld } from "./world";

const world = await makeWorld();
const { web } = world;
afterAll(web.close);

let ours: Made;
let other: Made;
let secret: Made;
let person: string;
let postOfOther: string;

const pilot = { step: "running", values: { signedOn: "2023-11-17", firstOn: "2024-01-01", lastOn: "2027-12-31" } };
const on = "2026-11-20";

beforeAll(async () => {
  ours = await world.agreement(pilot);
  other = await world.agreement(pilot);
  await happens(world.ctx.owner, other.id, "pilotPaused", { on, reason: "Supply" });
  secret = await world.agreement({ confidential: true, reference: "SECRET-1" });
  person = await world.person();
  postOfOther = await world.post(await world.person());
});

/** The status of a form posted by a manager, or by an officer who knows nothing of the secret record; nothing may be written. */
async function refused(
  address: string,
  form: Record<string, string>,
  who: "manager" | "officer" | "administrator" = "officer",
) {
  const before = await mark(web.ownerSql);
  const { status } = await web.ask(address, { as: world.cookie[who], form });
  expect(await writtenSince(web.ownerSql, before), address).toEqual([]);
  return status;
}

const read = async (address: string) => (await web.ask(address, { as: world.cookie.officer })).status;
const task = (agreement: string) => ({ title: "A task", agreement, version: "1" });

describe("through another parent", () => {
  it("a filing is not found", async () => {
    const address = `/agreements/${ours.id}/filings/${other.filingId}`;
    expect(await read(`/agreements/${other.id}/filings/${other.filingId}`)).toBe(200);
    expect(await read(address)).toBe(404);
    expect(await refused(address, { sentOn: on, proof: "Letter" })).toBe(404);
  });

  it("an entry of the history is not found", async () => {
    const address = `/agreements/${ours.id}/history/2/correction`;
    expect(await read(`/agreements/${other.id}/history/2/correction`)).toBe(200);
    expect(await read(address)).toBe(404);
    const form = { revision: "1", requestKey: randomUUID(), "data.on": on, "data.reason": "x", reason: "y" };
    expect(await refused(address, form)).toBe(404);
  });

  it("an indicator cannot be measured", async () => {
    const form = { indicatorId: other.indicatorId, on, value: "1" };
    expect(await refused(`/agreements/${ours.id}/values/new`, form)).toBe(422);
  });

  it("a post is not found", async () => {
    const address = `/people/${person}/posts/${postOfOther}`;
    expect(await read(address)).toBe(404);
    expect(await refused(address, { title: "Mayor", organisation: "City of Busan", version: "1" })).toBe(404);
  });

  it("a policy's row is not changed", async () => {
    const { basedOn, version } = await world.policyInForce("filing");
    const form = { days: "9", unit: "workingDays", source: "A", inForceFrom: "2026-11-21", lastCheckedOn: on };
    const status = await refused("/settings/policies/opinion", { ...form, basedOn, version }, "administrator");
    expect([409, 422]).toContain(status);
  });
});

describe("a record one may not see", () => {
  it("cannot be named by its id or reference in any form", async () => {
    for (const name of [secret.id, secret.reference]) {
      expect(await refused("/tasks/new", task(name))).toBe(422);
      expect(await refused(`/tasks/${ours.taskId}`, task(name))).toBe(422);
      const details = { title: "T", titleLanguage: "en", kind: "memorandumOfUnderstanding", version: "1" };
      expect(await refused(`/agreements/${ours.id}/edit`, { ...details, parent: name })).toBe(422);
      expect(await refused(`/agreements/${ours.id}/edit`, { ...details, "related.0.agreement": name })).toBe(422);
    }
  });

  it("takes no comment, and its comments are not there, not even to edit for who wrote them", async () => {
    const form = { body: "A word", requestKey: randomUUID() };
    const address = `/comments/new?on=agreement&record=${secret.id}`;
    expect([await read(address), await refused(address, form)]).toEqual([404, 404]);
    expect(await refused(`/comments/new?on=task&record=${secret.taskId}`, form)).toBe(404);
    const id = await world.comment(secret.id, world.ctx.officer);
    expect(await read(`/comments/${id}`)).toBe(404);
    expect(await refused(`/comments/${id}/edit`, { body: "Another", version: "1" })).toBe(404);
    expect(await refused(`/comments/${id}/remove`, {})).toBe(404);
  });

  it("keeps its task, whatever the task's form says", async () => {
    expect(await refused(`/tasks/${secret.taskId}`, task(""))).toBe(404);
    expect(await refused(`/tasks/${secret.taskId}/done`, { next: "/" })).toBe(404);
  });

  it("takes no task through what hangs on it, and no task waits for its own", async () => {
    const hung = { meeting: await world.meeting(secret.id), commitment: await world.commitment(secret.id) };
    for (const [name, id] of Object.entries(hung)) {
      expect(await read(`/tasks/new?${name}=${id}`), name).toBe(404);
      expect(await refused("/tasks/new", { ...task(""), [name]: id }), name).toBe(404);
    }
    expect(await refused(`/meetings/${hung.meeting}/tasks`, { lines: "Write to them" })).toBe(404);
    expect(await refused(`/tasks/${ours.taskId}/waits`, { task: secret.taskId, change: "add" })).toBe(404);
    expect(await refused(`/tasks/${secret.taskId}/items`, { items: "A part" })).toBe(404);
  });
});

it("a task that an event made stays with its agreement", async () => {
  const agreement = await world.agreement({ step: "cleared" });
  const made = await world.agreement({ step: "cleared" });
  await happens(world.ctx.owner, made.id, "returned", { on, reason: "The text changes" });
  const of = () =>
    web.ownerSql`select id, agreement_id from tasks where template is not null and agreement_id = ${made.id}`;
  const before = await of();
  expect(before.length).toBeGreaterThan(0);
  const form = task(agreement.reference);
  expect((await web.ask(`/tasks/${before[0]?.id}`, { as: world.cookie.officer, form })).status).toBe(302);
  expect(await of()).toEqual(before);
});
