/** Kept views on a real database: whose they are, who is offered them, and that they carry a name and a filter and nothing else. */
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { readFilter } from "#app/agreements/filters";
import { listAgreements } from "#app/agreements/list-queries.server";
import type { Ctx } from "#app/platform/context.server";
import { disablePerson } from "#app/settings/people.server";
import { activity, savedViews } from "#db/schema";
import { made } from "#test/factories/records";
import { makeAgreement } from "#test/support/agreements";
import { testContext } from "#test/support/context";
import { testDb } from "#test/support/database";
import { changeView, deleteView, restoreView, saveView } from "./saved-views.server";
import { deletedView, offeredViews, ownView, ownViews } from "./view-queries.server";

let officer: Ctx;
let manager: Ctx;
let viewer: Ctx;
let administrator: Ctx;

beforeAll(async () => {
  const { db } = await testDb();
  officer = await testContext({ db, name: "An" });
  manager = await testContext({ db, role: "manager", name: "Bình" });
  viewer = await testContext({ db, role: "viewer" });
  administrator = await testContext({ db, role: "administrator" });
});

const view = (name: string, more: Partial<Parameters<typeof saveView>[1]> = {}) => ({
  page: "/pipeline",
  search: "view=table&country=CN",
  shared: false,
  name,
  ...more,
});
const names = async (ctx: Ctx) => (await offeredViews(ctx, "/pipeline")).map(({ name }) => name);
const idOf = async (ctx: Ctx, name: string) => (await ownViews(ctx)).find((one) => one.name === name)?.id ?? "";

test("a view is one's own until it is shared, and then everybody is offered it", async () => {
  made(await saveView(viewer, view("China")));
  expect(await names(viewer)).toEqual(["China"]);
  expect(await names(officer)).toEqual([]);
  const id = await idOf(viewer, "China");
  made(await changeView(viewer, id, { name: "China, late", shared: true, version: 1 }));
  expect(await offeredViews(officer, "/pipeline")).toEqual([
    { id, name: "China, late", search: "view=table&country=CN", by: viewer.actor.name, shared: true },
  ]);
  expect(await offeredViews(officer, "/agreements")).toEqual([]);
});

test("only whose it is can read, change, delete or bring back a view, shared or not", async () => {
  const id = await idOf(viewer, "China, late");
  const edit = { name: "Taken over", shared: false, version: 2 };
  for (const work of [
    () => ownView(manager, id),
    () => changeView(manager, id, edit),
    () => deleteView(manager, id),
    () => restoreView(manager, id),
  ])
    await expect(work()).rejects.toMatchObject({ init: { status: 404 } });
  expect(await ownView(viewer, id)).toMatchObject({ name: "China, late", version: 2 });
});

test("a name is given once for each page", async () => {
  made(await saveView(officer, view("Mine")));
  expect(await saveView(officer, view("Mine", { search: "" }))).toEqual({
    ok: false,
    refusal: { code: "input", problems: { name: "viewNameTaken" } },
  });
  made(await saveView(officer, view("Mine", { page: "/agreements", search: "" })));
  made(await saveView(officer, view("Other")));
  const other = await idOf(officer, "Other");
  expect(await changeView(officer, other, { name: "Mine", shared: false, version: 1 })).toMatchObject({ ok: false });
});

test("an address that is not ours is refused and nothing is kept", async () => {
  for (const wrong of [{ page: "//evil.example" }, { search: "stage=no" }, { page: "/settings" }])
    expect(await saveView(officer, view("Wrong", wrong))).toMatchObject({ refusal: { rule: "viewAddress" } });
  expect(await names(officer)).not.toContain("Wrong");
});

test("what is deleted can be brought back as it was, also twice and beside a newer one of its name", async () => {
  made(await saveView(manager, view("Late", { search: "late=yes", shared: true })));
  const id = await idOf(manager, "Late");
  made(await deleteView(manager, id));
  expect(await names(officer)).not.toContain("Late");
  expect(await deletedView(officer, id)).toBeNull();
  made(await saveView(manager, view("Late", { search: "" })));
  made(await restoreView(manager, id));
  expect(await ownView(manager, id)).toMatchObject({ name: "Late (2)", search: "late=yes", shared: true });
  await expect(restoreView(manager, id)).rejects.toMatchObject({ init: { status: 404 } });
});

test("two tabs that changed the same name differently are told so", async () => {
  const id = await idOf(officer, "Other");
  made(await changeView(officer, id, { name: "First", shared: false, version: 1 }));
  expect(await changeView(officer, id, { name: "Second", shared: false, version: 1 })).toMatchObject({
    refusal: { code: "conflict", conflicts: [{ field: "name", yours: "Second", theirs: "First", original: "Other" }] },
  });
  made(await changeView(officer, id, { name: "Other", shared: true, version: 1 }));
  expect(await ownView(officer, id)).toMatchObject({ name: "First", shared: true });
});

test("a hundred views are enough for one person", async () => {
  const { db } = manager;
  const many = Array.from({ length: 98 }, (_, at) => ({
    ...view(`Many ${at}`),
    ownerId: manager.actor.id,
    createdAt: manager.now,
  }));
  await db.insert(savedViews).values(many);
  expect(await saveView(manager, view("One more"))).toMatchObject({
    refusal: { rule: "tooManyViews", parameter: "100" },
  });
  await db.delete(savedViews).where(eq(savedViews.ownerId, manager.actor.id));
});

test("whoever can no longer sign in shares nothing", async () => {
  const leaving = await testContext({ db: officer.db });
  made(await saveView(leaving, view("Left behind", { shared: true })));
  expect(await names(officer)).toContain("Left behind");
  made(await disablePerson(administrator, leaving.actor.id));
  expect(await names(officer)).not.toContain("Left behind");
});

test("a shared view of something confidential shows others neither the record nor a count of it", async () => {
  await makeAgreement(officer, { contacts: false, title: "Quiet talks", confidential: true });
  await makeAgreement(officer, { contacts: false, title: "Open talks" });
  made(await saveView(manager, view("Talks", { page: "/agreements", search: "q=talks", shared: true })));
  const shared = (await offeredViews(viewer, "/agreements")).find(({ name }) => name === "Talks");
  expect(Object.keys(shared ?? {}).sort()).toEqual(["by", "id", "name", "search", "shared"]);
  const filter = readFilter(new URLSearchParams(shared?.search));
  const found = async (ctx: Ctx) => filter && (await listAgreements(ctx, filter, null));
  expect([(await found(manager))?.total, (await found(viewer))?.total]).toEqual([2, 1]);
  expect((await found(viewer))?.inStage.proposed).toBe(1);
});

test("what is done to a view is on record, with who did it", async () => {
  const id = await idOf(officer, "First");
  const rows = await officer.db.select().from(activity).where(eq(activity.subjectId, id)).orderBy(activity.version);
  expect(rows.map(({ verb, actorId }) => [verb, actorId])).toEqual([
    ["viewSaved", officer.actor.id],
    ["viewChanged", officer.actor.id],
    ["viewChanged", officer.actor.id],
  ]);
});
