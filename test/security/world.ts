/** A register to knock at: one person of each role, and records made through the verbs, as many as a test asks for. */
import { randomUUID } from "node:crypto";
import { and, eq, isNull, like, ne } from "drizzle-orm";
import { createFeed } from "#app/calendar/feeds.server";
import { addComment } from "#app/comments/comments.server";
import { closeCommitment } from "#app/commitments/close-commitment.server";
import { removeGift } from "#app/gifts/gifts.server";
import { mergeRecords } from "#app/merging/merge.server";
import type { Mergeable } from "#app/merging/references";
import { addPost } from "#app/people/posts.server";
import type { Ctx } from "#app/platform/context.server";
import type { Role } from "#app/platform/permissions";
import { changeOwnPolicy } from "#app/reminders/own-policies.server";
import { readReminderPolicy } from "#app/reminders/policy-queries.server";
import { deleteView, saveView } from "#app/saved-views/saved-views.server";
import { ownViews } from "#app/saved-views/view-queries.server";
import { createSignInLink } from "#app/session/sign-in-links.server";
import { addHoliday, removeHoliday } from "#app/settings/holidays/holidays.server";
import { disablePerson } from "#app/settings/people.server";
import { addCriterion, retireCriterion } from "#app/settings/scorecard.server";
import { listPolicies, readOffice } from "#app/settings/settings-queries.server";
import { addTemplate, retireTemplate } from "#app/task-templates/templates.server";
import { cancelVisit } from "#app/visits/cancel-visit.server";
import { addMember } from "#app/visits/members.server";
import { comments, merges, office, reminderPolicies, scorecardCriteria } from "#db/schema";
import { seedReference } from "#seeds/reference";
import { commitment } from "#test/factories/commitments";
import { document } from "#test/factories/documents";
import { made, organisation, person } from "#test/factories/records";
import { templateDetails } from "#test/factories/task-templates";
import { gift, meeting, visit } from "#test/factories/visits";
import { makeAgreement } from "#test/support/agreements";
import { testContext } from "#test/support/context";
import { broughtIn, fileOf } from "#test/support/imports";
import { finishedReport } from "#test/support/reports";
import { addDays } from "#workflows/calendar/day";
import type { DeadlineKind } from "#workflows/deadlines/deadline";
import { agreement, deadlineOf, type How, type Made, type SeenDeadline } from "./agreements";
import { type MailRecords, mailRecords } from "./mail-records";
import { startWeb, type Web } from "./web";

/** `owner` and the named ones belong to the confidential agreements; the others have nothing to do with them. */
export const cast = {
  viewer: "viewer",
  officer: "officer",
  manager: "manager",
  administrator: "administrator",
  owner: "officer",
  named: "officer",
  namedViewer: "viewer",
} as const satisfies Record<string, Role>;
export type Name = keyof typeof cast;

export interface World extends MailRecords {
  web: Web;
  ctx: Record<Name, Ctx>;
  cookie: Record<Name, string>;
  organisationId: string;
  personId: string;
  /** Makes an agreement of the owner's with a task, and what hangs on one in that step. */
  agreement(how?: How): Promise<Made>;
  /** A deadline of an agreement that anything can be said of, and what was said of it already. */
  deadline(agreementId: string, said?: "moved" | "done"): Promise<SeenDeadline>;
  organisation(): Promise<string>;
  person(): Promise<string>;
  /** Two that were put together: the one that stays, and the merge that can be taken back. */
  merged(type: Mergeable): Promise<{ kept: string; merge: string }>;
  post(personId: string): Promise<string>;
  visit(how?: { cancelled: boolean }): Promise<string>;
  /** Somebody's part in a visit of its own. */
  member(): Promise<{ id: string; member: string }>;
  /** A meeting about an agreement; its minutes are blank unless given. */
  meeting(agreementId: string, minutes?: string): Promise<string>;
  gift(how?: { removed: boolean }): Promise<string>;
  /** Of an agreement; open unless asked for a closed one. */
  commitment(agreementId: string, closed?: boolean): Promise<string>;
  /** A picture, as a document of an agreement. */
  document(agreementId: string, how?: { removed: boolean }): Promise<string>;
  /** A comment on an agreement, of somebody who may be a stranger to it by now. */
  comment(agreementId: string, by: Ctx, how?: { removed: boolean }): Promise<string>;
  user(how?: { disabled: boolean }): Promise<string>;
  link(userId: string): Promise<string>;
  criterion(how?: { retired: boolean }): Promise<string>;
  /** A template of tasks that is offered by hand. */
  template(how?: { retired: boolean }): Promise<string>;
  /** A calendar of somebody's own: its id and its token. */
  feed(of: Ctx): Promise<{ id: string; token: string }>;
  /** A view that somebody shares. */
  view(of: Ctx, how?: { deleted: boolean }): Promise<string>;
  /** A finished report of somebody's own. */
  report(of: Ctx): Promise<string>;
  /** A file of somebody's own whose rows are checked, or brought in. */
  import(of: Ctx, how?: { done: boolean }): Promise<string>;
  /** A day off in a table of its own. */
  holiday(how?: { removed: boolean }): Promise<{ country: string; day: string }>;
  /** A year of which nothing is said. */
  holidayYear(): Promise<{ country: string; year: string }>;
  /** Keys of what an evaluation scores. */
  criteriaInUse(): Promise<string[]>;
  /** Gives the office the time zone of a neighbour, and answers its version. */
  officeVersion(): Promise<string>;
  /** The row a change of the policy is based on. */
  policyInForce(key: string): Promise<{ basedOn: string; version: string }>;
  /** Makes a reminder policy what it is to begin with, and answers its version. */
  reminderPolicyVersion(kind: DeadlineKind): Promise<string>;
  /** Gives an agreement a reminder policy of its own. */
  ownPolicy(agreementId: string, kind: DeadlineKind): Promise<void>;
}

