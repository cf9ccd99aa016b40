/** What a person signed or witnessed, with the post held then: a later post moves nobody's past. */
import { beforeAll, describe, expect, it } from "vitest";
import { personPage } from "#app/people/person-queries.server";
import { addPost, editPost, endPost } from "#app/people/posts.server";
import type { Ctx } from "#app/platform/context.server";
import { made, organisation, person } from "#test/factories/records";
import { makeAgreement } from "#test/support/agreements";
import { testContext } from "#test/support/context";
import { type TestDatabase, testDb } from "#test/support/database";

let database: TestDatabase;
let officer: Ctx;
let id: string;
let mayor: string;
let at: string;

const on = "2023-11-17";

beforeAll(async () => {
  database = await testDb();
  officer = await testContext({ db: database.db });
  at = await organisation(officer, "Guangzhou", { country: "CN" });
  id = await person(officer, "Guo Yonghang", { names: [{ language: "zh-Hans", name: "郭永航" }] });
  const post = { organisationId: at, heldOn: null, toOn: null };
  mayor = made(await addPost(officer, id, { ...post, title: "Mayor", fromOn: "2022-01-01" })).id;
  const values = { signedOn: on, languages: ["en"] };
  const named = (signatories: object[], witnesses: object[] = []) => ({ ...values, signatories, witnesses });
  await makeAgreement(officer, {
    ...{ title: "By his name as here", step: "inForce" },
    values: named([{ name: "GUO Yonghang", post: null, party: "Guangzhou" }]),
  });
  await makeAgreement(officer, {
    ...{ title: "By his own script, as a witness", step: "inForce" },
    values: named([{ name: "Somebody", post: null, party: null }], [{ name: "郭 永航", post: "Party secretary" }]),
  });
  await makeAgreement(officer, {
    ...{ title: "Behind doors", step: "inForce", confidential: true },
    values: named([{ name: "Guo Yonghang", post: null, party: null }]),
  });
});

const shown = async (ctx = officer) =>
  (await personPage(ctx, id)).signed
    .map(({ title, role, post, at }) => ({ title, role, post, at }))
    .sort((a, b) => (a.title < b.title ? -1 : 1));

describe("what a person signed", () => {
  it("is found by any of the names, with the post of the paper, else the one held on that day", async () => {
    expect((await shown()).slice(1)).toEqual([
      { title: "By his name as here", role: "signatory", post: "Mayor", at: "Guangzhou" },
      { title: "By his own script, as a witness", role: "witness", post: "Party secretary", at: null },
    ]);
  });

  it("shows nobody what they may not see", async () => {
    const other = await testContext({ db: database.db });
    expect((await shown(other)).map(({ title }) => title)).not.toContain("Behind doors");
    expect((await shown()).map(({ title }) => title)).toContain("Behind doors");
  });

  it("does not change with a later post", async () => {
    const before = await shown();
    made(await endPost(officer, id, mayor, "2025-06-30"));
    made(
      await addPost(officer, id, {
        ...{ title: "Party secretary of the province", titles: { "zh-Hans": "省委书记" } },
        ...{ organisationId: at, fromOn: "2025-07-01", toOn: null, heldOn: null },
      }),
    );
    expect(await shown()).toEqual(before);
    expect((await personPage(officer, id)).posts[0]).toMatchObject({
      title: "Party secretary of the province",
      titles: { "zh-Hans": "省委书记" },
    });
  });

  it("does change where what is known of that day changes", async () => {
    const { version } = (await database.ownerSql`select version from people where id = ${id}`)[0] as {
      version: number;
    };
    const post = { title: "Mayor", organisationId: at, fromOn: "2024-01-01", toOn: "2025-06-30", heldOn: null };
    made(await editPost(officer, id, mayor, { ...post, version }));
    expect((await shown())[1]).toMatchObject({ title: "By his name as here", post: null });
  });

  it("names every post held on that day, in the reader's language: which of them counted is for nobody to guess", async () => {
    const two = await person(officer, "Bui Two Posts");
    const post = { heldOn: null, toOn: null, fromOn: "2020-01-01" };
    const harbour = await organisation(officer, "Harbour Board", { country: "CN" });
    made(await addPost(officer, two, { ...post, organisationId: at, title: "Mayor", titles: { vi: "Thị trưởng" } }));
    made(await addPost(officer, two, { ...post, organisationId: harbour, title: "Chair", fromOn: "2021-01-01" }));
    await makeAgreement(officer, {
      ...{ title: "Two posts", step: "inForce" },
      values: {
        ...{ signedOn: on, languages: ["en"], witnesses: [] },
        signatories: [{ name: "Bui Two Posts", post: null, party: "Guangzhou" }],
      },
    });
    const signedAs = async (locale: "en" | "vi") =>
      (await personPage({ ...officer, locale }, two)).signed.map((row) => [row.post, row.at]);
    expect(await signedAs("en")).toEqual([["Chair, Harbour Board; Mayor, Guangzhou", "Guangzhou"]]);
    expect(await signedAs("vi")).toEqual([["Chair, Harbour Board; Thị trưởng, Guangzhou", "Guangzhou"]]);
  });
});
