/** What a form may change and nothing else: fields nobody asked for, texts beyond every length, and events out of turn. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Expectation, expectations } from "./expectations";
import { everybody, isRefused, type Prepared, prepare } from "./knock";
import type { Form } from "./sample-forms";
import { mark, writtenSince } from "./tables";
import { makeWorld } from "./world";

const world = await makeWorld();
const { web } = world;
afterAll(web.close);

/** Routes with a form, and the last person in the table who may send it. */
// A form with a file writes nothing without one (`app/platform/upload.test.ts`, `uploads.integration.test.ts`).
const withFiles = ["imports/new", "documents/new", "documents/upload", "settings/letters/:kind/:language"];
// The record stands in the address, which has none here (`other-children.integration.test.ts`).
const withRecord = ["comments/new"];
const forms = Object.entries(expectations)
  .filter(([route]) => !route.startsWith("session/") && !withFiles.includes(route) && !withRecord.includes(route))
  .filter(([, { post }]) => post.some((status) => !isRefused(status)))
  .map(([route, expectation]) => ({ route, expectation, who: senderOf(expectation) }));

function senderOf({ post }: Expectation) {
  const at = post.findLastIndex((status) => !isRefused(status));
  return everybody[at] ?? "administrator";
}

/** Columns of every table that no form names, and values that would fit them. */
function uninvited(): Form {
  const id = world.ctx.viewer.actor.id;
  return {
    stage: "ended",
    step: "voided",
    machine: "pilotAgreement",
    workflowVersion: "9",
    snapshot: "{}",
    observed: "true",
    role: "administrator",
    system: "true",
    demo: "true",
    id: randomUUID(),
    ownerId: id,
    actorId: id,
    userId: id,
    createdBy: id,
    recordedBy: id,
    doneBy: id,
    personId: world.personId,
    organisationId: world.organisationId,
    agreementId: randomUUID(),
    createdAt: "2001-01-01T00:00:00Z",
    updatedAt: "2001-01-01T00:00:00Z",
    recordedAt: "2001-01-01T00:00:00Z",
    recordedOn: "2001-01-01",
    disabledAt: "2001-01-01T00:00:00Z",
    lastVisitAt: "2001-01-01T00:00:00Z",
    retiredOn: "2001-01-01",
    withdrawn: "true",
    template: "cleared",
    policyKey: "filing",
    key: "uninvited",
    position: "77",
    searchText: "uninvited",
    facts: "{}",
    version: "77",
    revision: "77",
    "__proto__.role": "administrator",
    "constructor.prototype.role": "administrator",
  };
}

