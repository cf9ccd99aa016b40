/** A register to knock at: one person of each role, and records made through the verbs, as many as a test asks for. */
import { randomUUID } from "node:crypto";
import { and, eq, isNull, like, ne } from "drizzle-orm";
import { nameReaders } from "#app/agreements/access.server";
import { openFiling } from "#app/agreements/filings.server";
import { addIndicator, filePilotReport, recordMeasurement } from "#app/agreements/pilot-records.server";
import { createFeed } from "#app/calendar/feeds.server";
import { moveDeadline } from "#app/deadlines/move-deadline.server";
import { completeDeadline } from "#app/deadlines/settle-deadline.server";
import { addPost } from "#app/people/posts.server";
import type { Ctx } from "#app/platform/context.server";
import type { Role } from "#app/platform/permissions";
import { readReminderPolicy } from "#app/reminders/policy-queries.server";
import { createSignInLink } from "#app/session/sign-in-links.server";
import { hashOf, newToken } from "#app/session/tokens.server";
import { addHoliday } from "#app/settings/holidays/holidays.server";
import { addCriterion } from "#app/settings/scorecard.server";
import { listPolicies, readOffice } from "#app/settings/settings-queries.server";
import { addTask, completeTask } from "#app/tasks/tasks.server";
import { actionLinks, answers, deadlines, mails, scorecardCriteria, suppressedAddresses } from "#db/schema";
import { seedReference } from "#seeds/reference";
import { made, organisation, person } from "#test/factories/records";
import { type AgreementChoices, makeAgreement } from "#test/support/agreements";
import { testContext } from "#test/support/context";
import { addDays } from "#workflows/calendar/day";
import type { DeadlineKind } from "#workflows/deadlines/deadline";
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

export interface World {
  web: Web;
  ctx: Record<Name, Ctx>;
  cookie: Record<Name, string>;
  organisationId: string;
  personId: string;
  /** Makes an agreement of the owner's with a task, and what hangs on one in that step. */
  agreement(how?: How): Promise<Made>;
  organisation(): Promise<string>;
  person(): Promise<string>;
  post(personId: string): Promise<string>;
  user(): Promise<string>;
  link(userId: string): Promise<string>;
  /** The token of a link that stops mails to somebody without an account. */
  stopLink(): Promise<string>;
  /** A mail in the log. */
  mail(): Promise<string>;
  /** An address that nothing is sent to. */
  suppressed(): Promise<string>;
  /** An answer to a reminder. */
  answer(deadline: Made["deadline"]): Promise<string>;
  criterion(): Promise<string>;
  /** A calendar of somebody's own: its id and its token. */
  feed(of: Ctx): Promise<{ id: string; token: string }>;
  /** A day off in a table of its own. */
  holiday(): Promise<{ country: string; day: string }>;
  /** Keys of what an evaluation scores. */
  criteriaInUse(): Promise<string[]>;
  officeVersion(): Promise<string>;
  /** The row a change of the policy is based on. */
  policyInForce(key: string): Promise<{ basedOn: string; version: string }>;
  reminderPolicyVersion(kind: DeadlineKind): Promise<string>;
}

export type How = AgreementChoices & { evaluable?: boolean; taskDone?: boolean; deadline?: "moved" | "done" };

export interface Made {
  id: string;
  reference: string;
  taskId: string;
  filingId: string;
  /** Of the present pilot, where there is one. */
  indicatorId: string;
  /** The one that every agreement has: that it becomes dormant. */
  deadline: { id: string; dueOn: string };
}

/** Where the pages with an indicator need an agreement to stand. */
const inPilot = ["running", "paused", "closed"];

