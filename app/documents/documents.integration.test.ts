/** Documents through their verbs and reads, on a real database and a real folder. */
import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { agreementPage } from "#app/agreements/show-queries.server";
import { documentSheet } from "#app/exports/document-sheet.server";
import type { Ctx } from "#app/platform/context.server";
import { FileGone, NoRoom } from "#app/platform/files/file-store";
import type { ReceivedFile } from "#app/platform/files/receive-files.server";
import { pageOf } from "#app/platform/paging";
import { activity, documents, documentTexts, office, storedFiles } from "#db/schema";
import { made, person } from "#test/factories/records";
import { makeAgreement } from "#test/support/agreements";
import { silentLog, testContext, testFiles, testServices } from "#test/support/context";
import { type Counted, countedQueries } from "#test/support/counted-queries";
import { testDb } from "#test/support/database";
import { docxOf, jpeg, odtOf, pdfOf, received } from "#test/support/files";
import { addDocuments } from "./add-documents.server";
import { addEach } from "./add-each.server";
import { documentFile, documentPage, textPage } from "./document-page.server";
import { listDocuments } from "./document-queries.server";
import { editDocument, removeDocument, restoreDocument } from "./documents.server";
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

const input = (values: Partial<NewDocument> = {}): NewDocument => ({
  ...{ kind: "draft", language: null, authentic: null, datedOn: null, originalAt: null, note: null },
  ...{ pairedWithId: null, title: null, of: null, requestKey: randomUUID() },
  ...values,
});

type On = Parameters<typeof addDocuments>[2];
const adding = async (ctx: Ctx, on: On, files: ReceivedFile[], values: Partial<NewDocument> = {}) =>
  addDocuments(ctx, testFiles, on, input(values), files);

async function added(on: On, name = "Draft.docx", values: Partial<NewDocument> = {}, content = docxOf(["Text"])) {
  const { ids } = made(await adding(officer, on, [await received(name, content)], values));
  return ids[0] as string;
}

const keyOf = async (id: string) => {
  const [row] = await db
    .select({ key: storedFiles.key, fileId: storedFiles.id })
    .from(documents)
    .innerJoin(storedFiles, eq(storedFiles.id, documents.fileId))
    .where(eq(documents.id, id));
  return row as { key: string; fileId: string };
};

