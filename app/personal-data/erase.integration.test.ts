/** A person erased: no trace in any table, the history still replays, and a restored older backup erases again. */
import { randomUUID } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkHistories } from "#app/agreements/check-histories.server";
import { nameContacts } from "#app/agreements/contacts.server";
import { openToCopy } from "#app/backup/catalogue.server";
import { erasuresSince } from "#app/backup/erasures-since.server";
import { readBackup } from "#app/backup/manifest.server";
import { restoreBackup } from "#app/backup/restore-backup.server";
import { takeBackup } from "#app/backup/take-backup.server";
import { addComment } from "#app/comments/comments.server";
import { suppressedHash } from "#app/mail/suppressed-hash.server";
import { mergeRecords } from "#app/merging/merge.server";
import { editPerson } from "#app/people/people.server";
import { listPeople } from "#app/people/person-queries.server";
import { addPost } from "#app/people/posts.server";
import type { Ctx } from "#app/platform/context.server";
import { folderStore } from "#app/platform/files/folder-store.server";
import { addMember } from "#app/visits/members.server";
import * as schema from "#db/schema";
import { seedReference } from "#seeds/reference";
import { document } from "#test/factories/documents";
import { made, organisation, person, personDetails } from "#test/factories/records";
import { visit } from "#test/factories/visits";
import { everything } from "#test/security/tables";
import { makeAgreement } from "#test/support/agreements";
import { testContext, testFiles } from "#test/support/context";
import { emptyDb, testDb } from "#test/support/database";
import { testRoles } from "#test/support/server";
import { erasePerson } from "./erase-person.server";
import { erasedPage } from "./erased.server";
import { heldOf } from "./held.server";
import { erasedMark } from "./mark";
import { lookedThrough, mentionsOf } from "./mentions.server";
import { readRegister } from "./register.server";
import { tables } from "./tables";

const { db, ownerSql, ownerUrl, appUrl } = await testDb();
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "entente-erasing-"));
const file = path.join(folder, "erasures.jsonl");
const { store } = testFiles;

/** What may be nowhere afterwards. */
const traces = [
  "Hoang Thi Kim Ngan",
  "Hoàng Thị Kim Ngân",
  "金恩希",
  "ngan@city.example",
  "kim.ngan@city.example",
  "3829 7788",
];
const named = "Hoang Thi Kim Ngan";

let officer: Ctx;
let manager: Ctx;
let id: string;
let agreement: string;
let meeting: string;
let backup: Awaited<ReturnType<typeof takeBackup>>;

/** All that two schemas hold: the records, and what search looks through. */
async function held(sql: typeof ownerSql): Promise<string> {
  const found = await sql<{ held: string }[]>`
    select coalesce(string_agg(e::text, ''), '') as held from finding.entries e
    union all select coalesce(string_agg(p::text, ''), '') from finding.passages p`;
  return [await everything(sql), ...found.map((row) => row.held)].join("\n");
}

const tracesIn = (text: string) =>
  traces.filter(
    (trace) => text.toLowerCase().includes(trace.toLowerCase()) || text.includes(JSON.stringify(trace).slice(1, -1)),
  );

