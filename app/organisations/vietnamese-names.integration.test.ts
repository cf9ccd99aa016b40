/** In Vietnamese organisations, people and posts are called by the Vietnamese names kept of them, wherever they are named; in English they are not. */
import { beforeAll, describe, expect, it, test } from "vitest";
import { filterChoices, findPartner } from "#app/agreements/filter-queries.server";
import { readFilter } from "#app/agreements/filters";
import { commitmentPage } from "#app/commitments/commitment-page.server";
import { readFilter as commitmentFilter } from "#app/commitments/filter";
import { commitmentsById, listCommitments } from "#app/commitments/list-queries.server";
import { partiesAnswering } from "#app/commitments/parties.server";
import { subjectOf } from "#app/documents/subject-of.server";
import { giftsOfVisit } from "#app/gifts/gift-queries.server";
import { meetingPage } from "#app/meetings/meeting-page.server";
import { organisationsLike, peopleLike } from "#app/merging/alike.server";
import { findPerson, personLabel, suggestPeople } from "#app/people/lookup.server";
import { listPeople, personName } from "#app/people/person-queries.server";
import { addPost } from "#app/people/posts.server";
import { readMap } from "#app/pipeline/map/read-map.server";
import type { Ctx } from "#app/platform/context.server";
import type { Suggestion } from "#app/platform/lookup";
import { searchRecords } from "#app/search/search.server";
import { decideInheritance } from "#app/succession/decide.server";
import { openSuccessions } from "#app/succession/open-queries.server";
import { recordedSuccession } from "#app/succession/recorded-queries.server";
import { listReview, type Review, readReview } from "#app/succession/review-queries.server";
import { addTask } from "#app/tasks/tasks.server";
import { tasksOf } from "#app/tasks/tasks-of.server";
import { changesSince } from "#app/today/change-queries.server";
import { addMember } from "#app/visits/members.server";
import { listVisits } from "#app/visits/visit-list.server";
import { visitPage } from "#app/visits/visit-page.server";
import { agreementEvents } from "#db/schema";
import { commitment } from "#test/factories/commitments";
import { made, organisation, person } from "#test/factories/records";
import { gift, meeting, visit } from "#test/factories/visits";
import { makeAgreement, ourOrganisation } from "#test/support/agreements";
import { testContext } from "#test/support/context";
import { countedQueries } from "#test/support/counted-queries";
import { type TestDatabase, testDb } from "#test/support/database";
import { readAround } from "./around.server";
import { findOrganisation, organisationLabel, suggestOrganisations } from "./lookup.server";
import { organisationName } from "./organisation-queries.server";
import { recordSuccession } from "./succession.server";

let database: TestDatabase;
let officer: Ctx;
let viet: Ctx;
let other: Ctx;
const id: Record<string, string> = {};

const vi = (name: string) => ({ names: [{ language: "vi", name }] });
const of = (key: string) => id[key] as string;
const review = async (ctx: Ctx) => (await readReview(ctx, of("panyu"))) as Review;
const page = { role: "", agreements: 1, people: 1 } as const;
const asked = (search: string) => new URL(`http://localhost/?${search}`);

beforeAll(async () => {
  database = await testDb();
  officer = await testContext({ db: database.db });
  viet = { ...officer, locale: "vi" };
  other = { ...(await testContext({ db: database.db, role: "manager" })), locale: "vi" };
  id.ours = await ourOrganisation(officer);
  viet.office = { ...officer.office };
  id.city = await organisation(officer, "Guangzhou", { country: "CN", ...vi("Quảng Châu") });
  id.panyu = await organisation(officer, "Panyu", { country: "CN", parentId: id.city, ...vi("Phiên Ngung") });
  id.guo = await person(officer, "Guo Yonghang", { email: "guo@city.example", ...vi("Quách Vĩnh Hàng") });
  const post = { title: "Mayor", titles: { vi: "Thị trưởng" }, fromOn: null, toOn: null, heldOn: "2026-01-01" };
  made(await addPost(officer, id.guo, { ...post, organisationId: id.panyu }));
  const parties = [
    { organisationId: id.ours, role: "party" as const, side: "ours" as const },
    { organisationId: id.panyu, role: "party" as const, side: "theirs" as const },
  ];
  id.agreement = (await makeAgreement(officer, { title: "Ghi nhớ", titleLanguage: "vi", parties, step: "inForce" })).id;
  const successor = { successorId: id.city, on: "2026-07-01", act: null, sourceId: null };
  made(await recordSuccession(officer, { predecessorId: id.panyu, ...successor }));
  id.visit = await visit(officer, { organisationIds: [id.city] });
  made(await addMember(officer, id.visit, { personId: id.guo, side: "theirs", role: "head", note: null }));
  const whom = { personIds: [id.guo], organisationIds: [id.city] };
  id.meeting = await meeting(officer, { ...whom, visitId: id.visit });
  id.gift = await gift(officer, { personId: id.guo, organisationId: id.city, visitId: id.visit });
  id.commitment = await commitment(officer, id.agreement, {
    organisationId: id.panyu,
    personId: id.guo,
    side: "theirs",
  });
  const task = { title: "Gọi điện", assigneeId: null, dueOn: null, note: null, agreementId: null };
  made(await addTask(officer, { ...task, about: { type: "organisation", id: id.panyu } }));
  made(await addTask(officer, { ...task, about: { type: "person", id: id.guo } }));
});

