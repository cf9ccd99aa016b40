/** Reading documents: what may not be seen, the list, the text of a file, and bytes that nobody can reach. On a real database and a real folder. */
import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { documentSheet } from "#app/exports/document-sheet.server";
import type { Ctx } from "#app/platform/context.server";
import { FileGone } from "#app/platform/files/file-store";
import { pageOf } from "#app/platform/paging";
import type { Subject } from "#app/platform/subjects";
import { documentTexts, storedFiles } from "#db/schema";
import { document, storedFileOf } from "#test/factories/documents";
import { made, person } from "#test/factories/records";
import { makeAgreement } from "#test/support/agreements";
import { silentLog, testContext, testFiles, testServices } from "#test/support/context";
import { type Counted, countedQueries } from "#test/support/counted-queries";
import { testDb } from "#test/support/database";
import { docxOf, jpeg, odtOf, pdfOf } from "#test/support/files";
import { documentFile, documentPage, textPage } from "./document-page.server";
import { listDocuments } from "./document-queries.server";
import { removeDocument, restoreDocument } from "./documents.server";
import { documentsOf } from "./documents-of.server";
import { filterAsked } from "./filter";
import type { NewDocument } from "./forms";
import { askTextsAgain, readText } from "./read-text.server";
import { subjectOf } from "./subject-of.server";
import { sweepFiles } from "./sweep-files.server";

const { db, appUrl } = await testDb();
const services = testServices(db);
const { store } = testFiles;

let officer: Ctx;
let stranger: Ctx;
let counted: Counted;
let open: { type: "agreement"; id: string };
let secret: { type: "agreement"; id: string };
let somebody: { type: "person"; id: string };

beforeAll(async () => {
  officer = await testContext({ db });
  stranger = await testContext({ db });
  open = { type: "agreement", id: (await makeAgreement(officer)).id };
  secret = { type: "agreement", id: (await makeAgreement(officer, { confidential: true })).id };
  somebody = { type: "person", id: await person(officer, "Nguyễn Thị Hồng") };
  counted = await countedQueries(officer, appUrl);
});
afterAll(() => counted.close());

const added = (on: Subject, name = "Draft.docx", values: Partial<NewDocument> = {}, content = docxOf(["Text"])) =>
  document(officer, on, { name, content, values });

describe("what may not be seen", () => {
  it("is in no list, on no card, and its page, text and file are not there", async () => {
    const id = await added(secret, "secret.docx", { title: "Secret" });
    await readText({ ...services, log: silentLog }, (await storedFileOf(db, id)).fileId);
    const asked = filterAsked(new URL("http://x/documents"));
    const listed = async (ctx: Ctx) => (await listDocuments(ctx, asked, 1)).rows.some((row) => row.id === id);
    expect([await listed(officer), await listed(stranger)]).toEqual([true, false]);
    expect((await documentsOf(officer, secret)).rows.length).toBe(1);
    expect((await documentsOf(stranger, secret)).rows).toEqual([]);
    expect(await textPage(stranger, id, 1)).toBeNull();
    await expect(documentPage(stranger, id)).rejects.toMatchObject({ init: { status: 404 } });
    await expect(documentFile(stranger, id)).rejects.toMatchObject({ init: { status: 404 } });
    await expect(removeDocument(stranger, id)).rejects.toMatchObject({ init: { status: 404 } });
  });

  it("what was removed is there only for who may bring it back, and its file for nobody", async () => {
    const id = await added(open, "gone.docx");
    made(await removeDocument(officer, id));
    const viewer = await testContext({ db, role: "viewer" });
    expect((await documentPage(stranger, id)).removedAt).not.toBeNull();
    await expect(documentPage(viewer, id)).rejects.toMatchObject({ init: { status: 404 } });
    await expect(documentFile(officer, id)).rejects.toMatchObject({ init: { status: 404 } });
  });
});

