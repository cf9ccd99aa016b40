/** Comments through their verbs and reads, on a real database. */
import { randomUUID } from "node:crypto";
import { and, eq, like, ne } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nameReaders } from "#app/agreements/access.server";
import { look } from "#app/jobs/look.server";
import { listNotifications } from "#app/notifications/notification-queries.server";
import type { Ctx } from "#app/platform/context.server";
import type { Subject } from "#app/platform/subjects";
import { activity, agreementTitles, comments, mails, notifications, users } from "#db/schema";
import { made, organisation } from "#test/factories/records";
import { makeAgreement } from "#test/support/agreements";
import { testContext } from "#test/support/context";
import { type Counted, countedQueries } from "#test/support/counted-queries";
import { testDb } from "#test/support/database";
import { testSmtp } from "#test/support/smtp";
import { testWork } from "#test/support/work";
import { addComment, editComment, removeComment, restoreComment } from "./comments.server";
import { commentsOf, commentsPerPage, placeOf } from "./comments-of.server";

const { db, appUrl } = await testDb();
const smtp = await testSmtp();
const origin = "https://entente.example";

let officer: Ctx;
let manager: Ctx;
let an: Ctx;
let anh: Ctx;
let viewer: Ctx;
let counted: Counted;
let open: Subject;
let secret: Subject;

beforeAll(async () => {
  officer = await testContext({ db, name: "Lê Mai" });
  manager = await testContext({ db, name: "Phạm Thu", role: "manager" });
  an = await testContext({ db, name: "Nguyễn Văn An" });
  anh = await testContext({ db, name: "Nguyễn Văn" });
  viewer = await testContext({ db, name: "Trần Bình", role: "viewer" });
  open = { type: "organisation", id: await organisation(officer, "Guangzhou", { country: "CN" }) };
  secret = { type: "agreement", id: (await makeAgreement(officer, { confidential: true })).id };
  counted = await countedQueries(officer, appUrl);
});
afterAll(async () => {
  await counted.close();
  await smtp.close();
});

const said = async (body: string, on: Subject = open, ctx = officer) =>
  made(await addComment(ctx, on, { body }, { id: randomUUID(), origin })).id;
const told = (id: string, who: Ctx) =>
  db.$count(notifications, and(eq(notifications.userId, who.actor.id), eq(notifications.key, `comment:${id}`)));
const shown = async (id: string, ctx = officer, on: Subject = open) =>
  (await commentsOf(ctx, on)).rows.find((row) => row.id === id);

describe("writing", () => {
  it("tells who is named, by the longest name, and nobody else", async () => {
    const id = await said("@Nguyễn Văn An and @Lê Mai, see this. @Tran Binh");
    expect([await told(id, an), await told(id, anh), await told(id, officer), await told(id, viewer)]).toEqual([
      1, 0, 0, 0,
    ]);
    expect((await shown(id))?.parts.flatMap(({ name }) => name ?? [])).toEqual(["Nguyễn Văn An", "Lê Mai"]);
    const [row] = (await listNotifications(an, 1)).rows;
    expect(row).toMatchObject({ text: "Lê Mai named you in a comment on an organisation.", to: `/comments/${id}` });
  });

  it("tells nobody who was disabled", async () => {
    const gone = await testContext({ db, name: "Somebody Gone" });
    await db.update(users).set({ disabledAt: officer.now }).where(eq(users.id, gone.actor.id));
    expect(await told(await said("@Somebody Gone"), gone)).toBe(0);
  });

  it("tells nobody who may not see the record, and says so to its author alone", async () => {
    const id = await said("@Nguyễn Văn An and @Phạm Thu", secret);
    expect([await told(id, an), await told(id, manager)]).toEqual([0, 1]);
    expect((await shown(id, officer, secret))?.untold).toEqual(["Nguyễn Văn An"]);
    expect((await shown(id, manager, secret))?.untold).toEqual([]);
  });

  it("is not possible on what one may not see, nor for who only reads", async () => {
    const before = await db.$count(comments);
    await expect(addComment(an, secret, { body: "x" }, { id: randomUUID(), origin })).rejects.toMatchObject({
      init: { status: 404 },
    });
    expect(await addComment(viewer, open, { body: "x" }, { id: randomUUID(), origin })).toMatchObject({
      refusal: { code: "forbidden" },
    });
    expect(await db.$count(comments)).toBe(before);
  });

  it("of the same form twice is one comment, told of once", async () => {
    const id = randomUUID();
    await Promise.all([1, 2].map(() => addComment(officer, open, { body: "@Phạm Thu" }, { id, origin })));
    expect([await db.$count(comments, eq(comments.id, id)), await told(id, manager)]).toEqual([1, 1]);
    // Gone back to and filled in anew, it is not taken for the one that was sent.
    expect(await addComment(officer, open, { body: "Something else" }, { id, origin })).toMatchObject({
      refusal: { problems: { requestKey: "reopenForm" } },
    });
  });
});