/** What differs between any two records of a kind. */
const plain = (row: string) =>
  row
    .replace(/[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g, "id")
    .replace(/2026-\d{3}\b/g, "reference")
    .replace(/(organisation|person|criterion|tieu chi|tiêu chí|viewer|view|kept|merged|template)[ -]\d+(-\d+)?/gi, "$1")
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+\+\d\d:\d\d/g, "moment")
    // Days off made for one test.
    .replace(/20[34]0-\d\d-\d\d/g, "day")
    .replace(/"token_hash": "\w+"/g, "token")
    .replace(/\bstop:[\da-f]{64}\b/g, "stop:token")
    .replace(/"message_id": "<[\da-f]{40}@/g, '"message_id": "<id@')
    .replace(/\berased [\da-f]{8}\b/g, "erased id")
    .replace(/^(stored_files .*"key": )"[\da-f]{32}"/, "$1key")
    // A letter holds the moment it was made and its agreement's reference: of its file the name and type are compared.
    .replace(/("name": "[^"]*\.docx"), "size": \d+, (.*)"sha256": "[\da-f]{64}"/, "$1, $2sha256")
    // Criteria stand in one row.
    .replace(/"position": (\[[\d, ]+\]|\d+)/g, "position");

async function changedBy({ address, form }: Prepared, who: (typeof everybody)[number], more: Form) {
  await web.ownerSql`update users set last_visit_at = null, locale = null, version = 1`;
  await web.ownerSql`update office set letterhead = '{}', version = 1`;
  const before = await mark(web.ownerSql);
  const { status } = await web.ask(address, { as: who && world.cookie[who], form: { ...more, ...form } });
  expect(isRefused(status), `${address}: ${status}`).toBe(false);
  const rows = await writtenSince(web.ownerSql, before);
  return { status, rows: rows.map(plain).sort() };
}

const long = "x".repeat(100_000);

describe.each(forms)("/$route", ({ route, expectation, who }) => {
  const again = () => prepare(world, route, expectation);
  let prepared: Prepared;
  beforeAll(async () => {
    prepared = await again();
  });

  // Whoever names readers names them by boxes alone: the form has no text.
  if (route !== "agreements/:id/access")
    it("refuses a text of 100,000 characters in every field", { timeout: 120_000 }, async () => {
      const { address, form } = prepared;
      const before = await mark(web.ownerSql);
      // A new record has no version.
      const left = /new|taken-over/.test(route) ? "version" : "";
      for (const name of Object.keys(form).filter((each) => each !== left)) {
        const { status } = await web.ask(address, { as: who && world.cookie[who], form: { ...form, [name]: long } });
        expect([422, 404, 409], `${route}: ${name}`).toContain(status);
      }
      expect(await writtenSince(web.ownerSql, before)).toEqual([]);
    });

  // A policy changes once on a day: see below.
  if (!route.includes(":key"))
    it("takes no field that nobody asked for", { timeout: 60_000 }, async () => {
      const asked = await changedBy(prepared, who, {});
      // Nothing is proven where the form itself changes nothing.
      expect(asked.rows, `${asked.status}`).not.toEqual([]);
      // Of the two forms of a succession, the one that puts it right has a version.
      const { version: _, ...others } = uninvited();
      const sent = route === "organisations/:id/succession" ? others : uninvited();
      const more = await changedBy(await again(), who, sent as Form);
      expect(more).toEqual(asked);
    });
});

it("fields nobody asked for change nothing in a policy", async () => {
  const prepared = await prepare(
    world,
    "settings/policies/:key",
    expectations["settings/policies/:key"] as Expectation,
  );
  await changedBy(prepared, "administrator", uninvited());
  const [row] = await web.ownerSql`select key, days, version from policies where source = 'A decree'`;
  expect(row).toEqual({ key: "opinion", days: 6, version: 1 });
});

describe("an event out of turn", () => {
  const on = "2026-11-20";
  const cases: [event: string, how: Parameters<typeof world.agreement>[0], form: Form][] = [
    ["record/suspended", {}, { on, reason: "A review" }],
    ["record/resumed", { step: "inForce" }, { on }],
    ["record/pilotClosed", { step: "inForce" }, { on, outcome: "go", reason: "Enough" }],
    ["record/cleared", { step: "inForce" }, { on, by: "Chairman" }],
    ["record/lapsed", { step: "inForce", values: { signedOn: "2023-11-17", termKind: "evergreen" } }, { on }],
    ["record/terminated", { step: "terminated" }, { on, by: "Chairman", reason: "Again" }],
    ["opinions", { step: "inForce" }, { on, "bodies.0.name": "Ministry A" }],
    ["decision", { step: "inForce" }, { on, by: "Chairman", decision: "complete", reason: "Done" }],
    ["record/cleared", { contacts: false }, { on, by: "Chairman" }],
  ];

  it.each(cases)("%s is a conflict, and the agreement stays as it was", async (event, how, fields) => {
    const { id } = await world.agreement(how);
    const before = await mark(web.ownerSql);
    const form = { revision: "1", requestKey: randomUUID(), ...fields };
    expect((await web.ask(`/agreements/${id}/${event}`, { as: world.cookie.manager, form })).status).toBe(409);
    expect(await writtenSince(web.ownerSql, before)).toEqual([]);
  });

  it("on an older state is a conflict", async () => {
    const { id } = await world.agreement({ step: "inForce" });
    const send = (revision: string) =>
      web.ask(`/agreements/${id}/record/amended`, {
        as: world.cookie.officer,
        form: { revision, requestKey: randomUUID(), on, what: "An annex" },
      });
    expect((await send("1")).status).toBe(302);
    expect((await send("1")).status).toBe(409);
    expect((await send("0")).status).toBe(409);
    expect((await send("99")).status).toBe(409);
  });

  it("that begins a record, or has a page of its own, has no form here", async () => {
    const { id } = await world.agreement();
    for (const event of ["proposed", "takenOver", "signed", "corrected", "nothing", "__proto__", "constructor"]) {
      const form = { revision: "1", requestKey: randomUUID() };
      const { status } = await web.ask(`/agreements/${id}/record/${event}`, { as: world.cookie.manager, form });
      expect(status, event).toBe(404);
    }
  });

  const days = ["0000-01-01", "0001-01-01", "9999-12-31", "2026-02-30", "-001-01-01", "infinity", "now", "20261120"];

  it.each(days)("on %s is no fault, and the record can be read", async (day) => {
    const { id } = await world.agreement({ step: "inForce" });
    const as = world.cookie.officer;
    const post = (event: string, fields: Form) =>
      web.ask(`/agreements/${id}/record/${event}`, { as, form: { requestKey: randomUUID(), ...fields } });
    expect((await post("noticeGiven", { revision: "1", on, by: "A", endsOn: day })).status).toBeLessThan(500);
    for (const revision of ["1", "2"])
      expect((await post("suspended", { revision, on: day, reason: "A review" })).status).toBeLessThan(500);
    expect((await web.ask(`/agreements/${id}.data`, { as })).status).toBe(200);
    expect((await web.ask("/_root.data?whose=office", { as })).status).toBe(200);
  });
});