/** The same register and people at a second server, as behind a proxy that ends TLS. */
export async function behindTls(world: World): Promise<World> {
  const web = await startWeb({ tls: true, on: world.web });
  return { ...world, web, cookie: await signedIn(web, world.ctx) };
}

async function signedIn(web: Web, ctx: Record<Name, Ctx>): Promise<Record<Name, string>> {
  const cookies: [string, string][] = [];
  for (const [name, { actor }] of Object.entries(ctx)) cookies.push([name, await web.signIn(actor.id)]);
  return Object.fromEntries(cookies) as Record<Name, string>;
}

export async function makeWorld(): Promise<World> {
  const web = await startWeb();
  const { db } = web;
  await seedReference(db);
  const names = Object.keys(cast) as Name[];
  const ctx = {} as Record<Name, Ctx>;
  for (const name of names) ctx[name] = await testContext({ db, role: cast[name], name });
  const { owner, administrator } = ctx;
  const organisationId = await organisation(owner, "City of Busan", { country: "KR" });
  const personId = await person(owner, "Kim Minji");
  // Our own organisation is there from the beginning.
  await makeAgreement(owner);
  let count = 0;
  return {
    web,
    ctx,
    cookie: await signedIn(web, ctx),
    organisationId,
    personId,
    agreement: (how) => agreement(ctx, how),
    deadline: (agreementId, said) => deadlineOf(owner, agreementId, said),
    organisation: () => organisation(owner, `Organisation ${++count}`),
    person: () => person(owner, `Person ${++count}`),
    async merged(type) {
      const add = type === "person" ? person : organisation;
      const [kept, other] = [await add(owner, `Kept ${++count}`), await add(owner, `Merged ${++count}`)];
      const versions = { keptVersion: 1, mergedVersion: 1, choices: {} };
      made(await mergeRecords(owner, type, { keptId: kept, mergedId: other, ...versions }));
      const [row] = await db.select({ id: merges.id }).from(merges).where(eq(merges.keptId, kept));
      return { kept, merge: row?.id ?? "" };
    },
    post: async (id) =>
      made(await addPost(owner, id, { title: "Director", organisationId, fromOn: null, toOn: null, heldOn: null })).id,
    async visit({ cancelled } = { cancelled: false }) {
      const id = await visit(owner);
      if (cancelled) made(await cancelVisit(owner, id, { on: null }));
      return id;
    },
    async member() {
      const id = await visit(owner);
      const part = { side: "theirs", role: "host", note: null } as const;
      made(await addMember(owner, id, { ...part, personId: await person(owner, `Person ${++count}`) }));
      return { id, member: made(await addMember(owner, id, { ...part, personId })).id };
    },
    meeting: (agreementId, minutes = "") => meeting(owner, { agreementIds: [agreementId], minutes: minutes || null }),
    async gift({ removed } = { removed: false }) {
      const id = await gift(owner);
      if (removed) made(await removeGift(owner, id, true));
      return id;
    },
    async commitment(agreementId, closed) {
      const id = await commitment(owner, agreementId);
      const withdrawn = {
        how: "withdrawn",
        on: owner.today,
        note: "No need any more",
        value: null,
        evidence: null,
      } as const;
      if (closed) made(await closeCommitment(owner, id, { ...withdrawn, version: 1 }));
      return id;
    },
    document: (id, how) => document(owner, { type: "agreement", id }, how),
    async comment(agreementId, by, { removed } = { removed: false }) {
      const id = randomUUID();
      made(
        await addComment(
          owner,
          { type: "agreement", id: agreementId },
          { body: "A word on this" },
          { id, origin: "https://entente.example" },
        ),
      );
      const out = removed ? { removedAt: owner.now, removedBy: by.actor.id } : {};
      await db
        .update(comments)
        .set({ authorId: by.actor.id, ...out })
        .where(eq(comments.id, id));
      return id;
    },
    async user({ disabled } = { disabled: false }) {
      const { id } = (await testContext({ db, role: "viewer" })).actor;
      if (disabled) made(await disablePerson(administrator, id));
      return id;
    },
    link: (userId) => createSignInLink(db, { userId, createdBy: null, now: owner.now }),
    ...mailRecords(owner),
    async criterion({ retired } = { retired: false }) {
      const names = { en: `Criterion ${++count}`, vi: `Tiêu chí ${count}` };
      const { id } = made(await addCriterion(administrator, names));
      // Only so many are in use at once.
      await db
        .update(scorecardCriteria)
        .set({ retiredOn: owner.today })
        .where(and(ne(scorecardCriteria.id, id), like(scorecardCriteria.key, "criterion-%")));
      if (retired) made(await retireCriterion(administrator, id));
      return id;
    },
    async template({ retired } = { retired: false }) {
      const { id } = made(await addTemplate(administrator, templateDetails({ en: `Template ${++count}` })));
      if (retired) made(await retireTemplate(administrator, id));
      return id;
    },
    feed: async (of) => made(await createFeed(of, { scope: "mine", agreementId: null })),
    async view(of, { deleted } = { deleted: false }) {
      const name = `View ${++count}`;
      made(await saveView(of, { page: "/pipeline", search: "", name, shared: true }));
      const id = (await ownViews(of)).find((one) => one.name === name)?.id ?? "";
      if (deleted) made(await deleteView(of, id));
      return id;
    },
    report: (of) => finishedReport(of),
    async import(of, { done } = { done: false }) {
      // What is only checked is the same each time: two of them can be compared.
      const name = done ? `Organisation of a file ${++count}` : "Organisation of a file";
      const fixed = { country: "FR", type: "company" };
      const id = await fileOf(of, "organisations", ["Name"], [[name], [""]], fixed);
      if (done) await broughtIn(of, id);
      return id;
    },
    async holiday({ removed } = { removed: false }) {
      const on = addDays("2030-01-01", ++count);
      const fields = { kind: "holiday", name: "A day off", localName: null, source: "A notice" } as const;
      made(await addHoliday(administrator, { country: "JP", on, ...fields }));
      if (removed) made(await removeHoliday(administrator, "JP", on));
      return { country: "JP", day: on };
    },
    async holidayYear() {
      await web.ownerSql`delete from holiday_years where country = 'JP' and year = 2031`;
      return { country: "JP", year: "2031" };
    },
    async criteriaInUse() {
      const { key } = scorecardCriteria;
      return (await db.select({ key }).from(scorecardCriteria).where(isNull(scorecardCriteria.retiredOn))).map(
        (row) => row.key,
      );
    },
    async officeVersion() {
      await db.update(office).set({ timeZone: "Asia/Bangkok", version: 1 });
      return `${(await readOffice(db)).version}`;
    },
    async ownPolicy(agreementId, kind) {
      const policy = await readReminderPolicy(db, kind, agreementId);
      if (policy) made(await changeOwnPolicy(owner, agreementId, kind, { ...policy, onDay: false }));
    },
    async reminderPolicyVersion(kind) {
      await db
        .delete(reminderPolicies)
        .where(and(eq(reminderPolicies.kind, kind), isNull(reminderPolicies.agreementId)));
      await seedReference(db);
      return `${(await readReminderPolicy(db, kind, null))?.version}`;
    },
    async policyInForce(key) {
      const row = (await listPolicies(db)).find((one) => one.key === key);
      return { basedOn: row?.id ?? "", version: `${row?.version}` };
    },
  };
}
