/** A backup taken while others work, restored into an empty database, compared with what it was taken of. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import zlib from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkHistories } from "#app/agreements/check-histories.server";
import { documentFile } from "#app/documents/document-page.server";
import { listDocuments } from "#app/documents/document-queries.server";
import { filterAsked } from "#app/documents/filter";
import { look } from "#app/jobs/look.server";
import { holdIfCopied } from "#app/mail/instance.server";
import type { Ctx } from "#app/platform/context.server";
import { folderStore } from "#app/platform/files/folder-store.server";
import { beginSession } from "#app/session/sessions.server";
import { createSignInLink, spendLink } from "#app/session/sign-in-links.server";
import { connect } from "#db/client.server";
import { mailSwitch, sessions, tasks } from "#db/schema";
import { seedReference } from "#seeds/reference";
import { document } from "#test/factories/documents";
import { makeAgreement } from "#test/support/agreements";
import { testContext, testFiles, testServices } from "#test/support/context";
import { emptyDb, testDb } from "#test/support/database";
import { pdfOf } from "#test/support/files";
import { testRoles } from "#test/support/server";
import { testSmtp } from "#test/support/smtp";
import { taskDue, testWork } from "#test/support/work";
import { openToCopy, sequencesOf, setSequences } from "./catalogue.server";
import { copyIn } from "./copy-in.server";
import { emptied } from "./make-its-own.server";
import { type Manifest, readBackup } from "./manifest.server";
import { restoreBackup } from "./restore-backup.server";
import { type Backup, takeBackup } from "./take-backup.server";

const { db, ownerSql, ownerUrl, appUrl } = await testDb();
const target = await emptyDb();
const into = fs.mkdtempSync(path.join(os.tmpdir(), "entente-backup-"));
const applicationRole = testRoles.application.name;
const { store } = testFiles;
/** Where the restored register has its files. */
const elsewhere = folderStore(path.join(into, "documents"));
const erasuresFile = path.join(into, "erasures.jsonl");

let officer: Ctx;
let backup: Backup;
let lost: string;
const restored = connect(target.appUrl, { max: 2, name: "test-restored" });
const owner = openToCopy(target.ownerUrl, "test-restored-owner");

beforeAll(async () => {
  await seedReference(db);
  officer = await testContext({ db });
  const { id } = await makeAgreement(officer, { title: "Đà Nẵng – 釜山", step: "inForce" });
  await document(
    officer,
    { type: "agreement", id },
    { name: "Signed.pdf", content: pdfOf("Signed"), values: { kind: "signedText" } },
  );
  lost = await document(officer, { type: "agreement", id });
  const [file] = await ownerSql<{ key: string }[]>`
    select f.key from stored_files f join documents d on d.file_id = f.id where d.id = ${lost}`;
  await store.remove(file?.key as string);
  await beginSession(testServices(db), officer.actor.id);
  await taskDue(officer, "Tab\tand line\nbreak \\N \\.", "2026-11-21");
  let over = false;
  const others = (async () => {
    for (let number = 1; !over; number++) await taskDue(officer, `Task ${number}`, "2027-01-31");
  })();
  backup = await takeBackup({ url: ownerUrl, into, store });
  over = true;
  await others;
  const { folder } = backup;
  const manifest = await readBackup(folder);
  await restoreBackup({ url: target.ownerUrl, applicationRole, folder, manifest, erasuresFile, store: elsewhere });
}, 90_000);
afterAll(async () => {
  await Promise.all([restored.sql.end(), owner.end()]);
  fs.rmSync(into, { recursive: true });
});

const contents = ({ tables }: Manifest, without: string[]) =>
  Object.fromEntries(tables.filter(({ name }) => !without.includes(name)).map((table) => [table.name, table.content]));

