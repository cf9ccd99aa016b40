/**
 * Two people compared: whatever is recorded on a confidential agreement, a stranger's pages hold the same as before, in
 * lists, counts, Today, tasks, suggestions, organisations, people, figures, views, exports, the search over everything, and the agreements around
 * it. A manager's do not.
 */
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { nameContacts } from "#app/agreements/contacts.server";
import { editDetails, readDetails } from "#app/agreements/details.server";
import { openFiling } from "#app/agreements/filings.server";
import { addComment } from "#app/comments/comments.server";
import { readText } from "#app/documents/read-text.server";
import { figures } from "#app/figures/figure";
import type { Ctx } from "#app/platform/context.server";
import { addTask, editTask } from "#app/tasks/tasks.server";
import { agreementAccess, agreements, documents, users } from "#db/schema";
import { commitment } from "#test/factories/commitments";
import { document } from "#test/factories/documents";
import { made } from "#test/factories/records";
import { meeting } from "#test/factories/visits";
import { happens, makeAgreement, ourOrganisation } from "#test/support/agreements";
import { testServices } from "#test/support/context";
import { pdfOf } from "#test/support/files";
import type { Made } from "./agreements";
import { addressOf } from "./expectations";
import { routeLines } from "./web";
import { makeWorld, type Name } from "./world";

const canary = "Kestrel";
const world = await makeWorld();
afterAll(world.web.close);

let open: Made;
let openDeadline: string;
let parent: Made;
let strayTask: string;
const hidden: { id: string; reference: string }[] = [];
const before = new Map<string, string>();

const strangers = ["viewer", "officer", "administrator"] as const;

/** What an id in a path stands for: records that everybody may see. */
function pathOf(route: string): Record<string, string> {
  const area = route.split("/:")[0];
  const id: Record<string, string> = {
    agreements: open.id,
    organisations: world.organisationId,
    people: world.personId,
    tasks: open.taskId,
    deadlines: openDeadline,
    "settings/people": world.ctx.viewer.actor.id,
  };
  return {
    id: id[area ?? ""] ?? open.id,
    filing: open.filingId,
    event: "replaced",
    revision: "1",
    key: "opinion",
    figure: "stage",
  };
}

/** Looks that take in every record there is: what is counted, drawn, found and exported. */
const wide = [
  ...Object.keys(figures).map((figure) => `/figures/${figure}?period=all`),
  ...["signed", "ended"].map((stage) => `/figures/stage?bucket=${stage}`),
  "/dashboard?period=all",
  "/completeness?owner=all",
  ...["table", "timeline", "map"].map((view) => `/pipeline?view=${view}`),
  "/pipeline?q=kestr",
  ...["signed", "ended"].map((stage) => `/pipeline/lane?stage=${stage}`),
  "/palette/found?q=kestr",
  "/reports/new?kind=register&preview=1",
  ...["/agreements", "/pipeline", "/pipeline/map", "/figures/stage"].map((of) => `${of}/export?format=json`),
  "/figures/stage/export?bucket=signed",
  "/deadlines/export?whose=office&format=json",
  "/search?q=kestr",
  // A typing error: the word that is meant stands nowhere they may look.
  "/search?q=kestrle",
  ...["documents", "commitments", "meetings"].map((type) => `/search?q=kestr&type=${type}`),
  "/documents?which=all",
  "/documents?on=meeting",
  "/commitments?whose=all&status=any",
  "/commitments?whose=all&q=kestr",
  "/commitments/export?whose=all&status=any&format=json",
];

/** Every page that can be read, and what can be asked of the lists. */
function addresses(who: Name): string[] {
  const pages = routeLines.filter(({ path }) => !/^(session|\*)/.test(path)).map(({ path }) => path);
  const owner = world.ctx.owner.actor.id;
  return [
    ...pages.map((route) => addressOf(route, pathOf(route))),
    ...["agreements", "organisations", "people"].map((list) => `/${list}?q=kestr`),
    ...[
      "stage=signed",
      "stage=pilot",
      "country=KR",
      "field=smartCity",
      "sort=deadline",
      "kind=technologyTransferAgreement",
    ].map((asked) => `/agreements?${asked}`),
    `/agreements?owner=${owner}`,
    `/agreements?partner=${world.organisationId}`,
    `/agreements/${parent.id}`,
    `/agreements/${parent.id}/edit`,
    `/agreements/${open.id}/decision`,
    ...["", "&status=any", "&q=kestr", "&view=calendar", "&view=board", "&view=board&status=todo"].map(
      (asked) => `/tasks?whose=all${asked}`,
    ),
    "/tasks/export?whose=all&status=any&format=json",
    ...["", "&state=closed", "&state=dormant", "&q=kestr", "&view=calendar", "&view=timeline"].map(
      (asked) => `/deadlines?whose=office${asked}`,
    ),
    "/?whose=office",
    "/?whose=mine",
    // One way to read them for everybody.
    ...(who === "officer" ? wide : []),
  ];
}

