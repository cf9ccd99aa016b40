/**
 * Who may do what, by address: the status of every route of `app/routes.ts` for everybody, read and written. What is
 * written is a form that would be accepted; where it is refused nothing may change. A route without a line here fails.
 */
import { randomUUID } from "node:crypto";
import { importPage } from "#app/imports/import-queries.server";
import { bulkChange } from "#test/factories/bulk-change";
import type { How, Made } from "./agreements";
import { endedOrganisation, inherited } from "./inherited";
import { replacedTemplate } from "./own-template";
import {
  criterionEdit,
  details,
  type Form,
  gift,
  giftEdit,
  holiday,
  meeting,
  meetingEdit,
  newPerson,
  organisation,
  parties,
  person,
  post,
  reminderPolicy,
  report,
  start,
  task,
  taskTemplate,
  visit,
  visitEdit,
} from "./sample-forms";
import type { World } from "./world";

/** `signIn`: sent to the sign-in page. */
export type Status = number | "signIn";
/** Signed out, viewer, officer, manager, administrator. */
export type Statuses = readonly [Status, Status, Status, Status, Status];

export interface Expectation {
  get: Statuses;
  post: Statuses;
  /** Addresses about an agreement: how it has to stand. The same are 404 for whoever may not see it. */
  about?: How;
  /** Where somebody who may not see it is told more than "not there" or "not allowed" of the open record. */
  strangers?: Statuses;
  /**
   * Whether what a manager gets is what everybody gets who may write and see the record and did not write what the address is
   * about: its author, the officer, is a stranger to a confidential record.
   */
  authored?: true;
  /** What the path's parameters stand for, and the form. `agreement` is there where `about` is. */
  call?: (world: World, agreement: Made) => Promise<{ path?: Record<string, string>; form?: Form }>;
}

const to = (status: Status) => [status, status, status, status, status] as const;
const open = to(200);
const notThere = to(404);
/** There is nothing to write at this address. */
const noForm = to(405);
const reads: Statuses = ["signIn", 200, 200, 200, 200];
const writes: Statuses = ["signIn", 403, 200, 200, 200];
const written: Statuses = ["signIn", 403, 302, 302, 302];
const settings: Statuses = ["signIn", 403, 403, 403, 200];
const set: Statuses = ["signIn", 403, 403, 403, 302];
const decided: Statuses = ["signIn", 403, 403, 302, 403];

const ofDocument =
  (form?: Form): Expectation["call"] =>
  async (world, { id }) => ({ path: { id: await world.document(id) }, ...(form ? { form } : {}) });

const to302: Statuses = ["signIn", 302, 302, 302, 302];
const ofComment =
  (form?: Form, how?: { removed: boolean }): Expectation["call"] =>
  async (world, { id }) => ({
    path: { id: await world.comment(id, world.ctx.officer, how) },
    ...(form ? { form } : {}),
  });

/** Managers and administrators. */
const decidedOrSet: Statuses = ["signIn", 403, 403, 200, 200];
const heldOrReleased: Statuses = ["signIn", 403, 403, 302, 302];

/** What is one officer's alone, and only for those who may write. */
const owned = (status: Status): Statuses => ["signIn", 403, status, 404, 404];

/** An officer's file whose rows are checked, and the version its forms carry. */
async function openImport(world: World): Promise<{ id: string; version: string }> {
  const { officer } = world.ctx;
  const id = await world.import(officer);
  return { id, version: `${(await importPage(officer, id)).version}` };
}

const page = { get: reads, post: noForm };
const settingsPage = { get: settings, post: noForm };

const on = "2026-11-20";
const proposed: How = {};
const inForce: How = { step: "inForce", values: { signedOn: "2023-11-17" } };
const running: How = {
  step: "running",
  values: { signedOn: "2023-11-17", firstOn: "2024-01-01", lastOn: "2027-12-31" },
};
const closed: How = {
  step: "closed",
  values: { signedOn: "2020-01-01", firstOn: "2024-01-01", lastOn: "2026-11-10" },
  evaluable: true,
};

/** A page of an agreement with a form on it. */
const form = (about: How, fields: (agreement: Made) => Form, post = written): Expectation => ({
  get: writes,
  post,
  about,
  call: async (_world, agreement) => ({
    path: { id: agreement.id, filing: agreement.filingId },
    form: fields(agreement),
  }),
});
/** A page of an agreement that records an event, opened on its first revision. */
const event = (about: How, fields: Form, post = written, path: Form = {}): Expectation => ({
  get: writes,
  post,
  about,
  call: async (_world, { id }) => ({
    path: { id, ...path },
    form: { revision: "1", requestKey: randomUUID(), ...fields },
  }),
});
/** A page that does something to a deadline of an agreement, as it stood when it was opened. */
const deadline = (fields: Form, said?: "moved"): Expectation => ({
  get: writes,
  post: written,
  about: inForce,
  async call(world, agreement) {
    const { id, dueOn } = await world.deadline(agreement.id, said);
    return { path: { id }, form: { seenOn: dueOn, ...fields } };
  },
});
/** A page of the settings about one record. */
const setting = (make: (world: World) => Promise<string>, form: Form, post = set): Expectation => ({
  get: settings,
  post,
  call: async (world) => ({ path: { id: await make(world) }, form }),
});