describe("adding", () => {
  it("keeps the bytes of each file under a key that says nothing of its name, and names the documents after the files", async () => {
    const files = [await received("Biên bản.docx", docxOf(["x"])), await received("a.pdf", pdfOf("x"))];
    const { ids } = made(await adding(officer, open, files, { kind: "minutes", title: "Of one file" }));
    const pages = await Promise.all(ids.map((id) => documentPage(officer, id)));
    expect(pages.map(({ title, kind, fileName }) => [title, kind, fileName])).toEqual([
      ["Biên bản", "minutes", "Biên bản.docx"],
      ["a", "minutes", "a.pdf"],
    ]);
    const { key } = await keyOf(ids[0] as string);
    expect(key).toMatch(/^[0-9a-f]{32}$/);
    expect(await store.has(key)).toBe(true);
  });

  it("of the same form twice, at once or later, is adding once", async () => {
    const requestKey = randomUUID();
    const file = () => received("twice.pdf", pdfOf("twice"));
    const both = await Promise.all(
      [file(), file()].map(async (one) => adding(officer, open, [await one], { requestKey })),
    );
    const again = await adding(officer, open, [await file()], { requestKey });
    const ids = [...both, again].map((outcome) => made(outcome).ids[0]);
    expect(new Set(ids).size).toBe(1);
    const rows = await db.select({ key: storedFiles.key }).from(storedFiles).where(eq(storedFiles.name, "twice.pdf"));
    expect(rows.length).toBe(1);
  });

  it("of another file, chosen after going back to the form, is one more; of what is there already, nothing again", async () => {
    const requestKey = randomUUID();
    const [one, other, third] = ["one", "other", "third"].map((name) => () => received(`${name}.pdf`, pdfOf(name)));
    const send = async (...files: (undefined | (() => Promise<ReceivedFile>))[]) =>
      made(await adding(officer, somebody, await Promise.all(files.map((file) => file?.() as never)), { requestKey }))
        .ids;
    const [first] = await send(one);
    expect(await send(other)).not.toContain(first);
    const both = await send(one, third);
    expect([both[0], both.length]).toEqual([first, 2]);
    expect(await db.$count(documents, eq(documents.subjectId, somebody.id))).toBe(3);
  });

  it("keeps the bytes where nobody knows whether the last of it was written", async () => {
    const lost = Object.assign(new Error("write CONNECTION_CLOSED"), { code: "CONNECTION_CLOSED" });
    const written: Ctx["db"]["transaction"] = async (...work) => {
      await db.transaction(...work);
      throw lost;
    };
    const unsure = { ...officer, db: Object.assign(Object.create(db), { transaction: written }) as Ctx["db"] };
    const file = await received("unsure.pdf", pdfOf("unsure"));
    await expect(addDocuments(unsure, testFiles, open, input(), [file])).rejects.toBe(lost);
    const [row] = await db.select().from(storedFiles).where(eq(storedFiles.name, "unsure.pdf"));
    expect(await store.has(row?.key as string)).toBe(true);
  });

  it("is refused as a whole where one file is not what is kept, and leaves nothing", async () => {
    const before = await db.$count(storedFiles);
    const files = [await received("good.pdf", pdfOf("x")), await received("page.html", Buffer.from("<html>"))];
    expect(await adding(officer, open, files)).toMatchObject({
      refusal: { code: "input", problems: { file: "fileTypeUnsafe:page.html" } },
    });
    const named = [await received("photo.pHaR", jpeg)];
    expect(await adding(officer, open, named)).toMatchObject({
      refusal: { problems: { file: "fileNameMisleads:photo.pHaR" } },
    });
    expect(await db.$count(storedFiles)).toBe(before);
  });

  it("of a form sent without scripts leaves out what is not kept, tells of each, and adds the rest once", async () => {
    const requestKey = randomUUID();
    const send = async (...files: [string, Buffer][]) =>
      addEach(
        officer,
        testFiles,
        open,
        input({ requestKey, title: "Of one file", language: "vi" }),
        await Promise.all(files.map(([name, content]) => received(name, content))),
      );
    const page: [string, Buffer] = ["page.html", Buffer.from("<html>")];
    const plain: [string, Buffer] = ["page.pdf", Buffer.from("<html>")];
    const first: [string, Buffer] = ["First.pdf", pdfOf("each one")];
    const last: [string, Buffer] = ["Last.pdf", pdfOf("each one")];
    const sent = await send(first, page, plain, last);
    expect(sent.refusal).toMatchObject({
      code: "input",
      problems: { file: "fileTypeUnsafe:page.html", "file.1": expect.stringContaining("page.pdf") },
    });
    const shown = await Promise.all(sent.ids.map((id) => documentPage(officer, id)));
    expect(shown.map(({ title, language }) => [title, language])).toEqual([
      ["First", "vi"],
      ["Last", "vi"],
    ]);
    const again = await send(first, last, ["Mended.pdf", pdfOf("mended")]);
    expect([again.ids.slice(0, 2), again.ids.length, again.refusal]).toEqual([sent.ids, 3, null]);
  });

  it("is refused in plain words where there is no room, and leaves nothing", async () => {
    const before = await db.$count(storedFiles);
    const full = { store: { ...store, keep: async () => Promise.reject(new NoRoom("full")) } };
    const outcome = await addDocuments(officer, full, open, input(), [await received("a.pdf", pdfOf("x"))]);
    expect(outcome).toMatchObject({ refusal: { code: "rule", rule: "noRoomForFiles" } });
    expect(await db.$count(storedFiles)).toBe(before);
  });

  it("to what one may not see, or to a record that is not there, finds nothing", async () => {
    const file = await received("a.pdf", pdfOf("x"));
    await expect(adding(stranger, secret, [file])).rejects.toMatchObject({ data: { code: "notFound" } });
    await expect(adding(officer, { type: "visit", id: randomUUID() }, [file])).rejects.toMatchObject({
      init: { status: 404 },
    });
    const viewer = await testContext({ db, role: "viewer" });
    expect(await adding(viewer, open, [file])).toMatchObject({ refusal: { code: "forbidden" } });
  });
});

describe("versions and pairs", () => {
  it("a new version is the latest; removed, the one before is again", async () => {
    const first = await added(open, "v1.docx", { title: "Text" });
    const second = await added(open, "v2.docx", { title: "Text, again", of: first });
    const shown = async () =>
      (await documentPage(officer, first)).versions.map(({ id, number, latest }) => [id, number, latest]);
    expect(await shown()).toEqual([
      [second, 2, true],
      [first, 1, false],
    ]);
    made(await removeDocument(officer, second));
    expect(await shown()).toEqual([[first, 1, true]]);
    made(await restoreDocument(officer, second));
    expect((await shown())[0]).toEqual([second, 2, true]);
  });

  it("a version or a pair of another record is refused", async () => {
    const elsewhere = await added(somebody, "cv.docx");
    const file = () => received("a.pdf", pdfOf("x"));
    expect(await adding(officer, open, [await file()], { of: elsewhere })).toMatchObject({
      refusal: { problems: { of: "checkAnswer" } },
    });
    expect(await adding(officer, open, [await file()], { pairedWithId: elsewhere })).toMatchObject({ ok: false });
  });

  it("texts in three languages know each other", async () => {
    const vi = await added(open, "vi.docx", { language: "vi", authentic: true });
    const zh = await added(open, "zh.docx", { language: "zh-Hans", pairedWithId: vi });
    const en = await added(open, "en.docx", { language: "en", pairedWithId: zh });
    const pairs = async (id: string) => (await documentPage(officer, id)).pairs.map((one) => one.id).sort();
    expect(await pairs(vi)).toEqual([zh, en].sort());
    expect(await pairs(en)).toEqual([vi, zh].sort());
    const ko = await added(open, "ko.docx", { title: "ko", language: "ko" });
    const { version } = await documentPage(officer, vi);
    const said = { kind: "draft", title: "vi", language: "vi", authentic: true, datedOn: null } as const;
    made(await editDocument(officer, vi, { ...said, originalAt: null, note: null, pairedWithId: ko, version }));
    expect(await pairs(en)).toEqual([vi, zh, ko].sort());
    expect(await pairs(ko)).toEqual([vi, zh, en].sort());
  });
});

