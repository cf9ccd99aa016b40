/** The mail log and the addresses that take no mail, on a real database. */
import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import type { Ctx } from "#app/platform/context.server";
import { activity, agreements, deadlines, mails, reminders } from "#db/schema";
import { seedReference } from "#seeds/reference";
import { made } from "#test/factories/records";
import { makeAgreement } from "#test/support/agreements";
import { testContext } from "#test/support/context";
import { testDb } from "#test/support/database";
import { filterAsked } from "./filter";
import { listMails, readLoggedMail, remindersOfMail } from "./mail-queries.server";
import { liftAddress, suppressAddress } from "./suppressed.server";
import { listSuppressed } from "./suppressed-queries.server";

let admin: Ctx;
let manager: Ctx;
let officer: Ctx;
let confidential: { agreementId: string; deadlineId: string };

const asked = (search: string) => filterAsked(new URL(`https://entente.example/settings/mail?${search}`));
const keys = async (ctx: Ctx, search = "") => (await listMails(ctx, asked(search), 1)).rows.map(({ name }) => name);

async function mail(name: string, values: Partial<typeof mails.$inferInsert> = {}): Promise<string> {
  const [row] = await admin.db
    .insert(mails)
    .values({
      key: name,
      kind: "digest",
      recipient: `address:${name}@city.example`,
      name,
      address: `${name}@city.example`,
      locale: "en",
      subject: `About ${name}`,
      html: '<p>Secret words</p><a href="{{link:done:1}}" style="x">Done</a><p>{{code}}</p>',
      text: "Secret words\nDone: {{link:done:1}}\n    {{code}}\n",
      messageId: `<${name}@test>`,
      sendAfter: admin.now,
      createdAt: admin.now,
      ...values,
    })
    .returning({ id: mails.id });
  return row?.id as string;
}

beforeAll(async () => {
  const { db } = await testDb();
  await seedReference(db);
  admin = await testContext({ db, role: "administrator" });
  manager = await testContext({ db, role: "manager" });
  officer = await testContext({ db, name: "An" });
  const { id } = await makeAgreement(officer, {
    kind: "technologyTransferAgreement",
    confidential: true,
    step: "closed",
    values: { firstOn: "2024-01-01", lastOn: "2025-12-31" },
  });
  const [deadline] = await db
    .select({ id: deadlines.id })
    .from(deadlines)
    .where(and(eq(deadlines.agreementId, id), eq(deadlines.kind, "evaluationDue")));
  confidential = { agreementId: id, deadlineId: deadline?.id as string };
});

describe("the mail log", () => {
  beforeAll(async () => {
    await mail("thu-duc", {
      name: "Thủ Đức",
      status: "sent",
      sentAt: admin.now,
      createdAt: new Date("2026-11-20T18:00:00Z"),
    });
    await mail("older", {
      kind: "weekly",
      status: "failed",
      why: "gaveUp",
      createdAt: new Date("2026-11-20T16:59:00Z"),
    });
  });

  test("shows the latest first, and what the address asks for", async () => {
    expect(await keys(admin)).toEqual(["Thủ Đức", "older"]);
    expect(await keys(admin, "status=failed")).toEqual(["older"]);
    expect(await keys(admin, "kind=digest")).toEqual(["Thủ Đức"]);
    expect(await keys(admin, "person=thu+duc")).toEqual(["Thủ Đức"]);
    expect(await keys(admin, "person=OLDER@city")).toEqual(["older"]);
    expect(await keys(admin, "person=%25")).toEqual([]);
  });

  test("reads days by the office's clock", async () => {
    expect(await keys(admin, "from=2026-11-21")).toEqual(["Thủ Đức"]);
    expect(await keys(admin, "to=2026-11-20")).toEqual(["older"]);
    expect(await keys(admin, "from=2026-11-20&to=2026-11-21")).toEqual(["Thủ Đức", "older"]);
  });

  test.each(["status=lost", "kind='", "from=2026-02-30", "to=x", `person=${"x".repeat(201)}`])(
    "refuses what it cannot mean: %s",
    (search) => {
      expect(() => asked(search)).toThrow(expect.objectContaining({ status: 400 }));
    },
  );

  test("leaves out the links and codes that were never kept", async () => {
    const { content } = await readLoggedMail(admin, await mail("masked"));
    expect(content?.html).toBe('<p>Secret words</p><a style="x">Done</a><p>[code]</p>');
    expect(content?.text).toBe("Secret words\nDone: [link]\n    [code]\n");
  });

  test("has no mail of an unknown id", async () => {
    await expect(readLoggedMail(admin, "nonsense")).rejects.toMatchObject({ init: { status: 404 } });
    await expect(readLoggedMail(admin, crypto.randomUUID())).rejects.toMatchObject({ init: { status: 404 } });
  });
});

