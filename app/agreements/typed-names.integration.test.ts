/** Records named in the rows of a form: asked for all at once, each answered as if it had been asked for alone. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findOrganisations } from "#app/organisations/lookup.server";
import { findPeople } from "#app/people/lookup.server";
import type { Ctx } from "#app/platform/context.server";
import type { Refusal } from "#app/platform/refusals";
import { foundRows } from "#app/visits/found-rows.server";
import { agreementRow, organisation, person } from "#test/factories/records";
import { makeAgreement } from "#test/support/agreements";
import { testContext } from "#test/support/context";
import { type Counted, countedQueries } from "#test/support/counted-queries";
import { type TestDatabase, testDb } from "#test/support/database";
import { partyValues, resolveContacts, resolveFamily } from "./describe-form.server";
import { findAgreements } from "./lookup.server";
import { resolveParties } from "./parties.server";
import { partyWords } from "./party-words.server";
import { openStart } from "./start-form.server";

let database: TestDatabase;
let officer: Ctx;
let counted: Counted;
let busan: string;
let all: string[];
let chen: string;
let first: string;
const none = { ok: false, why: "none" };
const many = { ok: false, why: "many" };

beforeAll(async () => {
  database = await testDb();
  officer = await testContext({ db: database.db });
  counted = await countedQueries(officer, database.appUrl);
  busan = await organisation(officer, "Busan");
  all = [busan];
  for (const [name, country] of [
    ["Port", "VN"],
    ["Port", "KR"],
    ["Daegu", "KR"],
    ["Ulsan", "KR"],
  ] as const)
    all.push(await organisation(officer, name, { country }));
  chen = await person(officer, "Chen Jie");
  for (const name of ["Lee Jiwoo", "Lee Jiwoo"]) await person(officer, name);
  first = await agreementRow(database.db, "2026-001");
  await agreementRow(database.db, "2026-002", { confidential: true });
});
afterAll(() => counted.close());

describe("names typed together", () => {
  it("are each answered by itself, in the order typed, in one query", async () => {
    const queries = await counted.during(async (ctx) => {
      expect(await findOrganisations(ctx.db, ["Ulsan · KR", "port", "Nowhere", "busan", " ", busan, "busan"])).toEqual([
        { ok: true, id: expect.any(String) },
        ...[many, none, { ok: true, id: busan }, none, { ok: true, id: busan }, { ok: true, id: busan }],
      ]);
    });
    expect(queries).toBe(1);
    expect(await findPeople(officer.db, ["chen jie", "Lee Jiwoo", "Nobody", chen])).toEqual([
      { ok: true, id: chen },
      ...[many, none, { ok: true, id: chen }],
    ]);
    expect(await findAgreements(officer, ["2026-001 · as suggested", "2026-002", first])).toEqual([
      { ok: true, id: first },
      ...[none, { ok: true, id: first }],
    ]);
    expect(await counted.during((ctx) => findOrganisations(ctx.db, [" "]))).toBe(0);
  });

  it("are found by what was suggested before they are taken word for word", async () => {
    const whole = await organisation(officer, "Gwangju · KR");
    const [found] = await findOrganisations(officer.db, ["Gwangju · KR"]);
    expect(found).toEqual({ ok: true, id: whole });
    const suggested = await organisation(officer, "Gwangju", { country: "KR" });
    expect(await findOrganisations(officer.db, ["Gwangju · KR"])).toEqual([{ ok: true, id: suggested }]);
  });
});

describe("a form asks as often for five rows as for one", () => {
  const names = ["Busan", "Daegu", "Ulsan", "Port", "Nowhere"];
  const asked = async (work: (ctx: Ctx, rows: number) => Promise<unknown>) =>
    [await counted.during((ctx) => work(ctx, 1)), await counted.during((ctx) => work(ctx, 5))] as const;

  it("of a visit or a meeting", async () => {
    const [one, five] = await asked((ctx, rows) => {
      const organisations = names.slice(0, rows).map((name) => ({ organisation: name }));
      const agreements = Array.from({ length: rows }, () => ({ agreement: "2026-001" }));
      return foundRows(
        ctx,
        { organisations, agreements, people: names.slice(0, rows).map((name) => ({ person: name })) },
        {},
      );
    });
    expect([one, five]).toEqual([3, 3]);
  });

  it("of an agreement: its parties, what it stands under and beside, its contacts", async () => {
    const party = (name: string) => ({ organisation: name, role: "party" as const, side: "theirs" as const });
    expect(await asked((ctx, rows) => resolveParties(ctx.db, names.slice(0, rows).map(party)))).toEqual([1, 1]);
    const related = (rows: number) => Array.from({ length: rows }, () => ({ agreement: "2026-001" }));
    expect(await asked((ctx, rows) => resolveFamily(ctx, { parent: "2026-001", related: related(rows) }, {}))).toEqual([
      1, 1,
    ]);
    const fields = { ours: "contactOurs", theirs: "contactTheirs" };
    expect(await counted.during((ctx) => resolveContacts(ctx, { ours: "Chen Jie", theirs: "Nobody" }, fields))).toBe(1);
  });

  it("of what is on record, and of what others changed in it", async () => {
    const parties = (ids: string[]) =>
      ids.map((id) => ({ organisationId: id, role: "party" as const, side: "theirs" as const }));
    const few = await makeAgreement(officer, { parties: parties([busan]) });
    const several = await makeAgreement(officer, { parties: parties(all) });
    const ids = [few.id, several.id] as const;
    expect(await asked((ctx, rows) => partyValues(ctx, rows === 1 ? ids[0] : ids[1]))).toEqual([2, 2]);
    const [one, five] = await asked((ctx, rows) => openStart(ctx, rows === 1 ? ids[0] : ids[1]));
    expect(five).toBe(one);
    const refusal = (rows: number): Refusal => {
      const yours = parties(all.slice(0, rows));
      return { code: "conflict", conflicts: [{ field: "partyRows", yours, theirs: yours, original: [] }] } as never;
    };
    expect(await asked((ctx, rows) => partyWords(ctx, refusal(rows)))).toEqual([1, 1]);
  });
});
