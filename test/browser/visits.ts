/**
 * A visit of every page of `app/routes.ts`: who goes there, and to which address. A page without a line here fails the
 * walk (`every-page.spec.ts`). Addresses are found on records made for the walk.
 */
import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import type { DemoRole } from "./fixtures";
import {
  addFile,
  checkFile,
  invite,
  origin,
  propose,
  reconnect,
  record,
  send,
  signIn,
  takeOver,
  takeOverPilot,
  versionOn,
} from "./support";

export type Walk = "signedOut" | "agreements" | "records" | "settings";

/** Who goes there on each walk; a manager may record everything that happens to an agreement. */
export const walkers: Record<Walk, DemoRole | null> = {
  signedOut: null,
  agreements: "manager",
  records: "officer",
  settings: "administrator",
};

type Made = Record<string, string>;

interface Visit {
  on: Walk;
  at: (made: Made) => string[];
}

const visit = (on: Walk, at: (made: Made) => string | string[]): Visit => ({ on, at: (made) => [at(made)].flat() });
const agreement = (at: (made: Made) => string | string[]) => visit("agreements", at);
const other = (at: (made: Made) => string | string[]) => visit("records", at);
const setting = (at: (made: Made) => string | string[]) => visit("settings", at);

/** What only takes a form and shows nothing. */
const noPage = null;