const filterOf = (ctx: Ctx) => {
  const filter = readFilter(new URLSearchParams(), "late");
  if (!filter) throw new Error("no filter");
  return { ctx, filter };
};

const reads: Record<string, (ctx: Ctx) => Promise<unknown>> = {
  "the page of an organisation": async (ctx) => {
    const { organisation: _, history: __, merges: ___, ...around } = await readAround(ctx, of("city"), page);
    return around;
  },
  "who answers for whom on it": async (ctx) =>
    (await readAround(ctx, of("panyu"), page)).organisation.successor?.successor,
  "whom it answers for": async (ctx) => (await readAround(ctx, of("city"), page)).organisation.predecessors,
  "what is under it": async (ctx) => (await readAround(ctx, of("city"), page)).organisation.below,
  "what it is under": async (ctx) => (await readAround(ctx, of("panyu"), page)).organisation.parent,
  "its name on other pages": (ctx) => organisationName(ctx, of("city")),
  "a person's name on other pages": (ctx) => personName(ctx, of("guo")),
  "the latest post in the list of people": async (ctx) =>
    (await listPeople(ctx, "guo", 1)).rows.map(({ post }) => post),
  "agreements that wait after a succession": (ctx) => openSuccessions(ctx),
  "a succession's list": async (ctx) => listReview(ctx, await review(ctx), "all", 1),
  "the form that puts a succession right": (ctx) => recordedSuccession(ctx, of("panyu")),
  "the map": async (ctx) =>
    (await readMap(ctx, filterOf(ctx).filter, asked(""))).places.map(({ name, partners }) => [name, partners]),
  "visits in the list": async (ctx) => (await listVisits(ctx, { when: "upcoming" } as never, 1)).rows,
  "the organisations of a visit": async (ctx) => (await visitPage(ctx, of("visit"))).organisations,
  "its programme": async (ctx) => (await visitPage(ctx, of("visit"))).programme,
  "its members' posts": async (ctx) =>
    (await visitPage(ctx, of("visit"))).members.map(({ name, posts }) => [name, posts]),
  gifts: (ctx) => giftsOfVisit(ctx, of("visit")),
  "a meeting": (ctx) => meetingPage(ctx, of("meeting")),
  "commitments in the list": (ctx) =>
    listCommitments(ctx, commitmentFilter(new URLSearchParams("whose=all"), "all") as never),
  "a commitment": (ctx) => commitmentPage(ctx, of("commitment")),
  "commitments as a file": (ctx) => commitmentsById(ctx, [of("commitment")]),
  "who can answer for one": (ctx) => partiesAnswering(ctx.db, of("agreement"), ctx.locale),
  "tasks of an organisation": (ctx) => tasksOf(ctx, { type: "organisation", id: of("panyu") }),
  "tasks of a person": (ctx) => tasksOf(ctx, { type: "person", id: of("guo") }),
  "whom a document belongs to": async (ctx) => [
    await subjectOf(ctx, { type: "organisation", id: of("city") }),
    await subjectOf(ctx, { type: "person", id: of("guo") }),
  ],
  "what colleagues changed": async (ctx) =>
    (await changesSince({ ...other, locale: ctx.locale }, new Date(0))).map(({ on }) => on),
  "what a filter offers": async (ctx) => (await filterChoices(ctx)).partners.map(({ value }) => value),
};

describe("what names them is in the reader's language", () => {
  const latin = /Guangzhou|Panyu|Guo Yonghang|Mayor|Ho Chi Minh City/;
  const vietnamese = /Quảng Châu|Phiên Ngung|Quách Vĩnh Hàng|Thị trưởng|Thành phố Hồ Chí Minh/;
  test.each(Object.entries(reads))("%s", async (_, read) => {
    // Names in every language stand beside the one it is called by.
    const text = async (ctx: Ctx) =>
      JSON.stringify(await read(ctx), (key, value) => (key === "names" && value[0]?.language ? [] : value));
    const said = await text(viet);
    expect(said).toMatch(vietnamese);
    expect(said).not.toMatch(latin);
    const english = await text(officer);
    expect(english).toMatch(latin);
    expect(english).not.toMatch(vietnamese);
  });
});