describe("a mail about a confidential agreement", () => {
  const shown = async (ctx: Ctx, id: string) => {
    const { subject, content } = await readLoggedMail(ctx, id);
    const listed = (await listMails(ctx, asked(""), 1)).rows.find((row) => row.id === id);
    return [subject, content?.text.slice(0, 6) ?? null, listed?.subject];
  };
  const nothing = [null, null, null];

  test("is not read by an administrator who may not see it, however it is about it", async () => {
    const { agreementId, deadlineId } = confidential;
    const ids = [
      await mail("listed", { data: { deadlines: [deadlineId] } }),
      await mail("answer", { kind: "answer", data: { deadlineId } }),
      await mail("bounce", { kind: "bounce", data: { agreementId } }),
    ];
    const reminded = await mail("reminded");
    await admin.db.insert(reminders).values({
      deadlineId,
      dueOn: "2025-12-31",
      step: 900,
      recipient: "address:reminded@city.example",
      stepOn: "2026-11-20",
      sendAfter: admin.now,
      plannedAt: admin.now,
      status: "mailed",
      mailId: reminded,
    });
    for (const id of [...ids, reminded]) {
      expect(await shown(admin, id)).toEqual(nothing);
      expect(await remindersOfMail(admin, id)).toEqual([]);
      expect((await shown(manager, id))[1]).toBe("Secret");
    }
    expect(await remindersOfMail(manager, reminded)).toHaveLength(1);
  });

  test("is not read by them when the agreement has no owner either", async () => {
    const { agreementId } = confidential;
    const id = await mail("ownerless", { kind: "bounce", data: { agreementId } });
    await admin.db.update(agreements).set({ ownerId: null }).where(eq(agreements.id, agreementId));
    expect(await shown(admin, id)).toEqual(nothing);
    expect((await shown(manager, id))[1]).toBe("Secret");
    await admin.db.update(agreements).set({ ownerId: officer.actor.id }).where(eq(agreements.id, agreementId));
  });
});

describe("an address that takes no mail", () => {
  const address = "focal@city.example";

  test("is added once, by an administrator, and can be lifted", async () => {
    expect(await suppressAddress(officer, address)).toMatchObject({ ok: false, refusal: { code: "forbidden" } });
    made(await suppressAddress(admin, address));
    expect(await suppressAddress(admin, address)).toMatchObject({
      refusal: { code: "input", problems: { address: "addressSuppressed" } },
    });
    expect((await listSuppressed(admin.db, 1)).rows).toMatchObject([{ address, why: "byHand", by: admin.actor.name }]);
    expect(await liftAddress(officer, address)).toMatchObject({ ok: false });
    made(await liftAddress(admin, address));
    made(await liftAddress(admin, address));
    expect((await listSuppressed(admin.db, 1)).total).toBe(0);
    const recorded = await admin.db
      .select({ verb: activity.verb })
      .from(activity)
      .where(eq(activity.subjectId, address));
    expect(recorded.map(({ verb }) => verb)).toEqual(["addressSuppressed", "addressLifted"]);
  });

  test("takes planned reminders of the person out of the plan, and back into it", async () => {
    const email = `an-${crypto.randomUUID()}@city.example`;
    const an = await testContext({ db: admin.db, name: "An" });
    const { users } = await import("#db/schema");
    await admin.db.update(users).set({ email }).where(eq(users.id, an.actor.id));
    await makeAgreement(an, {
      kind: "technologyTransferAgreement",
      step: "closed",
      values: { firstOn: "2024-01-01", lastOn: "2025-12-31" },
    });
    const planned = async () =>
      (
        await admin.db
          .select({ id: reminders.id })
          .from(reminders)
          .where(and(eq(reminders.userId, an.actor.id), eq(reminders.status, "planned")))
      ).length;
    const before = await planned();
    expect(before).toBeGreaterThan(0);
    made(await suppressAddress(admin, email));
    expect(await planned()).toBe(0);
    made(await liftAddress(admin, email));
    expect(await planned()).toBe(before);
  });
});
