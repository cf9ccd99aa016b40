/** The office's task templates: kept by administrators, made into tasks by events and by hand, read in the reader's language. */
import { and, eq, inArray } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { recordEvent } from "#app/agreements/record-event.server";
import type { Ctx } from "#app/platform/context.server";
import { searchRecords } from "#app/search/search.server";
import { taskPage } from "#app/tasks/task-queries.server";
import { completeTask, editTask } from "#app/tasks/tasks.server";
import { deadlines, taskItems, tasks, taskTemplates } from "#db/schema";
import { made, person } from "#test/factories/records";
import { templateDetails } from "#test/factories/task-templates";
import { happens, makeAgreement } from "#test/support/agreements";
import { testContext } from "#test/support/context";
import { type TestDatabase, testDb } from "#test/support/database";
import type { TemplateDetails } from "./forms";
import { addFromTemplates, offeredOn, offersTemplates } from "./from-templates.server";
import { listTemplates, templateOf } from "./template-queries.server";
import { addTemplate, detailsOf, editTemplate, restoreTemplate, retireTemplate } from "./templates.server";

let database: TestDatabase;
let administrator: Ctx;
let manager: Ctx;
let officer: Ctx;

beforeAll(async () => {
  database = await testDb();
  administrator = await testContext({ db: database.db, role: "administrator" });
  manager = await testContext({ db: database.db, role: "manager" });
  officer = await testContext({ db: database.db });
});

const template = async (more: Partial<TemplateDetails> = {}) =>
  made(await addTemplate(administrator, templateDetails(more))).id;
const madeFor = (agreementId: string) =>
  database.db
    .select()
    .from(tasks)
    .where(and(eq(tasks.agreementId, agreementId), eq(tasks.template, "office")))
    .orderBy(tasks.key);
const cleared = () => makeAgreement(manager, { step: "cleared" });
const signing = {
  ...{ on: "2026-11-20", signatories: [{ name: "A", party: "B" }], languages: "vi" },
  ...{ termKind: "years", termYears: "5", renewal: "none" },
};

describe("templates", () => {
  it("are the administrator's: nobody else adds, edits, retires or brings back one", async () => {
    const id = await template();
    for (const ctx of [officer, manager, await testContext({ db: database.db, role: "viewer" })])
      for (const outcome of [
        await addTemplate(ctx, templateDetails()),
        await editTemplate(ctx, id, { ...templateDetails(), version: 1 }),
        await retireTemplate(ctx, id),
        await restoreTemplate(ctx, id),
      ])
        expect(outcome).toEqual({ ok: false, refusal: { code: "forbidden" } });
    expect(await templateOf(administrator, id)).toMatchObject({ version: 1, retiredOn: null });
  });

  it("stand in the order they were added; one that was retired comes back at the end", async () => {
    const [first, second] = [await template(), await template()];
    made(await retireTemplate(administrator, first));
    const { inUse, retired } = await listTemplates(administrator);
    expect(inUse.map(({ id }) => id)).not.toContain(first);
    expect(retired.map(({ id }) => id)).toContain(first);
    made(await restoreTemplate(administrator, first));
    const ids = (await listTemplates(administrator)).inUse.map(({ id }) => id);
    expect(ids.slice(-2)).toEqual([second, first]);
  });

  it("of the same form twice, at once or later, are one; of one gone back to and filled in anew none", async () => {
    const key = crypto.randomUUID();
    const add = () => addTemplate(administrator, templateDetails(), key);
    const ids = [...(await Promise.all([add(), add()])), await add()].map((outcome) => made(outcome).id);
    expect(ids).toEqual([key, key, key]);
    expect(await database.db.$count(taskTemplates, eq(taskTemplates.id, key))).toBe(1);
    expect(await addTemplate(administrator, templateDetails({ en: "Another" }), key)).toMatchObject({
      refusal: { problems: { requestKey: "reopenForm" } },
    });
  });

  it("edited by two keep both changes, and refuse the same one", async () => {
    const id = await template();
    const other = await testContext({ db: database.db, role: "administrator" });
    made(await editTemplate(other, id, { ...templateDetails({ dueDays: 3 }), version: 1 }));
    made(await editTemplate(administrator, id, { ...templateDetails({ priority: "high" }), version: 1 }));
    expect(detailsOf(await templateOf(officer, id))).toEqual(templateDetails({ dueDays: 3, priority: "high" }));
    expect(await editTemplate(administrator, id, { ...templateDetails({ dueDays: 5 }), version: 1 })).toMatchObject({
      refusal: { code: "conflict", conflicts: [{ field: "dueDays", theirs: 3 }] },
    });
  });

  it("have each part of the checklist in both languages, also where two people changed one each", async () => {
    const unlike = { itemsEn: "One\nTwo", itemsVi: "Một" };
    const refusal = { refusal: { code: "input", problems: { itemsVi: "checklistsDiffer" } } };
    expect(await addTemplate(administrator, templateDetails(unlike))).toMatchObject(refusal);
    const id = await template({ itemsEn: "One", itemsVi: "Một" });
    const both = { itemsEn: "One\nTwo", itemsVi: "Một\nHai" };
    made(await editTemplate(administrator, id, { ...templateDetails(both), version: 1 }));
    const less = templateDetails({ itemsEn: "One", itemsVi: "Mục một" });
    expect(await editTemplate(administrator, id, { ...less, version: 1 })).toMatchObject({ ok: false });
    expect(await templateOf(officer, id)).toMatchObject({
      items: [
        { en: "One", vi: "Một" },
        { en: "Two", vi: "Hai" },
      ],
    });
  });
});

