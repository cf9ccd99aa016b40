/** What counts as missing, agreement by agreement and in numbers, within what the reader may see. */
import { beforeAll, describe, expect, test } from "vitest";
import { readFilter } from "#app/agreements/filters";
import { editReporting } from "#app/agreements/reporting.server";
import { countFigures } from "#app/figures/count-figures.server";
import type { Ctx } from "#app/platform/context.server";
import { made } from "#test/factories/records";
import { makeAgreement, makeOrganisation, ourOrganisation } from "#test/support/agreements";
import { testContext } from "#test/support/context";
import { countedQueries } from "#test/support/counted-queries";
import { type TestDatabase, testDb } from "#test/support/database";
import { askedOf } from "./asked";
import { countByOfficer, countGaps, listIncomplete } from "./completeness-queries.server";
import { type GapId, gapIds, gapPath } from "./gap";

let database: TestDatabase;
let officer: Ctx;
let other: Ctx;
let manager: Ctx;
let company: string;
const id: Record<string, string> = {};

beforeAll(async () => {
  database = await testDb();
  const { db } = database;
  officer = await testContext({ db, name: "An" });
  other = await testContext({ db, name: "Bình" });
  manager = await testContext({ db, role: "manager" });
  const ours = await ourOrganisation(officer);
  company = await makeOrganisation(officer, "Singapore Exchange", { country: "SG", type: "company" });
  const party = (organisationId: string, side: "ours" | "theirs") => ({ organisationId, role: "party" as const, side });
  const make = async (name: string, choices: Parameters<typeof makeAgreement>[1], ctx = officer) => {
    id[name] = (await makeAgreement(ctx, { title: name, ...choices })).id;
  };
  await make("proposal", {});
  await make("bare", {
    step: "inForce",
    contacts: false,
    summary: null,
    fields: [],
    ownerId: null,
    parties: [party(ours, "ours"), party(company, "theirs")],
  });
  await make("complete", {
    step: "inForce",
    values: {
      signedOn: "2023-11-17",
      effectiveOn: "2023-11-17",
      termKind: "evergreen",
      signatories: [{ name: "A", post: null, party: "Guangzhou" }],
      authentic: "all",
      originalAt: "Archive",
    },
  });
  const notes = { leadId: ours, results: "Two visits", difficulties: null, proposals: null };
  made(await editReporting(officer, id.complete as string, 1, notes));
  await make("observed", {
    step: "inForce",
    contacts: false,
    parties: [party(company, "theirs")],
    ownerId: null,
    summary: null,
  });
  await make("ended", { step: "terminated", contacts: false, values: { endedOn: "2026-01-01" } });
  await make("secret", { confidential: true, contacts: false }, other);
});

const missingOf = async (ctx: Ctx, name: string): Promise<GapId[]> => {
  const { rows } = await listIncomplete(ctx, { owner: "all", gap: null, page: 1 });
  const row = rows.find((one) => one.id === id[name]);
  return gapIds.filter((gap) => row?.missing[gap] !== undefined);
};

describe("what is asked of an agreement", () => {
  test("is nothing but the beginnings while it is proposed", async () => {
    expect(await missingOf(officer, "proposal")).toEqual([]);
  });

  test("is everything a report asks for once it is in force", async () => {
    expect(await missingOf(officer, "bare")).toEqual([
      "owner",
      "summary",
      "fields",
      "signingDay",
      "signatories",
      "effectiveDay",
      "term",
      "authenticText",
      "originalAt",
      "lead",
      "contactOurs",
      "contactTheirs",
      "partnerPlace",
      "reportingNotes",
    ]);
  });

  test("is nothing of one that is only observed", async () => {
    expect(await missingOf(officer, "observed")).toEqual([]);
  });

  test("is only what stays for good once it has ended", async () => {
    expect(await missingOf(officer, "ended")).toEqual(["signingDay", "signatories"]);
  });
});

test("each gap leads to the page on which it is supplied", async () => {
  const { rows } = await listIncomplete(officer, { owner: "nobody", gap: null, page: 1 });
  const [row] = rows;
  const path = (gap: GapId) => gapPath(gap, row?.id ?? "", row?.missing[gap] ?? null);
  expect(path("signatories")).toBe(`/agreements/${id.bare}/history/1/correction`);
  expect(path("lead")).toBe(`/agreements/${id.bare}/reporting`);
  expect(path("partnerPlace")).toBe(`/organisations/${company}/edit`);
});

test.each(["all", "nobody", "mine"])("the numbers of %s are as many agreements as are listed", async (whose) => {
  const owner = whose === "mine" ? officer.actor.id : whose;
  const counts = await countGaps(officer, owner);
  for (const gap of gapIds) {
    const { total, rows } = await listIncomplete(officer, { owner, gap, page: 1 });
    expect([gap, total, rows.length]).toEqual([gap, counts[gap], counts[gap]]);
  }
});

test("they are the numbers of the figure of missing facts, for each reader", async () => {
  const filter = readFilter(new URLSearchParams());
  if (!filter) throw new Error("no filter is a filter");
  for (const reader of [officer, manager]) {
    const [figure] = await countFigures(reader, ["missing"], {
      filter,
      period: { first: "2026-01-01", last: "2026-12-31" },
    });
    expect(Object.fromEntries((figure?.buckets ?? []).map(({ bucket, count }) => [bucket, count]))).toEqual(
      await countGaps(reader, "all"),
    );
  }
});

test("officers add up to the whole, and a confidential record counts for its readers alone", async () => {
  for (const reader of [officer, manager]) {
    const officers = await countByOfficer(reader);
    const counts = await countGaps(reader, "all");
    const sum = officers.reduce((all, { missing }) => all + missing, 0);
    expect(sum).toBe(Object.values(counts).reduce((all, count) => all + count, 0));
  }
  const named = (rows: { name: string | null }[]) => rows.map(({ name }) => name);
  expect(named(await countByOfficer(manager))).toContain("Bình");
  expect(named(await countByOfficer(officer))).not.toContain("Bình");
});

test("the page asks the same number of queries for one agreement as for all", async () => {
  const counted = await countedQueries(officer, database.appUrl);
  const queries = (gap: GapId | null) => counted.during((ctx) => listIncomplete(ctx, { owner: "all", gap, page: 1 }));
  expect(await queries("partnerPlace")).toBe(await queries(null));
  await counted.close();
});

test.each(["owner=somebody", "gap=everything", "owner=all'--"])("%s is no address of it", (search) => {
  expect(askedOf(new URLSearchParams(search), "me")).toBeNull();
});

test("without an owner it is what the reader usually wants", () => {
  expect(askedOf(new URLSearchParams(), "me")).toEqual({ owner: "me", gap: null });
});
