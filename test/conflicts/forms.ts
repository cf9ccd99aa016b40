/**
 * Every form that names the version of what it was opened on: how to open it, two fields that two people change, and how one
 * field is changed by both. A route with such a form and without a line here fails.
 */
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { nameReaders } from "#app/agreements/access.server";
import { addComment } from "#app/comments/comments.server";
import { addPost } from "#app/people/posts.server";
import type { Ctx } from "#app/platform/context.server";
import type { PolicyFields } from "#app/reminders/forms";
import { changeOwnPolicy } from "#app/reminders/own-policies.server";
import { changeReminderPolicy } from "#app/reminders/policies.server";
import { readReminderPolicy } from "#app/reminders/policy-queries.server";
import { saveView } from "#app/saved-views/saved-views.server";
import { ownViews } from "#app/saved-views/view-queries.server";
import { addHoliday } from "#app/settings/holidays/holidays.server";
import { addCriterion } from "#app/settings/scorecard.server";
import { listPolicies } from "#app/settings/settings-queries.server";
import { addTemplate } from "#app/task-templates/templates.server";
import { addTask } from "#app/tasks/tasks.server";
import { addMember } from "#app/visits/members.server";
import { agreementAccess } from "#db/schema";
import { commitment } from "#test/factories/commitments";
import { document } from "#test/factories/documents";
import { made, organisation, person } from "#test/factories/records";
import { templateDetails } from "#test/factories/task-templates";
import { gift, meeting, visit } from "#test/factories/visits";
import { makeAgreement } from "#test/support/agreements";
import { testContext } from "#test/support/context";
import { addDays } from "#workflows/calendar/day";

export type Fields = Record<string, string | string[]>;

export interface VersionedForm {
  /** Makes the record; answers what the path's parameters stand for, more fields that the form begins with, and values by the names used here. */
  make(ctx: Ctx): Promise<{ params?: Record<string, string>; fields?: Fields; ids?: Record<string, string> }>;
  /** What the form begins with. */
  fields: Fields;
  /** What one person changes, and what the other does: different fields. Left out where the form has but one. */
  one?: Fields;
  other?: Fields;
  /** Whether both are on record, where no one form can say both. */
  bothKept?(ctx: Ctx, params: Record<string, string>): Promise<boolean>;
  /** The same field, changed by both; what the page says of the two, where that is not what was typed. */
  field: string;
  mine: Fields;
  theirs: Fields;
  said?: [mine: string, theirs: string];
  /** Somebody's own: both tabs are theirs. */
  own?: true;
  /** Who may, where an administrator may not. */
  by?: "manager";
}

const agreement = async (ctx: Ctx) => ({ params: { id: (await makeAgreement(ctx)).id } });
const details: Fields = {
  title: "A title",
  titleLanguage: "en",
  kind: "memorandumOfUnderstanding",
  fields: "smartCity",
  summary: "As it was",
};
const partner = (name: string): Fields => ({
  "parties.0.organisation": "Ho Chi Minh City",
  "parties.0.role": "party",
  "parties.0.side": "ours",
  "parties.1.organisation": name,
  "parties.1.role": "party",
  "parties.1.side": "theirs",
});
const policy: Fields = { beforeDays: "30, 7", onDay: "on", audience: "owner" };
const planned: PolicyFields = {
  ...{ beforeDays: [30, 7], onDay: true, overdueEvery: null, escalateAfter: null },
  ...{ audience: ["owner"], outsiders: [], stopsWhenAcknowledged: false, critical: false },
};
const ours = "Ho Chi Minh City · VN (Our side, Party)";