export const visits: Record<string, Visit | null> = {
  "": agreement(() => ["/", "/?whose=office"]),
  "today/seen": noPage,

  agreements: agreement(() => ["/agreements", "/agreements?q=nothing+of+this+name", "/agreements?stage=no"]),
  "agreements/export": noPage,
  "deadlines/export": noPage,
  "commitments/export": noPage,
  "pipeline/map/export": noPage,
  "exports/too-long": agreement(() => "/exports/too-long"),
  pipeline: agreement(() => [
    "/pipeline",
    "/pipeline?stage=ended",
    "/pipeline?view=no",
    "/pipeline?view=table",
    "/pipeline?view=timeline",
    "/pipeline?view=map",
    "/pipeline?view=map&ours=yes&zoom=2",
    "/pipeline?view=timeline&zoom=week",
  ]),
  dashboard: agreement(() => [
    "/dashboard",
    "/dashboard?period=12m&quarters=12&owner=nobody",
    "/dashboard?period=own&first=2026-02-30&last=2026-03-01",
    "/dashboard?period=soon",
  ]),
  "figures/:figure": agreement(() => [
    "/figures/stage?bucket=signed",
    "/figures/trend?quarters=12",
    "/figures/opinions?bucket=waiting&period=12m&owner=nobody",
    "/figures/missing?bucket=signatories",
    "/figures/stage?bucket=no",
  ]),
  "figures/:figure/export": noPage,
  "pipeline/lane": noPage,
  "pipeline/export": noPage,
  "agreements/new": agreement(({ inForce }) => ["/agreements/new", `/agreements/new?succeeds=${idOf(inForce)}`]),
  "agreements/new/taken-over": agreement(() => "/agreements/new/taken-over"),
  "agreements/:id": agreement(({ proposed, consulting, inForce, running, evaluated }) =>
    [proposed, consulting, inForce, running, evaluated].map(String),
  ),
  "agreements/:id/edit": agreement(({ proposed, inForce }) => [`${proposed}/edit`, `${inForce}/edit`]),
  "agreements/:id/move": agreement(({ proposed, inForce, running }) => [
    `${proposed}/move`,
    `${proposed}/move?to=evaluated`,
    `${inForce}/move?to=proposed`,
    `${running}/move?to=ended`,
  ]),
  "agreements/:id/owner": agreement(({ proposed }) => `${proposed}/owner`),
  "agreements/:id/parties": agreement(({ proposed, inForce }) => [`${proposed}/parties`, `${inForce}/parties`]),
  completeness: agreement(() => ["/completeness", "/completeness?owner=nobody&gap=term", "/completeness?gap=no"]),
  "agreements/:id/letter": agreement(({ inForce }) => `${inForce}/letter`),
  "agreements/:id/reporting": agreement(({ inForce }) => `${inForce}/reporting`),
  "agreements/:id/contacts": agreement(({ proposed }) => `${proposed}/contacts`),
  "agreements/:id/access": agreement(({ proposed }) => `${proposed}/access`),
  "agreements/:id/opinions": agreement(({ proposed }) => `${proposed}/opinions`),
  "agreements/:id/signing": agreement(({ cleared, proposed }) => [`${cleared}/signing`, `${proposed}/signing`]),
  "agreements/:id/pilot": agreement(({ inForce }) => `${inForce}/pilot`),
  "agreements/:id/evaluation": agreement(({ closed, running }) => [`${closed}/evaluation`, `${running}/evaluation`]),
  "agreements/:id/decision": agreement(({ evaluated }) => `${evaluated}/decision`),
  "agreements/:id/inheritance": agreement(({ inForce }) => `${inForce}/inheritance`),
  "agreements/:id/record/:event": agreement(({ consulting, inForce, running, proposed }) => [
    `${consulting}/record/opinionAnswered`,
    `${consulting}/record/cleared`,
    `${proposed}/record/declined`,
    `${inForce}/record/amended`,
    `${inForce}/record/noticeGiven`,
    `${inForce}/record/replaced`,
    `${inForce}/record/notEstablished`,
    `${inForce}/record/voided`,
    `${running}/record/pilotClosed`,
  ]),
  "agreements/:id/history/:revision/correction": agreement(({ consulting, inForce }) => [
    `${inForce}/history/1/correction`,
    `${inForce}/history/2/correction`,
    `${consulting}/history/2/correction`,
  ]),
  "agreements/:id/filings/new": agreement(({ inForce }) => `${inForce}/filings/new`),
  "agreements/:id/filings/:filing": agreement(({ filing }) => String(filing)),
  "agreements/:id/indicators/new": agreement(({ running }) => `${running}/indicators/new`),
  "agreements/:id/values/new": agreement(({ running }) => `${running}/values/new`),
  "agreements/:id/reports/new": agreement(({ running }) => `${running}/reports/new?kind=mid`),

  "agreements/:id/reminders": agreement(({ inForce }) => `${inForce}/reminders`),
  "agreements/:id/reminders/:kind": agreement(({ inForce }) => [
    `${inForce}/reminders/taskDue`,
    `${inForce}/reminders/noticeDay`,
  ]),
  "agreements/:id/reminders/:kind/general": agreement(({ inForce }) => `${inForce}/reminders/taskDue/general`),

  organisations: other(() => ["/organisations", "/organisations?q=nothing+of+this+name"]),
  "organisations/new": other(() => "/organisations/new"),
  "organisations/alike": noPage,
  "organisations/duplicates": other(() => ["/organisations/duplicates", "/organisations/duplicates?how=near"]),
  "organisations/:id": other(({ organisation }) => String(organisation)),
  "organisations/:id/merge": other(({ organisation, ended }) => [
    `${organisation}/merge`,
    `${organisation}/merge?with=${idOf(ended)}`,
  ]),
  "organisations/:id/merges": other(({ organisation }) => `${organisation}/merges`),
  "organisations/:id/edit": other(({ organisation }) => `${organisation}/edit`),
  "organisations/:id/succession": other(({ organisation, ended }) => [
    `${organisation}/succession`,
    `${ended}/succession`,
  ]),
  "organisations/:id/succession/take-back": agreement(({ ended }) => `${ended}/succession/take-back`),
  "organisations/:id/succession/agreements": other(({ ended }) => [
    `${ended}/succession/agreements`,
    `${ended}/succession/agreements?show=open&choose=all`,
  ]),
  "organisations/:id/succession/finish": other(({ ended }) => `${ended}/succession/finish`),

  people: other(() => ["/people", "/people?q=nothing+of+this+name"]),
  "people/new": other(() => "/people/new"),
  "people/alike": noPage,
  "people/duplicates": other(() => ["/people/duplicates", "/people/duplicates?how=near", "/people/duplicates?how=no"]),
  "people/review": other(() => ["/people/review", "/people/review?list=unset", "/people/review?list=no"]),
  "people/:id": other(({ person }) => String(person)),
  "people/:id/edit": other(({ person }) => `${person}/edit`),
  "people/:id/merge": other(({ person }) => [`${person}/merge`, `${person}/merge?with=nobody`]),
  "people/:id/merges": other(({ person }) => `${person}/merges`),
  "people/:id/data": other(({ person }) => `${person}/data`),
  "people/:id/data/export": noPage,
  "people/:id/erase": setting(({ person }) => `${person}/erase`),
  "people/:id/reviewed": other(({ person }) => `${person}/reviewed`),
  "people/:id/posts/new": other(({ person }) => `${person}/posts/new`),
  "people/:id/posts/:post": other(({ post }) => String(post)),

  visits: other(() => ["/visits", "/visits?when=open&direction=in&whose=mine", "/visits?when=no"]),
  "visits/new": other(() => "/visits/new"),
  "visits/:id": other(({ visit }) => String(visit)),
  "visits/:id/edit": other(({ visit }) => `${visit}/edit`),
  "visits/:id/preparation": other(({ visit }) => `${visit}/preparation`),
  "visits/:id/result": other(({ visit }) => `${visit}/result`),
  "visits/:id/result/due": other(({ visit }) => `${visit}/result/due`),
  "visits/:id/cancel": other(({ visit }) => `${visit}/cancel`),
  "visits/:id/resume": noPage,
  "visits/:id/briefing": other(({ visit }) => [`${visit}/briefing`, `${visit}/briefing?locale=vi`]),
  "visits/:id/briefing/:format": noPage,
  "organisations/:id/briefing": other(({ organisation }) => `${organisation}/briefing`),
  "organisations/:id/briefing/:format": noPage,
  "visits/:id/members/new": other(({ visit }) => `${visit}/members/new`),
  "visits/:id/members/:member": other(({ member }) => String(member)),
  "visits/:id/members/:member/position": noPage,
  "visits/:id/members/:member/remove": noPage,
  "meetings/new": other(({ visit }) => ["/meetings/new", `/meetings/new?visit=${idOf(visit)}`]),
  "meetings/:id": other(({ meeting }) => String(meeting)),
  "meetings/:id/edit": other(({ meeting }) => `${meeting}/edit`),
  "meetings/:id/minutes": other(({ meeting }) => `${meeting}/minutes`),
  "meetings/:id/tasks": other(({ meeting }) => `${meeting}/tasks`),
  "meetings/:id/remove": other(({ meeting }) => `${meeting}/remove`),
  gifts: other(() => ["/gifts", "/gifts?direction=received&approval=waiting&first=2026-01-01"]),
  "gifts/export": noPage,
  "gifts/new": other(({ visit }) => ["/gifts/new", `/gifts/new?visit=${idOf(visit)}`]),
  "gifts/:id": other(({ gift }) => String(gift)),
  "gifts/:id/approve": agreement(({ gift }) => `${gift}/approve`),
  "gifts/:id/remove": noPage,
  "gifts/:id/restore": noPage,

  commitments: agreement(() => [
    "/commitments",
    "/commitments?whose=all&status=any&side=theirs&due=overdue&sort=-reference",
    "/commitments?whose=all&status=any",
    "/commitments?status=no",
  ]),
  "commitments/new": agreement(({ inForce, evaluated }) => [
    "/commitments/new",
    "/commitments/new?agreement=nothing+of+this+name",
    `/commitments/new?agreement=${idOf(inForce)}`,
    `/commitments/new?agreement=${idOf(evaluated)}`,
  ]),
  "commitments/:id": agreement(({ commitment, commitmentClosed }) => [String(commitment), String(commitmentClosed)]),
  "commitments/:id/edit": agreement(({ commitment }) => `${commitment}/edit`),
  "commitments/:id/progress": agreement(({ commitment, commitmentClosed }) => [
    `${commitment}/progress`,
    `${commitmentClosed}/progress`,
  ]),
  "commitments/:id/close": agreement(({ commitment, commitmentClosed }) => [
    `${commitment}/close`,
    `${commitmentClosed}/close`,
  ]),
  "commitments/:id/reopen": agreement(({ commitment, commitmentClosed }) => [
    `${commitment}/reopen`,
    `${commitmentClosed}/reopen`,
  ]),

  tasks: other(() => [
    "/tasks?choose=all",
    "/tasks?whose=all&status=any&first=2026-01-01",
    "/tasks?whose=all&view=board",
    "/tasks?whose=all&view=calendar",
  ]),
  "tasks/export": noPage,
  "tasks/changes/:id/undo": noPage,
  "tasks/:id/move": other(({ task }) => `${task}/move`),
  "tasks/new": other(({ visit }) => ["/tasks/new", `/tasks/new?visit=${idOf(visit)}`]),
  "tasks/from-template": setting(({ person }) => [
    "/tasks/from-template",
    `/tasks/from-template?person=${idOf(person)}`,
  ]),
  "tasks/:id": other(({ task, taskDone }) => [String(task), String(taskDone)]),
  "tasks/:id/done": other(({ task }) => `${task}/done`),
  "tasks/:id/reopen": other(({ taskDone }) => `${taskDone}/reopen`),
  "tasks/:id/begun": other(({ task }) => `${task}/begun`),
  "tasks/:id/items": other(({ task }) => `${task}/items`),
  "tasks/:id/waits": other(({ task }) => [`${task}/waits`, `${task}/waits?q=write`]),

  views: agreement(({ view }) => ["/views", `/views?deleted=${idOf(view)}`]),
  "views/new": agreement(() => [
    `/views/new?${new URLSearchParams({ page: "/pipeline", search: "view=table&country=CN" })}`,
    "/views/new?page=/settings",
  ]),
  "views/:id": agreement(({ view }) => String(view)),
  "views/:id/delete": noPage,
  "views/:id/restore": noPage,
  deadlines: agreement(() => [
    "/deadlines",
    "/deadlines?whose=office&view=calendar",
    "/deadlines?whose=office&view=timeline",
    "/deadlines?whose=office&state=closed",
    "/deadlines?state=no",
  ]),
  "deadlines/:id": agreement(({ deadline, deadlineMoved, deadlineDone }) =>
    [deadline, deadlineMoved, deadlineDone].map(String),
  ),
  "deadlines/:id/move": agreement(({ deadline }) => `${deadline}/move`),
  "deadlines/:id/move-back": agreement(({ deadline, deadlineMoved }) => [
    `${deadline}/move-back`,
    `${deadlineMoved}/move-back`,
  ]),
  "deadlines/:id/acknowledge": agreement(({ deadline }) => `${deadline}/acknowledge`),
  "deadlines/:id/done": agreement(({ deadline, deadlineMoved }) => [`${deadline}/done`, `${deadlineMoved}/done`]),
  "deadlines/:id/reopen": agreement(({ deadlineDone }) => `${deadlineDone}/reopen`),

  "session/new": visit("signedOut", () => "/session/new"),
  search: other(() => ["/search", "/search?q=nothing+of+this+name", "/search?q=a+k&type=people", "/search?type=no"]),
  "palette/found": noPage,
  shortcuts: other(() => "/shortcuts"),
  notifications: other(() => "/notifications"),
  "notifications/read": noPage,
  // An answer page is about a mail that went out: `answers.spec.ts` visits the others.
  "a/:token": visit("signedOut", () => `/a/${"x".repeat(43)}`),
  "answers/:id/handled": noPage,
  "session/code": visit("signedOut", () => "/session/code"),
  "session/demo": noPage,
  "session/link/:token": visit("signedOut", ({ link }) => ["/session/link/not-a-link", String(link)]),
  "session/end": noPage,
  "session/stay": noPage,
  "session/language": noPage,
  "session/theme": noPage,

  preferences: other(() => "/preferences"),
  "preferences/calendars/new": other(() => "/preferences/calendars/new"),
  "preferences/calendars/:id/revoke": other(({ feed }) => `${feed}/revoke`),
  "calendar/:file": noPage,

  settings: setting(() => "/settings"),
  "settings/people": setting(() => "/settings/people"),
  "settings/people/new": setting(() => "/settings/people/new"),
  "settings/people/:id": setting(({ user, userDisabled }) => [String(user), String(userDisabled)]),
  "settings/people/:id/role": setting(({ user }) => `${user}/role`),
  "settings/people/:id/disable": setting(({ user }) => `${user}/disable`),
  "settings/people/:id/enable": setting(({ userDisabled }) => `${userDisabled}/enable`),
  "settings/people/:id/link": setting(({ user }) => `${user}/link`),
  "settings/office": setting(() => "/settings/office"),
  "settings/letterhead": setting(() => "/settings/letterhead"),
  "settings/letters": setting(() => "/settings/letters"),
  "settings/letters/:kind/:language": setting(() => "/settings/letters/submission/vi"),
  "settings/letters/:kind/:language/file": noPage,
  "settings/letters/:kind/:language/built-in": noPage,
  "settings/policies": setting(() => "/settings/policies"),
  "settings/policies/:key": setting(() => "/settings/policies/opinion"),
  "settings/holidays": setting(() => [
    "/settings/holidays",
    "/settings/holidays?country=VN&year=2027",
    "/settings/holidays?country=JP&year=2026",
  ]),
  "settings/holidays/new": setting(() => "/settings/holidays/new?country=VN&on=2026-11-24"),
  "settings/holidays/:country/:day": setting(() => "/settings/holidays/VN/2026-09-02"),
  "settings/holidays/:country/:day/remove": setting(() => "/settings/holidays/VN/2026-09-02/remove"),
  "settings/holidays/:country/:day/restore": setting(() => "/settings/holidays/VN/2026-09-02/restore"),
  "settings/holidays/:country/years/:year": setting(() => "/settings/holidays/VN/years/2026"),
  "settings/reminders": setting(() => "/settings/reminders"),
  "settings/reminders/:kind": setting(() => [
    "/settings/reminders/evaluationDue",
    "/settings/reminders/dormant",
    "/settings/reminders/termEnd?preview=on&beforeDays=7&audience=owner&version=1",
    "/settings/reminders/termEnd?preview=on&beforeDays=x&version=1",
  ]),
  "settings/health": setting(() => "/settings/health"),
  "settings/health/hold": setting(() => "/settings/health/hold"),
  "settings/health/release": setting(() => "/settings/health/release"),
  "settings/mail": setting(() => ["/settings/mail", "/settings/mail?kind=weekly&person=nobody"]),
  "settings/mail/:id": setting(({ mail }) => String(mail)),
  "settings/mail/:id/html": noPage,
  "settings/mail/suppressed": setting(() => "/settings/mail/suppressed"),
  "settings/mail/suppressed/new": setting(() => "/settings/mail/suppressed/new"),
  "settings/mail/suppressed/lift": noPage,
  "settings/task-templates": setting(() => "/settings/task-templates?saved"),
  "settings/task-templates/new": setting(() => "/settings/task-templates/new"),
  "settings/task-templates/:id": setting(({ template }) => String(template)),
  "settings/task-templates/:id/retire": setting(({ template }) => `${template}/retire`),
  "settings/task-templates/:id/restore": setting(({ template }) => `${template}/restore`),
  "settings/scorecard": setting(() => "/settings/scorecard"),
  "settings/scorecard/new": setting(() => "/settings/scorecard/new"),
  "settings/scorecard/:id": setting(({ criterion }) => String(criterion)),
  "settings/scorecard/:id/position": noPage,
  "settings/scorecard/:id/retire": setting(({ criterion }) => `${criterion}/retire`),
  "settings/scorecard/:id/restore": setting(({ criterion }) => `${criterion}/restore`),

  documents: other(({ person }) => [
    "/documents",
    `/documents?kind=poem`,
    `/documents?on=person&record=${idOf(person)}&which=all`,
  ]),
  "documents/export": noPage,
  "documents/new": other(({ person, document }) => [
    `/documents/new?on=person&record=${idOf(person)}`,
    `/documents/new?on=person&record=${idOf(person)}&of=${idOf(document)}`,
  ]),
  "documents/upload": noPage,
  "documents/:id": other(({ document, documentGone }) => [String(document), String(documentGone)]),
  "documents/:id/edit": other(({ document }) => `${document}/edit`),
  "documents/:id/file": noPage,
  "documents/:id/picture": noPage,
  "documents/:id/remove": noPage,
  "documents/:id/restore": noPage,

  "comments/new": other(({ person }) => `/comments/new?on=person&record=${idOf(person)}`),
  "comments/:id": noPage,
  "comments/:id/edit": other(({ comment }) => `${comment}/edit`),
  "comments/:id/remove": noPage,
  "comments/:id/restore": noPage,

  imports: other(() => "/imports"),
  "imports/new": other(() => ["/imports/new?subject=organisations", "/imports/new?subject=agreements"]),
  "imports/template": noPage,
  "imports/:id": other(({ brought }) => [`${brought}`, `${brought}?which=all`]),
  "imports/:id/columns": other(({ checked }) => `${checked}/columns`),
  "imports/:id/reading": other(({ checked }) => `${checked}/reading`),
  "imports/:id/wrong": noPage,
  "imports/:id/undo": other(({ brought }) => `${brought}/undo`),
  "imports/:id/delete": other(({ checked }) => `${checked}/delete`),
  reports: agreement(() => "/reports"),
  "reports/new": agreement(() => [
    "/reports/new?kind=commitments&locale=vi&preview=1",
    "/reports/new?kind=own&from=%2Fagreements%3Fcountry%3DCN&preview=1",
    "/reports/new?kind=partner",
    "/reports/new?kind=no",
  ]),
  "reports/:id": agreement(({ report }) => String(report)),
  "reports/:id/delete": agreement(({ report }) => `${report}/delete`),
  "reports/:id/file/:format": noPage,

  mailbox: visit("signedOut", () => "/mailbox"),
  "mailbox/:id": visit("signedOut", ({ mail }) => String(mail)),
  "mailbox/:id/html": noPage,
  "mailbox/:id/raw": noPage,

  "*": other(() => ["/no/such/page", "/settings/people"]),
};

