import { beforeAll, describe, expect, it } from "vitest";
import { meetingsOfAgreement, meetingsOfOrganisation, meetingsOfPerson } from "#app/meetings/meeting-queries.server";
import { type Meeting, recordMeeting } from "#app/meetings/meetings.server";
import type { Ctx } from "#app/platform/context.server";
import { agreementRow, made, organisation, person } from "#test/factories/records";
import { testContext } from "#test/support/context";
import { type TestDatabase, testDb } from "#test/support/database";

let database: TestDatabase;
let officer: Ctx;

beforeAll(async () => {
  database = await testDb();
  officer = await testContext({ db: database.db });
});

const meeting = (values: Partial<Meeting> = {}): Meeting => ({
  key: null,
  firstOn: "2023-11-17",
  lastOn: null,
  titleEn: "Working session",
  titleVi: "Phiên làm việc",
  place: "Guangzhou",
  sourceId: null,
  personIds: [],
  agreementIds: [],
  organisationIds: [],
  ...values,
});

describe("meetings", () => {
  it("stand on the pages of everybody and everything they concerned, in the reader's language", async () => {
    const personId = await person(officer, "Chen Jie");
    const organisationId = await organisation(officer, "Guangzhou");
    const agreementId = await agreementRow(database.db, "M-1");
    const links = { personIds: [personId, personId], agreementIds: [agreementId], organisationIds: [organisationId] };
    const { id } = made(await recordMeeting(officer, meeting(links)));
    const expected = [
      { id, firstOn: "2023-11-17", lastOn: null, title: "Working session", place: "Guangzhou", source: null },
    ];
    expect(await meetingsOfPerson(officer, personId)).toEqual(expected);
    expect(await meetingsOfAgreement(officer, agreementId)).toEqual(expected);
    expect(await meetingsOfOrganisation({ ...officer, locale: "vi" }, organisationId)).toMatchObject([
      { title: "Phiên làm việc" },
    ]);
  });

  it("with the same key are one", async () => {
    const first = made(await recordMeeting(officer, meeting({ key: "pangyo" })));
    expect(made(await recordMeeting(officer, meeting({ key: "pangyo" })))).toEqual(first);
  });

  it("about a confidential agreement are not shown to those who may not see it", async () => {
    const personId = await person(officer, "Guo Yonghang");
    const secret = await agreementRow(database.db, "M-2", { confidential: true });
    made(await recordMeeting(officer, meeting({ personIds: [personId], agreementIds: [secret] })));
    expect(await meetingsOfPerson(officer, personId)).toEqual([]);
    const manager = await testContext({ db: database.db, role: "manager" });
    expect(await meetingsOfPerson(manager, personId)).toHaveLength(1);
  });

  it("lie in the past, and end after they began", async () => {
    expect(await recordMeeting(officer, meeting({ firstOn: "2026-11-22" }))).toMatchObject({
      refusal: { problems: { firstOn: "dayInFuture" } },
    });
    expect(await recordMeeting(officer, meeting({ lastOn: "2023-11-16" }))).toMatchObject({
      refusal: { problems: { lastOn: "endAfter:2023-11-17" } },
    });
  });
});