export const versionedForms: Record<string, VersionedForm> = {
  "agreements/:id/edit": {
    async make(ctx) {
      const { id } = await makeAgreement(ctx, { title: "A title", summary: "As it was" });
      return { params: { id }, fields: { owner: ctx.actor.id } };
    },
    fields: details,
    one: { summary: "Said better" },
    other: { whyPartner: "They asked first" },
    field: "kind",
    mine: { kind: "letterOfIntent" },
    theirs: { kind: "memorandumOfCooperation" },
    said: ["Letter of intent", "Memorandum of cooperation"],
  },
  "agreements/:id/owner": {
    async make(ctx) {
      const [first, second] = [await colleague(ctx, "Owner one"), await colleague(ctx, "Owner two")];
      return { ...(await agreement(ctx)), ids: { first, second } };
    },
    fields: {},
    field: "owner",
    mine: { owner: "first" },
    theirs: { owner: "second" },
    said: ["Owner one", "Owner two"],
  },
  "agreements/:id/parties": {
    make: agreement,
    fields: partner("Guangzhou"),
    field: "parties",
    mine: partner("Busan"),
    theirs: partner("Daegu"),
    said: [`${ours}; Busan · KR (The partner’s side, Party)`, `${ours}; Daegu · KR (The partner’s side, Party)`],
  },
  "agreements/:id/contacts": {
    async make(ctx) {
      const { id } = await makeAgreement(ctx, { contacts: false });
      return { params: { id } };
    },
    fields: { ours: "", theirs: "" },
    one: { ours: "Lê Mai" },
    other: { theirs: "Chen Jie" },
    field: "theirs",
    mine: { theirs: "Lê Mai" },
    theirs: { theirs: "Chen Jie" },
  },
  "agreements/:id/access": {
    async make(ctx) {
      const [first, second] = [await colleague(ctx, "Reader one"), await colleague(ctx, "Reader two")];
      const { id } = await makeAgreement(ctx);
      made(await nameReaders(ctx, id, []));
      return { params: { id }, ids: { first, second } };
    },
    by: "manager",
    fields: {},
    one: { readers: "first" },
    other: { readers: "second" },
    async bothKept({ db }, { id = "" }) {
      return (await db.$count(agreementAccess, eq(agreementAccess.agreementId, id))) === 2;
    },
    // Each person is a field that is either ticked or not: two people cannot change one differently.
    field: "",
    mine: {},
    theirs: {},
  },
  "agreements/:id/reporting": {
    make: agreement,
    fields: { lead: "", results: "", difficulties: "", proposals: "" },
    one: { results: "Two visits" },
    other: { lead: "Busan" },
    field: "lead",
    mine: { lead: "Busan" },
    theirs: { lead: "Daegu" },
    said: ["Busan · KR", "Daegu · KR"],
  },
  "agreements/:id/reminders/:kind": {
    async make(ctx) {
      const { id } = await makeAgreement(ctx);
      made(await changeOwnPolicy(ctx, id, "termEnd", { ...planned, version: 0 }));
      return { params: { id, kind: "termEnd" } };
    },
    fields: policy,
    one: { beforeDays: "90" },
    other: { critical: "on" },
    field: "beforeDays",
    mine: { beforeDays: "60, 5" },
    theirs: { beforeDays: "45" },
  },
  "organisations/:id/edit": {
    make: async (ctx) => ({ params: { id: await organisation(ctx, "Ulsan", { country: "KR" }) } }),
    fields: { name: "Ulsan", type: "municipality", country: "KR" },
    one: { place: "By the sea" },
    other: { note: "Ships" },
    field: "type",
    mine: { type: "ministry" },
    theirs: { type: "university" },
    said: ["Ministry", "University or school"],
  },
  "people/:id/edit": {
    make: async (ctx) => ({ params: { id: await person(ctx, "Park Jiho") } }),
    fields: { name: "Park Jiho" },
    one: { email: "park@city.example" },
    other: { note: "Speaks Vietnamese" },
    field: "names",
    mine: { "names.0.language": "ko", "names.0.name": "박지호" },
    theirs: { "names.0.language": "zh-Hans", "names.0.name": "朴智浩" },
    said: ["박지호 (ko)", "朴智浩 (zh-Hans)"],
  },
  "people/:id/posts/:post": {
    async make(ctx) {
      const id = await person(ctx, `Person ${randomUUID()}`);
      const at = await organisation(ctx, `Office ${randomUUID()}`);
      const post = { title: "Director", organisationId: at, fromOn: null, toOn: null, heldOn: null };
      return { params: { id, post: made(await addPost(ctx, id, post)).id } };
    },
    fields: { title: "Director", organisation: "Busan" },
    one: { fromOn: "2020-01-01" },
    other: { heldOn: "2021-01-01" },
    field: "title",
    mine: { title: "Head" },
    theirs: { title: "Deputy" },
  },
  "documents/:id/edit": {
    async make(ctx) {
      const on = { type: "organisation" as const, id: await organisation(ctx, `Office ${randomUUID()}`) };
      return { params: { id: await document(ctx, on, { values: { title: "A picture" } }) } };
    },
    fields: { title: "A picture", kind: "draft" },
    one: { originalAt: "Cabinet 4" },
    other: { note: "Taken at the signing" },
    field: "language",
    mine: { language: "vi" },
    theirs: { language: "ko" },
    said: ["Vietnamese", "Korean"],
  },
  "comments/:id/edit": {
    own: true,
    async make(ctx) {
      const id = randomUUID();
      const on = { type: "organisation" as const, id: await organisation(ctx, `Office ${id}`) };
      return {
        params: {
          id: made(await addComment(ctx, on, { body: "As it was" }, { id, origin: "https://entente.example" })).id,
        },
      };
    },
    fields: { body: "As it was" },
    field: "body",
    mine: { body: "By the one tab" },
    theirs: { body: "By the other tab" },
  },
  "visits/:id/edit": {
    make: async (ctx) => ({ params: { id: await visit(ctx) } }),
    fields: { direction: "out", titleEn: "Visit", titleVi: "Chuyến thăm", firstOn: "2026-12-01" },
    one: { receptionLevel: "The vice chairman" },
    other: { "places.0.name": "Busan", "places.1.name": "Daegu" },
    field: "organisations",
    mine: { "organisations.0.organisation": "Busan" },
    theirs: { "organisations.0.organisation": "Daegu" },
    said: ["Busan · KR", "Daegu · KR"],
  },
  "visits/:id/preparation": {
    make: async (ctx) => ({ params: { id: await visit(ctx) } }),
    fields: {},
    one: { talkingPoints: "The pilot" },
    other: { sensitivities: "The election" },
    field: "talkingPoints",
    mine: { talkingPoints: "Trains" },
    theirs: { talkingPoints: "Ports" },
  },
  "visits/:id/result": {
    make: async (ctx) => ({ params: { id: await visit(ctx) } }),
    fields: {},
    one: { result: "A plan" },
    other: { resultSentOn: "2026-11-20" },
    field: "result",
    mine: { result: "A plan for trains" },
    theirs: { result: "A plan for ports" },
  },
  "visits/:id/members/:member": {
    async make(ctx) {
      const id = await visit(ctx);
      const personId = await person(ctx, `Person ${randomUUID()}`);
      const part = { personId, side: "ours", role: "member", note: null } as const;
      return { params: { id, member: made(await addMember(ctx, id, part)).id } };
    },
    fields: { side: "ours", role: "member" },
    one: { note: "By train" },
    other: { side: "theirs" },
    field: "role",
    mine: { role: "head" },
    theirs: { role: "interpreter" },
    said: ["Head of delegation", "Interpreter"],
  },
  "meetings/:id/edit": {
    make: async (ctx) => ({ params: { id: await meeting(ctx) } }),
    fields: { titleEn: "Talks", titleVi: "Hội đàm", firstOn: "2026-12-01" },
    one: { startsAt: "09:30" },
    other: { "people.0.person": "Chen Jie" },
    field: "place",
    mine: { place: "City hall" },
    theirs: { place: "The port" },
  },
  "meetings/:id/minutes": {
    make: async (ctx) => ({ params: { id: await meeting(ctx) } }),
    fields: {},
    field: "minutes",
    mine: { minutes: "A plan" },
    theirs: { minutes: "No plan" },
  },
  "gifts/:id": {
    make: async (ctx) => ({ params: { id: await gift(ctx) } }),
    fields: { direction: "given", what: "A lacquer picture", on: "2026-11-20" },
    one: { keptAt: "The cabinet" },
    other: { person: "Chen Jie" },
    field: "what",
    mine: { what: "A map" },
    theirs: { what: "A silk picture" },
  },
  "commitments/:id/edit": {
    async make(ctx) {
      const { id } = await makeAgreement(ctx);
      return { params: { id: await commitment(ctx, id, { clause: null, dueOn: null }) } };
    },
    fields: { text: "Take in twenty trainees", side: "ours" },
    one: { dueOn: "2027-01-31", recurs: "month" },
    other: { person: "Chen Jie", measure: "Trainees", target: "20" },
    field: "side",
    mine: { side: "theirs" },
    theirs: { side: "both" },
    said: ["Theirs", "Both sides"],
  },
  "tasks/:id": {
    async make(ctx) {
      const task = { title: "Call them", agreementId: null, assigneeId: null, dueOn: null, note: null };
      return { params: { id: made(await addTask(ctx, task)).id } };
    },
    fields: { title: "Call them" },
    one: { dueOn: "2027-01-01" },
    other: { note: "In the morning" },
    field: "title",
    mine: { title: "Write to them" },
    theirs: { title: "Visit them" },
  },
  "views/:id": {
    own: true,
    async make(ctx) {
      const name = `View ${randomUUID()}`;
      made(await saveView(ctx, { page: "/pipeline", search: "", name, shared: false }));
      const id = (await ownViews(ctx)).find((one) => one.name === name)?.id ?? "";
      return { params: { id }, fields: { name } };
    },
    fields: {},
    one: { name: "Mine alone" },
    other: { shared: "on" },
    field: "name",
    mine: { name: "By the one tab" },
    theirs: { name: "By the other tab" },
  },
  preferences: {
    own: true,
    make: async () => ({}),
    fields: { locale: "en", dailyMail: "on", weeklyMail: "on", mentionMail: "on", timeZone: "", country: "" },
    one: { timeZone: "Asia/Tokyo" },
    other: { country: "JP" },
    field: "country",
    mine: { country: "KR" },
    theirs: { country: "CN" },
    said: ["South Korea", "China"],
  },
  "settings/people/:id/role": {
    make: async (ctx) => ({ params: { id: await colleague(ctx, "Somebody", "viewer") } }),
    fields: { role: "viewer" },
    field: "role",
    mine: { role: "manager" },
    theirs: { role: "officer" },
    said: ["Manager", "Officer"],
  },
  "settings/office": {
    make: async () => ({}),
    fields: {
      organisation: "Ho Chi Minh City",
      timeZone: "Asia/Ho_Chi_Minh",
      country: "VN",
      locale: "vi",
      opinionsRequired: "on",
    },
    one: { country: "KR" },
    other: { timeZone: "Asia/Bangkok" },
    field: "timeZone",
    mine: { timeZone: "Asia/Tokyo" },
    theirs: { timeZone: "Asia/Seoul" },
  },
  "settings/letterhead": {
    make: async () => ({}),
    fields: {},
    one: { "vi.place": "Thủ Đức" },
    other: { "en.place": "Thu Duc" },
    field: "vi.symbol",
    mine: { "vi.symbol": "BC-SNgV" },
    theirs: { "vi.symbol": "BC-VP" },
  },
  "settings/policies/:key": {
    async make(ctx) {
      const row = (await listPolicies(ctx.db)).find(({ key }) => key === "filing");
      if (!row) throw new Error("no policy");
      const { id, days, unit, source, inForceFrom, lastCheckedOn } = row;
      return {
        params: { key: "filing" },
        fields: { basedOn: id, days: `${days}`, unit, source, inForceFrom, lastCheckedOn },
      };
    },
    fields: {},
    one: { days: "9" },
    other: { source: "Another decree" },
    field: "days",
    mine: { days: "11" },
    theirs: { days: "12" },
  },
  "settings/reminders/:kind": {
    async make(ctx) {
      const { version = 0 } = (await readReminderPolicy(ctx.db, "termEnd", null)) ?? {};
      made(await changeReminderPolicy(ctx, "termEnd", { ...planned, version }));
      return { params: { kind: "termEnd" } };
    },
    fields: policy,
    one: { beforeDays: "90" },
    other: { critical: "on" },
    field: "audience",
    mine: { audience: "deputy" },
    theirs: { audience: "contactOurs" },
    said: ["Their deputies", "Contact person on our side"],
  },
  "settings/holidays/:country/:day": {
    async make(ctx) {
      const fields = { kind: "holiday", name: "A day off", localName: null, source: "A notice" } as const;
      const on = addDays("2030-05-01", ++count);
      made(await addHoliday(ctx, { country: "JP", on, ...fields }));
      return { params: { country: "JP", day: on } };
    },
    fields: { kind: "holiday", name: "A day off", source: "A notice" },
    one: { localName: "休日" },
    other: { source: "Another notice" },
    field: "name",
    mine: { name: "Culture Day" },
    theirs: { name: "Day of culture" },
  },
  "settings/holidays/:country/years/:year": {
    make: async () => ({ params: { country: "JP", year: "2031" } }),
    fields: {},
    one: { complete: "on" },
    other: { note: "Asked for" },
    field: "note",
    mine: { note: "Nothing is decided" },
    theirs: { note: "All is decided" },
  },
  "settings/task-templates/:id": {
    make: async (ctx) => ({ params: { id: made(await addTemplate(ctx, templateDetails())).id } }),
    fields: { en: "Tell the press", vi: "Thông báo cho báo chí", dueUnit: "calendarDays" },
    one: { en: "Tell the newspapers" },
    other: { dueDays: "3" },
    field: "en",
    mine: { en: "Invite the press" },
    theirs: { en: "Write to the press" },
  },
  "settings/scorecard/:id": {
    make: async (ctx) => ({ params: { id: made(await addCriterion(ctx, { en: "Benefit", vi: "Lợi ích" })).id } }),
    fields: { en: "Benefit", vi: "Lợi ích" },
    one: { en: "Use" },
    other: { vi: "Hiệu quả" },
    field: "en",
    mine: { en: "Worth" },
    theirs: { en: "Value" },
  },
};

let count = 0;

async function colleague({ db }: Ctx, name: string, role: "officer" | "viewer" = "officer"): Promise<string> {
  return (await testContext({ db, role, name })).actor.id;
}