/** A page's data; of what is no page, all that is sent. */
const dataOf = (address: string) => {
  if (/^\/(palette|pipeline\/lane)|\/export\b/.test(address)) return address;
  const [at = "", search] = address.split("?");
  return `${at === "/" ? "/_root" : at}.data${search ? `?${search}` : ""}`;
};

/** What a page is given, without what is new on every request. */
async function page(who: Name, address: string): Promise<string> {
  const { body } = await world.web.ask(dataOf(address), { as: world.cookie[who] });
  return body.replace(/"[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[\da-f]{4}-[\da-f]{12}"/g, (id) =>
    [open, parent, ...hidden].some((one) => id.includes(one.id)) ? id : '"id"',
  );
}

beforeAll(async () => {
  const { owner, officer, viewer } = world.ctx;
  const { db } = world.web;
  const ours = await ourOrganisation(owner);
  open = await world.agreement({ title: "Open", step: "inForce", values: { signedOn: "2023-11-17" } });
  openDeadline = (await world.deadline(open.id)).id;
  const since = { step: "inForce", values: { signedOn: "2020-05-04" } };
  parent = await world.agreement({ title: "Framework", kind: "frameworkAgreement", ...since });
  const task = { agreementId: null, assigneeId: officer.actor.id, dueOn: "2026-11-22", note: null };
  strayTask = made(await addTask(owner, { ...task, title: "To prepare" })).id;
  // Whoever recorded it before is no news afterwards.
  await db.update(users).set({ lastVisitAt: owner.now });
  for (const who of strangers)
    for (const address of addresses(who)) before.set(`${who} ${address}`, await page(who, address));

  const later = new Date(owner.now.getTime() + 60_000);
  const then = { ...owner, now: later };
  const parties = [
    { organisationId: ours, role: "party" as const, side: "ours" as const },
    { organisationId: world.organisationId, role: "party" as const, side: "theirs" as const },
  ];
  const secret = {
    title: `${canary} works`,
    titles: [{ language: "vi", title: `${canary} hợp tác` }],
    summary: `${canary} summary`,
    confidential: true,
    contacts: false,
    parties,
  };
  const related = await makeAgreement(then, {
    ...secret,
    reference: "KESTREL-1",
    relatedIds: [open.id],
    step: "inForce",
    values: { signedOn: "2023-11-17", termKind: "until", termUntil: "2026-11-25", signatories: [{ name: canary }] },
  });
  const child = await makeAgreement(then, {
    ...secret,
    reference: "KESTREL-2",
    kind: "implementingAgreement",
    parentId: parent.id,
    step: "inForce",
    values: { signedOn: "2023-11-17" },
  });
  hidden.push(related, child);
  for (const { id } of hidden) {
    made(await nameContacts(then, id, { ours: null, theirs: world.personId }));
    // Given while it was open to them: closed since.
    await db
      .insert(agreementAccess)
      .values([viewer, officer].map(({ actor }) => ({ agreementId: id, userId: actor.id })));
    made(await addTask(then, { ...task, title: `${canary} task`, agreementId: id, assigneeId: viewer.actor.id }));
    made(await addTask(then, { ...task, title: `${canary} task`, agreementId: id }));
    await db.delete(agreementAccess).where(eq(agreementAccess.agreementId, id));
    made(await openFiling(then, id, { what: `${canary} report`, toWhom: canary, dueOn: "2026-11-20" }, `${id}-f`));
    await happens(then, id, "suspended", { on: "2026-11-20", reason: `${canary} review` });
    await promisedAndWritten(then, id);
  }
  await happens({ ...world.ctx.manager, now: later }, child.id, "replaced", { on: "2026-11-20", successorId: open.id });
  const [row] = await db.select().from(agreements).where(eq(agreements.id, related.id));
  if (!row) throw new Error("no row");
  const details = { ...(await readDetails(db, row)), whyPartner: `${canary} because` };
  made(await editDetails(then, related.id, row.version, details));
  // Of nobody: whether its owner asks is then not false but unknown.
  await db.update(agreements).set({ ownerId: null }).where(eq(agreements.id, child.id));
}, 120_000);