describe("by mail", () => {
  const mailOf = async (id: string, who: Ctx) =>
    (
      await db
        .select()
        .from(mails)
        .where(eq(mails.key, `mention:${id}:${who.actor.id}`))
    )[0];
  /** The worker looks what is to be sent now. */
  const send = async () => {
    await db
      .update(mails)
      .set({ status: "suppressed" })
      .where(and(eq(mails.status, "queued"), ne(mails.kind, "mention")));
    await look(testWork(db, smtp.url));
  };
  const outcomeOf = async (id: string, who: Ctx) => {
    const mail = await mailOf(id, who);
    return mail && [mail.status, mail.why];
  };

  it("says who named whom on what, in the language of its reader, and not what was said", async () => {
    await db.update(users).set({ locale: "vi" }).where(eq(users.id, manager.actor.id));
    const title = "Thỏa thuận bằng tiếng Việt";
    await db.insert(agreementTitles).values({ agreementId: secret.id, language: "vi", title });
    const id = await said("@Phạm Thu, a private matter", secret);
    await send();
    expect(await outcomeOf(id, manager)).toEqual(["sent", null]);
    const mail = await mailOf(id, manager);
    expect(mail).toMatchObject({ kind: "mention", subject: "Lê Mai nêu tên anh/chị trong nội dung trao đổi" });
    expect(mail?.text).toContain("Lê Mai nêu tên anh/chị khi trao đổi về một thỏa thuận.");
    expect(mail?.text).toContain(title);
    expect(mail?.text).toContain(`${origin}/comments/${id}`);
    expect(`${mail?.html} ${mail?.text}`).not.toContain("private");
  });

  it("comes once, however often it is sent and edited, and to nobody who wants none", async () => {
    await db.update(users).set({ mentionMail: false }).where(eq(users.id, anh.actor.id));
    const id = await said("@Nguyễn Văn An and @Nguyễn Văn, look");
    made(
      await editComment(officer, id, { body: "@Nguyễn Văn An and @Nguyễn Văn, look again", version: 1 }, { origin }),
    );
    expect(await db.$count(mails, like(mails.key, `mention:${id}:%`))).toBe(1);
    const before = smtp.taken.length;
    await send();
    await send();
    expect([smtp.taken.length - before, await outcomeOf(id, an)]).toEqual([1, ["sent", null]]);
    expect(await told(id, anh)).toBe(1);
  });

  it("goes only to who still may see the record, where it was not removed, and who still wants it", async () => {
    made(await nameReaders(manager, secret.id, [an.actor.id]));
    const hidden = await said("@Nguyễn Văn An", secret);
    made(await nameReaders(manager, secret.id, []));
    const gone = await said("@Nguyễn Văn An");
    made(await removeComment(officer, gone));
    const unwanted = await said("@Phạm Thu");
    await db.update(users).set({ mentionMail: false }).where(eq(users.id, manager.actor.id));
    const before = smtp.taken.length;
    await send();
    expect(smtp.taken.length).toBe(before);
    expect([await outcomeOf(hidden, an), await outcomeOf(gone, an), await outcomeOf(unwanted, manager)]).toEqual([
      ["suppressed", "notVisible"],
      ["suppressed", "stale"],
      ["suppressed", "stopped"],
    ]);
  });
});

