/** The pages' own actions on a real database: what is posted, what is recorded, what comes back when it is refused. */
import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { signIn } from "#app/session/answers.server";
import { agreementContacts, agreementEvents, agreements, fieldSources, sources } from "#db/schema";
import { seedReference } from "#seeds/reference";
import { happens, makeAgreement, makeOrganisation, makePerson, ourOrganisation } from "#test/support/agreements";
import { testContext, testServices } from "#test/support/context";
import { testDb } from "#test/support/database";
import { cookieFrom, pageArgs } from "#test/support/pages";
import * as askOpinions from "./ask-opinions";
import * as correct from "./correct";
import * as edit from "./edit";
import * as editParties from "./edit-parties";
import * as newPage from "./new";
import * as newValue from "./new-value";
import * as record from "./record";
import * as takeOver from "./take-over";

const { db } = await testDb();
const services = testServices(db);
type Form = Record<string, string | string[]>;
type Who = Awaited<ReturnType<typeof someone>>;
let officer: Who;
let manager: Who;

async function someone(role: "viewer" | "officer" | "manager") {
  const ctx = await testContext({ db, role });
  const args = pageArgs(services, { path: "/session/new", form: {} });
  return { ctx, cookie: cookieFrom(await signIn(args.context, args.request, ctx.actor.id, "/")) };
}

beforeAll(async () => {
  await seedReference(db);
  officer = await someone("officer");
  manager = await someone("manager");
  await ourOrganisation(officer.ctx);
  await makeOrganisation(officer.ctx, "Guangzhou", { country: "CN" });
  await makePerson(officer.ctx, "Chen Jie");
});

interface Answer {
  status: number;
  location: string | null;
  refusal?: { code: string; problems?: Record<string, string>; revision?: number };
  values?: Record<string, unknown>;
}

/** What an action or loader answered, thrown answers included. */
async function answerOf(work: Promise<unknown>): Promise<Answer> {
  const answer = await work.catch((thrown: unknown) => thrown);
  if (answer instanceof Response) return { status: answer.status, location: answer.headers.get("location") };
  if (answer instanceof Error) throw answer;
  const { data, init } = answer as { data: Omit<Answer, "status" | "location">; init: { status: number } };
  return { status: init.status, location: null, ...data };
}

interface Page {
  action: (args: never) => Promise<unknown>;
}

function post(page: Page, who: Who, params: Record<string, string>, form: Form): Promise<Answer> {
  return answerOf(page.action(pageArgs(services, { path: "/", params, form, cookie: who.cookie } as never) as never));
}

function open<T>(
  loader: (args: never) => Promise<T>,
  who: Who,
  params: Record<string, string>,
  path = "/",
): Promise<T> {
  return loader(pageArgs(services, { path, params, cookie: who.cookie }) as never);
}

const envelope = (revision: number) => ({ revision: `${revision}`, requestKey: randomUUID() });
const stepOf = async (id: string) => (await db.select().from(agreements).where(eq(agreements.id, id)))[0]?.step;
const eventsOf = (id: string) =>
  db.select().from(agreementEvents).where(eq(agreementEvents.agreementId, id)).orderBy(agreementEvents.revision);

const proposal = (form: Form = {}): Form => ({
  requestKey: randomUUID(),
  title: "Exchange on smart cities",
  titleLanguage: "en",
  kind: "memorandumOfUnderstanding",
  on: "2026-06-01",
  by: "Department of Planning",
  "parties.0.organisation": "Ho Chi Minh City · VN",
  "parties.0.role": "party",
  "parties.0.side": "ours",
  ...form,
});