describe("the list", () => {
  it("names an agreement as its reader knows it", async () => {
    const titles = [{ language: "vi", title: "Chuyển giao công nghệ" }];
    const { id: on } = await makeAgreement(officer, { title: "Technology transfer", titleLanguage: "en", titles });
    const id = await added({ type: "agreement", id: on });
    const inVietnamese: Ctx = { ...officer, locale: "vi" };
    const asked = filterAsked(new URL(`http://x/documents?on=agreement&record=${on}`));
    expect((await documentPage(inVietnamese, id)).subject.name).toBe("Chuyển giao công nghệ");
    expect((await listDocuments(inVietnamese, asked, 1)).rows[0]?.subject.name).toBe("Chuyển giao công nghệ");
    expect((await subjectOf(inVietnamese, { type: "agreement", id: on })).name).toBe("Chuyển giao công nghệ");
    expect((await documentPage(officer, id)).subject.name).toBe("Technology transfer");
  });

  it("asks the database as often for one document as for many, and shows what the address asks for", async () => {
    await added(somebody, "photo.jpg", { kind: "photograph" }, jpeg);
    const url = (search: string) => new URL(`http://x/documents?${search}`);
    const listed = (search: string) => (ctx: Ctx) => listDocuments(ctx, filterAsked(url(search)), pageOf(url(search)));
    const asked = await counted.during(async (ctx) => void (await listed("kind=photograph")(ctx)));
    expect(await counted.during(async (ctx) => void (await listed("which=all")(ctx)))).toBe(asked);
    const { rows, total } = await listed(`on=person&record=${somebody.id}&kind=photograph`)(officer);
    expect([total, rows[0]?.subject]).toEqual([1, { ...somebody, name: "Nguyễn Thị Hồng" }]);
  });

  describe("of documents found by words", () => {
    const found = async (q: string, ctx = officer) => {
      const asked = filterAsked(new URL(`http://x/documents?${new URLSearchParams({ q, which: "all" })}`));
      return (await listDocuments(ctx, asked, 1)).rows.map(({ title }) => title);
    };

    beforeAll(async () => {
      const { id } = await makeAgreement(officer, { reference: "2019-4711" });
      const on = { type: "agreement", id } as const;
      await added(on, "Bien_ban_quay_phim.pdf", { title: "Thỏa thuận Đà Lạt 42", originalAt: "Tủ 7b" }, pdfOf("dl"));
      await added(secret, "kín.pdf", { title: "Đà Lạt, mật" }, pdfOf("kin"));
    });

    it.each([
      ["its title without marks", "da lat thoa thuan"],
      ["its file", "quay_phim"],
      ["where its original is", "tu 7B"],
      ["the reference of its agreement", "2019-4711"],
      ["all of them at once", "bien_ban 4711 lạt 42"],
    ])("by %s", async (_by, q) => expect(await found(q)).toContain("Thỏa thuận Đà Lạt 42"));

    it.each(["da lat 43", "2019-4712", "100%", "quay%phim"])("but not by %s", async (q) =>
      expect(await found(q)).toEqual([]),
    );

    it("within the rights of who asks, as a file too", async () => {
      expect(await found("đà lạt")).toHaveLength(2);
      expect(await found("đà lạt", stranger)).toEqual(["Thỏa thuận Đà Lạt 42"]);
      const asked = filterAsked(new URL("http://x/documents?q=da+lat"));
      const sheet = await documentSheet(stranger, asked);
      const rows = [];
      for await (const batch of sheet.batches) rows.push(...batch);
      const cells = rows.map((row) => Object.fromEntries(sheet.columns.map(({ key, cell }) => [key, cell(row)])));
      expect(cells).toMatchObject([
        {
          title: "Thỏa thuận Đà Lạt 42",
          reference: "2019-4711",
          fileName: "Bien_ban_quay_phim.pdf",
          originalAt: "Tủ 7b",
        },
      ]);
    });

    it("looks words up in an index", async () => {
      const plan = await db.transaction(async (tx) => {
        await tx.execute(sql`set local enable_seqscan = off`);
        return tx.execute(sql`explain select id from documents where search_text like '%quay%'`);
      });
      expect(JSON.stringify(plan)).toContain("documents_search");
    });
  });

  it.each([
    "kind=poem",
    "on=person&record=1",
    "record=7b1f0b53-5d3c-4c0e-9d0e-0f7b4c1c2d3e",
    "which=latest",
    "language=xx",
  ])("refuses an address that asks for %s", (search) => {
    expect(() => filterAsked(new URL(`http://x/documents?${search}`))).toThrow();
  });
});