describe("a backup", () => {
  it("is of one moment, though others record meanwhile", async () => {
    const [kept, there] = await Promise.all([restored.db.$count(tasks), db.$count(tasks)]);
    expect(kept).toBeLessThan(there);
    // A task and the line about it are written together.
    const [row] = await owner`select count(*)::int as n from activity where verb = 'taskAdded'`;
    expect(row?.n).toBe(kept);
  });

  it("holds no password of a role, and only its owner may read it", () => {
    const files = fs.readdirSync(backup.folder);
    expect(files.filter((name) => !name.endsWith(".copy.gz")).sort()).toEqual(["SHA256SUMS", "files", "manifest.json"]);
    expect(fs.statSync(backup.folder).mode & 0o077).toBe(0);
    expect(files.filter((name) => fs.statSync(path.join(backup.folder, name)).mode & 0o077)).toEqual([]);
  });

  it("holds the files of documents, and names one that is on record and not there", () => {
    const { count, bytes, missing, damaged } = backup.manifest.files;
    expect({ count, bytes, missing: missing.length, damaged }).toEqual({
      ...{ count: 1, bytes: pdfOf("Signed").length, missing: 1, damaged: [] },
    });
  });

  it("can be taken by the application's role alone", async () => {
    const other = fs.mkdtempSync(path.join(into, "application-"));
    const taken = await takeBackup({ url: appUrl, into: other, store });
    expect(taken.manifest.tables.length).toBe(backup.manifest.tables.length);
    expect(fs.readdirSync(other)).toEqual([path.basename(taken.folder)]);
  });

  it("of a database without tables is refused, and leaves nothing behind", async () => {
    const other = path.join(into, "nothing");
    const attempt = takeBackup({ url: (await emptyDb()).ownerUrl, into: other, store });
    await expect(attempt).rejects.toThrow("There is nothing to back up: the database has no tables.");
    expect(fs.readdirSync(other)).toEqual([]);
  });
});

describe("restored", () => {
  it("every table holds the rows it held, to the last byte", async () => {
    const again = await takeBackup({ url: target.ownerUrl, into: path.join(into, "again"), store: elsewhere });
    const its = [...emptied, "mail_switch"];
    expect(contents(again.manifest, its)).toEqual(contents(backup.manifest, its));
    expect(again.manifest.migrations).toEqual(backup.manifest.migrations);
  });

  it("references, indexes and triggers are those of a database made by migrating", async () => {
    const shape = async (sql: typeof ownerSql) => sql`
      select conrelid::regclass::text as on, conname::text as name, pg_get_constraintdef(oid) as is from pg_constraint where connamespace = 'public'::regnamespace
      union all select tablename, indexname, indexdef from pg_indexes where schemaname = 'public'
      union all select tgrelid::regclass::text, tgname, tgenabled::text || pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
        and tgrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)
      order by 1, 2, 3`;
    expect(await shape(owner)).toEqual(await shape(ownerSql));
  });

  it("a file opens, and is what it was to the last byte", async () => {
    const ctx = { ...officer, db: restored.db };
    const { rows } = await listDocuments(ctx, filterAsked(new URL("http://x/documents?kind=signedText")), 1);
    const { key } = await documentFile(ctx, rows[0]?.id);
    const parts: Buffer[] = [];
    for await (const part of await elsewhere.read(key)) parts.push(part as Buffer);
    expect(Buffer.concat(parts).equals(pdfOf("Signed"))).toBe(true);
  });

  it("every history adds up to the state on record", async () => {
    expect(await checkHistories(restored.db)).toEqual({ checked: 1, differences: [] });
  });

  it("the history cannot be changed, by the application or the owner", async () => {
    await expect(owner`delete from activity`).rejects.toThrow(/append-only/);
    await expect(restored.db.execute("delete from agreement_events")).rejects.toMatchObject({
      cause: { message: expect.stringMatching(/permission denied/) },
    });
  });

  it("nobody is signed in, and a new link signs in", async () => {
    expect(await db.$count(sessions)).toBe(1);
    expect(await restored.db.$count(sessions)).toBe(0);
    const services = testServices(restored.db);
    const link = { userId: officer.actor.id, createdBy: null, now: services.clock.now() };
    const token = await createSignInLink(restored.db, link);
    expect(await spendLink(services, token)).toMatchObject({ id: officer.actor.id });
  });

  it("no mail goes out that the original sends", async () => {
    const [row] = await restored.db.select().from(mailSwitch);
    expect(row).toMatchObject({ held: true, why: "restoredCopy" });
    const smtp = await testSmtp();
    const lookAt = async (at: typeof db) => {
      const work = testWork(at, smtp.url);
      // Monday, eight in the morning.
      work.now = new Date("2026-11-23T08:01:00+07:00");
      await holdIfCopied(at, work.place, work.now);
      await look(work);
      return smtp.taken.length;
    };
    expect(await lookAt(restored.db)).toBe(0);
    expect(await lookAt(db)).toBe(1);
    await smtp.close();
  });
});