describe("proposing", () => {
  it("twice with one key makes one record", async () => {
    const form = proposal({ contactTheirs: "chen jie" });
    const first = await post(newPage, officer, {}, form);
    const second = await post(newPage, officer, {}, form);
    expect(first).toMatchObject({ status: 302, location: `/agreements/${form.requestKey}?done=proposed` });
    expect(second.location).toBe(first.location);
    expect(await eventsOf(form.requestKey as string)).toHaveLength(1);
    const contacts = await db
      .select()
      .from(agreementContacts)
      .where(eq(agreementContacts.agreementId, form.requestKey as string));
    expect(contacts.map(({ side }) => side)).toEqual(["theirs"]);
    // Gone back to and filled in anew, it is not taken for the one that was sent.
    expect(await post(newPage, officer, {}, { ...form, title: "Exchange of teachers" })).toMatchObject({
      status: 422,
      refusal: { problems: { requestKey: "reopenForm" } },
      values: { title: "Exchange of teachers" },
    });
  });

  it("names every problem at the row that was typed, and keeps what was typed", async () => {
    const answer = await post(
      newPage,
      officer,
      {},
      proposal({
        "parties.1.role": "party",
        "parties.1.side": "theirs",
        "parties.2.organisation": "Atlantis",
        "parties.2.role": "party",
        "parties.2.side": "theirs",
        parent: "1999-999",
      }),
    );
    expect(answer).toMatchObject({
      status: 422,
      refusal: { problems: { "parties.2.organisation": "notFoundByName", parent: "notFoundByName" } },
      values: { title: "Exchange on smart cities" },
    });
  });

  it("with the key of somebody else's record is refused", async () => {
    const { id } = await makeAgreement(manager.ctx);
    expect(await post(newPage, officer, {}, proposal({ requestKey: id }))).toMatchObject({
      status: 422,
      refusal: { problems: { requestKey: "reopenForm" } },
    });
  });

  it("a viewer gets neither form nor record", async () => {
    const viewer = await someone("viewer");
    const form = proposal();
    expect((await post(newPage, viewer, {}, form)).status).toBe(403);
    expect(await eventsOf(form.requestKey as string)).toHaveLength(0);
  });

  it("a successor begins with what its predecessor holds", async () => {
    const { id, reference } = await makeAgreement(officer.ctx, { step: "inForce", fields: ["tourism"] });
    const data = await open(newPage.loader, officer, {}, `/agreements/new?succeeds=${id}`);
    expect(data).toMatchObject({
      succeeds: reference,
      values: {
        kind: "memorandumOfUnderstanding",
        fields: ["tourism"],
        related: [{ agreement: expect.stringContaining(reference) }],
      },
    });
  });
});

describe("taking over", () => {
  const taken = (form: Form = {}): Form => {
    const { on: _on, by: _by, ...rest } = proposal();
    return {
      ...rest,
      publisher: "Nhân Dân",
      subject: "A memorandum",
      step: "inForce",
      signedOn: "2023-11-17",
      ...form,
    };
  };

  it("keeps its source once, and marks what is stated, inferred and not given", async () => {
    const forms = [taken({ inferred: ["signedOn"] }), taken()];
    for (const form of forms) expect((await post(takeOver, officer, {}, form)).status).toBe(302);
    expect(await db.select().from(sources).where(eq(sources.publisher, "Nhân Dân"))).toHaveLength(1);
    const rows = await db
      .select()
      .from(fieldSources)
      .where(eq(fieldSources.agreementId, forms[0]?.requestKey as string));
    const standing = Object.fromEntries(rows.map((row) => [row.field, row.standing]));
    expect(standing).toMatchObject({ signedOn: "inferred", parties: "stated", term: "notGiven", place: "notGiven" });
    expect(rows.every(({ sourceId }) => sourceId !== null)).toBe(true);
  });

  it("needs a source", async () => {
    expect(await post(takeOver, officer, {}, taken({ publisher: "", subject: "" }))).toMatchObject({
      status: 422,
      refusal: { problems: { publisher: "enterPublisher", subject: "enterSourceSubject" } },
    });
  });
});