describe("after an event", () => {
  beforeAll(async () => {
    await database.db.update(taskTemplates).set({ retiredOn: "2026-01-01" });
    const lists = { itemsEn: "Scan\nFile", itemsVi: "Quét\nLưu" };
    await template({ ...lists, event: "signed", dueDays: 3, dueUnit: "workingDays", priority: "high" });
    await template({ en: "For others", event: "signed", agreementKind: "letterOfIntent" });
    await template({ en: "For a pilot", event: "pilotStarted" });
    made(await retireTemplate(administrator, await template({ en: "Given up", event: "signed" })));
  });

  it("those of its kind that are in use make a task each, for the owner, with checklist, priority and day", async () => {
    const { id } = await cleared();
    await happens(officer, id, "signed", signing);
    const rows = await madeFor(id);
    expect(rows).toMatchObject([
      { titles: { en: "Tell the press", vi: "Thông báo cho báo chí" }, priority: "high", dueOn: "2026-11-25" },
    ]);
    const [task] = rows;
    expect(task).toMatchObject({ assigneeId: manager.actor.id, createdBy: officer.actor.id, withdrawn: false });
    const items = await database.db
      .select({ text: taskItems.text, texts: taskItems.texts })
      .from(taskItems)
      .where(eq(taskItems.taskId, task?.id ?? ""))
      .orderBy(taskItems.position);
    expect(items).toEqual([
      { text: "Scan", texts: { en: "Scan", vi: "Quét" } },
      { text: "File", texts: { en: "File", vi: "Lưu" } },
    ]);
    expect(await database.db.$count(deadlines, eq(deadlines.taskId, task?.id ?? ""))).toBe(1);
  });

  it("what was recorded before a template was there makes no task later", async () => {
    const { id } = await makeAgreement(manager, { step: "inForce", values: { signedOn: "2023-11-17" } });
    await happens(manager, id, "suspended", { on: "2026-11-19", by: "The chairman", reason: "For now" });
    expect(await madeFor(id)).toEqual([]);
  });

  it("the same request twice makes them once", async () => {
    const { id } = await cleared();
    const envelope = { revision: 1, requestKey: "twice" };
    await Promise.all([
      recordEvent(manager, id, "signed", signing, envelope),
      recordEvent(manager, id, "signed", signing, envelope),
    ]);
    expect(await madeFor(id)).toHaveLength(1);
  });

  it("they are taken back with it, except what was done; an event after it leaves them", async () => {
    const { id } = await cleared();
    await happens(manager, id, "signed", signing);
    await happens(manager, id, "suspended", { on: "2026-11-20", by: "The chairman", reason: "For now" });
    expect(await madeFor(id)).toMatchObject([{ withdrawn: false }]);
    await happens(manager, id, "withdrawn", { reason: "Not suspended" });
    expect(await madeFor(id)).toMatchObject([{ withdrawn: false }]);
    await happens(manager, id, "withdrawn", { reason: "Not signed" });
    expect(await madeFor(id)).toMatchObject([{ withdrawn: true }]);

    const { id: again } = await cleared();
    await happens(manager, again, "signed", signing);
    const [task] = await madeFor(again);
    made(await completeTask(manager, task?.id ?? "", { doneOn: null }));
    await happens(manager, again, "withdrawn", { reason: "Not signed" });
    expect(await madeFor(again)).toMatchObject([{ withdrawn: false, doneOn: "2026-11-21" }]);
  });

  it("a corrected day moves theirs, unless somebody set another", async () => {
    const corrected = { revision: "2", data: { ...signing, on: "2026-11-10" }, reason: "The text says so" };
    const { id } = await cleared();
    await happens(manager, id, "signed", signing);
    await happens(manager, id, "corrected", corrected);
    expect(await madeFor(id)).toMatchObject([{ dueOn: "2026-11-13", version: 2 }]);

    const { id: other } = await cleared();
    await happens(manager, other, "signed", signing);
    const [task] = await madeFor(other);
    const set = { title: null, agreementId: other, assigneeId: null, dueOn: "2027-01-15", note: null, version: 1 };
    made(await editTask(manager, task?.id ?? "", set));
    await happens(manager, other, "corrected", corrected);
    expect(await madeFor(other)).toMatchObject([{ dueOn: "2027-01-15", titles: { en: "Tell the press" } }]);
  });

  it("are read in the language of whoever reads, and found by the words of either", async () => {
    const { id } = await cleared();
    await happens(manager, id, "signed", signing);
    const [task] = await madeFor(id);
    const vietnamese = { ...manager, locale: "vi" as const };
    expect((await taskPage(manager, task?.id)).title).toBe("Tell the press");
    expect((await taskPage(vietnamese, task?.id)).title).toBe("Thông báo cho báo chí");
    const window = { types: ["tasks" as const], limit: 50, offset: 0 };
    for (const q of ["tell the press", "thong bao cho bao chi"]) {
      const { groups } = await searchRecords(vietnamese, q, window);
      const hit = groups.flatMap(({ hits }) => hits).find((one) => one.id === task?.id);
      expect(hit?.title.join(""), q).toBe("Thông báo cho báo chí");
    }
  });
});