beforeAll(async () => {
  await seedReference(db);
  [officer, manager] = [await testContext({ db }), await testContext({ db, role: "manager" })];
  const at = await organisation(officer, "Port Authority", { country: "KR" });
  const names = [
    { language: "vi", name: "Hoàng Thị Kim Ngân" },
    { language: "zh-Hans", name: "金恩希" },
  ];
  const details = personDetails({ name: named, names, email: "ngan@city.example", telephone: "+84 28 3829 7788" });
  id = await person(officer, named, details);
  made(await editPerson(officer, id, { ...details, email: "kim.ngan@city.example", version: 1 }));
  made(
    await addPost(officer, id, {
      title: "Director",
      organisationId: at,
      fromOn: "2020-01-01",
      toOn: null,
      heldOn: null,
    }),
  );
  const twin = await person(officer, "Kim Ngan Hoang Thi", { note: "the same, once more" });
  made(
    await mergeRecords(officer, "person", {
      keptId: id,
      mergedId: twin,
      keptVersion: 3,
      mergedVersion: 1,
      choices: {},
    }),
  );
  ({ id: agreement } = await makeAgreement(officer, {
    step: "inForce",
    values: {
      signedOn: "2023-11-17",
      signatories: [
        { name: "HOÀNG THỊ KIM NGÂN", post: "Director", party: "Port Authority" },
        { name: "Someone Else", post: null, party: null },
      ],
      source: `A letter of ${named}, by kim.ngan@city.example`,
    },
  }));
  made(await nameContacts(officer, agreement, { ours: null, theirs: id }));
  await document(officer, { type: "person", id }, { name: `CV ${named}.png`, values: { title: `CV ${named}` } });
  await everywhereElse();
  backup = await takeBackup({ url: ownerUrl, into: folder, store });
}, 60_000);
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** Rows that other parts of the application leave behind. */
async function everywhereElse(): Promise<void> {
  const now = officer.now;
  const userId = officer.actor.id;
  await db
    .insert(schema.comments)
    .values({ subjectType: "person", subjectId: id, body: `${named} speaks Korean`, authorId: userId, createdAt: now });
  const [row] = await db
    .insert(schema.meetings)
    .values({
      firstOn: "2023-11-17",
      titleEn: "A talk",
      titleVi: "Trao đổi",
      minutes: "Ms Hoang Thi Kim Ngan promised a list.",
    })
    .returning({ id: schema.meetings.id });
  meeting = row?.id ?? "";
  await db.insert(schema.meetingPeople).values({ meetingId: meeting, personId: id });
  const part = { side: "theirs", role: "host", note: "Speaks for the port" } as const;
  made(await addMember(officer, await visit(officer, { firstOn: "2023-11-17" }), { personId: id, ...part }));
  const [due] = await db
    .select({ id: schema.deadlines.id })
    .from(schema.deadlines)
    .where(eq(schema.deadlines.agreementId, agreement));
  await db.insert(schema.answers).values({
    ...{ deadlineId: due?.id ?? "", dueOn: "2026-11-01", kind: "done", note: "By post", at: now },
    ...{ recipient: "address:kim.ngan@city.example", name: named, address: "kim.ngan@city.example" },
  });
  const mail = {
    kind: "digest",
    name: named,
    address: "kim.ngan@city.example",
    locale: "en",
    html: `<p>${named}</p>`,
    text: named,
  } as const;
  const to = {
    ...mail,
    recipient: "address:kim.ngan@city.example",
    subject: `For ${named}`,
    createdAt: now,
    sendAfter: now,
  };
  const about = { ...mail, userId, recipient: `user:${userId}`, name: "Officer", address: "officer@example.test" };
  await db.insert(schema.mails).values([
    { ...to, key: "to, sent, kim.ngan@city.example", messageId: "<1@example.test>", status: "sent", sentAt: now },
    { ...to, key: "to, waiting", messageId: "<2@example.test>" },
    {
      ...about,
      key: "about",
      messageId: "<3@example.test>",
      subject: `About ${named}`,
      createdAt: now,
      sendAfter: now,
    },
  ]);
  await db
    .insert(schema.suppressedAddresses)
    .values({ address: "kim.ngan@city.example", why: "bounced", reply: "550 no Kim", since: now });
  await db.insert(schema.keptForms).values({
    ...{ tokenHash: "x", userId, action: "/people/new", fields: [["name", named]], createdAt: now, expiresAt: now },
  });
  await db
    .insert(schema.savedViews)
    .values({ ownerId: userId, name: "One", page: "/people", search: "?q=Hoang+Thi+Kim+Ngan", createdAt: now });
  const [file] = await db
    .insert(schema.imports)
    .values({
      ...{
        ownerId: userId,
        subject: "people",
        format: "csv",
        fileName: `${named}.csv`,
        sha256: "0",
        status: "done",
        requestKey: "k",
      },
      ...{ columns: ["Name"], createdAt: now },
    })
    .returning({ id: schema.imports.id });
  await db
    .insert(schema.importRows)
    .values({ importId: file?.id ?? "", row: 2, cells: [named, "Director"], recordId: id });
  await db.insert(schema.importKeys).values({ subject: "people", key: "mail:kim.ngan@city.example", recordId: id });
  const [report] = await db
    .insert(schema.reports)
    .values({
      ...{ ownerId: userId, kind: "partner", locale: "en", parameters: {}, formats: ["docx"], status: "ready" },
      ...{ requestKey: "r", createdAt: now },
    })
    .returning({ id: schema.reports.id });
  await db.insert(schema.reportFiles).values({
    ...{ reportId: report?.id ?? "", format: "pdf", name: "x.pdf", size: 3, sha256: "0", content: Buffer.from(named) },
  });
}

