import { and, eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Ctx } from "#app/platform/context.server";
import { pageSize } from "#app/platform/paging";
import { deadlines } from "#db/schema";
import { seedReference } from "#seeds/reference";
import { makeAgreement } from "#test/support/agreements";
import { testContext } from "#test/support/context";
import { countedQueries } from "#test/support/counted-queries";
import { testDb } from "#test/support/database";
import { markRead } from "./mark-read.server";
import { listNotifications, mostUnread, unreadCount } from "./notification-queries.server";
import { type Notice, notify } from "./notify.server";

const { db, appUrl, ownerSql } = await testDb();
let reader: Ctx;
let agreementId: string;
let deadlineId: string;
let count = 0;

beforeAll(async () => {
  await seedReference(db);
  const owner = await testContext({ db });
  const values = { signedOn: "2023-11-17", termKind: "until", termUntil: "2026-12-31" };
  ({ id: agreementId } = await makeAgreement(owner, { step: "inForce", values }));
  const [row] = await db
    .select({ id: deadlines.id })
    .from(deadlines)
    .where(and(eq(deadlines.agreementId, agreementId), eq(deadlines.kind, "termEnd")));
  deadlineId = row?.id ?? "";
});

beforeEach(async () => {
  reader = await testContext({ db });
});

const remind = (changes: Partial<Notice> = {}) =>
  notify(db, {
    kind: "reminder",
    userId: reader.actor.id,
    key: `k${++count}`,
    deadlineId,
    agreementId,
    data: { dueOn: "2026-12-31", step: -30 },
    at: new Date(reader.now.getTime() + count),
    ...changes,
  } as Notice);

const list = async (ctx = reader, page = 1) => (await listNotifications(ctx, page)).rows;
const unread = (ctx = reader) => unreadCount(db, ctx.actor);

describe("notifications", () => {
  it("say what the mails say, latest first, and lead to it", async () => {
    await remind();
    await remind({ data: { dueOn: "2026-12-01", step: 3, late: true, escalation: true } } as never);
    await remind({
      kind: "answer",
      data: { answer: "moreTime", name: "Guo", proposedOn: "2027-01-15", note: "Tết" },
    } as never);
    await remind({
      kind: "bounce",
      deadlineId: null,
      agreementId: null,
      data: { name: "Kim", address: "k@x.example" },
    } as never);
    const rows = await list();
    expect(rows.map(({ text }) => text)).toEqual([
      "Mail to Kim (k@x.example) cannot be delivered. Nothing more is sent there.",
      expect.stringMatching(/^Guo asks for time until 15 Jan 2027: Term of .*\.$/),
      expect.stringMatching(/^Term of .* ends on Thu 31 Dec 2026\.$/),
      expect.stringMatching(/^Term of .* ends on Thu 31 Dec 2026\.$/),
    ]);
    expect(rows.map(({ to }) => to)).toEqual([
      null,
      `/deadlines/${deadlineId}#answers`,
      `/deadlines/${deadlineId}`,
      `/deadlines/${deadlineId}`,
    ]);
    expect(rows[1]?.said).toBe("Tết");
    expect(rows[2]?.more).toHaveLength(3);
    expect(rows[3]?.more).toEqual([]);
    expect((await list({ ...reader, locale: "vi" }))[1]?.text).toMatch(/^Guo đề nghị gia hạn đến/);
  });

  it("are one's own: nobody else's are counted, listed or marked", async () => {
    await remind();
    const other = await testContext({ db, role: "manager" });
    expect([await unread(other), await list(other)]).toEqual([0, []]);
    const [own] = await list();
    await expect(markRead(other, own?.id)).rejects.toMatchObject({ init: { status: 404 } });
    await expect(markRead(other, "x")).rejects.toMatchObject({ init: { status: 404 } });
    await markRead(other);
    expect(await unread()).toBe(1);
  });

  it("are read one by one or all at once; what comes later is unread again", async () => {
    await remind();
    await remind();
    const [latest] = await list();
    await markRead(reader, latest?.id);
    expect((await list()).map(({ read }) => read)).toEqual([true, false]);
    await markRead(reader, latest?.id);
    await markRead(reader);
    expect(await unread()).toBe(0);
    await remind();
    expect(await unread()).toBe(1);
  });

  it("disappear with the right to see the agreement, from the count too", async () => {
    await remind();
    await remind({ agreementId: null } as never);
    await ownerSql`update agreements set confidential = true where id = ${agreementId}`;
    expect([await unread(), await list()]).toEqual([0, []]);
    await ownerSql`update agreements set confidential = false where id = ${agreementId}`;
    expect(await unread()).toBe(2);
  });

  it("are read page by page, with as many queries for one as for sixty", async () => {
    await remind();
    const counted = await countedQueries(reader, appUrl);
    const one = await counted.during((ctx) => listNotifications(ctx, 1));
    for (let n = 0; n < mostUnread + 20; n++) await remind();
    expect(await counted.during((ctx) => listNotifications(ctx, 1))).toBe(one);
    await counted.close();
    expect(await list()).toHaveLength(pageSize);
    expect(await list(reader, 3)).toHaveLength(mostUnread + 21 - 2 * pageSize);
    expect((await listNotifications(reader, 1)).total).toBe(mostUnread + 21);
    expect(await unread()).toBe(mostUnread + 1);
  });
});
