/** Two records become one, and two again. */
import { beforeAll, describe, expect, it } from "vitest";
import { checkHistories } from "#app/agreements/check-histories.server";
import { findOrganisation } from "#app/organisations/lookup.server";
import { agreementsAround } from "#app/organisations/organisation-agreements.server";
import { recordSuccession } from "#app/organisations/succession.server";
import { findPerson } from "#app/people/lookup.server";
import { editPerson } from "#app/people/people.server";
import { listPeople, personPage } from "#app/people/person-queries.server";
import { addPost } from "#app/people/posts.server";
import type { Ctx } from "#app/platform/context.server";
import {
  agreementContacts,
  comments,
  meetingAgreements,
  meetingOrganisations,
  meetingPeople,
  meetings,
} from "#db/schema";
import { agreementRow, made, organisation, person, personDetails } from "#test/factories/records";
import { makeAgreement } from "#test/support/agreements";
import { testContext } from "#test/support/context";
import { type TestDatabase, testDb } from "#test/support/database";
import { hangingOn } from "./compare.server";
import { historyOf } from "./history.server";
import { mergeRecords, undoMerge } from "./merge.server";
import { mergesInto } from "./merges-route.server";
import { type Mergeable, references, staying } from "./references";

let database: TestDatabase;
let officer: Ctx;
let count = 0;
let moments = 0;

beforeAll(async () => {
  database = await testDb();
  officer = await testContext({ db: database.db });
});

const versions = { keptVersion: 1, mergedVersion: 1, choices: {} };
const merge = (type: Mergeable, keptId: string, mergedId: string, more = {}) =>
  mergeRecords(next(), type, { keptId, mergedId, ...versions, ...more });
/** Each merge comes after the one before. */
const next = () => ({ ...officer, now: new Date(officer.now.getTime() + 1000 * ++moments) });
const latest = async (type: Mergeable, keptId: string) => (await mergesInto(officer, type, keptId))[0]?.id ?? "";

/** Everything that the tables say of two records, but versions and what was noted about them. */
async function allOf(type: Mergeable, ids: string[]): Promise<unknown> {
  const table = type === "person" ? "people" : "organisations";
  const own = await database.ownerSql.unsafe(
    `select to_jsonb(t) - 'version' as row from ${table} t where id = any($1::uuid[]) order by id`,
    [ids] as never,
  );
  const rows = [];
  for (const { table, column } of references[type])
    rows.push(
      ...(await database.ownerSql.unsafe(
        `select '${table}.${column}' as what, to_jsonb(t) - 'version' as row from ${table} t where ${column} = any($1::uuid[]) order by 2`,
        [ids] as never,
      )),
    );
  return JSON.parse(JSON.stringify([own, rows]));
}

/** Histories that do not replay; bare rows without one are left out. */
const differing = async () =>
  (await checkHistories(database.db)).differences.filter(({ reference }) => !reference.startsWith("M-"));

async function twoPeople() {
  const at = await organisation(officer, `Office ${++count}`);
  const kept = await person(officer, `Tran Thi ${count} Mai`, { email: "mai@city.example" });
  const names = [{ language: "vi", name: "Trần Thị Mai" }];
  const merged = await person(officer, `Mai Tran ${count}`, {
    names,
    telephone: "+84 28 3829 1111",
    note: "Met in 2023",
  });
  const post = { title: "Director", organisationId: at, fromOn: "2020-01-01", toOn: null, heldOn: null };
  made(await addPost(officer, kept, post));
  made(await addPost(officer, merged, post));
  made(await addPost(officer, merged, { ...post, title: "Deputy", fromOn: "2018-01-01", toOn: "2019-12-31" }));
  const [both, one] = [await meeting([kept, merged]), await meeting([merged])];
  const agreement = await agreementRow(database.db, `M-${count}`);
  await database.db.insert(agreementContacts).values({ agreementId: agreement, side: "theirs", personId: merged });
  await database.db.insert(comments).values({
    subjectType: "person",
    subjectId: merged,
    body: "Speaks fast",
    authorId: officer.actor.id,
    createdAt: officer.now,
  });
  return { kept, merged, agreement, both, one };
}

