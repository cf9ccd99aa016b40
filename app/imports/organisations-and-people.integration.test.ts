import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { editOrganisation } from "#app/organisations/organisations.server";
import type { Ctx } from "#app/platform/context.server";
import { activity, organisations, people, posts } from "#db/schema";
import { made, organisation, organisationDetails, person } from "#test/factories/records";
import { testContext } from "#test/support/context";
import { testDb } from "#test/support/database";
import { becameOf, broughtIn, fileOf, undone } from "#test/support/imports";
import { importPage } from "./import-queries.server";
import { runImport, saveMapping } from "./imports.server";
import { importedRows, wrongRows } from "./row-queries.server";

let ctx: Ctx;
beforeAll(async () => {
  const { db } = await testDb();
  ctx = await testContext({ db });
});

const heads = ["Mã", "Tên đơn vị", "Tên tiếng Trung", "Loại", "Quốc gia", "Địa điểm", "Trực thuộc", "Ghi chú"];
const named = async (name: string) =>
  (await ctx.db.select().from(organisations).where(eq(organisations.name, name)))[0];

describe("organisations from a file", () => {
  it("are checked, brought in, and known again", async () => {
    const rows = [
      ["A1", "Organisation 1", "组织一", "Cơ quan", "Việt Nam", "", "Organisation 3", ""],
      ["A2", "Organisation 2", "", "company", "CN", "Quảng Châu", "", "=1+1"],
      ["A3", "Organisation 3", "", "Thành phố", "vn", "", "", ""],
      ["", "", "", "Bộ", "VN", "", "", ""],
      ["A5", "Organisation 5", "", "no such type", "Atlantis", "", "", ""],
      ["A2", "Organisation 2b", "", "Bộ", "VN", "", "", ""],
      ["A7", "Organisation 7", "", "Bộ", "VN", "", "Nobody", ""],
    ];
    const id = await fileOf(ctx, "organisations", heads, rows);
    const foretold = [
      "2 created",
      "3 created",
      "4 created",
      "5 refused name import:blank",
      "6 refused type import:wordNotKnown:organisationTypes",
      "7 refused row import:sameAsRow:3",
      "8 refused parent import:organisationNotFound",
    ];
    expect(await becameOf(ctx, id)).toEqual(foretold);
    expect(await named("Organisation 2")).toBeUndefined();
    await broughtIn(ctx, id);
    expect(await becameOf(ctx, id)).toEqual(foretold);
    const [one, two, three] = [
      await named("Organisation 1"),
      await named("Organisation 2"),
      await named("Organisation 3"),
    ];
    expect(one?.parentId).toBe(three?.id);
    expect(one?.searchText).toContain("组织一");
    expect(two).toMatchObject({ type: "company", country: "CN", place: "Quảng Châu", note: "=1+1" });

    const again = await fileOf(ctx, "organisations", heads, rows);
    await broughtIn(ctx, again);
    expect((await becameOf(ctx, again)).slice(0, 3)).toEqual(["2 unchanged", "3 unchanged", "4 unchanged"]);
  });

  it("are changed only where the file says something new", async () => {
    const known = await organisation(ctx, "Old Name", { shortName: "ON", note: "kept" });
    const first = await fileOf(
      ctx,
      "organisations",
      ["code", "name", "type", "country", "place", "note"],
      [["B1", "Old Name", "municipality", "VN", "Huế", ""]],
    );
    await broughtIn(ctx, first);
    expect(await becameOf(ctx, first)).toEqual(["2 updated"]);
    expect(await named("Old Name")).toMatchObject({ id: known, place: "Huế", note: "kept", shortName: "ON" });

    // Edited here; the file still says what it said.
    const details = organisationDetails({ name: "New Name", place: "Đà Nẵng", shortName: "ON", note: "kept" });
    made(await editOrganisation(ctx, known, { ...details, version: 2 }));
    const same = await fileOf(
      ctx,
      "organisations",
      ["code", "name", "type", "country", "place", "note"],
      [["B1", "Old Name", "municipality", "VN", "Huế", ""]],
    );
    await broughtIn(ctx, same);
    expect(await becameOf(ctx, same)).toEqual(["2 unchanged"]);

    const other = await fileOf(
      ctx,
      "organisations",
      ["code", "name", "type", "country", "place", "note"],
      [["B1", "Old Name", "municipality", "VN", "Hội An", ""]],
    );
    expect((await importedRows(ctx, other, "updated", 1)).rows[0]?.changes).toEqual(["place"]);
    await broughtIn(ctx, other);
    expect(await named("New Name")).toMatchObject({ place: "Hội An" });
  });

  it("are not changed by what holds for all rows", async () => {
    await organisation(ctx, "Company 9", { type: "company", country: "KR" });
    const id = await fileOf(
      ctx,
      "organisations",
      ["name", "country"],
      [
        ["Company 9", "KR"],
        ["Company 10", "KR"],
      ],
      { type: "agency" },
    );
    await broughtIn(ctx, id);
    expect(await becameOf(ctx, id)).toEqual(["2 unchanged", "3 created"]);
    expect(await named("Company 10")).toMatchObject({ type: "agency" });
  });

  it("go when it is undone, and changed ones are as they were", async () => {
    const known = await organisation(ctx, "Changed", { note: "before" });
    const id = await fileOf(
      ctx,
      "organisations",
      ["name", "type", "country", "note", "belongs to"],
      [
        ["Changed", "municipality", "VN", "after", ""],
        ["Parent", "municipality", "VN", "", ""],
        ["Child", "agency", "VN", "", "Parent"],
        ["Used", "agency", "VN", "", ""],
      ],
    );
    await broughtIn(ctx, id);
    const used = await named("Used");
    await organisation(ctx, "Under used", { parentId: used?.id ?? null });
    await undone(ctx, id);
    expect(await becameOf(ctx, id)).toEqual(["2 undone", "3 undone", "4 undone", "5 kept inUse"]);
    expect((await named("Changed"))?.note).toBe("before");
    expect([await named("Parent"), await named("Child")]).toEqual([undefined, undefined]);
    const said = await ctx.db.select({ verb: activity.verb }).from(activity).where(eq(activity.subjectId, known));
    expect(said.map(({ verb }) => verb)).toEqual(["organisationAdded", "organisationEdited", "organisationEdited"]);
    expect((await importPage(ctx, id)).status).toBe("undone");
  });

  it("stay as somebody changed them since", async () => {
    const known = await organisation(ctx, "Two fields", { shortName: "before", note: "before" });
    const id = await fileOf(
      ctx,
      "organisations",
      ["name", "type", "country", "short name", "note"],
      [["Two fields", "municipality", "VN", "file", "file"]],
    );
    await broughtIn(ctx, id);
    made(
      await editOrganisation(ctx, known, {
        ...organisationDetails({ name: "Two fields", shortName: "person", note: "file" }),
        version: 2,
      }),
    );
    await undone(ctx, id);
    expect(await becameOf(ctx, id)).toEqual(["2 kept partlyChangedSince"]);
    expect(await named("Two fields")).toMatchObject({ shortName: "person", note: "before" });
  });
});

