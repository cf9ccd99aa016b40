import { beforeAll, describe, expect, it } from "vitest";
import { findOrganisation, organisationLabel, suggestOrganisations } from "#app/organisations/lookup.server";
import { addOrganisationFact } from "#app/organisations/organisation-facts.server";
import { addOrganisation, editOrganisation } from "#app/organisations/organisations.server";
import { removeOrganisation } from "#app/organisations/remove-organisation.server";
import type { Ctx } from "#app/platform/context.server";
import { comments } from "#db/schema";
import { organisationDetails as details, made, organisation } from "#test/factories/records";
import { gift, visit } from "#test/factories/visits";
import { testContext } from "#test/support/context";
import { type TestDatabase, testDb } from "#test/support/database";

let database: TestDatabase;
let officer: Ctx;

beforeAll(async () => {
  database = await testDb();
  officer = await testContext({ db: database.db, role: "officer" });
});

describe("adding an organisation", () => {
  it("a viewer cannot", async () => {
    const viewer = await testContext({ db: database.db, role: "viewer" });
    expect(await addOrganisation(viewer, details({ name: "No" }))).toEqual({
      ok: false,
      refusal: { code: "forbidden" },
    });
  });

  it("keeps every name and is found by each of them, without accents", async () => {
    const { id } = made(
      await addOrganisation(
        officer,
        details({ name: "Thu Duc City", shortName: "TDC", names: [{ language: "vi", name: "Thành phố Thủ Đức" }] }),
      ),
    );
    for (const typed of ["thu duc city", "Thành phố Thủ Đức", "thanh pho thu duc", "tdc", "Thu Duc City · VN", id])
      expect(await findOrganisation(database.db, typed)).toEqual({ ok: true, id });
    expect(await findOrganisation(database.db, "Thu Duc")).toEqual({ ok: false, why: "none" });
    expect(await findOrganisation(database.db, "Thu Duc City · CN")).toEqual({ ok: false, why: "none" });
    expect(await findOrganisation(database.db, "%")).toEqual({ ok: false, why: "none" });
  });

  it("the same name, country and place twice is refused", async () => {
    made(await addOrganisation(officer, details({ name: "Đà Nẵng" })));
    expect(await addOrganisation(officer, details({ name: "da nang" }))).toMatchObject({
      ok: false,
      refusal: { code: "input", problems: { name: "organisationExists" } },
    });
  });

  it("two of one name in different places are told apart by the place", async () => {
    const huangpu = (place: string) =>
      addOrganisation(
        officer,
        details({ name: "Huangpu District", country: "CN", place, names: [{ language: "zh-Hans", name: "黄埔区" }] }),
      );
    const guangzhou = made(await huangpu("Guangzhou"));
    made(await huangpu("Shanghai"));
    expect(await findOrganisation(database.db, "黄埔区")).toEqual({ ok: false, why: "many" });
    expect(await findOrganisation(database.db, "Huangpu District · CN · Guangzhou")).toEqual({
      ok: true,
      ...guangzhou,
    });
    expect(await organisationLabel(officer, guangzhou.id)).toBe("Huangpu District · CN · Guangzhou");
    const values = (await suggestOrganisations(officer, "黄埔")).map((one) => one.value);
    expect(values.sort()).toEqual(["Huangpu District · CN · Guangzhou", "Huangpu District · CN · Shanghai"]);
  });

  it("a fact from a source is kept once", async () => {
    const { id } = made(await addOrganisation(officer, details({ name: "Fact holder" })));
    const fact = { facts: { en: "Founded in 2010", vi: "Thành lập năm 2010" }, sourceId: null };
    const first = made(await addOrganisationFact(officer, id, fact));
    expect(made(await addOrganisationFact(officer, id, fact))).toEqual(first);
  });
});