async function meeting(people: string[]): Promise<string> {
  const [row] = await database.db
    .insert(meetings)
    .values({ firstOn: "2023-11-17", titleEn: "A talk", titleVi: "Trao đổi" })
    .returning({ id: meetings.id });
  const id = row?.id ?? "";
  await database.db.insert(meetingPeople).values(people.map((personId) => ({ meetingId: id, personId })));
  return id;
}

describe("two people put together", () => {
  it("are one with all that pointed to either, each once, and the fields chosen", async () => {
    const { kept, merged } = await twoPeople();
    made(await merge("person", kept, merged, { keptVersion: 2, mergedVersion: 3, choices: { name: "merged" } }));
    const shown = await personPage(officer, kept);
    expect(shown).toMatchObject({
      name: `Mai Tran ${count}`,
      email: "mai@city.example",
      telephone: "+84 28 3829 1111",
    });
    expect(shown.posts.map(({ title }) => title)).toEqual(["Director", "Deputy"]);
    expect(shown.agreements).toHaveLength(1);
    const [met] = await database.ownerSql`select count(*)::int as n from meeting_people where person_id = ${kept}`;
    expect(met?.n).toBe(2);
    const [left] = await database.ownerSql`select count(*)::int as n from meeting_people where person_id = ${merged}`;
    expect(left?.n).toBe(0);
  });

  it("stand in no list twice, are found by either's name, and the old page leads to the new", async () => {
    const { kept, merged } = await twoPeople();
    made(await merge("person", kept, merged, { keptVersion: 2, mergedVersion: 3 }));
    expect((await listPeople(officer, `Mai Tran ${count}`, 1)).rows.map(({ id }) => id)).toEqual([kept]);
    expect(await findPerson(database.db, merged)).toEqual({ ok: true, id: kept });
    await expect(personPage(officer, merged)).rejects.toMatchObject({ status: 302 });
    const { rows } = await historyOf(officer, "person", kept);
    expect(rows.filter(({ of }) => of === `Mai Tran ${count}`).map(({ text }) => text)).toContain("Person added.");
    expect(rows.filter(({ of }) => of === null).map(({ text }) => text)).toContain("Person added.");
  });

  it("keep what either of them signed, as it was named", async () => {
    const named = `Pham ${++count} Thi Hoa`;
    const [kept, merged] = [await person(officer, `Hoa Pham ${count} T`), await person(officer, named)];
    const values = {
      signedOn: "2023-11-17",
      languages: ["en"],
      signatories: [{ name: named, post: null, party: null }],
    };
    const { id } = await makeAgreement(officer, { title: "Signed by her", step: "inForce", values });
    made(await merge("person", kept, merged));
    expect((await personPage(officer, kept)).signed.map((one) => one.id)).toEqual([id]);
  });

  it("are two again exactly as they were", async () => {
    const { kept, merged } = await twoPeople();
    const before = await allOf("person", [kept, merged]);
    made(await merge("person", kept, merged, { keptVersion: 2, mergedVersion: 3, choices: { name: "merged" } }));
    expect(await allOf("person", [kept, merged])).not.toEqual(before);
    made(await undoMerge(officer, "person", kept, await latest("person", kept)));
    expect(await allOf("person", [kept, merged])).toEqual(before);
  });

  it("keep with the one that stays what was added or changed since", async () => {
    const { kept, merged } = await twoPeople();
    made(await merge("person", kept, merged, { keptVersion: 2, mergedVersion: 3 }));
    const later = await meeting([kept]);
    const [row] = await database.ownerSql`select name, email, version from people where id = ${kept}`;
    const { name, email, version } = row as { name: string; email: string; version: number };
    made(await editPerson(officer, kept, { ...personDetails({ name, email, telephone: "+84 1 234 5678" }), version }));
    made(await undoMerge(officer, "person", kept, await latest("person", kept)));
    expect(await personPage(officer, kept)).toMatchObject({ telephone: "+84 1 234 5678", note: null });
    expect(await personPage(officer, merged)).toMatchObject({ telephone: "+84 28 3829 1111" });
    const [met] = await database.ownerSql`select person_id from meeting_people where meeting_id = ${later}`;
    expect(met?.person_id).toBe(kept);
  });

  it("are refused where they are one already, were changed meanwhile, or stand in a chain", async () => {
    const [one, two, three] = [
      await person(officer, "One"),
      await person(officer, "Two"),
      await person(officer, "Three"),
    ];
    const rule = (name: string) => ({ refusal: { code: "rule", rule: name } });
    expect(await merge("person", one, one)).toMatchObject(rule("mergeWithItself"));
    expect(await merge("person", one, two, { mergedVersion: 7 })).toMatchObject(rule("mergeChangedMeanwhile"));
    made(await merge("person", one, two));
    // Through the page of another it is not there.
    await expect(undoMerge(officer, "person", three, await latest("person", one))).rejects.toMatchObject({
      init: { status: 404 },
    });
    expect(await merge("person", three, two, { mergedVersion: 2 })).toMatchObject(rule("mergedAlready"));
    expect(await merge("person", three, one, { mergedVersion: 2 })).toMatchObject(rule("mergeChain"));
    const first = await latest("person", one);
    made(await merge("person", one, three, { keptVersion: 2 }));
    expect(await undoMerge(officer, "person", one, first)).toMatchObject(rule("mergeNotLatest"));
    made(await undoMerge(officer, "person", one, await latest("person", one)));
    made(await undoMerge(officer, "person", one, first));
    expect(await undoMerge(officer, "person", one, first)).toMatchObject(rule("mergeUndone"));
    const viewer = await testContext({ db: database.db, role: "viewer" });
    expect(await undoMerge(viewer, "person", one, first)).toMatchObject({ refusal: { code: "forbidden" } });
  });
});

