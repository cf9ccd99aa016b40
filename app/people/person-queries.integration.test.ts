import { beforeAll, describe, expect, it } from "vitest";
import { listPeople, personFormValues, personPage, postFormValues } from "#app/people/person-queries.server";
import { addPost } from "#app/people/posts.server";
import type { Ctx } from "#app/platform/context.server";
import { agreementContacts } from "#db/schema";
import { agreementRow, made, organisation, person } from "#test/factories/records";
import { testContext } from "#test/support/context";
import { type TestDatabase, testDb } from "#test/support/database";

let database: TestDatabase;
let officer: Ctx;
let id: string;
let post: string;

beforeAll(async () => {
  database = await testDb();
  officer = await testContext({ db: database.db });
  const city = await organisation(officer, "Ho Chi Minh City");
  id = await person(officer, "Nguyen Van Nen", { names: [{ language: "vi", name: "Nguyễn Văn Nên" }] });
  await person(officer, "Chen Jie");
  const held = { organisationId: city, heldOn: null };
  made(await addPost(officer, id, { ...held, title: "Member", fromOn: "2015-01-01", toOn: "2019-12-31" }));
  post = made(await addPost(officer, id, { ...held, title: "Secretary", fromOn: "2020-01-01", toOn: null })).id;
});

describe("the list of people", () => {
  it("finds them in any script and shows the latest post", async () => {
    const { rows, total } = await listPeople(officer, "nguyễn nên", 1);
    expect(total).toBe(1);
    expect(rows).toMatchObject([
      {
        id,
        names: [{ language: "vi", name: "Nguyễn Văn Nên" }],
        post: { title: "Secretary", organisation: "Ho Chi Minh City", fromOn: "2020-01-01", toOn: null },
      },
    ]);
    expect((await listPeople(officer, "", 1)).rows.map((row) => [row.name, row.post === null])).toEqual([
      ["Chen Jie", true],
      ["Nguyen Van Nen", false],
    ]);
  });
});

describe("the page of a person", () => {
  it("shows posts over time, the present one first", async () => {
    expect((await personPage(officer, id)).posts.map((row) => row.title)).toEqual(["Secretary", "Member"]);
  });

  it("calls a post by its title in the reader's language", async () => {
    const named = await person(officer, "Bui The Duy");
    const ministry = await organisation(officer, "Ministry of Science and Technology", { country: "VN" });
    const held = { organisationId: ministry, heldOn: null, fromOn: null, toOn: null };
    made(await addPost(officer, named, { ...held, title: "Deputy Minister", titles: { vi: "Thứ trưởng" } }));
    const called = async (ctx: Ctx) => (await personPage(ctx, named)).posts.map((row) => row.called);
    expect(await called({ ...officer, locale: "vi" })).toEqual(["Thứ trưởng"]);
    expect(await called(officer)).toEqual(["Deputy Minister"]);
  });

  it("names the agreements in which the person is a contact, and none its reader may not see", async () => {
    const open = await agreementRow(database.db, "P-1");
    const secret = await agreementRow(database.db, "P-2", { confidential: true });
    for (const agreementId of [open, secret])
      await database.db.insert(agreementContacts).values({ agreementId, side: "ours", personId: id });
    expect((await personPage(officer, id)).agreements.map((row) => row.reference)).toEqual(["P-1"]);
    const manager = await testContext({ db: database.db, role: "manager" });
    expect((await personPage(manager, id)).agreements.map((row) => row.reference)).toEqual(["P-1", "P-2"]);
  });

  it("begins its forms with what is kept", async () => {
    expect(await personFormValues(officer, id)).toMatchObject({ name: "Nguyen Van Nen", version: 3 });
    expect(await postFormValues(officer, id, post)).toEqual({
      person: { id, name: "Nguyen Van Nen" },
      values: {
        title: "Secretary",
        titles: [],
        organisation: "Ho Chi Minh City · VN",
        fromOn: "2020-01-01",
        toOn: null,
        heldOn: null,
        version: 3,
      },
    });
  });

  it("is not found under an address that cannot be one, nor with another person's post", async () => {
    const another = await person(officer, "Another");
    await expect(personPage(officer, "x")).rejects.toMatchObject({ init: { status: 404 } });
    await expect(postFormValues(officer, id, "x")).rejects.toMatchObject({ init: { status: 404 } });
    await expect(postFormValues(officer, another, post)).rejects.toMatchObject({ init: { status: 404 } });
  });
});