describe("editing", () => {
  it("tells who is named only now, and nobody twice", async () => {
    const id = await said("@Phạm Thu");
    made(await editComment(officer, id, { body: "@Phạm Thu @Trần Bình", version: 1 }, { origin }));
    expect([await told(id, manager), await told(id, viewer)]).toEqual([1, 1]);
    expect((await shown(id))?.editedAt).toBe(officer.now.toISOString());
  });

  it("tells who may see the record since it was written", async () => {
    const id = await said("@Nguyễn Văn An", secret);
    made(await nameReaders(manager, secret.id, [an.actor.id]));
    expect(await told(id, an)).toBe(0);
    made(await editComment(officer, id, { body: "@Nguyễn Văn An, look", version: 1 }, { origin }));
    expect(await told(id, an)).toBe(1);
    made(await nameReaders(manager, secret.id, []));
    expect((await listNotifications(an, 1)).rows.some(({ to }) => to === `/comments/${id}`)).toBe(false);
    await expect(placeOf(an, id)).rejects.toMatchObject({ init: { status: 404 } });
  });

  it("is the author's alone, not a manager's", async () => {
    const id = await said("Mine");
    expect(await editComment(manager, id, { body: "Theirs", version: 1 }, { origin })).toMatchObject({
      refusal: { code: "forbidden" },
    });
  });

  it("records that it was done, and nothing of what was said", async () => {
    const id = await said("A private matter");
    made(await editComment(officer, id, { body: "Another private matter", version: 1 }, { origin }));
    const rows = await db.select().from(activity).where(eq(activity.subjectId, id));
    expect(rows.map(({ verb, changes }) => [verb, changes])).toEqual([
      ["commentAdded", {}],
      ["commentEdited", {}],
    ]);
  });
});

describe("removing", () => {
  it("takes it out of everybody's view, and its author brings it back as it was", async () => {
    const id = await said("For a moment");
    made(await removeComment(officer, id));
    expect(await shown(id, an)).toBeUndefined();
    expect(await shown(id)).toMatchObject({ removed: true, removedBy: null, parts: [], may: "restore" });
    expect(await editComment(officer, id, { body: "x", version: 1 }, { origin })).toMatchObject({
      refusal: { rule: "commentRemoved" },
    });
    made(await restoreComment(officer, id));
    expect((await shown(id, an))?.parts).toEqual([{ text: "For a moment", name: null }]);
  });

  it("of somebody else's is for managers", async () => {
    const id = await said("Theirs to judge");
    expect(await removeComment(an, id)).toMatchObject({ refusal: { code: "forbidden" } });
    made(await removeComment(manager, id));
    expect(await shown(id, manager)).toMatchObject({ removed: true, own: false, may: "restore" });
  });

  it("by a manager is not undone by its author, who sees who did it", async () => {
    const id = await said("Not for here");
    made(await removeComment(manager, id));
    expect(await shown(id)).toMatchObject({ removed: true, removedBy: "Phạm Thu", parts: [], may: null });
    expect(await restoreComment(officer, id)).toMatchObject({ refusal: { code: "forbidden" } });
    expect(await shown(id, an)).toBeUndefined();
    made(await restoreComment(manager, id));
    expect(await shown(id)).toMatchObject({ removed: false, may: "remove" });
  });
});

describe("reading", () => {
  it("shows the newest page with the newest last, finds the page of one, and asks as much for one as for many", async () => {
    const on: Subject = { type: "organisation", id: await organisation(officer, "Busan", { country: "KR" }) };
    const later = (at: number) => ({ ...officer, now: new Date(officer.now.getTime() + at * 1000) });
    const ids: string[] = [];
    const one = await counted.during((ctx) => commentsOf(ctx, on));
    for (let at = 0; at < commentsPerPage + 2; at++) ids.push(await said(`No ${at}`, on, later(at)));
    const first = await commentsOf(officer, on);
    expect([first.rows.at(-1)?.id, first.rows.length, first.more]).toEqual([ids.at(-1), commentsPerPage, true]);
    const second = await commentsOf(officer, on, 2);
    expect([second.rows.map(({ id }) => id), second.more]).toEqual([ids.slice(0, 2), false]);
    expect((await placeOf(officer, ids[1])).page).toBe(2);
    expect((await placeOf(officer, ids[2])).page).toBe(1);
    expect(await counted.during((ctx) => commentsOf(ctx, on))).toBe(one);
  });
});
