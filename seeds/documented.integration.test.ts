/** The register starts with the eleven documented records, and seeding again changes nothing. */
import { asc, eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { readHistory } from "#app/agreements/log.server";
import { metAbout } from "#app/meetings/meeting-queries.server";
import { answersNow } from "#app/organisations/answers.server";
import { findOrganisation } from "#app/organisations/lookup.server";
import type { Ctx, Services } from "#app/platform/context.server";
import { readTogether } from "#app/platform/json-rows.server";
import { ensureAccounts } from "#app/server/first-data";
import { visitPage } from "#app/visits/visit-page.server";
import { visitsOfAgreement } from "#app/visits/visit-rows.server";
import type { Db } from "#db/client.server";
import {
  agreementEvents,
  agreementParties,
  agreements,
  deadlines,
  fieldSources,
  meetings,
  organisations,
  people,
  successions,
} from "#db/schema";
import { testContext, testServices } from "#test/support/context";
import { testDb } from "#test/support/database";
import { expectGapsAsRecorded } from "#test/support/gaps";
import { replayed } from "#workflows/decide";
import { seededId } from "./documented";
import type { AgreementKey } from "./documented/agreements";
import { seedDocumentedAgreements, seedReference } from "./index";

let db: Db;
let services: Services;

beforeAll(async () => {
  ({ db } = await testDb());
  services = testServices(db);
  await ensureAccounts(services);
  await seedReference(services);
  await seedDocumentedAgreements(services);
});

const metUnder = (ctx: Ctx, key: AgreementKey) =>
  readTogether(db, {
    visits: visitsOfAgreement(ctx, seededId(key)),
    meetings: metAbout(ctx, seededId(key), 100).meetings,
  });

const counts = async () => {
  const [row] = await db.execute(sql`select
    (select count(*)::int from agreements) as agreements, (select count(*)::int from agreement_events) as events,
    (select count(*)::int from organisations) as organisations, (select count(*)::int from people) as people,
    (select count(*)::int from posts) as posts, (select count(*)::int from meetings) as meetings,
    (select count(*)::int from visits) as visits, (select count(*)::int from visit_members) as members,
    (select count(*)::int from successions) as successions, (select count(*)::int from activity) as activity,
    (select count(*)::int from organisation_facts) as facts, (select count(*)::int from field_sources) as standings`);
  return row;
};

describe("the documented agreements", () => {
  it("lack what their records do not hold, as the pages and figures say", async () => {
    await expectGapsAsRecorded(await testContext({ db, role: "manager" }));
  });

  it("are eleven, in the stage in which the sources leave them", async () => {
    const rows = await db
      .select({ id: agreements.id, stage: agreements.stage, step: agreements.step, observed: agreements.observed })
      .from(agreements);
    const place = (key: Parameters<typeof seededId>[0]) => {
      const row = rows.find(({ id }) => id === seededId(key));
      return row && `${row.stage}.${row.step}${row.observed ? " observed" : ""}`;
    };
    expect(rows).toHaveLength(11);
    expect([place("A1"), place("A2"), place("A7"), place("A8")]).toEqual(Array(4).fill("signed.inForce"));
    expect(place("A3")).toBe("pilot.running");
    expect([place("A4"), place("A5"), place("A6")]).toEqual(Array(3).fill("signed.inForce observed"));
    expect([place("A9"), place("A10"), place("A11")]).toEqual(Array(3).fill("proposed.drafting"));
  });

  it("change nothing when seeded again", async () => {
    const before = await counts();
    await seedDocumentedAgreements(services);
    expect(await counts()).toEqual(before);
    expect(before).toMatchObject({
      agreements: 11,
      events: 11,
      meetings: 5,
      visits: 2,
      members: 7,
      successions: 3,
      people: 13,
    });
  });

  it("entered through one event each, which replays to the stored state", async () => {
    const rows = await db.select().from(agreements);
    for (const row of rows) {
      const history = await readHistory(db, row.id);
      expect(history.map(({ type }) => type)).toEqual(["takenOver"]);
      expect(replayed(row.machine, history)).toEqual({ accepted: true, snapshot: row.snapshot });
    }
  });

  it("show A3 in its pilot under A2 with its window over and its evaluation due since the last day of 2025", async () => {
    const [row] = await db
      .select()
      .from(agreements)
      .where(eq(agreements.id, seededId("A3")));
    expect(row).toMatchObject({
      parentId: seededId("A2"),
      pilotFirstOn: "2024-01-01",
      pilotLastOn: "2025-12-31",
      signedOn: null,
    });
    const due = await db
      .select()
      .from(deadlines)
      .where(eq(deadlines.agreementId, seededId("A3")))
      .orderBy(asc(deadlines.dueOn));
    // The last that is known of it is the working trip of November 2023.
    expect(due).toMatchObject([
      { kind: "dormant", dueOn: "2024-11-18", basis: { rule: "dormant", lastOn: "2023-11-18" } },
      { kind: "evaluationDue", dueOn: "2025-12-31", basis: { rule: "pilotWindow" } },
    ]);
  });

  it("have no deadlines of ours where our office is not a party", async () => {
    for (const key of ["A4", "A5", "A6"] as const)
      expect(
        await db
          .select()
          .from(deadlines)
          .where(eq(deadlines.agreementId, seededId(key))),
      ).toEqual([]);
  });

  it("say of A1, A2, A3 and A10 that Ho Chi Minh City answers for a party now", async () => {
    const [city] = await db.select().from(organisations).where(eq(organisations.name, "Ho Chi Minh City"));
    for (const key of ["A1", "A2", "A3", "A10"] as const) {
      const parties = await db
        .select({ id: agreementParties.organisationId })
        .from(agreementParties)
        .where(eq(agreementParties.agreementId, seededId(key)));
      const now = await answersNow(
        db,
        parties.map(({ id }) => id),
      );
      expect([...now.values()]).toMatchObject([{ id: city?.id, since: "2025-07-01" }]);
    }
    expect(await db.select().from(successions)).toHaveLength(3);
  });

  it("mark what is stated, inferred and not given", async () => {
    const rows = await db
      .select({ field: fieldSources.field, standing: fieldSources.standing })
      .from(fieldSources)
      .where(eq(fieldSources.agreementId, seededId("A3")))
      .orderBy(asc(fieldSources.field));
    expect(rows).toContainEqual({ field: "window", standing: "inferred" });
    expect(rows).toContainEqual({ field: "signedOn", standing: "notGiven" });
  });

  it("have the working trip of November 2023 as a visit with its three days of sessions, and the Joint Council as a meeting", async () => {
    const viewer = await testContext({ db, role: "viewer" });
    const [trip] = (await metUnder(viewer, "A1")).visits;
    expect(trip).toMatchObject({ direction: "out", firstOn: "2023-11-13", lastOn: "2023-11-18" });
    const { programme, agreements: about, visit, missing } = await visitPage(viewer, trip?.id);
    expect(programme.map(({ firstOn }) => firstOn)).toEqual(["2023-11-15", "2023-11-16", "2023-11-17"]);
    expect(about.map(({ reference, purpose }) => `${reference} ${purpose}`)).toContain("2023-004 sign");
    expect(visit.source?.publisher).toBe("Vietnam News Agency");
    // Nobody wrote minutes or a report of it here.
    expect(missing).toEqual({ minutes: 3, result: true, sent: false });
    expect(await metUnder(viewer, "A4")).toMatchObject({
      visits: [],
      meetings: [{ firstOn: "2022-11-01", visit: null }],
    });
  });

  it("are found by names without accents and in local script", async () => {
    const find = async (typed: string) =>
      (
        await db
          .select({ reference: agreements.reference })
          .from(agreements)
          .where(sql`${agreements.searchText} like '%' || normalise(${typed}) || '%'`)
          .orderBy(asc(agreements.reference))
      ).map(({ reference }) => reference);
    expect(await find("thu duc")).toEqual(["2023-004", "2023-005", "2023-006"]);
    expect(await find("Thủ Đức")).toEqual(["2023-004", "2023-005", "2023-006"]);
    expect(await find("黄埔")).toEqual(["2023-005"]);
    expect(await find("hoang pho")).toEqual(["2023-005"]);
    const guangzhou = await findOrganisation(db, "Guangzhou");
    for (const typed of ["quang chau", "Quảng Châu", "广州市"])
      expect(await findOrganisation(db, typed)).toEqual(guangzhou);
    expect(guangzhou.ok).toBe(true);
    expect(await find("판교")).toEqual(["2025-001"]);
  });

  it("give nobody an address or a telephone number", async () => {
    expect((await db.select().from(people)).filter(({ email, telephone }) => email || telephone)).toEqual([]);
    expect(await db.select().from(meetings)).toHaveLength(5);
    expect((await db.select().from(agreementEvents)).every(({ recordedOn }) => recordedOn === "2026-11-21")).toBe(true);
  });
});