describe("two organisations put together", () => {
  it("carry agreements, posts and search along, and every history still replays", async () => {
    const { id, ctx } = { ...(await makeAgreement(officer, { step: "inForce" })), ctx: officer };
    const [party] = await database.ownerSql`
      select organisation_id as id, (select version from organisations o where o.id = organisation_id) as version
      from agreement_parties where agreement_id = ${id} and side = 'theirs' limit 1`;
    const kept = await organisation(ctx, "Port Authority of Busan", { country: "KR" });
    const mergedVersion = Number(party?.version);
    const merged = String(party?.id);
    const before = await allOf("organisation", [kept, merged]);
    made(await merge("organisation", kept, merged, { mergedVersion }));
    expect((await agreementsAround(officer, kept, { role: "", page: 1 })).rows.map((one) => one.id)).toContain(id);
    const [row] = await database.ownerSql`select search_text from agreements where id = ${id}`;
    expect(row?.search_text).toContain("port authority of busan");
    expect(await differing()).toEqual([]);
    made(await undoMerge(officer, "organisation", kept, await latest("organisation", kept)));
    expect(await allOf("organisation", [kept, merged])).toEqual(before);
    expect(await differing()).toEqual([]);
  });

  it("are refused where one succeeded the other, or stands under it", async () => {
    const [before, after] = [await organisation(officer, "Thu Duc"), await organisation(officer, "A new city")];
    const under = await organisation(officer, "A department", { parentId: after });
    made(
      await recordSuccession(officer, {
        ...{ predecessorId: before, successorId: after, on: "2025-07-01", act: null, sourceId: null },
      }),
    );
    for (const [kept, merged] of [
      [before, after],
      [after, before],
    ] as const)
      expect(await merge("organisation", kept, merged)).toMatchObject({ refusal: { rule: "mergeSuccessor" } });
    expect(await merge("organisation", under, after)).toMatchObject({ refusal: { rule: "mergeParent" } });
    expect(await findOrganisation(database.db, "Thu Duc")).toEqual({ ok: true, id: before });
  });
});

