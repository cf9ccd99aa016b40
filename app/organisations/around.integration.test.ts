/** The page of an organisation on a real database: an officer inherits the desk of Guangzhou and reads one page. */
import { beforeAll, describe, expect, it } from "vitest";
import { recordSuccession } from "#app/organisations/succession.server";
import { addPost } from "#app/people/posts.server";
import type { Ctx } from "#app/platform/context.server";
import { beginSession } from "#app/session/sessions.server";
import { fieldSources, meetingOrganisations, meetings, milestones, visitOrganisations, visits } from "#db/schema";
import { agreementRow, made, organisation, person } from "#test/factories/records";
import { meeting } from "#test/factories/visits";
import { testContext, testServices } from "#test/support/context";
import { countedQueries } from "#test/support/counted-queries";
import { testDb } from "#test/support/database";
import { pageArgs } from "#test/support/pages";
import { readAround } from "./around.server";
import { listOrganisations } from "./organisation-list.server";
import { organisationFormValues } from "./organisation-queries.server";
import { editOrganisation } from "./organisations.server";
import { loader } from "./show";

const { db, appUrl } = await testDb();
let officer: Ctx;
let manager: Ctx;
let city: string;
let district: string;
let former: string;
let nobody: string;
const asked = { role: "", agreements: 1, people: 1 } as const;
const read = (ctx: Ctx, id = city, more: Partial<Parameters<typeof readAround>[2]> = {}) =>
  readAround(ctx, id, { ...asked, ...more });

beforeAll(async () => {
  officer = await testContext({ db, name: "Lan" });
  manager = await testContext({ db, role: "manager" });
  city = await organisation(officer, "Guangzhou", { country: "CN" });
  district = await organisation(officer, "Huangpu District", { country: "CN", parentId: city, type: "district" });
  former = await organisation(officer, "Luogang District", { country: "CN", type: "district" });
  nobody = await organisation(officer, "Nowhere at all", { country: "CN", type: "company" });
  const succession = { predecessorId: former, successorId: district, on: "2014-02-12", act: null, sourceId: null };
  made(await recordSuccession(officer, succession));
  await agreementRow(db, "1996-001", { partyId: city, ownerId: officer.actor.id, lastEventOn: "1996-04-01" });
  const own = await agreementRow(db, "2023-005", { partyId: district, lastEventOn: "2023-11-17" });
  await agreementRow(db, "2023-006", { partyId: district, confidential: true });
  await agreementRow(db, "2010-001", { partyId: former, stage: "ended", step: "lapsed" });
  const entry = { agreementId: own, position: 0, stage: "signed", step: "inForce", revision: 1 } as const;
  await db.insert(milestones).values([
    { ...entry, type: "signed", on: "2023-11-17" },
    { ...entry, position: 1, type: "evaluated", on: "2026-01-01" },
    { ...entry, position: 2, type: "pilotStarted", on: "2024-01-01" },
  ]);
  // That the pilot began on this day is inferred: nobody met anybody for it, as far as is known.
  await db.insert(fieldSources).values({ agreementId: own, field: "window", standing: "inferred" });
  const [now, before] = [await person(officer, "Chen Jie"), await person(officer, "Wang Li")];
  const post = { title: "Mayor", organisationId: district, heldOn: null };
  made(await addPost(officer, now, { ...post, fromOn: "2024-01-02", toOn: null }));
  made(await addPost(officer, before, { ...post, organisationId: city, fromOn: "2020-01-01", toOn: "2024-01-01" }));
});