describe("editing an organisation", () => {
  it("two people's changes to different fields are both kept", async () => {
    const { id } = made(await addOrganisation(officer, details({ name: "Both kept" })));
    const other = await testContext({ db: database.db, role: "manager" });
    const base = details({ name: "Both kept" });
    made(await editOrganisation(other, id, { ...base, place: "Here", version: 1 }));
    expect(made(await editOrganisation(officer, id, { ...base, note: "Mine", version: 1 }))).toEqual({
      id,
      version: 3,
      beside: true,
    });
    const [row] = await database.ownerSql`select place, note from organisations where id = ${id}`;
    expect(row).toEqual({ place: "Here", note: "Mine" });
  });

  it("the same field changed twice is refused with yours, theirs and the original", async () => {
    const { id } = made(await addOrganisation(officer, details({ name: "Contested" })));
    const other = await testContext({ db: database.db, role: "manager", name: "Lan" });
    made(await editOrganisation(other, id, { ...details({ name: "Theirs", place: "There" }), version: 1 }));
    const mine = await editOrganisation(officer, id, { ...details({ name: "Mine" }), version: 1 });
    expect(mine).toMatchObject({
      ok: false,
      refusal: {
        code: "conflict",
        by: "Lan",
        version: 2,
        conflicts: [{ field: "name", yours: "Mine", theirs: "Theirs", original: "Contested" }],
        merged: { name: "Mine", place: "There" },
      },
    });
  });

  it("an edit that changes nothing writes nothing", async () => {
    const base = details({ name: "Unchanged", names: [{ language: "vi", name: "Không đổi" }] });
    const { id } = made(await addOrganisation(officer, base));
    expect(made(await editOrganisation(officer, id, { ...base, version: 1 }))).toEqual({
      id,
      version: 1,
      beside: false,
    });
  });

  it("every change is in the activity with what was there before", async () => {
    const { id } = made(await addOrganisation(officer, details({ name: "Before" })));
    made(await editOrganisation(officer, id, { ...details({ name: "After" }), version: 1 }));
    const rows = await database.ownerSql`
      select verb, changes, version, actor_id from activity where subject_id = ${id} order by version`;
    expect(rows[1]).toEqual({
      verb: "organisationEdited",
      changes: { name: ["Before", "After"] },
      version: 2,
      actor_id: officer.actor.id,
    });
  });

  it("nothing can stand under itself, directly or further down", async () => {
    const top = made(await addOrganisation(officer, details({ name: "Top" })));
    const below = made(await addOrganisation(officer, details({ name: "Below", parentId: top.id })));
    const deeper = made(await addOrganisation(officer, details({ name: "Deeper", parentId: below.id })));
    for (const parentId of [top.id, deeper.id])
      expect(
        await editOrganisation(officer, top.id, { ...details({ name: "Top", parentId }), version: 1 }),
      ).toMatchObject({ ok: false, refusal: { code: "input", problems: { parent: "parentBelow" } } });
  });

  it("two moves at once cannot close a circle", async () => {
    const a = made(await addOrganisation(officer, details({ name: "Circle A" })));
    const b = made(await addOrganisation(officer, details({ name: "Circle B" })));
    const outcomes = await Promise.all([
      editOrganisation(officer, a.id, { ...details({ name: "Circle A", parentId: b.id }), version: 1 }),
      editOrganisation(officer, b.id, { ...details({ name: "Circle B", parentId: a.id }), version: 1 }),
    ]);
    expect(outcomes.filter((one) => one.ok)).toHaveLength(1);
  });

  it("one that is not there is not found", async () => {
    const edit = { ...details({ name: "X" }), version: 1 };
    for (const id of ["00000000-0000-4000-8000-000000000000", "not-an-id"])
      await expect(editOrganisation(officer, id, edit)).rejects.toMatchObject({ init: { status: 404 } });
  });
});

describe("an organisation that was only just added", () => {
  it("is taken back with its names, but not once anything speaks of it", async () => {
    const names = [{ language: "zh-Hans", name: "无" }];
    const alone = await organisation(officer, "Alone", { names });
    expect(await removeOrganisation(officer, alone, 1)).toBeNull();
    const visited = await organisation(officer, "Visited");
    await visit(officer, { organisationIds: [visited] });
    const gave = await organisation(officer, "Gave something");
    await gift(officer, { organisationId: gave });
    const spokenOf = await organisation(officer, "Spoken of");
    const word = { body: "Answers late", authorId: officer.actor.id, createdAt: officer.now };
    await database.db.insert(comments).values({ subjectType: "organisation", subjectId: spokenOf, ...word });
    for (const id of [visited, gave, spokenOf]) expect(await removeOrganisation(officer, id, 1)).toBe("inUse");
  });

  it("is one where its form is sent twice", async () => {
    const id = "0b6f1f0e-7c1c-8d7e-9d5a-3f2f1d9a0003";
    const twice = () => addOrganisation(officer, details({ name: "Pressed twice" }), id);
    expect(await Promise.all([twice(), twice()])).toEqual([
      { ok: true, value: { id } },
      { ok: true, value: { id } },
    ]);
  });
});