describe("what the page says will move", () => {
  it("counts nothing of agreements its reader may not see", async () => {
    const partner = await organisation(officer, `Counted ${++count}`);
    const [open, secret] = [
      await agreementRow(database.db, `M-open-${count}`, { partyId: partner, leadId: partner }),
      await agreementRow(database.db, `M-secret-${count}`, { partyId: partner, leadId: partner, confidential: true }),
    ];
    for (const agreementId of [open, secret]) {
      const meetingId = await meeting([await person(officer, `At the talk ${++count}`)]);
      await database.db.insert(meetingAgreements).values({ meetingId, agreementId });
      await database.db.insert(meetingOrganisations).values({ meetingId, organisationId: partner });
      await database.db.insert(comments).values({
        ...{ subjectType: "organisation", subjectId: partner, agreementId, body: "A word" },
        ...{ authorId: officer.actor.id, createdAt: officer.now },
      });
    }
    const counts = async (ctx: Ctx) =>
      Object.fromEntries((await hangingOn(ctx, "organisation", partner)).map(({ what, count }) => [what, count]));
    const what = ["agreement_parties", "agreements", "meeting_organisations", "comments"];
    const columns = what.map((table) =>
      table === "agreements"
        ? "agreements.lead_id"
        : `${table}.${table === "comments" ? "subject" : "organisation"}_id`,
    );
    const all = (n: number) => Object.fromEntries(columns.map((one) => [one, n]));
    expect(await counts(officer)).toEqual(all(1));
    expect(await counts(await testContext({ db: database.db, role: "manager" }))).toEqual(all(2));
  });
});

describe("the table of references", () => {
  it("says by which agreement a row is seen, wherever a row has one", async () => {
    const of = await database.ownerSql<{ table: string }[]>`
      select table_name as table from information_schema.columns where table_schema = 'public' and column_name = 'agreement_id'`;
    const having = new Set(of.map(({ table }) => table));
    const silent = Object.values(references)
      .flat()
      .filter(({ table, seenBy }) => having.has(table) && seenBy !== "agreement_id");
    expect(silent.map(({ table }) => table)).toEqual([]);
  });

  it("names every foreign key to people and organisations, and every column that may point to them without one", async () => {
    const keys = await database.ownerSql<{ name: string; to: string }[]>`
      select k.table_name || '.' || k.column_name as name, c.table_name as to
      from information_schema.referential_constraints r
      join information_schema.key_column_usage k on k.constraint_name = r.constraint_name and k.constraint_schema = r.constraint_schema
      join information_schema.constraint_column_usage c on c.constraint_name = r.unique_constraint_name and c.constraint_schema = r.constraint_schema
      where r.constraint_schema = 'public' and c.table_name in ('people', 'organisations') and c.column_name = 'id'`;
    const loose = await database.ownerSql<{ name: string }[]>`
      select table_name || '.' || column_name as name from information_schema.columns
      where table_schema = 'public' and column_name in ('subject_id', 'record_id', 'parent_id', 'person_id', 'organisation_id',
        'kept_id', 'merged_id', 'one_id', 'other_id')`;
    const known = new Set([
      ...Object.values(references).flatMap((all) => all.map(({ table, column }) => `${table}.${column}`)),
      ...Object.keys(staying),
      // Of agreements alone.
      "agreements.parent_id",
    ]);
    expect([...keys, ...loose].map(({ name }) => name).filter((name) => !known.has(name))).toEqual([]);
    expect(keys.length).toBeGreaterThan(20);
  });

  it("names rows by columns that are there, and by a key that is theirs alone", async () => {
    for (const { table, column, key } of Object.values(references).flat()) {
      const unique = await database.ownerSql<{ columns: string[] }[]>`
        select (select array_agg(a.attname::text) from pg_attribute a where a.attrelid = i.indrelid and a.attnum = any(i.indkey)) as columns
        from pg_index i where i.indrelid = ${`public.${table}`}::regclass and i.indisunique and i.indpred is null`;
      const named = new Set([...key, column]);
      expect(
        unique.some(({ columns }) => columns.every((one) => named.has(one))),
        `${table}.${column}`,
      ).toBe(true);
    }
  });
});