describe("a lookup", () => {
  it("offers the name in the reader's language with the others beside it, and says what was chosen in the same words", async () => {
    expect(await suggestOrganisations(viet, "guang")).toEqual([{ value: "Quảng Châu · CN", note: "Guangzhou" }]);
    expect(await suggestOrganisations(officer, "guang")).toEqual([{ value: "Guangzhou · CN", note: "Quảng Châu" }]);
    expect(await organisationLabel(viet, of("city"))).toBe("Quảng Châu · CN");
    const found: Suggestion[] = [{ value: "Quách Vĩnh Hàng · Phiên Ngung", note: "Guo Yonghang" }];
    expect(await suggestPeople(viet, "guo")).toEqual(found);
    expect(await personLabel(viet, of("guo"))).toBe("Quách Vĩnh Hàng · Phiên Ngung");
  });

  it("understands either, whatever language it was offered in", async () => {
    for (const typed of ["Quảng Châu · CN", "Guangzhou · CN", "quang chau"])
      expect(await findOrganisation(database.db, typed)).toEqual({ ok: true, id: of("city") });
    for (const typed of ["Quách Vĩnh Hàng · Phiên Ngung", "Guo Yonghang · Panyu", "quach vinh hang · panyu"])
      expect(await findPerson(database.db, typed)).toEqual({ ok: true, id: of("guo") });
    expect((await findPartner(viet, of("city"))).label).toBe("Quảng Châu · CN");
  });

  it("tells those apart that are called the same in this language alone", async () => {
    const named = (name: string, place: string) =>
      organisation(officer, name, { country: "CN", place, ...vi("Khu Mới") });
    const [one, two] = [await named("New Area", "Suzhou"), await named("Xinqu", "Wuxi")];
    expect(await organisationLabel(viet, one)).toBe("Khu Mới · CN · Suzhou");
    expect(await findOrganisation(database.db, await organisationLabel(viet, two))).toEqual({ ok: true, id: two });
    expect((await suggestOrganisations(viet, "khu moi")).map(({ value }) => value).sort()).toEqual([
      "Khu Mới · CN · Suzhou",
      "Khu Mới · CN · Wuxi",
    ]);
    expect(await organisationLabel(officer, one)).toBe("New Area · CN");
    const people = [await person(officer, "Li Wei", vi("Lý Vĩ")), await person(officer, "Lee Way", vi("Lý Vĩ"))];
    for (const known of people)
      expect(await findPerson(database.db, await personLabel(viet, known))).toEqual({ ok: true, id: known });
  });

  it("asks once", async () => {
    const counted = await countedQueries(viet, database.appUrl);
    expect(await counted.during((ctx) => suggestPeople(ctx))).toBe(1);
    expect(await counted.during((ctx) => suggestOrganisations(ctx))).toBe(1);
    await counted.close();
  });
});

describe("a hit of the search", () => {
  const hits = async (ctx: Ctx, typed: string, types: "organisations" | "people") => {
    const { groups } = await searchRecords(ctx, typed, { types: [types], limit: 5, offset: 0 });
    return groups[0]?.hits.map(({ title, also, facts }) =>
      [title, also.map(({ text }) => text), facts].flat(2).filter(Boolean).join("|"),
    );
  };
  it("stands under the name in the reader's language, and says by which other name it was found", async () => {
    expect(await hits(viet, "guangzhou", "organisations")).toEqual([
      expect.stringMatching(/^\|?Quảng Châu\|+Guangzhou\|/),
    ]);
    expect(await hits(viet, "quang chau", "organisations")).toEqual([expect.not.stringContaining("Guangzhou")]);
    expect(await hits(officer, "quang chau", "organisations")).toEqual([
      expect.stringMatching(/^\|?Guangzhou\|+Quảng Châu\|/),
    ]);
    const [found] = (await hits(viet, "yonghang", "people")) ?? [];
    expect(found).toMatch(/^Quách Vĩnh Hàng\|/);
    expect(found).toContain("Yonghang");
    expect(found).toContain("Thị trưởng");
    expect(found).toContain("Phiên Ngung");
  });
});

it("what is like a record that is typed is called as its reader calls it", async () => {
  expect(await organisationsLike(viet, { name: "Guangzhou", country: "CN" })).toMatchObject([{ name: "Quảng Châu" }]);
  expect(await peopleLike(viet, { name: "Guo Yonghang" })).toMatchObject([
    { name: "Quách Vĩnh Hàng", note: "Thị trưởng, Phiên Ngung" },
  ]);
});

it("a history keeps the names on record, whatever language it was written in", async () => {
  const [row] = await listReview(viet, await review(viet), "all", 1);
  const values = { becomes: "keep", officerId: "", dueOn: "", on: "2026-11-20", note: "" };
  const envelope = { revision: row?.revision ?? 0, requestKey: crypto.randomUUID() };
  made(await decideInheritance(viet, await review(viet), of("agreement"), values, envelope));
  const events = await database.db.select().from(agreementEvents);
  expect(events.find(({ type }) => type === "inheritanceDecided")?.data).toMatchObject({
    predecessor: "Panyu",
    successor: "Guangzhou",
  });
});
