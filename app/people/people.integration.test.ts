import { beforeAll, describe, expect, it } from "vitest";
import { findPerson, personLabel, personLabels, suggestPeople } from "#app/people/lookup.server";
import { addPerson, editPerson } from "#app/people/people.server";
import { addPost, editPost, endPost } from "#app/people/posts.server";
import { removePerson } from "#app/people/remove-person.server";
import type { Ctx } from "#app/platform/context.server";
import { addMember } from "#app/visits/members.server";
import { comments } from "#db/schema";
import { made, organisation, person, personDetails } from "#test/factories/records";
import { gift, visit } from "#test/factories/visits";
import { testContext } from "#test/support/context";
import { countedQueries } from "#test/support/counted-queries";
import { type TestDatabase, testDb } from "#test/support/database";

let database: TestDatabase;
let officer: Ctx;
let city: string;
let district: string;

beforeAll(async () => {
  database = await testDb();
  officer = await testContext({ db: database.db });
  city = await organisation(officer, "Ho Chi Minh City");
  district = await organisation(officer, "Huangpu District", { country: "CN" });
});

const post = (values: Partial<Parameters<typeof addPost>[2]> = {}) => ({
  title: "Vice Chairman",
  organisationId: city,
  fromOn: null,
  toOn: null,
  heldOn: null,
  ...values,
});

describe("people", () => {
  it("a viewer cannot add one", async () => {
    const viewer = await testContext({ db: database.db, role: "viewer" });
    expect(await addPerson(viewer, personDetails({ name: "No" }))).toMatchObject({ refusal: { code: "forbidden" } });
  });

  it("are found by their name in any script, without accents", async () => {
    const id = await person(officer, "Nguyen Van Nen", { names: [{ language: "vi", name: "Nguyễn Văn Nên" }] });
    for (const typed of ["nguyen van nen", "Nguyễn Văn Nên", id])
      expect(await findPerson(database.db, typed)).toEqual({ ok: true, id });
    expect(await findPerson(database.db, "Nguyen")).toEqual({ ok: false, why: "none" });
  });

  it("of one name are told apart by where they hold a post", async () => {
    const here = await person(officer, "Chen Jie", { names: [{ language: "zh-Hans", name: "陈杰" }] });
    await person(officer, "Chen Jie");
    made(await addPost(officer, here, post({ organisationId: district, heldOn: "2023-11-17" })));
    expect(await findPerson(database.db, "Chen Jie")).toEqual({ ok: false, why: "many" });
    expect(await personLabel(officer, here)).toBe("Chen Jie · Huangpu District");
    expect(await findPerson(database.db, "Chen Jie · Huangpu District")).toEqual({ ok: true, id: here });
    expect(await suggestPeople(officer, "陈杰")).toEqual([{ value: "Chen Jie · Huangpu District", note: "陈杰" }]);
  });

  it("of one name and no post, or of the same one, can each be chosen, and stay chosen", async () => {
    const ids = [await person(officer, "Trần Bình"), await person(officer, "Trần Bình")];
    const officials = [await person(officer, "Lý An"), await person(officer, "LY AN")];
    for (const id of officials) made(await addPost(officer, id, post()));
    const mark = (id = "") => `#${id.slice(0, 8)}`;
    const chosen = [...ids.map((id) => `Trần Bình · ${mark(id)}`), `Lý An · Ho Chi Minh City · ${mark(officials[0])}`];
    const labels = await personLabels(officer, [...ids, ...officials]);
    expect([...labels.values()]).toEqual([...chosen, `LY AN · Ho Chi Minh City · ${mark(officials[1])}`]);
    for (const [at, id] of [...ids, ...officials].entries())
      expect(await findPerson(database.db, [...labels.values()][at] ?? "")).toEqual({ ok: true, id });
    expect((await suggestPeople(officer, "tran binh")).map(({ value }) => value).sort()).toEqual(
      chosen.slice(0, 2).sort(),
    );
    expect(await findPerson(database.db, "Trần Bình · #00000000")).toEqual({ ok: false, why: "none" });
    const counted = await countedQueries(officer, database.appUrl);
    expect(await counted.during((ctx) => personLabels(ctx, [...ids, ...officials]))).toBe(1);
    await counted.close();
  });

  it("changes of two people to different fields are both kept, to the same field refused", async () => {
    const id = await person(officer, "Edited");
    const other = await testContext({ db: database.db, role: "manager" });
    made(await editPerson(other, id, { ...personDetails({ name: "Edited", address: "Dr" }), version: 1 }));
    made(await editPerson(officer, id, { ...personDetails({ name: "Edited", email: "a@example.org" }), version: 1 }));
    const mine = await editPerson(officer, id, { ...personDetails({ name: "Edited", address: "Ms" }), version: 1 });
    expect(mine).toMatchObject({
      refusal: {
        code: "conflict",
        version: 3,
        conflicts: [{ field: "address", yours: "Ms", theirs: "Dr", original: null }],
      },
    });
  });
});

