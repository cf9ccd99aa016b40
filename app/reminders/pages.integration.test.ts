/** The pages of reminder policies: what a form and an address are read as, and what comes back. */
import { and, eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import type { Role } from "#app/platform/permissions";
import { signIn } from "#app/session/answers.server";
import { reminderPolicies, reminders } from "#db/schema";
import { seedReference } from "#seeds/reference";
import { ownedDeadline } from "#test/factories/deadlines";
import { testContext, testServices } from "#test/support/context";
import { testDb } from "#test/support/database";
import { cookieFrom, pageArgs } from "#test/support/pages";
import * as changeOwn from "./change-own-policy";
import * as change from "./change-policy";
import * as dropOwn from "./drop-own-policy";
import * as own from "./own-policies";

const { db } = await testDb();
const services = testServices(db);
type Who = Awaited<ReturnType<typeof someone>>;
let admin: Who;
let officer: Who;

async function someone(role: Role) {
  const ctx = await testContext({ db, role, name: `The ${role}` });
  const args = pageArgs(services, { path: "/session/new", form: {} });
  return { ctx, cookie: cookieFrom(await signIn(args.context, args.request, ctx.actor.id, "/")) };
}

beforeAll(async () => {
  await seedReference(db);
  admin = await someone("administrator");
  officer = await someone("officer");
});

const general = (kind: string, search = "") =>
  change.loader(
    pageArgs(services, { path: `/settings/reminders/${kind}${search}`, params: { kind }, cookie: admin.cookie }),
  );

test("an address with answers previews them, keeps them in the form, and saves nothing", async () => {
  const { id } = await ownedDeadline(db, officer.ctx.actor.id, { dueOn: "2026-12-04" });
  const typed = "?preview=on&beforeDays=14%2C+2&audience=owner&outsiders.0.name=&outsiders.0.locale=vi&version=1";
  const page = await general("evaluationDue", typed);
  expect(page).toMatchObject({
    unsaved: true,
    version: 1,
    values: { beforeDays: "14, 2", audience: "owner", version: "1" },
    preview: { total: 2, rows: [{ step: -14, to: { name: "The officer" }, deadlineId: id }, { step: -2 }] },
  });
  const [kept] = await db.select().from(reminderPolicies).where(eq(reminderPolicies.kind, "evaluationDue"));
  expect(kept?.beforeDays).toEqual([90, 30, 7, 1]);
  expect(await db.$count(reminders)).toBe(0);
});

test("an address with wrong answers says what is wrong instead of a preview", async () => {
  expect(await general("evaluationDue", "?preview=on&beforeDays=soon&audience=owner&version=1")).toMatchObject({
    preview: null,
    problems: ["daysBeforeNotReal"],
    values: { beforeDays: "soon" },
  });
  expect(await general("evaluationDue", "?preview=on&beforeDays=7&version=1")).toMatchObject({
    problems: ["chooseAudience"],
  });
});

test("a kind that does not exist is not found, a page that is no number is refused", async () => {
  await expect(general("toString")).rejects.toMatchObject({ init: { status: 404 } });
  await expect(general("termEnd", "?page=0")).rejects.toMatchObject({ status: 400 });
});

test("a form with everything wrong says so at each field, and keeps what was typed", async () => {
  const form = {
    beforeDays: "0, 9999",
    overdueEvery: "often",
    escalateAfter: "0",
    "outsiders.0.name": "Somebody",
    "outsiders.0.address": "no address",
    "outsiders.0.locale": "fr",
    version: "1",
  };
  const path = "/settings/reminders/termEnd";
  const answer = await change.action(
    pageArgs(services, { path, params: { kind: "termEnd" }, form, cookie: admin.cookie }),
  );
  expect(answer).toMatchObject({
    init: { status: 422 },
    data: {
      refusal: {
        problems: {
          beforeDays: "daysBeforeRange:730",
          overdueEvery: "workingDaysRange:60",
          escalateAfter: "workingDaysRange:250",
          "outsiders.0.address": "enterEmail",
          "outsiders.0.locale": "chooseLanguage",
        },
      },
      values: { beforeDays: "0, 9999" },
    },
  });
});

test("an agreement gets reminders of its own by its form, and the general ones back by a button", async () => {
  const { agreementId } = await ownedDeadline(db, officer.ctx.actor.id, { kind: "termEnd", dueOn: "2027-03-31" });
  const params = { id: agreementId, kind: "termEnd" };
  const call = { path: "/agreements/x/reminders/termEnd", params, cookie: officer.cookie };
  const opened = await changeOwn.loader(pageArgs(services, call));
  expect(opened).toMatchObject({ version: 0, own: false, values: { beforeDays: "90, 30, 7, 1" } });
  const form = { beforeDays: "21", audience: "owner", version: "0" };
  const saved = (await changeOwn.action(pageArgs(services, { ...call, form }))) as Response;
  expect(saved.headers.get("location")).toBe(`/agreements/${agreementId}/reminders`);
  const planned = () =>
    db
      .select({ step: reminders.step })
      .from(reminders)
      .where(and(eq(reminders.status, "planned"), eq(reminders.recipient, `user:${officer.ctx.actor.id}`)));
  expect(await planned()).toEqual([{ step: -21 }]);
  const list = await own.loader(pageArgs(services, { ...call, params: { id: agreementId } }));
  expect(list.rows.find(({ kind }) => kind === "termEnd")).toMatchObject({ own: true, beforeDays: [21] });
  await dropOwn.action(pageArgs(services, { ...call, form: {} }));
  expect((await planned()).map(({ step }) => step)).toContain(-90);
});