/** Leads on to the page it belongs to, for who may write. */
const redirects: Statuses = ["signIn", 403, 302, 302, 302];
/** A page of a visit with a form on it. */
const ofVisit = (form: Form): Expectation => ({
  get: writes,
  post: written,
  call: async (world) => ({ path: { id: await world.visit() }, form }),
});
/** The same of somebody's part in it. */
const ofMember = (form: Form, get: Statuses): Expectation => ({
  get,
  post: written,
  call: async (world) => ({ path: await world.member(), form }),
});
/** A page of a meeting about an agreement. */
const ofMeeting = (form: Form, { get, post }: Pick<Expectation, "get" | "post">): Expectation => ({
  get,
  post,
  about: inForce,
  call: async (world, { id }) => ({ path: { id: await world.meeting(id) }, form }),
});
/** A page of a commitment of an agreement. */
const ofCommitment = (form: Form, { get, post } = { get: writes, post: written }, isClosed = false): Expectation => ({
  get,
  post,
  about: inForce,
  call: async (world, { id }) => ({ path: { id: await world.commitment(id, isClosed) }, form }),
});
// The party that answers for it and its owner are asked for, too: none.
const promise = { text: "Take in twenty trainees", side: "ours", organisationId: "", ownerId: "" };
const ofGift = (form: Form): Expectation => ({
  get: writes,
  post: written,
  call: async (world) => ({ path: { id: await world.gift() }, form }),
});