describe("posts", () => {
  it("cannot begin or have been held in the future; can end there", async () => {
    const id = await person(officer, "Future");
    expect(await addPost(officer, id, post({ fromOn: "2026-11-22" }))).toMatchObject({
      refusal: { problems: { fromOn: "dayInFuture" } },
    });
    expect(await addPost(officer, id, post({ heldOn: "2026-11-22" }))).toMatchObject({
      refusal: { problems: { heldOn: "dayInFuture" } },
    });
    made(await addPost(officer, id, post({ fromOn: "2026-11-21", toOn: "2030-12-31" })));
  });

  it("cannot end before they began, nor before the day they were held", async () => {
    const id = await person(officer, "Backwards");
    expect(await addPost(officer, id, post({ fromOn: "2024-02-01", toOn: "2024-01-31" }))).toMatchObject({
      refusal: { problems: { toOn: "endAfter:2024-02-01" } },
    });
    const held = made(await addPost(officer, id, post({ heldOn: "2023-11-17" })));
    expect(await endPost(officer, id, held.id, "2023-11-16")).toMatchObject({
      refusal: { problems: { toOn: "endAfter:2023-11-17" } },
    });
    made(await endPost(officer, id, held.id, "2025-06-30"));
    const [row] = await database.ownerSql`select to_on::text, held_on::text from posts where id = ${held.id}`;
    expect(row).toEqual({ to_on: "2025-06-30", held_on: "2023-11-17" });
  });

  it("of another person are not found", async () => {
    const one = await person(officer, "One");
    const another = await person(officer, "Another");
    const { id } = made(await addPost(officer, one, post()));
    await expect(endPost(officer, another, id, "2026-01-01")).rejects.toMatchObject({ init: { status: 404 } });
    await expect(editPost(officer, another, id, { ...post(), version: 2 })).rejects.toMatchObject({
      init: { status: 404 },
    });
  });

  it("edited by two people keep both changes and refuse the same one", async () => {
    const id = await person(officer, "Posted");
    const { id: postId } = made(await addPost(officer, id, post()));
    made(await editPost(officer, id, postId, { ...post({ title: "Chairman" }), version: 2 }));
    made(await editPost(officer, id, postId, { ...post({ fromOn: "2020-01-01" }), version: 2 }));
    expect(await editPost(officer, id, postId, { ...post({ title: "Secretary" }), version: 2 })).toMatchObject({
      refusal: { code: "conflict", conflicts: [{ field: "title", theirs: "Chairman", original: "Vice Chairman" }] },
    });
    const [row] = await database.ownerSql`select title, from_on::text from posts where id = ${postId}`;
    expect(row).toEqual({ title: "Chairman", from_on: "2020-01-01" });
  });
});

describe("a person who was only just added", () => {
  it("is taken back with names and posts, but not once anything speaks of them", async () => {
    const alone = await person(officer, "Alone", { names: [{ language: "vi", name: "Một mình" }] });
    made(await addPost(officer, alone, post()));
    expect(await removePerson(officer, alone, 2)).toBeNull();

    const [member, given, backup, spokenOf] = [
      await person(officer, "A member"),
      await person(officer, "Was given something"),
      await person(officer, "Stands in"),
      await person(officer, "Spoken of"),
    ];
    const part = { side: "theirs", role: "member", note: null } as const;
    made(await addMember(officer, await visit(officer), { personId: member, ...part }));
    await gift(officer, { personId: given });
    await person(officer, "Has a stand-in", { backupId: backup });
    const word = { body: "Speaks fast", authorId: officer.actor.id, createdAt: officer.now };
    await database.db.insert(comments).values({ subjectType: "person", subjectId: spokenOf, ...word });
    for (const id of [member, given, backup, spokenOf]) expect(await removePerson(officer, id, 1)).toBe("inUse");
  });
});

describe("a form that is sent twice", () => {
  it("adds one person, and one post", async () => {
    const id = "0b6f1f0e-7c1c-8d7e-9d5a-3f2f1d9a0001";
    const twice = () => addPerson(officer, personDetails({ name: "Pressed twice" }), id);
    expect(await Promise.all([twice(), twice()])).toEqual([
      { ok: true, value: { id } },
      { ok: true, value: { id } },
    ]);
    const added = await database.ownerSql`select count(*)::int as n from activity where subject_id = ${id}`;
    expect(added[0]?.n).toBe(1);
    const postId = "0b6f1f0e-7c1c-8d7e-9d5a-3f2f1d9a0002";
    for (const _ of [1, 2]) made(await addPost(officer, id, { ...post(), id: postId }));
    const posts = await database.ownerSql`select id from posts where person_id = ${id}`;
    expect(posts.map((row) => row.id)).toEqual([postId]);
  });
});
