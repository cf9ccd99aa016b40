/** Documents through their verbs, on a real database and a real folder. */
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { agreementPage } from "#app/agreements/show-queries.server";
import type { Ctx } from "#app/platform/context.server";
import { NoRoom } from "#app/platform/files/file-store";
import type { ReceivedFile } from "#app/platform/files/receive-files.server";
import type { Subject } from "#app/platform/subjects";
import { activity, documents, office, storedFiles } from "#db/schema";
import { document, newDocument, storedFileOf } from "#test/factories/documents";
import { made, person } from "#test/factories/records";
import { makeAgreement } from "#test/support/agreements";
import { testContext, testFiles } from "#test/support/context";
import { testDb } from "#test/support/database";
import { docxOf, jpeg, pdfOf, received } from "#test/support/files";
import { addDocuments } from "./add-documents.server";
import { addEach } from "./add-each.server";
import { documentPage } from "./document-page.server";
import { editDocument, removeDocument, restoreDocument } from "./documents.server";
import type { NewDocument } from "./forms";

const { db } = await testDb();
const { store } = testFiles;

let officer: Ctx;
let stranger: Ctx;
let open: { type: "agreement"; id: string };
let secret: { type: "agreement"; id: string };
let somebody: { type: "person"; id: string };

beforeAll(async () => {
  officer = await testContext({ db });
  stranger = await testContext({ db });
  open = { type: "agreement", id: (await makeAgreement(officer)).id };
  secret = { type: "agreement", id: (await makeAgreement(officer, { confidential: true })).id };
  somebody = { type: "person", id: await person(officer, "Nguyễn Thị Hồng") };
});

const adding = async (ctx: Ctx, on: Subject, files: ReceivedFile[], values: Partial<NewDocument> = {}) =>
  addDocuments(ctx, testFiles, on, newDocument(values), files);

const added = (on: Subject, name = "Draft.docx", values: Partial<NewDocument> = {}, content = docxOf(["Text"])) =>
  document(officer, on, { name, content, values });

describe("adding", () => {
  it("keeps the bytes of each file under a key that says nothing of its name, and names the documents after the files", async () => {
    const files = [await received("Biên bản.docx", docxOf(["x"])), await received("a.pdf", pdfOf("x"))];
    const { ids } = made(await adding(officer, open, files, { kind: "minutes", title: "Of one file" }));
    const pages = await Promise.all(ids.map((id) => documentPage(officer, id)));
    expect(pages.map(({ title, kind, fileName }) => [title, kind, fileName])).toEqual([
      ["Biên bản", "minutes", "Biên bản.docx"],
      ["a", "minutes", "a.pdf"],
    ]);
    const { key } = await storedFileOf(db, ids[0] as string);
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
    await expect(addDocuments(unsure, testFiles, open, newDocument(), [file])).rejects.toBe(lost);
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
        newDocument({ requestKey, title: "Of one file", language: "vi" }),
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
    const outcome = await addDocuments(officer, full, open, newDocument(), [await received("a.pdf", pdfOf("x"))]);
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
