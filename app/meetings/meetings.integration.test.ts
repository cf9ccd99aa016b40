import { beforeAll, describe, expect, it } from "vitest";
import { readMeeting } from "#app/meetings/locked-meeting.server";
import { meetingPage } from "#app/meetings/meeting-page.server";
import {
  meetingsOfOrganisation,
  meetingsOfPerson,
  metAbout,
  metAround,
  metByPerson,
} from "#app/meetings/meeting-queries.server";
import { editMeeting, type Meeting, recordMeeting } from "#app/meetings/meetings.server";
import { removeMeeting } from "#app/meetings/remove-meeting.server";
import type { Ctx } from "#app/platform/context.server";
import { readTogether } from "#app/platform/json-rows.server";
import { idOfRequest } from "#app/platform/request-key.server";
import { visitsOfOrganisation, visitsOfPerson } from "#app/visits/visit-rows.server";
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

const aboutAgreement = async (id: string) => (await readTogether(database.db, metAbout(officer, id, 50))).meetings;

describe("meetings", () => {
  it("stand on the pages of everybody and everything they concerned, in the reader's language", async () => {
    const personId = await person(officer, "Chen Jie");
    const organisationId = await organisation(officer, "Guangzhou");
    const agreementId = await agreementRow(database.db, "M-1");
    const links = { personIds: [personId, personId], agreementIds: [agreementId], organisationIds: [organisationId] };
    const { id } = made(await recordMeeting(officer, meeting(links)));
    const said = { id, firstOn: "2023-11-17", lastOn: null, title: "Working session", place: "Guangzhou" };
    const expected = [{ ...said, source: null, visit: null }];
    expect(await meetingsOfPerson(officer, personId)).toEqual(expected);
    expect(await aboutAgreement(agreementId)).toEqual(expected);
    expect(await meetingsOfOrganisation({ ...officer, locale: "vi" }, organisationId)).toMatchObject([
      { title: "Phiên làm việc" },
    ]);
  });

  it("with the same key are one", async () => {
    const first = made(await recordMeeting(officer, meeting({ key: "pangyo" })));
    expect(made(await recordMeeting(officer, meeting({ key: "pangyo" })))).toEqual(first);
  });

  it("about a confidential agreement are not shown to those who may not see it, nor opened, edited or removed by them", async () => {
    const personId = await person(officer, "Guo Yonghang");
    const secret = await agreementRow(database.db, "M-2", { confidential: true });
    const manager = await testContext({ db: database.db, role: "manager" });
    const { id } = made(await recordMeeting(manager, meeting({ personIds: [personId], agreementIds: [secret] })));
    expect(await meetingsOfPerson(officer, personId)).toEqual([]);
    expect(await meetingsOfPerson(manager, personId)).toHaveLength(1);
    expect(await recordMeeting(officer, meeting({ agreementIds: [secret] }))).toMatchObject({
      refusal: { problems: { agreements: "agreementNotFound" } },
    });
    for (const tried of [
      () => meetingPage(officer, id),
      () => editMeeting(officer, id, { minutes: "x", version: 1 }),
      () => removeMeeting(officer, id),
    ])
      await expect(tried()).rejects.toMatchObject({ init: { status: 404 } });
  });

  it("keep the agreements their editor does not see", async () => {
    const manager = await testContext({ db: database.db, role: "manager" });
    const open = await agreementRow(database.db, "M-3");
    const secret = await agreementRow(database.db, "M-4", { confidential: true });
    const { id } = made(await recordMeeting(manager, meeting({ agreementIds: [open, secret] })));
    const { fields, version } = await readMeeting(officer, id);
    expect(fields.agreementIds).toEqual([open]);
    made(await editMeeting(officer, id, { agreementIds: [], version }));
    expect((await readMeeting(manager, id)).fields.agreementIds).toEqual([secret]);
  });

  it("can lie in the future, are no history then, and end after they began", async () => {
    const agreementId = await agreementRow(database.db, "M-5");
    made(await recordMeeting(officer, meeting({ firstOn: "2026-11-22", agreementIds: [agreementId] })));
    expect(await aboutAgreement(agreementId)).toEqual([]);
    expect(await recordMeeting(officer, meeting({ lastOn: "2023-11-16" }))).toMatchObject({
      refusal: { problems: { lastOn: "endAfter:2023-11-17" } },
    });
    expect(await recordMeeting(officer, meeting({ startsAt: "09:30", endsAt: "09:00" }))).toMatchObject({
      refusal: { problems: { endsAt: "endsBeforeStart" } },
    });
  });

  it("sent twice by one form are one, and never another person's", async () => {
    const id = idOfRequest(officer.actor.id, "3f0e8a3c-6a44-4a39-9c57-0f1b7f5f6a01");
    const first = made(await recordMeeting(officer, meeting({ id })));
    expect(made(await recordMeeting(officer, meeting({ id })))).toEqual(first);
    expect(idOfRequest("somebody else", "3f0e8a3c-6a44-4a39-9c57-0f1b7f5f6a01")).not.toBe(id);
  });

  it("are shown page by page, counted whole, and none is left out where all are asked for", async () => {
    const personId = await person(officer, "Lee Sun");
    const organisationId = await organisation(officer, "Incheon");
    const agreementId = await agreementRow(database.db, "M-9");
    const [first] = await database.ownerSql`
      with made as (insert into meetings (first_on, title_en, title_vi, created_by, created_at)
        select '2024-01-01'::date + n, 'Talk ' || n, 'Talk ' || n, ${officer.actor.id}, now() from generate_series(1, 101) n returning id),
      p as (insert into meeting_people (meeting_id, person_id) select id, ${personId} from made),
      o as (insert into meeting_organisations (meeting_id, organisation_id) select id, ${organisationId} from made),
      a as (insert into meeting_agreements (meeting_id, agreement_id) select id, ${agreementId} from made)
      select count(*)::int as count from made`;
    expect(first?.count).toBe(101);
    const last = await metByPerson(officer, personId, 3);
    expect(last).toMatchObject({ total: 101, page: 3, rows: [{ title: "Talk 1" }] });
    const around = await readTogether(database.db, metAround(officer, organisationId, 2));
    expect([around.meetings.length, around.meetings[0]?.title, around.meetingCount]).toEqual([50, "Talk 51", 101]);
    const of = await readTogether(database.db, metAbout(officer, agreementId, 25));
    expect([of.meetings.length, of.meetingCount]).toEqual([25, 101]);
    expect(await meetingsOfPerson(officer, personId)).toHaveLength(101);
    expect(await meetingsOfOrganisation(officer, organisationId)).toHaveLength(101);
    // Nor are the visits they belong to.
    await database.ownerSql`
      with v as (insert into visits (direction, title_en, title_vi, first_on, last_on, places, created_by, created_at)
        select 'in', m.title_en, m.title_vi, m.first_on, m.first_on, '{}', ${officer.actor.id}, m.created_at
        from meetings m join meeting_people x on x.meeting_id = m.id where x.person_id = ${personId} returning id, title_en)
      update meetings m set visit_id = v.id from v where v.title_en = m.title_en and m.visit_id is null`;
    expect(await visitsOfPerson(officer, personId)).toHaveLength(101);
    expect(await visitsOfOrganisation(officer, organisationId)).toHaveLength(101);
  });

  it("are removed only while nothing hangs on them", async () => {
    const { id } = made(await recordMeeting(officer, meeting()));
    made(await editMeeting(officer, id, { minutes: "A plan was agreed", version: 1 }));
    expect(await removeMeeting(officer, id)).toMatchObject({ refusal: { rule: "meetingInUse" } });
    made(await editMeeting(officer, id, { minutes: null, version: 2 }));
    made(await removeMeeting(officer, id));
    await expect(meetingPage(officer, id)).rejects.toMatchObject({ init: { status: 404 } });
  });
});