describe("people from a file", () => {
  const columns = ["Họ và tên", "Email", "Điện thoại", "Chức vụ", "Đơn vị", "Từ ngày"];

  it("come with their posts and are known again by mail, or by name and organisation", async () => {
    await organisation(ctx, "Department 1");
    await person(ctx, "Person Known", { email: "known@city.example", telephone: null });
    const rows = [
      ["Person 1", "one@city.example", "+84 28 3829 1111", "Director", "Department 1", "01/02/2020"],
      ["Person 1", "one@city.example", "", "Secretary", "Department 1", ""],
      ["Person 2", "", "", "Officer", "Department 1", "31/02/2020"],
      ["Person 3", "", "", "", "", ""],
      ["Another spelling", "KNOWN@city.example", "0909 123 456", "", "", ""],
      ["Person 5", "no address", "", "Officer", "", ""],
    ];
    const id = await fileOf(ctx, "people", columns, rows);
    await broughtIn(ctx, id);
    expect(await becameOf(ctx, id)).toEqual([
      "2 created",
      "3 updated",
      "4 refused postFrom import:dayNotRead",
      "5 created",
      "6 updated",
      "7 refused email enterEmail",
    ]);
    const [one] = await ctx.db.select().from(people).where(eq(people.email, "one@city.example"));
    const held = await ctx.db
      .select()
      .from(posts)
      .where(eq(posts.personId, one?.id ?? ""))
      .orderBy(posts.title);
    expect(held.map(({ title, fromOn }) => [title, fromOn])).toEqual([
      ["Director", "2020-02-01"],
      ["Secretary", null],
    ]);
    const again = await fileOf(ctx, "people", columns, rows);
    await broughtIn(ctx, again);
    expect((await importPage(ctx, again)).counts).toMatchObject({ created: 0, updated: 0, unchanged: 4, refused: 2 });

    await undone(ctx, again);
    await undone(ctx, id);
    expect(await becameOf(ctx, id)).toEqual([
      "2 undone",
      "3 undone",
      "4 refused postFrom import:dayNotRead",
      "5 undone",
      "6 undone",
      "7 refused email enterEmail",
    ]);
    const left = await ctx.db
      .select({ name: people.name })
      .from(people)
      .where(sql`${people.name} ~ '^(Person|Another)'`);
    expect(left).toEqual([{ name: "Person Known" }]);
  });
});

describe("an import", () => {
  it("is its owner's alone", async () => {
    const other = await testContext({ db: ctx.db, role: "manager" });
    const id = await fileOf(ctx, "people", ["name"], [["Person 8"]]);
    await expect(importPage(other, id)).rejects.toMatchObject({ init: { status: 404 } });
    await expect(runImport(other, id, 3)).rejects.toMatchObject({ init: { status: 404 } });
    await expect(wrongRows(other, id).next()).rejects.toMatchObject({ init: { status: 404 } });
  });

  it("is no work for somebody who only reads", async () => {
    const viewer = await testContext({ db: ctx.db, role: "viewer" });
    const id = await fileOf(ctx, "people", ["name"], [["Person 8"]]);
    expect(await saveMapping(viewer, id, 1, { columns: {}, fixed: {}, dayOrder: "dayFirst" })).toMatchObject({
      refusal: { code: "forbidden" },
    });
  });

  it("does not go on from a page that is out of date", async () => {
    const id = await fileOf(ctx, "people", ["name"], [["Person 9"]]);
    expect(await runImport(ctx, id, 1)).toMatchObject({ refusal: { code: "rule", rule: "importMovedOn" } });
  });

  it("brings nothing in once its owner may not write any more", async () => {
    const officer = await testContext({ db: ctx.db });
    const id = await fileOf(officer, "people", ["name"], [["Person 10"]]);
    await ctx.db.execute(sql`update users set role = 'viewer' where id = ${officer.actor.id}`);
    await broughtIn(officer, id);
    expect(await becameOf(officer, id)).toEqual(["2 refused row import:notAllowed"]);
  });
});