describe("restoring is refused", () => {
  const damaged = (change: (folder: string) => void) => {
    const folder = fs.mkdtempSync(path.join(into, "damaged-"));
    fs.cpSync(backup.folder, folder, { recursive: true });
    change(folder);
    return readBackup(folder);
  };

  it("into a database that holds anything, which stays as it is", async () => {
    const { folder, manifest } = backup;
    const before = await restored.db.$count(tasks);
    const attempt = restoreBackup({
      url: target.ownerUrl,
      applicationRole,
      folder,
      manifest,
      erasuresFile,
      store: elsewhere,
    });
    await expect(attempt).rejects.toThrow("The database is not empty");
    expect(await restored.db.$count(tasks)).toBe(before);
  });

  it("when one byte of a file is another, and names the file", async () => {
    const attempt = damaged((folder) => {
      const file = path.join(folder, "users.copy.gz");
      const bytes = fs.readFileSync(file);
      bytes[20] = (bytes[20] as number) ^ 1;
      fs.writeFileSync(file, bytes);
    });
    await expect(attempt).rejects.toThrow("The backup is damaged: users.copy.gz is not as it was written.");
  });

  it("when a file is missing", async () => {
    const attempt = damaged((folder) => fs.rmSync(path.join(folder, "mails.copy.gz")));
    await expect(attempt).rejects.toThrow("The backup is not whole: mails.copy.gz is missing.");
  });

  it("when a file of a document is another, or its line in the list of sums is lost", async () => {
    const inFiles = (folder: string) =>
      fs
        .readdirSync(path.join(folder, "files"), { recursive: true, withFileTypes: true })
        .find((entry) => entry.isFile());
    const changed = damaged((folder) => {
      const file = inFiles(folder);
      fs.appendFileSync(path.join(file?.parentPath ?? "", file?.name ?? ""), "x");
    });
    await expect(changed).rejects.toThrow(/The backup is damaged: files\/.* is not as it was written/);
    const unnamed = damaged((folder) => {
      const file = path.join(folder, "SHA256SUMS");
      fs.writeFileSync(file, fs.readFileSync(file, "utf8").replace(/.* {2}files\/.*\n/, ""));
    });
    await expect(unnamed).rejects.toThrow("SHA256SUMS names 0 files of 1");
  });

  it("when its list of sums lost a line", async () => {
    const attempt = damaged((folder) => {
      const file = path.join(folder, "SHA256SUMS");
      fs.writeFileSync(file, fs.readFileSync(file, "utf8").replace(/.*mails\.copy\.gz\n/, ""));
    });
    await expect(attempt).rejects.toThrow("SHA256SUMS does not name mails.copy.gz");
  });

  it("from a folder that is no backup", async () => {
    await expect(readBackup(into)).rejects.toThrow(/is not a backup/);
  });

  it("when a newer version made it", async () => {
    const url = target.ownerUrl;
    const migrations = [...backup.manifest.migrations, { hash: "later", at: 99_999_999_999_999 }];
    const manifest = { ...backup.manifest, migrations };
    const attempt = restoreBackup({
      url,
      applicationRole,
      folder: backup.folder,
      manifest,
      erasuresFile,
      store: elsewhere,
    });
    await expect(attempt).rejects.toThrow(/made by a newer version/);
  });
});

describe("a restore that was killed", () => {
  it("is run again where its tables are made and empty", async () => {
    const { ownerUrl: url } = await testDb();
    const { folder, manifest } = backup;
    await restoreBackup({ url, applicationRole, folder, manifest, erasuresFile, store: elsewhere });
    const sql = openToCopy(url, "test-again");
    expect((await sql`select count(*)::int as n from tasks`)[0]?.n).toBe(await restored.db.$count(tasks));
    await sql.end();
  });

  it("keeps nothing where rows are refused, and says why", async () => {
    const file = path.join(into, "wrong.copy.gz");
    fs.writeFileSync(file, zlib.gzipSync("1\tnobody\n"));
    const table = { name: "mail_switch", columns: ["id", "held"], rows: 1, content: "" };
    const attempt = owner.begin((tx) => copyIn(tx, table, file));
    await expect(attempt).rejects.toThrow(/invalid input syntax for type boolean/);
    expect((await owner`select count(*)::int as n from mail_switch`)[0]?.n).toBe(1);
  });
});

describe("numbers given out by sequences", () => {
  it("go on after the last one", async () => {
    await owner`create sequence numbers`;
    const before = await sequencesOf(owner);
    await setSequences(owner, [{ name: "numbers", last: "41" }]);
    expect(before).toEqual([{ name: "numbers", last: null }]);
    expect((await owner`select nextval('numbers') as next`)[0]?.next).toBe("42");
  });
});