describe("the text of a file", () => {
  const textOf = async (name: string, content: Buffer) => {
    const id = await added(open, name, {}, content);
    const { fileId } = await storedFileOf(db, id);
    await readText({ ...services, log: silentLog }, fileId);
    const { textState, textProblem, pages } = await documentPage(officer, id);
    return { textState, textProblem, pages, text: await textPage(officer, id, 1), id, fileId };
  };

  it.each<[string, string, Buffer, string]>([
    ["a PDF, page by page", "a.pdf", pdfOf("Article 1", "Article 2"), "Article 1"],
    ["a Word document, composed", "a.docx", docxOf(["Thoả thuận".normalize("NFD"), "黄埔区"]), "Thoả thuận\n黄埔区"],
    ["an OpenDocument text", "a.odt", odtOf("Điều 1", "Điều 2"), "Điều 1\nĐiều 2"],
    ["a plain text", "a.txt", Buffer.from("판교\r\nSeongnam"), "판교\nSeongnam"],
  ])("is found in %s", async (_name, file, content, text) => {
    expect(await textOf(file, content)).toMatchObject({ textState: "read", text });
  });

  it("is read page by page", async () => {
    const { id, pages } = await textOf("pages.pdf", pdfOf("One", "", "Three"));
    expect(pages).toBe(3);
    expect(await Promise.all([1, 2, 3, 4].map((page) => textPage(officer, id, page)))).toEqual([
      "One",
      "",
      "Three",
      "",
    ]);
  });

  it("that was deleted, or stands in a field's code, is none", async () => {
    const xml = `<w:document xmlns:w="w"><w:p><w:r><w:t>kept</w:t></w:r><w:del><w:r><w:delText>lost</w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText></w:r></w:p></w:document>`;
    expect((await textOf("changed.docx", docxOf([], { "word/document.xml": xml }))).text).toBe("kept");
  });

  it("is none in a scan, and not readable in a file that is broken", async () => {
    expect(await textOf("scan.pdf", pdfOf(""))).toMatchObject({ textState: "none", textProblem: null });
    const broken = docxOf([], { "word/document.xml": "<w:document><w:p>" });
    expect(await textOf("broken.docx", broken)).toMatchObject({ textState: "failed", textProblem: "broken" });
    const bomb = docxOf([], { "word/document.xml": '<!DOCTYPE a [<!ENTITY b "b">]><a>&b;</a>' });
    expect(await textOf("entities.docx", bomb)).toMatchObject({ textState: "failed" });
  });

  it("is asked for again where its job was lost, and not read twice", async () => {
    const id = await added(open, "lost.docx");
    const { fileId } = await storedFileOf(db, id);
    const jobs = () =>
      db.execute<{ n: number }>(
        `select count(*)::int as n from graphile_worker.jobs where key = 'documentText:${fileId}'`,
      );
    await db.execute(`select graphile_worker.remove_job('documentText:${fileId}')`);
    await askTextsAgain(db);
    expect((await jobs())[0]?.n).toBe(1);
    await readText({ ...services, log: silentLog }, fileId);
    await db.update(documentTexts).set({ text: "read" }).where(eq(documentTexts.fileId, fileId));
    await readText({ ...services, log: silentLog }, fileId);
    expect(await textPage(officer, id, 1)).toBe("read");
  });
});

describe("bytes that nobody can reach", () => {
  const on = (day: string) => ({
    ...services,
    log: silentLog,
    clock: { now: () => new Date(`${day}T09:00:00+07:00`) },
  });

  it("stay thirty days after a document was removed, then are gone for good", async () => {
    const id = await added(open, "removed.docx");
    const { key } = await storedFileOf(db, id);
    made(await removeDocument(officer, id));
    await sweepFiles(on("2026-12-20"));
    expect(await store.has(key)).toBe(true);
    await sweepFiles(on("2026-12-22"));
    await expect(store.read(key)).rejects.toBeInstanceOf(FileGone);
    expect(await restoreDocument(officer, id)).toMatchObject({ refusal: { rule: "documentGone" } });
    expect((await documentPage(officer, id)).gone).toBe(true);
  });

  it("of a form that was never finished go after a day, those of the erased at once; what is on record stays", async () => {
    const id = await added(open, "stays.docx");
    const bytes = { name: "x", mediaType: "text/plain", size: 1, sha256: "", createdBy: officer.actor.id };
    const orphan = async (removedAt: Date | null) => {
      const key = randomUUID().replaceAll("-", "");
      await db.insert(storedFiles).values({ ...bytes, key, createdAt: officer.now, removedAt });
      return key;
    };
    const there = (key: string) => db.$count(storedFiles, eq(storedFiles.key, key));
    // What somebody who was erased had is of no document any more.
    const [unfinished, erased] = [await orphan(null), await orphan(officer.now)];
    await sweepFiles(on("2026-11-22"));
    expect([await there(unfinished), await there(erased)]).toEqual([1, 0]);
    await sweepFiles(on("2026-11-23"));
    expect(await there(unfinished)).toBe(0);
    expect(await store.has((await storedFileOf(db, id)).key)).toBe(true);
  });
});