const idOf = (address = "") => address.split("/").at(-1);

/** Makes the records of a walk and answers their addresses. The page's browser is signed in as the walker. */
export async function make(page: Page, walk: Walk): Promise<Made> {
  switch (walk) {
    case "agreements":
      return makeAgreements(page);
    case "records":
      return makeOthers(page);
    case "settings":
      return makeSettings(page);
    case "signedOut":
      return makeLink(page);
  }
}

/** The first address on a page that fits. */
async function linkOn(page: Page, address: string, fits: RegExp): Promise<string> {
  const found = fits.exec(await (await page.request.get(address, reconnect)).text())?.[0];
  expect(found, `${address} links to ${fits}`).toBeDefined();
  return found ?? "";
}

async function makeAgreements(page: Page): Promise<Made> {
  // Each worker makes its own, and finds its own by this.
  const walk = `Walk ${randomUUID().slice(0, 8)}`;
  const proposed = await propose(page, `${walk} a proposal`, { contactOurs: "", contactTheirs: "" });
  const consulting = await propose(page, `${walk} opinions are asked for`);
  await record(page, consulting, "opinions", { on: "2026-06-02", "bodies.0.name": "A ministry" });
  const cleared = await takeOver(page, `${walk} cleared`, "cleared");
  const inForce = await takeOver(page, `${walk} in force`, "inForce", {
    signedOn: "2023-11-17",
    termKind: "evergreen",
  });
  await send(page, `${inForce}/filings/new`, { what: "A letter", toWhom: "A ministry", requestKey: randomUUID() });
  const closed = await takeOverPilot(page, `${walk} pilot closed`, "closed");
  const running = await takeOverPilot(page, `${walk} pilot running`, "running");
  const evaluated = await takeOver(page, `${walk} on watch`, "watched", { signedOn: "2020-01-01" });
  await record(page, inForce, "record/amended", { on: "2024-05-05", what: "One more field" });
  const filing = await linkOn(page, inForce, new RegExp(`${inForce}/filings/[0-9a-f-]{36}`));
  const ended = await linkOn(page, "/organisations?q=Thu+Duc+City", /\/organisations\/[0-9a-f-]{36}/);
  const deadline = await deadlineOf(page, "evaluationDue", `${walk} pilot running`);
  const deadlineMoved = await deadlineOf(page, "evaluationDue", `${walk} pilot closed`);
  await say(page, deadlineMoved, "move", { dueOn: "2026-12-01", reason: "A visit" });
  const deadlineDone = await deadlineOf(page, "anniversary", `${walk} in force`);
  await say(page, deadlineDone, "done", { note: "A letter was sent" });
  await send(page, "/views/new", { page: "/agreements", search: "country=CN", name: `${walk} China`, shared: "on" });
  const view = await linkOn(page, "/views", /\/views\/[0-9a-f-]{36}/);
  const deadlines = { deadline, deadlineMoved, deadlineDone };
  const asked = { kind: "register", locale: "en", formats: "xlsx", requestKey: randomUUID() };
  const report = (await send(page, "/reports/new", asked)).split("?", 1)[0] ?? "";
  const promise = {
    agreement: idOf(inForce) ?? "",
    text: "Take in twenty trainees",
    side: "ours",
    dueOn: "2026-10-31",
  };
  const measured = { recurs: "month", measure: "Trainees", target: "20", evidenceRequired: "on" };
  const commitment = await send(page, "/commitments/new", { ...promise, ...measured, requestKey: randomUUID() });
  await send(page, `${commitment}/progress`, {
    on: "2026-10-20",
    text: "Six have come",
    value: "6",
    requestKey: randomUUID(),
  });
  const met = { how: "fulfilled", on: "2026-11-02", value: "14", evidence: "Letter 12", version: "2" };
  await send(page, `${commitment}/close`, met);
  const commitmentClosed = await send(page, "/commitments/new", {
    ...promise,
    side: "theirs",
    requestKey: randomUUID(),
  });
  await send(page, `${commitmentClosed}/close`, {
    how: "notFulfilled",
    on: "2026-11-02",
    note: "No money",
    version: "1",
  });
  const promised = { commitment, commitmentClosed };
  const vase = { direction: "given", what: "A vase", on: "2026-11-10", requestKey: randomUUID() };
  const gift = await send(page, "/gifts/new", vase);
  const made = { ended, proposed, consulting, cleared, inForce, filing, closed, running, evaluated, report, view };
  return { ...made, ...deadlines, ...promised, gift };
}