export const expectations: Record<string, Expectation> = {
  "": page,
  "today/seen": {
    get: ["signIn", 302, 302, 302, 302],
    post: ["signIn", 302, 302, 302, 302],
    call: async () => ({ form: { until: "2026-11-20T00:00:00.000Z" } }),
  },

  agreements: page,
  pipeline: page,
  dashboard: page,
  "figures/:figure": { ...page, call: async () => ({ path: { figure: "stage" } }) },
  "figures/:figure/export": { ...page, call: async () => ({ path: { figure: "stage" } }) },
  "pipeline/lane": page,
  "agreements/export": page,
  "pipeline/export": page,
  "deadlines/export": page,
  "commitments/export": page,
  "exports/too-long": page,
  "pipeline/map/export": page,
  "agreements/new": {
    get: writes,
    post: written,
    call: async () => ({ form: { ...start(), on, by: "A department" } }),
  },
  "agreements/new/taken-over": {
    get: writes,
    post: written,
    call: async () => ({ form: { ...start(), step: "drafting", publisher: "The city", subject: randomUUID() } }),
  },
  "agreements/:id": { ...page, about: proposed, call: async (_world, { id }) => ({ path: { id } }) },
  "agreements/:id/edit": form(proposed, () => details),
  "agreements/:id/move": {
    get: writes,
    post: noForm,
    about: proposed,
    call: async (_world, { id }) => ({ path: { id } }),
  },
  "agreements/:id/owner": form(proposed, () => ({ version: "1" })),
  "agreements/:id/parties": form(proposed, () => parties),
  completeness: page,
  "agreements/:id/reporting": form(proposed, () => ({ results: "Two visits", version: "1" })),
  "agreements/:id/contacts": form(proposed, () => ({ ours: "Kim Minji", theirs: "", version: "2" })),
  // Of an open record only its owner and managers name readers.
  "agreements/:id/access": {
    ...form(proposed, () => ({}), ["signIn", 403, 403, 302, 403]),
    call: async ({ ctx }, { id }) => ({ path: { id }, form: { readers: ctx.namedViewer.actor.id, version: "1" } }),
    strangers: ["signIn", 403, 404, 302, 404],
  },
  "agreements/:id/opinions": event(proposed, { on, "bodies.0.name": "Ministry A" }),
  "agreements/:id/signing": event(
    { step: "cleared" },
    {
      on,
      "signatories.0.name": "A",
      "signatories.0.party": "City of Busan",
      languages: "vi, en",
      authentic: "all",
      termKind: "evergreen",
      renewal: "none",
      place: "Here",
    },
  ),
  "agreements/:id/pilot": event(inForce, {
    on,
    question: "Does it work?",
    scope: "One district",
    leadOurs: "A",
    leadTheirs: "B",
    firstOn: on,
    lastOn: "2027-11-20",
    "indicators.0.name": "Requests",
  }),
  "agreements/:id/evaluation": {
    get: writes,
    post: written,
    about: closed,
    async call(world, { id }) {
      const scores = (await world.criteriaInUse()).flatMap((key, at) => [
        [`scores.${at}.criterion`, key],
        [`scores.${at}.score`, "3"],
        [`scores.${at}.evidence`, "Report 12"],
      ]);
      const form = { revision: "1", requestKey: randomUUID(), on, by: "Chairman", result: "met" };
      return { path: { id }, form: { ...form, ...Object.fromEntries(scores) } };
    },
  },
  "agreements/:id/decision": event(
    { step: "watched", values: { signedOn: "2020-01-01" } },
    { on, by: "Chairman", decision: "complete", reason: "Everything is done" },
    decided,
  ),
  "agreements/:id/inheritance": {
    get: writes,
    post: written,
    about: inForce,
    async call(world, { id }) {
      const { successionId } = await inherited(world, id);
      return { path: { id }, form: { revision: "1", requestKey: randomUUID(), successionId, becomes: "keep", on } };
    },
  },
  "agreements/:id/record/:event": event(inForce, { on, reason: "A review" }, written, { event: "suspended" }),
  "agreements/:id/history/:revision/correction": event(
    inForce,
    { "data.step": "inForce", "data.source": "Another file", "data.signedOn": "2023-11-18", reason: "Read again" },
    written,
    { revision: "1" },
  ),
  "agreements/:id/filings/new": form(inForce, () => ({ what: "A", toWhom: "B", requestKey: randomUUID() })),
  "agreements/:id/filings/:filing": form(inForce, () => ({ sentOn: on, proof: "Letter 1" })),
  "agreements/:id/indicators/new": form(running, () => ({ name: "Visits" })),
  "agreements/:id/values/new": form(running, ({ indicatorId }) => ({ indicatorId, on, value: "4" })),
  "agreements/:id/reports/new": form(running, () => ({ kind: "mid", on, title: "Mid", location: "File 1" })),

  "agreements/:id/reminders": { ...page, about: proposed, call: async (_world, { id }) => ({ path: { id } }) },
  "agreements/:id/reminders/:kind": {
    ...form(proposed, () => ({ ...reminderPolicy, version: "0" })),
    call: async (_world, { id }) => ({
      path: { id, kind: "evaluationDue" },
      form: { ...reminderPolicy, version: "0" },
    }),
  },
  "agreements/:id/reminders/:kind/general": {
    ...form(proposed, () => ({})),
    async call(world, { id }) {
      await world.ownPolicy(id, "termEnd");
      return { path: { id, kind: "termEnd" }, form: {} };
    },
  },

  organisations: page,
  "organisations/new": { get: writes, post: written, call: async () => ({ form: organisation() }) },
  "organisations/alike": { get: writes, post: noForm },
  "organisations/duplicates": {
    get: reads,
    post: written,
    call: async (world) => ({ form: { one: await world.organisation(), other: await world.organisation() } }),
  },
  "organisations/:id": { ...page, call: async (world) => ({ path: { id: world.organisationId } }) },
  "organisations/:id/edit": {
    get: writes,
    post: written,
    call: async (world) => ({ path: { id: await world.organisation() }, form: organisation() }),
  },
  "organisations/:id/merge": {
    get: writes,
    post: written,
    async call(world) {
      const [id, other] = [await world.organisation(), await world.organisation()];
      return { path: { id }, form: { with: other, keptVersion: "1", mergedVersion: "1" } };
    },
  },
  "organisations/:id/merges": {
    get: reads,
    post: written,
    async call(world) {
      const { kept, merge } = await world.merged("organisation");
      return { path: { id: kept }, form: { merge } };
    },
  },
  "organisations/:id/succession": {
    get: writes,
    post: written,
    call: async (world) => ({ path: { id: await world.organisation() }, form: { successor: "City of Busan", on } }),
  },
  "organisations/:id/succession/take-back": {
    get: ["signIn", 403, 403, 200, 403],
    post: decided,
    async call(world) {
      const { id } = await endedOrganisation(world);
      return { path: { id }, form: { version: "2", reason: "Another one was meant" } };
    },
  },
  "organisations/:id/succession/agreements": {
    get: reads,
    post: written,
    async call(world) {
      const agreement = await world.agreement({ task: false, filing: false });
      const { id } = await inherited(world, agreement.id);
      return { path: { id }, form: { chosen: `${agreement.id}:1`, requestKey: randomUUID(), becomes: "keep", on } };
    },
  },
  "organisations/:id/succession/finish": {
    get: writes,
    post: written,
    call: async (world) => ({ path: { id: (await endedOrganisation(world)).id }, form: {} }),
  },

  people: page,
  "people/new": { get: writes, post: written, call: async () => ({ form: newPerson }) },
  "people/alike": { get: writes, post: noForm },
  "people/duplicates": {
    get: reads,
    post: written,
    call: async (world) => ({ form: { one: await world.person(), other: await world.person() } }),
  },
  "people/review": page,
  "people/:id/merge": {
    get: writes,
    post: written,
    async call(world) {
      const [id, other] = [await world.person(), await world.person()];
      return { path: { id }, form: { with: other, keptVersion: "1", mergedVersion: "1" } };
    },
  },
  "people/:id/merges": {
    get: reads,
    post: written,
    async call(world) {
      const { kept, merge } = await world.merged("person");
      return { path: { id: kept }, form: { merge } };
    },
  },
  "people/:id/data": { get: writes, post: noForm, call: async (world) => ({ path: { id: world.personId } }) },
  "people/:id/data/export": { get: writes, post: noForm, call: async (world) => ({ path: { id: world.personId } }) },
  "people/:id/reviewed": {
    get: writes,
    post: written,
    call: async (world) => ({ path: { id: await world.person() }, form: { basedOn: "1", reviewOn: "2027-11-21" } }),
  },
  // Erased by managers and administrators.
  "people/:id/erase": {
    get: decidedOrSet,
    post: heldOrReleased,
    call: async (world) => ({ path: { id: await world.person() }, form: { basedOn: "1", sure: "on" } }),
  },
  "people/:id": { ...page, call: async (world) => ({ path: { id: world.personId } }) },
  "people/:id/edit": {
    get: writes,
    post: written,
    call: async (world) => ({ path: { id: await world.person() }, form: person }),
  },
  "people/:id/posts/new": {
    get: writes,
    post: written,
    call: async (world) => ({ path: { id: await world.person() }, form: post }),
  },
  "people/:id/posts/:post": {
    get: writes,
    post: written,
    async call(world) {
      const id = await world.person();
      return { path: { id, post: await world.post(id) }, form: post };
    },
  },

  visits: page,
  "visits/new": { get: writes, post: written, call: async () => ({ form: visit() }) },
  "visits/:id": { ...page, call: async (world) => ({ path: { id: await world.visit() } }) },
  "visits/:id/edit": {
    get: writes,
    post: written,
    call: async (world) => ({ path: { id: await world.visit() }, form: visitEdit }),
  },
  "visits/:id/preparation": ofVisit({ talkingPoints: "The pilot", version: "1" }),
  "visits/:id/result": ofVisit({ result: "A plan was agreed", resultSentOn: on, version: "1" }),
  "visits/:id/result/due": ofVisit({ dueOn: "2026-12-01" }),
  "visits/:id/cancel": ofVisit({ on }),
  "visits/:id/resume": {
    get: redirects,
    post: written,
    call: async (world) => ({ path: { id: await world.visit({ cancelled: true }) }, form: {} }),
  },
  "visits/:id/briefing": { ...page, call: async (world) => ({ path: { id: await world.visit() } }) },
  "visits/:id/briefing/:format": {
    ...page,
    call: async (world) => ({ path: { id: await world.visit(), format: "docx" } }),
  },
  "organisations/:id/briefing": { ...page, call: async (world) => ({ path: { id: world.organisationId } }) },
  "organisations/:id/briefing/:format": {
    ...page,
    call: async (world) => ({ path: { id: world.organisationId, format: "docx" } }),
  },
  "visits/:id/members/new": ofVisit({ person: "Kim Minji", side: "theirs", role: "host" }),
  "visits/:id/members/:member": ofMember({ side: "ours", role: "head", version: "3" }, writes),
  "visits/:id/members/:member/position": ofMember({ direction: "up" }, redirects),
  "visits/:id/members/:member/remove": ofMember({}, redirects),

  "meetings/new": { get: writes, post: written, call: async () => ({ form: meeting() }) },
  "meetings/:id": ofMeeting({}, page),
  "meetings/:id/edit": ofMeeting(meetingEdit, { get: writes, post: written }),
  "meetings/:id/minutes": ofMeeting({ minutes: "A plan was agreed", version: "1" }, { get: writes, post: written }),
  "meetings/:id/tasks": {
    get: writes,
    post: written,
    about: inForce,
    call: async (world, { id, reference }) => ({
      path: { id: await world.meeting(id, "Write to them") },
      form: { lines: "Write to them", agreement: reference },
    }),
  },
  "meetings/:id/remove": ofMeeting({}, { get: writes, post: written }),

  gifts: page,
  "gifts/export": page,
  "gifts/new": { get: writes, post: written, call: async () => ({ form: gift() }) },
  "gifts/:id": { ...ofGift(giftEdit), get: reads },
  // A manager alone allows a gift.
  "gifts/:id/approve": { ...ofGift({ version: "1" }), get: ["signIn", 403, 403, 200, 403], post: decided },
  "gifts/:id/remove": { ...ofGift({}), get: redirects },
  "gifts/:id/restore": {
    get: redirects,
    post: written,
    call: async (world) => ({ path: { id: await world.gift({ removed: true }) }, form: {} }),
  },

  commitments: page,
  "commitments/new": {
    get: writes,
    post: written,
    call: async (world) => ({
      form: { ...promise, requestKey: randomUUID(), agreement: (await world.agreement(inForce)).id },
    }),
  },
  "commitments/:id": ofCommitment({}, page),
  "commitments/:id/edit": ofCommitment({ ...promise, version: "1" }),
  "commitments/:id/progress": ofCommitment({ on, text: "A letter was sent", requestKey: randomUUID() }),
  "commitments/:id/close": ofCommitment({ how: "fulfilled", on, version: "1" }),
  "commitments/:id/reopen": ofCommitment({ version: "2" }, { get: writes, post: written }, true),

  tasks: {
    get: reads,
    post: written,
    call: async (world) => {
      const { taskId } = await world.agreement({ ...proposed, filing: false });
      return { form: { do: "priority", priority: "high", chosen: taskId, requestKey: randomUUID() } };
    },
  },
  "tasks/export": page,
  // Everybody takes back what they changed themselves.
  "tasks/changes/:id/undo": {
    get: ["signIn", 403, 302, 404, 404],
    post: ["signIn", 403, 302, 404, 404],
    call: async (world) => ({ path: { id: await bulkChange(world.ctx.officer) }, form: {} }),
  },
  "tasks/:id/move": {
    get: writes,
    post: written,
    about: proposed,
    call: async (_w, { taskId }) => ({ path: { id: taskId }, form: { to: "begun" } }),
  },
  "tasks/new": { get: writes, post: written, call: async () => ({ form: task }) },
  "tasks/from-template": {
    get: writes,
    post: written,
    call: async (world) => ({ form: { templates: await world.template(), from: on, assigneeId: "" } }),
  },
  "tasks/:id": {
    get: reads,
    post: written,
    about: proposed,
    call: async (_w, { taskId }) => ({ path: { id: taskId }, form: task }),
  },
  "tasks/:id/done": {
    get: writes,
    post: written,
    about: proposed,
    call: async (_w, { taskId }) => ({ path: { id: taskId }, form: {} }),
  },
  "tasks/:id/reopen": {
    get: writes,
    post: written,
    about: { ...proposed, taskDone: true },
    call: async (_w, { taskId }) => ({ path: { id: taskId }, form: {} }),
  },
  "tasks/:id/begun": {
    get: writes,
    post: written,
    about: proposed,
    call: async (_w, { taskId }) => ({ path: { id: taskId }, form: { begun: "yes" } }),
  },
  "tasks/:id/items": {
    get: writes,
    post: written,
    about: proposed,
    call: async (_w, { taskId }) => ({ path: { id: taskId }, form: { items: "Ask for the file" } }),
  },
  "tasks/:id/waits": {
    get: writes,
    post: written,
    about: proposed,
    call: async (world, { taskId }) => ({
      path: { id: taskId },
      form: { change: "add", task: (await world.agreement()).taskId },
    }),
  },

  // Everybody has their own: the officer’s is offered to others once it is shared, and stays hers.
  views: page,
  "views/new": {
    get: reads,
    post: ["signIn", 302, 302, 302, 302],
    call: async () => ({ form: { page: "/pipeline", search: "kind=letterOfIntent", name: randomUUID() } }),
  },
  "views/:id": {
    get: ["signIn", 404, 200, 404, 404],
    post: ["signIn", 404, 302, 404, 404],
    call: async (world) => ({
      path: { id: await world.view(world.ctx.officer) },
      form: { name: randomUUID(), version: "1" },
    }),
  },
  "views/:id/delete": {
    get: ["signIn", 404, 302, 404, 404],
    post: ["signIn", 404, 302, 404, 404],
    call: async (world) => ({ path: { id: await world.view(world.ctx.officer) }, form: {} }),
  },
  "views/:id/restore": {
    get: ["signIn", 404, 302, 404, 404],
    post: ["signIn", 404, 302, 404, 404],
    call: async (world) => ({ path: { id: await world.view(world.ctx.officer, { deleted: true }) }, form: {} }),
  },

  deadlines: page,
  "deadlines/:id": {
    ...page,
    about: inForce,
    call: async (world, { id }) => ({ path: { id: (await world.deadline(id)).id } }),
  },
  "deadlines/:id/move": deadline({ dueOn: "2026-12-24", reason: "A visit" }),
  "deadlines/:id/move-back": deadline({}, "moved"),
  "deadlines/:id/acknowledge": deadline({}),
  "deadlines/:id/done": deadline({ note: "A letter" }),
  // Whatever day it has, it is open again.
  "deadlines/:id/reopen": {
    get: writes,
    post: written,
    about: inForce,
    call: async (world, { id }) => ({ path: { id: (await world.deadline(id, "done")).id }, form: {} }),
  },

  reports: page,
  // Whoever may read may make a report of what they may read. Without a kind the address leads to the choice of one.
  "reports/new": {
    get: reads,
    post: ["signIn", 302, 302, 302, 302],
    call: async () => ({ form: report() }),
  },
  // A report is its maker's alone: the officer's is there for nobody else.
  "reports/:id": {
    get: ["signIn", 404, 200, 404, 404],
    post: noForm,
    call: async (world) => ({ path: { id: await world.report(world.ctx.officer) } }),
  },
  "reports/:id/delete": {
    get: ["signIn", 404, 200, 404, 404],
    post: ["signIn", 404, 302, 404, 404],
    call: async (world) => ({ path: { id: await world.report(world.ctx.officer) }, form: {} }),
  },
  "reports/:id/file/:format": {
    get: ["signIn", 404, 200, 404, 404],
    post: noForm,
    call: async (world) => ({ path: { id: await world.report(world.ctx.officer), format: "xlsx" } }),
  },

  // Without the record they are added to, an address asks for nothing (`uploads.integration.test.ts`).
  documents: page,
  "settings/letters": settingsPage,
  "settings/letters/:kind/:language": {
    get: settings,
    post: ["signIn", 403, 403, 403, 422],
    call: async () => ({ path: { kind: "submission", language: "vi" } }),
  },
  "settings/letters/:kind/:language/file": {
    get: settings,
    post: noForm,
    call: async () => ({ path: { kind: "submission", language: "en" } }),
  },
  "settings/letters/:kind/:language/built-in": {
    get: set,
    post: set,
    call: async (world) => ({ path: { ...(await replacedTemplate(world)) }, form: {} }),
  },
  "agreements/:id/letter": {
    get: writes,
    post: written,
    about: {},
    call: async (_world, { id }) => ({
      path: { id },
      form: { kind: "submission", language: "vi", requestKey: randomUUID() },
    }),
  },
  "documents/export": page,
  "documents/new": { get: ["signIn", 403, 400, 400, 400], post: ["signIn", 403, 400, 400, 400] },
  "documents/upload": { get: ["signIn", 403, 302, 302, 302], post: [401, 403, 400, 400, 400] },
  "documents/:id": { get: reads, post: noForm, about: {}, call: ofDocument() },
  "documents/:id/edit": {
    get: writes,
    post: written,
    about: {},
    call: ofDocument({ title: "A picture", kind: "photograph", version: "1" }),
  },
  "documents/:id/file": { get: reads, post: noForm, about: {}, call: ofDocument() },
  "documents/:id/picture": { get: reads, post: noForm, about: {}, call: ofDocument() },
  "documents/:id/remove": { get: written, post: written, about: {}, call: ofDocument({}) },
  "documents/:id/restore": {
    get: written,
    post: written,
    about: {},
    call: async (world, { id }) => ({ path: { id: await world.document(id, { removed: true }) }, form: {} }),
  },

  // Without the record it is about, an address asks for nothing; edited by its author alone, an officer.
  "comments/new": { get: ["signIn", 403, 400, 400, 400], post: ["signIn", 403, 400, 400, 400] },
  "comments/:id": { get: to302, post: noForm, about: {}, call: ofComment() },
  "comments/:id/edit": {
    get: ["signIn", 403, 200, 403, 403],
    post: ["signIn", 403, 302, 403, 403],
    about: {},
    authored: true,
    call: ofComment({ body: "Another word", version: "1" }),
  },
  "comments/:id/remove": {
    get: written,
    post: ["signIn", 403, 302, 302, 403],
    about: {},
    authored: true,
    call: ofComment({}),
  },
  "comments/:id/restore": {
    get: written,
    post: ["signIn", 403, 302, 302, 403],
    about: {},
    authored: true,
    call: ofComment({}, { removed: true }),
  },

  // An import is its owner's alone: the officer's is there for nobody else, and for whoever may not write it is not.
  imports: { get: writes, post: noForm },
  // Without a file it asks for one.
  "imports/new": { get: writes, post: ["signIn", 403, 422, 422, 422] },
  "imports/template": { get: writes, post: noForm },
  "imports/:id": {
    get: owned(200),
    post: owned(302),
    call: async (world) => {
      const { id, version } = await openImport(world);
      return { path: { id }, form: { version } };
    },
  },
  "imports/:id/columns": {
    get: owned(200),
    post: owned(302),
    call: async (world) => {
      const { id, version } = await openImport(world);
      const fixed = { "fixed.country": "FR", "fixed.type": "company" };
      return { path: { id }, form: { version, "columns.0": "name", ...fixed, dayOrder: "dayFirst" } };
    },
  },
  "imports/:id/reading": {
    get: owned(200),
    post: owned(302),
    call: async (world) => {
      const { id, version } = await openImport(world);
      return { path: { id }, form: { version, headerRow: "1" } };
    },
  },
  "imports/:id/wrong": {
    get: owned(200),
    post: noForm,
    call: async (world) => ({ path: { id: await world.import(world.ctx.officer) } }),
  },
  "imports/:id/undo": {
    get: owned(200),
    post: owned(302),
    call: async (world) => ({ path: { id: await world.import(world.ctx.officer, { done: true }) }, form: {} }),
  },
  "imports/:id/delete": {
    get: owned(200),
    post: owned(302),
    call: async (world) => ({ path: { id: await world.import(world.ctx.officer) }, form: {} }),
  },

  search: page,
  "palette/found": page,
  shortcuts: page,
  notifications: page,
  // Everybody has their own: the officer's is there for nobody else.
  "notifications/read": {
    get: to(303),
    post: ["signIn", 404, 302, 404, 404],
    call: async (world) => ({ form: { id: await world.notification(world.ctx.officer) } }),
  },
  "a/:token": {
    get: open,
    post: to(303),
    call: async (world) => ({ path: { token: await world.stopLink() }, form: {} }),
  },
  "answers/:id/handled": {
    get: written,
    post: written,
    about: inForce,
    call: async (world, { id }) => ({ path: { id: await world.answer(await world.deadline(id)) }, form: {} }),
  },
  "session/new": {
    get: [200, 303, 303, 303, 303],
    post: to(303),
    call: async () => ({ form: { email: `${randomUUID()}@city.example` } }),
  },
  // The code of no request.
  "session/code": {
    get: [200, 303, 303, 303, 303],
    post: [404, 303, 303, 303, 303],
    call: async () => ({ form: { code: "12345678" } }),
  },
  "session/demo": { get: notThere, post: notThere },
  "session/link/:token": {
    get: open,
    post: to(303),
    call: async (world) => ({ path: { token: await world.link(await world.user()) }, form: {} }),
  },
  "session/end": { get: to(303), post: to(303) },
  "session/stay": { get: to(303), post: [401, 204, 204, 204, 204] },
  "session/language": { get: to(303), post: to(303), call: async () => ({ form: { language: "vi" } }) },
  "session/theme": { get: to(303), post: to(303), call: async () => ({ form: { theme: "dark" } }) },

  preferences: {
    get: reads,
    post: ["signIn", 302, 302, 302, 302],
    call: async () => ({
      form: { locale: "en", dailyMail: "on", weeklyMail: "on", mentionMail: "on", singleKeys: "on", version: "1" },
    }),
  },
  "preferences/calendars/new": { get: reads, post: reads, call: async () => ({ form: { scope: "mine" } }) },
  // Everybody has their own: the officer's is there for nobody else.
  "preferences/calendars/:id/revoke": {
    get: ["signIn", 404, 200, 404, 404],
    post: ["signIn", 404, 302, 404, 404],
    call: async (world) => ({ path: { id: (await world.feed(world.ctx.officer)).id }, form: {} }),
  },
  "calendar/:file": {
    get: open,
    post: noForm,
    call: async (world) => ({ path: { file: `${(await world.feed(world.ctx.officer)).token}.ics` } }),
  },

  settings: settingsPage,
  "settings/people": settingsPage,
  "settings/people/new": {
    get: settings,
    post: settings,
    call: async () => ({ form: { name: "An", email: `${randomUUID()}@city.example`, role: "administrator" } }),
  },
  "settings/people/:id": { ...settingsPage, call: async (world) => ({ path: { id: await world.user() } }) },
  "settings/people/:id/role": setting((world) => world.user(), { role: "administrator", version: "1" }),
  "settings/people/:id/disable": setting((world) => world.user(), {}),
  "settings/people/:id/enable": setting((world) => world.user({ disabled: true }), {}),
  "settings/people/:id/link": setting((world) => world.user(), {}, settings),
  "settings/office": {
    get: settings,
    post: set,
    call: async (world) => ({
      form: {
        timeZone: "Asia/Ho_Chi_Minh",
        country: "VN",
        opinionsRequired: "on",
        locale: "en",
        organisation: "Ho Chi Minh City",
        version: await world.officeVersion(),
      },
    }),
  },
  "settings/letterhead": {
    get: settings,
    post: set,
    call: async (world) => ({
      form: { "vi.symbol": "BC-SNgV", "en.place": "Thu Duc", version: await world.officeVersion() },
    }),
  },
  "settings/policies": settingsPage,
  "settings/policies/:key": {
    get: settings,
    post: set,
    call: async (world) => ({
      path: { key: "opinion" },
      form: {
        days: "6",
        unit: "workingDays",
        source: "A decree",
        inForceFrom: "2026-11-21",
        lastCheckedOn: "2026-11-21",
        ...(await world.policyInForce("opinion")),
      },
    }),
  },
  "settings/holidays": settingsPage,
  "settings/holidays/new": {
    get: settings,
    post: set,
    call: async (world) => ({
      form: { ...holiday, country: "JP", on: (await world.holiday()).day.replace("203", "204") },
    }),
  },
  "settings/holidays/:country/:day": {
    get: settings,
    post: set,
    call: async (world) => ({ path: await world.holiday(), form: { ...holiday, version: "1" } }),
  },
  "settings/holidays/:country/:day/remove": {
    get: settings,
    post: set,
    call: async (world) => ({ path: await world.holiday(), form: {} }),
  },
  "settings/holidays/:country/:day/restore": {
    get: settings,
    post: set,
    call: async (world) => ({ path: await world.holiday({ removed: true }), form: {} }),
  },
  "settings/holidays/:country/years/:year": {
    get: settings,
    post: set,
    call: async (world) => ({
      path: await world.holidayYear(),
      form: { note: "Nothing is decided", version: "1" },
    }),
  },
  "settings/reminders": settingsPage,
  "settings/reminders/:kind": {
    get: settings,
    post: set,
    call: async (world) => ({
      path: { kind: "termEnd" },
      form: { ...reminderPolicy, version: await world.reminderPolicyVersion("termEnd") },
    }),
  },
  "settings/health": { get: decidedOrSet, post: noForm },
  "settings/health/hold": {
    get: decidedOrSet,
    post: heldOrReleased,
    async call(world) {
      await world.mailHeld(false);
      return { form: {} };
    },
  },
  "settings/health/release": {
    get: decidedOrSet,
    post: heldOrReleased,
    async call(world) {
      await world.mailHeld(true);
      return { form: {} };
    },
  },
  "settings/mail": settingsPage,
  "settings/mail/suppressed": settingsPage,
  "settings/mail/suppressed/new": {
    get: settings,
    post: set,
    call: async () => ({ form: { address: `${randomUUID()}@city.example` } }),
  },
  "settings/mail/suppressed/lift": {
    get: ["signIn", 403, 403, 403, 302],
    post: set,
    call: async (world) => ({ form: { address: await world.suppressed() } }),
  },
  "settings/mail/:id": { ...settingsPage, call: async (world) => ({ path: { id: await world.mail() } }) },
  "settings/mail/:id/html": { ...settingsPage, call: async (world) => ({ path: { id: await world.mail() } }) },
  "settings/task-templates": settingsPage,
  "settings/task-templates/new": { get: settings, post: set, call: async () => ({ form: taskTemplate }) },
  "settings/task-templates/:id": setting((world) => world.template(), { ...taskTemplate, version: "1" }),
  "settings/task-templates/:id/retire": setting((world) => world.template(), {}),
  "settings/task-templates/:id/restore": setting((world) => world.template({ retired: true }), {}),
  "settings/scorecard": settingsPage,
  "settings/scorecard/new": {
    get: settings,
    post: set,
    call: async () => ({ form: { en: randomUUID(), vi: "Độ phủ" } }),
  },
  "settings/scorecard/:id": setting((world) => world.criterion(), criterionEdit),
  "settings/scorecard/:id/position": {
    ...setting((world) => world.criterion(), { direction: "up" }),
    get: set,
  },
  "settings/scorecard/:id/retire": setting((world) => world.criterion(), {}),
  "settings/scorecard/:id/restore": setting((world) => world.criterion({ retired: true }), {}),

  // Only of a demonstration.
  mailbox: { get: notThere, post: noForm },
  "mailbox/:id": { get: notThere, post: noForm, call: async () => ({ path: { id: randomUUID() } }) },
  "mailbox/:id/html": { get: notThere, post: noForm, call: async () => ({ path: { id: randomUUID() } }) },
  "mailbox/:id/raw": { get: notThere, post: noForm, call: async () => ({ path: { id: randomUUID() } }) },
  "*": { get: notThere, post: notThere, call: async () => ({ path: { "*": "no/such/page" } }) },
};

/** The address of a route with its parameters. */
export const addressOf = (route: string, path: Record<string, string> = {}) =>
  `/${route.replace(/:(\w+)|\*/g, (_, name) => path[name ?? "*"] ?? "")}`;