describe("the page of an organisation", () => {
  it("answers with its districts what there is, and says with whom", async () => {
    const { agreements, members } = await read(officer);
    expect(agreements.rows.map(({ reference, party }) => [reference, party?.name, party?.counts])).toEqual([
      ["2023-005", "Huangpu District", "under"],
      ["1996-001", undefined, undefined],
      ["2010-001", "Luogang District", "under"],
    ]);
    expect(agreements).toMatchObject({ total: 3, all: { total: 3, observed: 0, alive: 2 }, counts: { party: 3 } });
    expect(agreements.rows[1]).toMatchObject({ owner: "Lan", role: "party", observed: false });
    expect(members).toEqual({ names: ["Huangpu District", "Luogang District"], more: 0 });
  });

  it("tells what it took over from what lies under it, and does not look upwards", async () => {
    const { agreements, members } = await read(officer, district);
    expect(agreements.rows.map(({ reference, party }) => [reference, party?.counts])).toEqual([
      ["2023-005", undefined],
      ["2010-001", "before"],
    ]);
    expect(members.names).toEqual(["Luogang District"]);
  });

  it("shows nothing confidential to whom it is closed, neither as a row nor as a number", async () => {
    expect((await read(officer)).agreements.all).toEqual({ total: 3, observed: 0, alive: 2 });
    expect((await read(manager)).agreements.all).toEqual({ total: 4, observed: 0, alive: 3 });
  });

  it("counts what is only observed apart: neither as ours nor as alive", async () => {
    const between = await organisation(officer, "Between others", { country: "CN" });
    await agreementRow(db, "2019-001", { partyId: between, observed: true });
    await agreementRow(db, "2019-002", { partyId: between });
    const { all, rows } = (await read(officer, between)).agreements;
    expect(all).toEqual({ total: 2, observed: 1, alive: 1 });
    expect(rows.map(({ observed }) => observed).sort()).toEqual([false, true]);
  });

  it("counts as many agreements as the list of organisations says there are", async () => {
    for (const ctx of [officer, manager]) {
      const { rows } = await listOrganisations(ctx, { q: "", country: "CN", type: "" }, 1);
      for (const { id, name, agreements, observed } of rows) {
        const { all } = (await read(ctx, id)).agreements;
        expect([name, agreements, observed]).toEqual([name, all.total - all.observed, all.observed]);
      }
    }
  });

  it("is asked for by role, and by pages", async () => {
    expect((await read(officer, city, { role: "witness" })).agreements).toMatchObject({
      rows: [],
      total: 0,
      all: { total: 3 },
    });
    expect((await read(officer, city, { agreements: 2 })).agreements).toMatchObject({ rows: [], total: 3 });
  });

  it("leads from a page after the last one of a list to the last one", async () => {
    const services = testServices(db);
    const cookie = `session=${await beginSession(services, officer.actor.id)}`;
    const path = `/organisations/${district}`;
    for (const list of ["agreements", "people"]) {
      const args = pageArgs(services, { path: `${path}?${list}=9`, params: { id: district }, cookie });
      const answer = await Promise.resolve(loader(args)).catch((thrown: Response) => thrown);
      expect((answer as Response).headers?.get("location")).toBe(path);
    }
  });

  it("names who holds a post, those now before those earlier, with where", async () => {
    const { people } = await read(officer);
    expect(people.rows.map(({ person, earlier, at }) => [person, earlier, at?.name])).toEqual([
      ["Chen Jie", false, "Huangpu District"],
      ["Wang Li", true, undefined],
    ]);
    expect(people).toMatchObject({ total: 2, now: 1 });
  });

  it("says when there was contact last, and from what: an event both sides took part in, a meeting, a visit", async () => {
    const last = async (ctx = officer, id = city) => (await read(ctx, id)).last;
    expect(await last(officer, nobody)).toBeNull();
    expect(await last()).toMatchObject({ on: "2023-11-17", of: "event", event: "signed" });
    const said = { titleEn: "Talks", titleVi: "Hội đàm" };
    const [met] = await db
      .insert(meetings)
      .values([
        { ...said, firstOn: "2025-03-01" },
        { ...said, firstOn: "2027-03-01" },
      ])
      .returning({ id: meetings.id });
    await db.insert(meetingOrganisations).values({ meetingId: met?.id ?? "", organisationId: district });
    expect(await last()).toMatchObject({ on: "2025-03-01", of: "meeting", title: "Talks", event: null });
    const visit = { direction: "in", titleEn: "A delegation", titleVi: "Đoàn", createdBy: officer.actor.id } as const;
    const [come] = await db
      .insert(visits)
      .values([{ ...visit, firstOn: "2025-03-01", lastOn: "2025-03-02" }])
      .returning({ id: visits.id });
    await db.insert(visitOrganisations).values({ visitId: come?.id ?? "", organisationId: city });
    expect(await last()).toMatchObject({ on: "2025-03-02", of: "visit", id: come?.id });
  });

  it("says of talks that are under way that contact was today, not on a day to come", async () => {
    const at = await organisation(officer, "A partner one talks with", { country: "CN" });
    await meeting(officer, { organisationIds: [at], firstOn: "2026-11-20", lastOn: "2026-11-25" });
    expect((await read(officer, at)).last).toMatchObject({ on: officer.today, of: "meeting" });
  });

  it("is put on a map where its place is known, and nowhere where it is not", async () => {
    expect((await read(officer)).map).toMatchObject({ standing: "name", name: "Guangzhou" });
    expect((await read(officer, nobody)).map).toBeNull();
    const at = await organisation(officer, "With coordinates", { country: "CN", latitude: 23.1, longitude: 113.3 });
    expect((await read(officer, at)).map).toMatchObject({ standing: "exact", left: 50, top: 50 });
  });

  it("keeps a former name with its last day, is found by it, and does not call itself so", async () => {
    const before = await organisationFormValues(officer, nobody);
    const names = [
      { language: "vi", name: "Tên cũ", former: true as const, untilOn: "2020-06-30" },
      { language: "vi", name: "Tên mới" },
    ];
    const {
      id: _,
      mergedIntoId: __,
      parent: ___,
      ...values
    } = before as typeof before & { mergedIntoId?: string | null };
    made(await editOrganisation(officer, nobody, { ...values, parentId: null, names }));
    const { organisation: shown } = await read(officer, nobody);
    expect(shown.names).toEqual([{ language: "vi", name: "Tên mới" }]);
    expect(shown.formerNames).toEqual([{ language: "vi", name: "Tên cũ", untilOn: "2020-06-30" }]);
    expect((await organisationFormValues(officer, nobody)).names).toEqual(
      [names[1], names[0]].sort((a, b) => ((a?.name ?? "") < (b?.name ?? "") ? -1 : 1)),
    );
  });

  it("asks the same number of queries whatever hangs on it", async () => {
    const counted = await countedQueries(officer, appUrl);
    const many = await counted.during((ctx) => read(ctx, city));
    expect(await counted.during((ctx) => read(ctx, nobody))).toBe(many);
    await counted.close();
  });
});