describe("before", () => {
  it("everything that is held is told, with where else the person is named", async () => {
    const told = await heldOf(manager, id);
    expect(told.person.signed).toMatchObject([{ id: agreement, role: "signatory", post: "Director" }]);
    expect(told.documents).toHaveLength(1);
    expect(told.mails).toHaveLength(1);
    expect(told.meetings).toMatchObject([{ as: "Director, Port Authority" }]);
    expect(told.visits).toMatchObject([
      { as: "Director, Port Authority", part: { role: "host", note: "Speaks for the port" } },
    ]);
    expect(told.answers).toMatchObject([{ kind: "done", note: "By post" }]);
    expect(told.mentionedIn).toContainEqual({ what: "meetings", path: `/meetings/${meeting}`, count: 1 });
  });

  it("an officer cannot erase, and the application cannot change the history by itself", async () => {
    expect(await erasePerson(officer, id, { reason: null, version: 4 }, file)).toMatchObject({
      refusal: { code: "forbidden" },
    });
    await expect(db.execute(`select erase_from_history('${id}', 'x')`)).rejects.toThrow();
    await expect(ownerSql`update activity set changes = '{}'`).rejects.toThrow(/append-only/);
    await expect(
      ownerSql.begin(async (tx) => {
        await tx`select set_config('entente.erasing', ${id}, true)`;
        await tx`update agreement_events set data = '{}'`;
      }),
    ).rejects.toThrow(/append-only/);
    expect(tracesIn(await held(ownerSql)).sort()).toEqual([...traces].sort());
  });

  it("is refused on an older look at the person", async () => {
    expect(await erasePerson(manager, id, { reason: null, version: 1 }, file)).toMatchObject({
      refusal: { rule: "erasureChangedMeanwhile" },
    });
    expect(readRegister(file)).toEqual([]);
  });
});

describe("a person who was erased", () => {
  beforeAll(async () => {
    const [row] = await db
      .select({ version: schema.people.version })
      .from(schema.people)
      .where(eq(schema.people.id, id));
    made(await erasePerson(manager, id, { reason: "A request", version: row?.version ?? 0 }, file));
  });

  it("is named nowhere but where people wrote of them, which was listed", async () => {
    const { mentions } = await mentionsOf(manager, id);
    expect(mentions).toEqual([]);
    const text = await held(ownerSql);
    // The minutes are for a person to look at.
    expect(tracesIn(text)).toEqual([named]);
    await db.update(schema.meetings).set({ minutes: "A list was promised." }).where(eq(schema.meetings.id, meeting));
    expect(tracesIn(await held(ownerSql))).toEqual([]);
  });

  it("leaves a history that replays, with a mark where the name stood", async () => {
    const { checked, differences } = await checkHistories(db);
    expect(differences).toEqual([]);
    expect(checked).toBeGreaterThan(0);
    const [row] =
      await ownerSql`select snapshot->'context'->'signing'->'signatories' as signed from agreements where id = ${agreement}`;
    expect(row?.signed).toMatchObject([{ name: erasedMark(id) }, { name: "Someone Else" }]);
    const [event] =
      await ownerSql`select data->>'source' as source from agreement_events where agreement_id = ${agreement} and revision = 1`;
    expect(event?.source).toBe(`A letter of ${erasedMark(id)}, by ${erasedMark(id)}`);
  });

  it("gets no mail any more; what is about them goes without the name", async () => {
    const rows = await ownerSql`select status, why, name, text from mails order by message_id`;
    expect(rows.map(({ status, why }) => [status, why])).toEqual([
      ["sent", null],
      ["suppressed", "erased"],
      ["queued", null],
    ]);
    expect(rows[2]?.text).toBe(erasedMark(id));
    const [kept] = await ownerSql`select address, reply from suppressed_addresses`;
    expect(kept).toEqual({ address: suppressedHash("kim.ngan@city.example"), reply: null });
  });

  it("stays as a number for what points to it, and stands in no list", async () => {
    expect(await erasedPage(officer, id)).toEqual({ id, on: "2026-11-21" });
    const [met] = await ownerSql`select count(*)::int as n from meeting_people where person_id = ${id}`;
    expect(met?.n).toBe(1);
    expect((await listPeople(officer, "", 1)).rows.map((row) => row.id)).not.toContain(id);
    expect(await erasePerson(manager, id, { reason: null, version: 9 }, file)).toMatchObject({
      refusal: { rule: "erasedAlready" },
    });
    expect(readRegister(file)).toMatchObject([{ person: id, by: manager.actor.id }]);
  });

  it("is known to later backups and to the file, not to the older backup itself", async () => {
    const nowhere = path.join(folder, "no such file");
    expect(erasuresSince(backup.folder, nowhere)).toEqual([]);
    expect(erasuresSince(backup.folder, file)).toMatchObject([{ person: id }]);
    // A backup is named after its second; the test is faster than that.
    const apart = path.join(folder, "apart");
    const later = path.join(folder, "later");
    fs.renameSync((await takeBackup({ url: appUrl, into: apart, store })).folder, later);
    expect(erasuresSince(backup.folder, nowhere)).toMatchObject([{ person: id }]);
    fs.rmSync(later, { recursive: true });
  });

  it("is erased again where the older backup is restored", async () => {
    const target = await emptyDb();
    const { folder: from } = backup;
    const where = { url: target.ownerUrl, applicationRole: testRoles.application.name, folder: from };
    const elsewhere = folderStore(path.join(folder, "files"));
    const options = { ...where, erasuresFile: file, store: elsewhere };
    expect(await restoreBackup({ ...options, manifest: await readBackup(from) })).toEqual({ erased: 1 });
    const restored = openToCopy(target.ownerUrl, "test-restored");
    const [row] = await restored`select minutes from meetings where id = ${meeting}`;
    expect(row?.minutes).toContain(named);
    await restored`update meetings set minutes = null`;
    expect(tracesIn(await held(restored))).toEqual([]);
    await restored.end();
  }, 60_000);
});