describe("an event's form", () => {
  it("opens with the checklist when something is missing, and with the way on when it is not its time", async () => {
    const { id } = await makeAgreement(officer.ctx, { summary: null });
    const opinions = await open(askOpinions.loader, officer, { id });
    expect(opinions.gate).toMatchObject({
      why: "needs",
      needs: expect.arrayContaining([{ need: "described", met: false }]),
    });
    const closing = await open(record.loader, officer, { id, event: "pilotClosed" });
    expect(closing.opened.gate).toMatchObject({ why: "notNow", waysOn: expect.arrayContaining(["declined"]) });
  });

  it("that is for managers tells an officer who they are, and refuses the post", async () => {
    const { id } = await makeAgreement(officer.ctx, { step: "inForce", values: { signedOn: "2024-01-01" } });
    const { opened } = await open(record.loader, officer, { id, event: "terminated" });
    expect(opened.gate).toMatchObject({ why: "manager", names: expect.arrayContaining([manager.ctx.actor.name]) });
    const form = { ...envelope(1), on: "2026-10-01", by: "Chairman", reason: "No longer needed" };
    expect((await post(record, officer, { id, event: "terminated" }, form)).status).toBe(403);
    expect((await post(record, manager, { id, event: "terminated" }, form)).status).toBe(302);
  });

  it("posted when it is not possible is answered 409 and nothing is written", async () => {
    const { id } = await makeAgreement(officer.ctx);
    const form = { ...envelope(1), on: "2026-10-01", outcome: "go", reason: "It works" };
    expect(await post(record, officer, { id, event: "pilotClosed" }, form)).toMatchObject({
      status: 409,
      refusal: { code: "notNow" },
    });
    expect(await eventsOf(id)).toHaveLength(1);
  });

  it("on an older state says what was recorded meanwhile; sent again with the new number it is recorded", async () => {
    const { id } = await makeAgreement(officer.ctx);
    await happens(manager.ctx, id, "notEstablished", { need: "described", reason: "The file is lost" });
    const form = {
      ...envelope(1),
      on: "2026-06-02",
      "bodies.0.name": "Ministry of Foreign Affairs",
      onBehalfOf: "The Chairman",
    };
    const stale = await post(askOpinions, officer, { id }, form);
    expect(stale).toMatchObject({
      status: 409,
      refusal: { code: "stale", revision: 2, since: [{ type: "notEstablished", by: manager.ctx.actor.name }] },
      values: { bodies: [{ name: "Ministry of Foreign Affairs" }] },
    });
    const again = { ...form, revision: `${stale.refusal?.revision}` };
    expect((await post(askOpinions, officer, { id }, again)).status).toBe(302);
    expect((await post(askOpinions, officer, { id }, again)).status).toBe(302);
    expect((await eventsOf(id)).at(-1)?.onBehalfOf).toBe("The Chairman");
    expect(await eventsOf(id)).toHaveLength(3);
  });

  it("finds the agreement that was typed, and says when there is none", async () => {
    const old = await makeAgreement(officer.ctx, { step: "inForce", values: { signedOn: "2024-01-01" } });
    const next = await makeAgreement(officer.ctx, { step: "inForce", values: { signedOn: "2025-01-01" } });
    const form = { ...envelope(1), on: "2026-10-01", reason: "" };
    const params = { id: old.id, event: "replaced" };
    expect(await post(record, manager, params, { ...form, successorId: "1999-999 · Nothing", on: "" })).toMatchObject({
      status: 422,
      refusal: { problems: { successorId: "notFoundByName", on: "enterDay" } },
    });
    const typed = `${next.reference} · A title much longer than an identifier could ever be`;
    expect((await post(record, manager, params, { ...form, successorId: typed })).status).toBe(302);
    expect(await stepOf(old.id)).toBe("replaced");
  });

  it("of another's confidential record, of no event and of an entry does not exist", async () => {
    const { id } = await makeAgreement(manager.ctx, { confidential: true });
    const form = { ...envelope(1), on: "2026-10-01", by: "Chairman", reason: "No" };
    expect((await answerOf(open(record.loader, officer, { id, event: "declined" }))).status).toBe(404);
    expect((await post(record, officer, { id, event: "declined" }, form)).status).toBe(404);
    for (const event of ["nothing", "takenOver", "constructor", "signed"])
      expect((await post(record, manager, { id, event }, form)).status).toBe(404);
    expect(await eventsOf(id)).toHaveLength(1);
  });
});

describe("a correction", () => {
  it("begins with what the entry says, and puts it right", async () => {
    const { id } = await makeAgreement(officer.ctx, {
      step: "inForce",
      values: { signedOn: "2024-01-01", languages: "vi, en" },
    });
    const opened = await open(correct.loader, officer, { id, revision: "1" });
    expect(opened).toMatchObject({
      type: "takenOver",
      gate: null,
      values: { data: { step: "inForce", signedOn: "2024-01-01", languages: ["vi", "en"], place: "" } },
    });
    const form = {
      ...envelope(1),
      "data.step": "inForce",
      "data.source": "The file",
      "data.signedOn": "2024-02-01",
      reason: "A slip",
    };
    expect(
      await post(correct, officer, { id, revision: "1" }, { ...form, "data.signedOn": "2027-01-01" }),
    ).toMatchObject({
      status: 422,
      refusal: { problems: { "data.signedOn": "dayInFuture" } },
    });
    expect((await post(correct, officer, { id, revision: "1" }, form)).status).toBe(302);
    const [row] = await db.select().from(agreements).where(eq(agreements.id, id));
    expect(row?.signedOn).toBe("2024-02-01");
  });

  it("of what was taken back is closed, and there is none of what never was", async () => {
    const { id } = await makeAgreement(officer.ctx, { step: "inForce", values: { signedOn: "2024-01-01" } });
    await happens(officer.ctx, id, "suspended", { on: "2026-10-01", reason: "A review" });
    await happens(manager.ctx, id, "withdrawn", { reason: "The wrong record" });
    expect(await open(correct.loader, officer, { id, revision: "2" })).toMatchObject({ gate: { why: "gone" } });
    expect((await answerOf(open(correct.loader, officer, { id, revision: "9" }))).status).toBe(404);
  });
});