describe("what is said of a document", () => {
  const described = {
    kind: "letter",
    title: "A letter",
    language: "vi",
    authentic: null,
    datedOn: null,
    originalAt: null,
  } as const;
  const rest = { note: null, pairedWithId: null };

  it("is edited field by field, and a field that two changed is a conflict", async () => {
    const id = await added(open, "letter.docx", { kind: "letter", title: "A letter", language: "vi" });
    made(await editDocument(officer, id, { ...described, ...rest, originalAt: "Cabinet 4", version: 1 }));
    const beside = made(await editDocument(stranger, id, { ...described, ...rest, note: "Sent", version: 1 }));
    expect(beside).toEqual({ version: 3, beside: true });
    expect(await documentPage(officer, id)).toMatchObject({ originalAt: "Cabinet 4", note: "Sent" });
    const outcome = await editDocument(stranger, id, { ...described, ...rest, originalAt: "Cabinet 9", version: 1 });
    expect(outcome).toMatchObject({ refusal: { code: "conflict", conflicts: [{ field: "originalAt" }] } });
  });

  it("stands in the history of its agreement", async () => {
    const id = await added(open, "told.docx", { title: "Told" });
    const rows = await db
      .select({ verb: activity.verb, on: activity.agreementId })
      .from(activity)
      .where(eq(activity.subjectId, id));
    expect(rows).toEqual([{ verb: "documentAdded", on: open.id }]);
  });
});

describe("a signing", () => {
  const signing = async (id: string) => {
    const { steps } = await agreementPage(officer, id, { all: false, page: 1 });
    return steps.forward.find(({ event }) => event === "signed");
  };
  const needs = async (id: string) => (await signing(id))?.needs.find(({ need }) => need === "signedText");
  const required = (signedTextRequired: boolean) => db.update(office).set({ signedTextRequired });

  it("asks for the signed text where the office does, and leads to where it is added", async () => {
    const { id } = await makeAgreement(officer, { step: "cleared" });
    expect(await needs(id)).toBeUndefined();
    await required(true);
    expect(await needs(id)).toMatchObject({ met: false });
    await added({ type: "agreement", id }, "signed.pdf", { kind: "signedText" }, pdfOf("Signed"));
    expect(await needs(id)).toMatchObject({ met: true });
    await required(false);
  });
});

describe("what may not be seen", () => {
  it("is in no list, on no card, and its page, text and file are not there", async () => {
    const id = await added(secret, "secret.docx", { title: "Secret" });
    await readText({ ...services, log: silentLog }, (await keyOf(id)).fileId);
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
    const { fileId } = await keyOf(id);
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
    const { fileId } = await keyOf(id);
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
    const { key } = await keyOf(id);
    made(await removeDocument(officer, id));
    await sweepFiles(on("2026-12-20"));
    expect(await store.has(key)).toBe(true);
    await sweepFiles(on("2026-12-22"));
    await expect(store.read(key)).rejects.toBeInstanceOf(FileGone);
    expect(await restoreDocument(officer, id)).toMatchObject({ refusal: { rule: "documentGone" } });
    expect((await documentPage(officer, id)).gone).toBe(true);
  });

  it("of a form that was never finished go after a day; what is on record stays", async () => {
    const id = await added(open, "stays.docx");
    const [orphan] = await db
      .insert(storedFiles)
      .values({
        key: randomUUID().replaceAll("-", ""),
        name: "x",
        mediaType: "text/plain",
        size: 1,
        sha256: "",
        createdBy: officer.actor.id,
        createdAt: officer.now,
      })
      .returning({ id: storedFiles.id });
    const there = async () =>
      (
        await db
          .select()
          .from(storedFiles)
          .where(eq(storedFiles.id, orphan?.id as string))
      ).length;
    await sweepFiles(on("2026-11-22"));
    expect(await there()).toBe(1);
    await sweepFiles(on("2026-11-23"));
    expect(await there()).toBe(0);
    expect(await store.has((await keyOf(id)).key)).toBe(true);
  });
});