describe("what is added to a person at that moment", () => {
  it("waits, and finds nobody there any more", async () => {
    const gone = await person(officer, "Somebody else");
    const on = { type: "person", id: gone } as const;
    const to = await visit(officer);
    let added: Promise<unknown>[] = [];
    await ownerSql.begin(async (sql) => {
      const [holder] = await sql`select pg_backend_pid() as pid from people where id = ${gone} for update`;
      let settled = 0;
      const told = { id: randomUUID(), origin: "https://entente.example" };
      const part = { personId: gone, side: "theirs", role: "member", note: "Likes tea" } as const;
      added = [
        addComment(officer, on, { body: "Likes tea" }, told),
        document(officer, on),
        addMember(officer, to, part),
      ].map((adding) => adding.catch((error: unknown) => error).finally(() => (settled += 1)));
      let waiting = 0;
      while (waiting + settled < 3)
        [{ waiting }] = await ownerSql`select count(*)::int as waiting from pg_stat_activity
          where ${holder?.pid} = any (pg_blocking_pids(pid))`;
      await sql`update people set erased_at = now() where id = ${gone}`;
    });
    const notThere = { init: { status: 404 } };
    expect(await Promise.all(added)).toMatchObject([
      notThere,
      notThere,
      { refusal: { problems: { person: "notFoundByName" } } },
    ]);
    const [left] = await ownerSql`select (select count(*)::int from comments where subject_id = ${gone}) as comments,
      (select count(*)::int from documents where subject_id = ${gone}) as documents,
      (select count(*)::int from visit_members where person_id = ${gone}) as members`;
    expect(left).toEqual({ comments: 0, documents: 0, members: 0 });
  });
});

describe("every table", () => {
  it("has a line that says what becomes of it, and what people write in is looked through", async () => {
    const rows = await ownerSql<{ name: string }[]>`
      select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`;
    expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(tables).sort());
    const written = Object.entries(tables).filter(([, treated]) => treated === "written");
    // Descriptive columns of agreements and notes on other people are looked through as well.
    expect([...written.map(([name]) => name), "agreements", "people"].sort()).toEqual([...lookedThrough].sort());
  });
});

describe("a register that is damaged", () => {
  it("is refused by its line, so that nobody is forgotten", () => {
    const damaged = path.join(folder, "damaged.jsonl");
    fs.writeFileSync(
      damaged,
      `${JSON.stringify({ person: id, at: officer.now.toISOString(), by: officer.actor.id })}\n{"person":`,
    );
    expect(() => readRegister(damaged)).toThrow(/line 2/);
  });
});