it("a day that somebody set on a task of a rule stays when something else is recorded", async () => {
  const { id } = await cleared();
  await happens(manager, id, "signed", { ...signing, languages: "zh" });
  const [task] = await database.db
    .select()
    .from(tasks)
    .where(and(eq(tasks.agreementId, id), eq(tasks.template, "translateText")));
  const set = { title: null, agreementId: id, assigneeId: null, dueOn: "2027-01-15", note: null, version: 1 };
  made(await editTask(manager, task?.id ?? "", set));
  await happens(manager, id, "suspended", { on: "2026-11-20", by: "The chairman", reason: "For now" });
  expect(await taskPage(manager, task?.id)).toMatchObject({ dueOn: "2027-01-15" });
});

describe("by hand", () => {
  let general: string;
  let letters: string;
  const use = (more = {}) => ({ templates: [general], from: "2026-11-20", assigneeId: null, ...more });
  beforeAll(async () => {
    await database.db.update(taskTemplates).set({ retiredOn: "2026-01-01" });
    general = await template({ dueDays: 2, dueUnit: "workingDays", itemsEn: "Scan", itemsVi: "Quét" });
    letters = await template({ en: "Answer the letter", agreementKind: "letterOfIntent" });
    await template({ event: "signed" });
  });

  it("those without an event are offered, those of a kind on agreements of that kind alone", async () => {
    const letter = await makeAgreement(manager, { kind: "letterOfIntent" });
    const offered = async (about: Parameters<typeof offeredOn>[1]) =>
      (await offeredOn(officer, about)).map(({ id }) => id);
    expect(await offered({ type: "agreement", id: letter.id })).toEqual([general, letters]);
    expect(await offered({ type: "agreement", id: (await cleared()).id })).toEqual([general]);
    expect(await offered(null)).toEqual([general]);
    expect(await offersTemplates(officer, null)).toBe(true);
  });

  it("each chosen becomes a task of the record, with its checklist and its day, in both languages", async () => {
    const id = await person(officer, "Chen Li");
    const { ids } = made(await addFromTemplates(officer, use(), { type: "person", id }, null));
    const [task] = await database.db.select().from(tasks).where(inArray(tasks.id, ids));
    expect(task).toMatchObject({ personId: id, dueOn: "2026-11-24", template: null, key: null });
    const vietnamese = { ...officer, locale: "vi" as const };
    expect((await taskPage(vietnamese, task?.id)).title).toBe("Thông báo cho báo chí");
    expect(await database.db.$count(taskItems, eq(taskItems.taskId, task?.id ?? ""))).toBe(1);

    // Somebody's own words are the same in every language; the same words again are nobody's own.
    const { dueOn, version } = task as { dueOn: string; version: number };
    const words = { agreementId: null, assigneeId: null, dueOn, note: null };
    made(await editTask(vietnamese, ids[0] ?? "", { ...words, title: "Thông báo cho báo chí", note: "Now", version }));
    expect((await taskPage(officer, ids[0])).title).toBe("Tell the press");
    made(await editTask(officer, ids[0] ?? "", { ...words, title: "Tell them", note: "Now", version: version + 1 }));
    expect((await taskPage(vietnamese, ids[0])).title).toBe("Tell them");
  });

  it("the same form twice makes each once, with one checklist", async () => {
    const twice = { ...use(), requestKey: crypto.randomUUID() };
    const make = () => addFromTemplates(officer, twice, null, null);
    const ids = (await Promise.all([make(), make()])).map((outcome) => made(outcome).ids);
    expect(ids[0]).toEqual(ids[1]);
    expect(await database.db.$count(tasks, inArray(tasks.id, ids.flat()))).toBe(1);
    expect(await database.db.$count(taskItems, inArray(taskItems.taskId, ids.flat()))).toBe(1);
    expect(await addFromTemplates(officer, { ...twice, from: "2026-12-24" }, null, null)).toMatchObject({
      refusal: { problems: { requestKey: "reopenForm" } },
    });
  });

  it("nothing is made for a viewer, of what is not offered, or for somebody who cannot have a task", async () => {
    const before = await database.db.$count(tasks);
    const viewer = await testContext({ db: database.db, role: "viewer" });
    expect(await addFromTemplates(viewer, use(), null, null)).toMatchObject({ refusal: { code: "forbidden" } });
    for (const templates of [[general, letters], ["00000000-0000-4000-8000-000000000000"], ["no id"]])
      expect(await addFromTemplates(officer, use({ templates }), null, null)).toMatchObject({
        refusal: { problems: { templates: "chooseTemplates" } },
      });
    const nobody = use({ assigneeId: "00000000-0000-4000-8000-000000000000" });
    expect(await addFromTemplates(officer, nobody, null, null)).toMatchObject({
      refusal: { problems: { assigneeId: "chooseAssignee" } },
    });
    expect(await database.db.$count(tasks)).toBe(before);
  });

  it("a confidential agreement of others is not there", async () => {
    const secret = await makeAgreement(manager, { kind: "letterOfIntent", confidential: true });
    const about = { type: "agreement" as const, id: secret.id };
    expect((await offeredOn(officer, about)).map(({ id }) => id)).toEqual([general]);
    await expect(addFromTemplates(officer, use(), about, null)).rejects.toMatchObject({ init: { status: 404 } });
  });
});