describe("editing the details", () => {
  const details = (values: Record<string, unknown>, form: Form): Form => ({
    version: "1",
    title: String(values.title),
    titleLanguage: "en",
    kind: "memorandumOfUnderstanding",
    fields: "smartCity",
    summary: String(values.summary),
    owner: String(values.owner),
    ...form,
  });

  it("keeps both changes to different fields, and compares the same field in words", async () => {
    const { id } = await makeAgreement(officer.ctx);
    const { values } = await open(edit.loader, officer, { id });
    expect((await post(edit, manager, { id }, details(values, { kind: "memorandumOfCooperation" }))).status).toBe(302);
    expect((await post(edit, officer, { id }, details(values, { summary: "Other words" }))).status).toBe(302);
    const [row] = await db.select().from(agreements).where(eq(agreements.id, id));
    expect(row).toMatchObject({ kind: "memorandumOfCooperation", summary: "Other words" });
    expect(
      await post(edit, officer, { id }, details(values, { kind: "letterOfIntent", summary: "Other words" })),
    ).toMatchObject({
      status: 409,
      refusal: {
        code: "conflict",
        conflicts: [
          {
            field: "kind",
            yours: "Letter of intent",
            theirs: "Memorandum of cooperation",
            original: "Memorandum of understanding",
          },
        ],
      },
      values: { kind: "letterOfIntent", summary: "Other words" },
    });
  });

  it("keeps a parent that the editor may not see", async () => {
    const secret = await makeAgreement(manager.ctx, { confidential: true });
    const child = await makeAgreement(manager.ctx, { parentId: secret.id });
    const { values } = await open(edit.loader, officer, { id: child.id });
    expect(values.parent).toBe("");
    const form = details(values, { summary: "More of it", owner: manager.ctx.actor.id });
    expect((await post(edit, officer, { id: child.id }, form)).status).toBe(302);
    const [row] = await db.select().from(agreements).where(eq(agreements.id, child.id));
    expect(row).toMatchObject({ parentId: secret.id, summary: "More of it" });
  });
});

describe("parties and pilots", () => {
  it("the parties of a text signed here are settled", async () => {
    const { id } = await makeAgreement(officer.ctx, { step: "cleared" });
    await happens(officer.ctx, id, "signed", {
      on: "2026-10-01",
      signatories: [{ name: "A", party: "Ho Chi Minh City" }],
      languages: "vi",
      termKind: "notGiven",
      renewal: "none",
    });
    expect((await open(editParties.loader, officer, { id })).settled).toBe(true);
    expect(await post(editParties, officer, { id }, { version: "1" })).toMatchObject({
      status: 409,
      refusal: { code: "rule" },
    });
  });

  it("a measured value may be typed with a comma, and there is none without a pilot", async () => {
    const { id } = await makeAgreement(officer.ctx, { step: "inForce", values: { signedOn: "2024-01-01" } });
    expect((await answerOf(open(newValue.loader, officer, { id }))).status).toBe(404);
    await happens(officer.ctx, id, "pilotStarted", {
      on: "2026-01-01",
      question: "Does it work?",
      scope: "One district",
      leadOurs: "A",
      leadTheirs: "B",
      firstOn: "2026-02-01",
      lastOn: "2026-12-31",
      indicators: [{ name: "Requests" }],
    });
    const { indicators } = await open(newValue.loader, officer, { id });
    const form = { indicatorId: indicators[0]?.id ?? "", on: "2026-10-01", value: "82,5" };
    expect((await post(newValue, officer, { id }, { ...form, value: "" })).refusal?.problems).toEqual({
      value: "enterValue",
    });
    expect((await post(newValue, officer, { id }, form)).status).toBe(302);
    const [row] = await db.execute<{ value: string }>(sql`
      select m.value from measurements m join indicators i on i.id = m.indicator_id where i.id = ${form.indicatorId}`);
    expect(Number(row?.value)).toBe(82.5);
  });
});