/** What hangs on a confidential agreement: a promise, a meeting about it, files whose text was read, and words that name people. */
async function promisedAndWritten(ctx: Ctx, agreementId: string): Promise<void> {
  const promise = await commitment(ctx, agreementId, { text: `${canary} trains officials`, dueOn: "2026-11-20" });
  const at = await meeting(ctx, {
    agreementIds: [agreementId],
    titleEn: `${canary} talks`,
    titleVi: `${canary} hội đàm`,
  });
  const origin = world.web.origin;
  const body = `@${world.ctx.viewer.actor.name} @${world.ctx.officer.actor.name} look at ${canary}`;
  for (const on of [
    { type: "agreement", id: agreementId },
    { type: "commitment", id: promise },
    { type: "meeting", id: at },
  ] as const) {
    const id = await document(ctx, on, { name: `${canary}.pdf`, content: pdfOf(`${canary} in the text`) });
    const [file] = await ctx.db.select({ id: documents.fileId }).from(documents).where(eq(documents.id, id));
    await readText(testServices(world.web.db), file?.id as string);
    made(await addComment(ctx, on, { body }, { id: randomUUID(), origin }));
  }
}

it("a manager sees it all", async () => {
  const pages = await Promise.all(
    [
      "/agreements",
      "/agreements?q=kestr",
      "/tasks?whose=all",
      "/?whose=office",
      "/tasks/new",
      "/figures/stage?bucket=signed",
      "/pipeline?view=table",
      "/pipeline?view=timeline",
      "/pipeline/lane?stage=signed",
      "/palette/found?q=kestr",
      "/agreements/export?format=json",
      "/figures/stage/export?bucket=signed",
      "/deadlines/export?whose=office&format=json",
      ...["documents", "commitments", "meetings"].map((type) => `/search?q=kestr&type=${type}`),
      "/documents?on=meeting",
      "/commitments/export?whose=all&status=any&format=json",
      `/organisations/${world.organisationId}`,
    ].map((address) => page("manager", address)),
  );
  for (const each of pages) expect(each).toContain(canary);
  for (const { id } of [open, parent]) expect(await page("manager", `/agreements/${id}`)).toContain(canary);
  expect(await page("manager", `/people/${world.personId}`)).toContain(canary);
});

it.each(strangers)("the pages of a stranger, %s, are as before", { timeout: 120_000 }, async (who) => {
  for (const address of addresses(who)) {
    const now = await page(who, address);
    expect(now, address).not.toMatch(/kestrel/i);
    for (const { id } of hidden) expect(now, address).not.toContain(id);
    expect(now, address).toBe(before.get(`${who} ${address}`));
  }
});

it("what is asked with the id or reference of it names nothing", async () => {
  const as = world.cookie.officer;
  for (const { id, reference } of hidden) {
    for (const address of [
      `/agreements/new.data?succeeds=${id}`,
      `/tasks/new.data?agreement=${id}`,
      `/tasks/new.data?agreement=${reference}`,
    ])
      expect((await world.web.ask(address, { as })).status, address).toBe(404);
    expect(await page("officer", `/agreements?partner=${id}`)).not.toMatch(/kestrel/i);
  }
});

it("a task that was moved to it is gone from the news, under its old name and its new one", async () => {
  const { owner } = world.ctx;
  const [secret] = hidden;
  const task = { title: `${canary} call`, agreementId: secret?.id ?? "", assigneeId: null, dueOn: null, note: null };
  const later = { ...owner, now: new Date(owner.now.getTime() + 60_000) };
  const fresh = made(await addTask(later, { ...task, title: "Plain", agreementId: null }));
  expect(await page("officer", "/")).toContain(fresh.id);
  made(await editTask(later, fresh.id, { ...task, version: 1 }));
  expect(await page("officer", "/")).not.toMatch(/kestrel/i);
  expect(await page("officer", "/")).not.toContain(fresh.id);
  expect((await world.web.ask(`/tasks/${strayTask}`, { as: world.cookie.officer })).status).toBe(200);
});