const deadlineOf = (page: Page, kind: string, q: string) =>
  linkOn(page, `/deadlines?${new URLSearchParams({ whose: "office", kind, q })}`, /\/deadlines\/[0-9a-f-]{36}/);

/** Says something of a deadline in its form, of the day that stands there. */
async function say(page: Page, deadline: string, act: string, form: Record<string, string>): Promise<void> {
  const opened = await (await page.request.get(`${deadline}/${act}`, reconnect)).text();
  const seenOn = /name="seenOn"[^>]*value="([\d-]+)"/.exec(opened)?.[1];
  expect(seenOn, `${deadline}/${act} shows its form`).toBeDefined();
  await send(page, `${deadline}/${act}`, { seenOn: seenOn ?? "", ...form });
}

async function makeOthers(page: Page): Promise<Made> {
  const name = `City ${randomUUID()}`;
  const names = { "names.0.language": "ko", "names.0.name": "도시" };
  const organisation = await send(page, "/organisations/new", {
    ...{ name, type: "municipality", country: "KR" },
    ...names,
    // Each worker makes one, and they are called the same in Korean.
    another: "on",
  });
  const ended = await send(page, "/organisations/new", {
    name: `${name}, as it was`,
    type: "municipality",
    country: "KR",
    another: "on",
  });
  await send(page, `${ended}/succession`, { successor: name, on: "2025-07-01" });
  const person = await send(page, "/people/new", {
    name: "Lee Jiwoo",
    another: "on",
    "names.0.language": "ko",
    "names.0.name": "이지우",
  });
  await send(page, `${person}/posts/new`, { title: "Mayor", organisation: name });
  const post = await linkOn(page, person, new RegExp(`${person}/posts/[0-9a-f-]{36}`));
  const visit = await send(page, "/visits/new", {
    ...{ direction: "in", titleEn: `Delegation of ${name}`, firstOn: "2026-11-10", lastOn: "2026-11-12" },
    ...{ "places.0.name": "Ho Chi Minh City", "organisations.0.organisation": name, talkingPoints: "Trains" },
    requestKey: randomUUID(),
  });
  await send(page, `${visit}/members/new`, { person: `Lee Jiwoo · ${name}`, side: "theirs", role: "head" });
  const member = await linkOn(page, visit, new RegExp(`${visit}/members/[0-9a-f-]{36}`));
  const item = { titleEn: "Talks", firstOn: "2026-11-10", startsAt: "09:30", "organisations.0.organisation": name };
  await send(page, `/meetings/new?visit=${idOf(visit)}`, { ...item, requestKey: randomUUID() });
  const meeting = await linkOn(page, visit, /\/meetings\/[0-9a-f-]{36}/);
  const given = { direction: "given", what: "A lacquer picture", on: "2026-11-10", value: "150", currency: "USD" };
  const gift = await send(page, "/gifts/new", { ...given, requestKey: randomUUID() });
  const about = { kind: "letter", language: "en" };
  const document = await addFile(page, "person", idOf(person) ?? "", "letter.txt", "Dear colleagues", about);
  const documentGone = await addFile(page, "person", idOf(person) ?? "", "old.txt", "Dear all", about);
  await send(page, `${documentGone}/remove`, {});
  const said = { body: "@Lee Jiwoo writes Korean", requestKey: randomUUID() };
  const standsAt = await send(page, `/comments/new?on=person&record=${idOf(person)}`, said);
  const comment = standsAt.replace(/.*#comment-/, "/comments/");
  const task = await send(page, "/tasks/new", { title: "Call them", dueOn: "2026-11-25" });
  const taskDone = await send(page, "/tasks/new", { title: "Write to them" });
  await send(page, `${task}/items`, { items: "Find the number\nCall" });
  await send(page, `${task}/waits`, { task: idOf(taskDone) ?? "", change: "add" });
  await send(page, `${taskDone}/done`, { doneOn: "2026-11-20" });
  const made = await page.request.post("/preferences/calendars/new", {
    form: { scope: "mine" },
    headers: { origin: origin() },
    ...reconnect,
  });
  expect(made.ok()).toBe(true);
  const feed = await linkOn(page, "/preferences", /\/preferences\/calendars\/[0-9a-f-]{36}/);
  const csv = `Name,Country\nWalk ${randomUUID()}: partner of a file,FR\nWalk: wrong ${randomUUID()},Nowhere\n`;
  const form = { "columns.0": "name", "columns.1": "country", "fixed.type": "company", dayOrder: "dayFirst" };
  const checked = await checkFile(page, "organisations", csv, form);
  const brought = await checkFile(page, "organisations", csv.replace("partner", "friend"), form);
  await send(page, brought, { version: await versionOn(page, brought) });
  await expect
    .poll(async () => (await page.request.get(`${brought}/undo`, { ...reconnect, maxRedirects: 0 })).status(), {
      timeout: 30_000,
    })
    .toBe(200);
  return {
    organisation,
    ended,
    person,
    post,
    visit,
    member,
    meeting,
    gift,
    task,
    taskDone,
    feed,
    checked,
    brought,
    document,
    documentGone,
    comment,
  };
}

/** A link that has not been used yet, as an administrator makes it who then signs out. */
async function makeLink(page: Page): Promise<Made> {
  await signIn(page, "administrator");
  const { link } = await invite(page, "viewer");
  await page.context().clearCookies();
  // The invitation went out, into the mailbox of the demonstration.
  const inBox = /\/mailbox\/[0-9a-f-]{36}/;
  const mailbox = async () => (await page.request.get("/mailbox", reconnect)).text();
  await expect.poll(mailbox, { timeout: 30_000 }).toMatch(inBox);
  return { link, mail: await linkOn(page, "/mailbox", inBox) };
}

async function makeSettings(page: Page): Promise<Made> {
  const { user } = await invite(page, "viewer");
  const { user: userDisabled } = await invite(page, "officer");
  await send(page, `${userDisabled}/disable`, {});
  const criterion = await linkOn(page, "/settings/scorecard", /\/settings\/scorecard\/[0-9a-f-]{36}/);
  const lists = { itemsEn: "Draft\nSend", itemsVi: "Soạn\nGửi" };
  const fields = { en: "Tell the press", vi: "Thông báo cho báo chí", dueDays: "3", dueUnit: "workingDays", ...lists };
  await send(page, "/settings/task-templates/new", fields);
  const template = await linkOn(page, "/settings/task-templates", /\/settings\/task-templates\/[0-9a-f-]{36}/);
  await send(page, "/settings/mail/suppressed/new", { address: `${randomUUID()}@city.example` });
  const mail = await linkOn(page, "/settings/mail", /\/settings\/mail\/[0-9a-f-]{36}/);
  const person = await send(page, "/people/new", { name: `Somebody ${randomUUID()}` });
  return { user, userDisabled, criterion, template, mail, person };
}