export async function makeWorld(options?: Parameters<typeof startWeb>[0]): Promise<World> {
  const web = await startWeb(options);
  const { db } = web;
  await seedReference(db);
  const names = Object.keys(cast) as Name[];
  const ctx = {} as Record<Name, Ctx>;
  const cookie = {} as Record<Name, string>;
  for (const name of names) {
    ctx[name] = await testContext({ db, role: cast[name], name });
    cookie[name] = await web.signIn(ctx[name].actor.id);
  }
  const { owner, administrator } = ctx;
  const organisationId = await organisation(owner, "City of Busan", { country: "KR" });
  const personId = await person(owner, "Kim Minji");
  // Our own organisation is there from the beginning.
  await makeAgreement(owner);
  let count = 0;
  return {
    web,
    ctx,
    cookie,
    organisationId,
    personId,
    agreement: (how) => agreement(ctx, how),
    organisation: () => organisation(owner, `Organisation ${++count}`),
    person: () => person(owner, `Person ${++count}`),
    post: async (id) =>
      made(await addPost(owner, id, { title: "Director", organisationId, fromOn: null, toOn: null, heldOn: null })).id,
    user: async () => (await testContext({ db, role: "viewer" })).actor.id,
    link: (userId) => createSignInLink(db, { userId, createdBy: null, now: owner.now }),
    stopLink: async () => {
      const token = newToken();
      const address = `${randomUUID()}@city.example`;
      const link = {
        recipient: `address:${address}`,
        name: "Guo",
        address,
        locale: "en",
        createdAt: owner.now,
      } as const;
      const expiresAt = new Date(owner.now.getTime() + 86_400_000);
      await db.insert(actionLinks).values({ ...link, tokenHash: hashOf(token) ?? "", purpose: "stop", expiresAt });
      return token;
    },
    mail: async () => {
      const address = `${randomUUID()}@city.example`;
      const [row] = await db
        .insert(mails)
        .values({
          key: address,
          kind: "signIn",
          recipient: `address:${address}`,
          name: "Guo",
          address,
          locale: "en",
          subject: "Sign in",
          html: "<p>Sign in</p>",
          text: "Sign in",
          messageId: `<${address}>`,
          status: "failed",
          sendAfter: owner.now,
          createdAt: owner.now,
        })
        .returning({ id: mails.id });
      return row?.id ?? "";
    },
    suppressed: async () => {
      const address = `${randomUUID()}@city.example`;
      await db.insert(suppressedAddresses).values({ address, why: "byHand", since: owner.now });
      return address;
    },
    answer: async ({ id: deadlineId, dueOn }) => {
      const said = {
        deadlineId,
        dueOn,
        recipient: "address:guo@city.example",
        name: "Guo",
        address: "guo@city.example",
      };
      const [row] = await db
        .insert(answers)
        .values({ ...said, kind: "done", at: owner.now })
        .returning({ id: answers.id });
      return row?.id ?? "";
    },
    criterion: async () => {
      const names = { en: `Criterion ${++count}`, vi: `Tiêu chí ${count}` };
      const { id } = made(await addCriterion(administrator, names));
      // Only so many are in use at once.
      await db
        .update(scorecardCriteria)
        .set({ retiredOn: owner.today })
        .where(and(ne(scorecardCriteria.id, id), like(scorecardCriteria.key, "criterion-%")));
      return id;
    },
    feed: async (of) => made(await createFeed(of, { scope: "mine", agreementId: null })),
    async holiday() {
      const on = addDays("2030-01-01", ++count);
      const fields = { kind: "holiday", name: "A day off", localName: null, source: "A notice" } as const;
      made(await addHoliday(administrator, { country: "JP", on, ...fields }));
      return { country: "JP", day: on };
    },
    async criteriaInUse() {
      const { key } = scorecardCriteria;
      return (await db.select({ key }).from(scorecardCriteria).where(isNull(scorecardCriteria.retiredOn))).map(
        (row) => row.key,
      );
    },
    officeVersion: async () => `${(await readOffice(db)).version}`,
    reminderPolicyVersion: async (kind) => `${(await readReminderPolicy(db, kind, null))?.version}`,
    async policyInForce(key) {
      const row = (await listPolicies(db)).find((one) => one.key === key);
      return { basedOn: row?.id ?? "", version: `${row?.version}` };
    },
  };
}

const taskOf = (title: string, agreementId: string | null) => ({
  title,
  agreementId,
  assigneeId: null,
  dueOn: null,
  note: null,
});

async function agreement({ owner, named, namedViewer }: World["ctx"], how: How = {}): Promise<Made> {
  const { evaluable, taskDone, deadline: said, ...choices } = how;
  const { id, reference } = await makeAgreement(owner, choices);
  const readers = [named.actor.id, namedViewer.actor.id];
  if (choices.confidential) made(await nameReaders(owner, id, readers));
  const task = made(await addTask(owner, taskOf(`Task of ${reference}`, id)));
  if (taskDone) made(await completeTask(owner, task.id, { doneOn: null }));
  const filing = made(
    await openFiling(owner, id, { what: "A report", toWhom: "A ministry", dueOn: "2026-12-01" }, randomUUID()),
  );
  let indicatorId = "";
  if (inPilot.includes(choices.step ?? "")) {
    const input = { name: "Requests", unit: null, baseline: 1, target: 2 };
    indicatorId = made(await addIndicator(owner, id, input)).id;
  }
  if (evaluable) {
    made(await recordMeasurement(owner, id, { indicatorId, on: "2026-11-01", value: 3, note: null }));
    const report = { kind: "final", on: "2026-11-01", title: "Report", location: "File 12" } as const;
    made(await filePilotReport(owner, id, report));
  }
  const deadline = await dormantOf(owner, id, said);
  return { id, reference, taskId: task.id, filingId: filing.id, indicatorId, deadline };
}

/** The deadline of an agreement that anything can be said of, and what was said of it already. */
async function dormantOf(ctx: Ctx, agreementId: string, said: How["deadline"]): Promise<Made["deadline"]> {
  const [row] = await ctx.db
    .select({ id: deadlines.id, dueOn: deadlines.dueOn })
    .from(deadlines)
    .where(and(eq(deadlines.agreementId, agreementId), eq(deadlines.kind, "dormant")));
  if (!row) throw new Error("it never becomes dormant");
  const seenOn = row.dueOn;
  if (said === "done") made(await completeDeadline(ctx, row.id, { seenOn, doneOn: null, note: null }));
  if (said !== "moved") return row;
  made(await moveDeadline(ctx, row.id, { seenOn, dueOn: "2026-12-01", reason: "A visit" }));
  return { id: row.id, dueOn: "2026-12-01" };
}
