/** Letters through their verbs: what is on record stands in them, and what is not is seen to be missing. */
import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { documentFile, documentPage } from "#app/documents/document-page.server";
import { documentsOf } from "#app/documents/documents-of.server";
import { findText } from "#app/documents/find-text.server";
import { loader as show } from "#app/documents/show";
import { action as make } from "#app/letters/make";
import type { Ctx } from "#app/platform/context.server";
import { FileGone } from "#app/platform/files/file-store";
import { beginSession } from "#app/session/sessions.server";
import { changeLetterhead, readLetterhead } from "#app/settings/letterhead.server";
import { made, organisation } from "#test/factories/records";
import { makeAgreement, ourOrganisation } from "#test/support/agreements";
import { testContext, testFiles, testServices } from "#test/support/context";
import { testDb } from "#test/support/database";
import { docxOf, pdfOf, received } from "#test/support/files";
import { cookieFrom, pageArgs } from "#test/support/pages";
import { builtIn } from "./built-in.server";
import { blank, isLetterField } from "./fields";
import { fieldsIn } from "./fill.server";
import { letterKinds, letterLanguages } from "./kinds";
import { makeLetter } from "./make-letter.server";
import { docxType, dropTemplate, ownTemplates, replaceTemplate, templateInUse } from "./templates.server";

const { db } = await testDb();
const { store } = testFiles;
let officer: Ctx;
let admin: Ctx;
let agreement: string;
beforeAll(async () => {
  officer = await testContext({ db, name: "Trần Văn A" });
  admin = await testContext({ db, role: "administrator" });
  const { version } = await readLetterhead(db);
  const said = { superior: "UBND Thành phố", office: "Sở Ngoại vụ", symbol: "SNgV", place: null, signatory: null };
  made(await changeLetterhead(admin, { vi: said, en: said, version }));
  agreement = (await makeAgreement(officer, { title: "Memorandum with Huangpu" })).id;
});

const letter = (kind: "submission" | "signingReport" = "submission", language: "vi" | "en" = "en") => ({
  ...{ kind, language },
  requestKey: randomUUID(),
});

async function textOf(id: string): Promise<string> {
  const { key } = await documentFile(officer, id);
  const parts: Buffer[] = [];
  for await (const part of await store.read(key)) parts.push(part as Buffer);
  return (await findText(docxType, Buffer.concat(parts)))?.text ?? "";
}

describe("the templates that come with Entente", () => {
  it.each(letterKinds.flatMap((kind) => letterLanguages.map((language) => [kind, language] as const)))(
    "%s in %s has known fields alone",
    async (kind, language) => {
      const fields = (await fieldsIn(await builtIn(kind, language))) ?? [];
      expect(fields.length).toBeGreaterThan(8);
      expect(fields.filter((field) => !isLetterField(field))).toEqual([]);
    },
  );
});

describe("a letter", () => {
  it("holds what is on record, a blank for what is not, and no field; it is a document of its agreement", async () => {
    const { id } = made(await makeLetter(officer, testFiles, agreement, letter("submission", "vi")));
    const text = await textOf(id);
    expect(text).toContain("Sở Ngoại vụ");
    expect(text).toContain("Memorandum with Huangpu");
    expect(text).toContain("ngày 21 tháng 11 năm 2026");
    expect(text).toContain(blank);
    expect(text).not.toMatch(/\{\{|\}\}|undefined|null|\[object/);
    const shown = await documentPage(officer, id);
    expect([shown.kind, shown.language, shown.subject.id]).toEqual(["letter", "vi", agreement]);
    expect((await documentsOf(officer, { type: "agreement", id: agreement })).rows.map((row) => row.id)).toContain(id);
  });

  it("says what was recorded word by word, also what looks like a field, and without marks that no Word file can hold", async () => {
    const { id: of } = await makeAgreement(officer, {
      title: "A pilot of {{office.name}} and {{officer}}",
      summary: "Before\u000bafter\u0001 the end",
    });
    const { id } = made(await makeLetter(officer, testFiles, of, letter("submission", "en")));
    const text = (await textOf(id)).replaceAll("\u200b", "").replace(/\s+/g, " ");
    expect(text).toContain("A pilot of {{office.name}} and {{officer}}");
    expect(text).toContain("Before after the end");
  });

  it("bears the office's own name where its papers have no other, the symbol of its form, and names in its language", async () => {
    const names = [{ language: "vi", name: "quận Hoàng Phố" }];
    const theirs = await organisation(officer, "Huangpu District", { country: "CN", names });
    const { id } = await makeAgreement(officer, {
      parties: [
        { organisationId: await ourOrganisation(officer), role: "party", side: "ours" },
        { organisationId: theirs, role: "party", side: "theirs" },
      ],
    });
    const { version, letterhead } = await readLetterhead(db);
    const vi = { ...letterhead.vi, office: null, symbol: "BC-SNgV" };
    made(await changeLetterhead(admin, { ...letterhead, vi, version }));
    const [submission, report, english] = await Promise.all(
      (["submission", "signingReport", "submission"] as const).map(async (kind, at) =>
        textOf(made(await makeLetter(officer, testFiles, id, letter(kind, at < 2 ? "vi" : "en"))).id),
      ),
    );
    expect(submission).toContain("Thành phố Hồ Chí Minh kính trình");
    expect(submission).toContain("/TTr-SNgV");
    expect(submission).toContain("với quận Hoàng Phố");
    expect(report).toContain("/BC-SNgV");
    expect(english).toContain("with Huangpu District");
  });

  it("of the same form twice is one", async () => {
    const asked = letter();
    const first = made(await makeLetter(officer, testFiles, agreement, asked));
    expect(made(await makeLetter(officer, testFiles, agreement, asked))).toEqual(first);
  });

  it("is downloaded by its page once; read again, that is the page of any document", async () => {
    const services = testServices(db);
    const cookie = `session=${await beginSession(services, officer.actor.id)}`;
    const form = { ...letter(), requestKey: crypto.randomUUID() };
    const asked = { path: `/agreements/${agreement}/letter`, params: { id: agreement }, cookie, form };
    const answer = (await make(pageArgs(services, asked))) as Response;
    const path = answer.headers.get("location") ?? "";
    const id = path.replace("/documents/", "");
    const read = async (sent: string) => show(pageArgs(services, { path, params: { id }, cookie: sent }));
    const first = await read(`${cookie}; ${cookieFrom(answer)}`);
    expect(first).toMatchObject({ data: { made: true } });
    expect(new Headers(first.init?.headers).get("set-cookie")).toMatch(/^made=; Max-Age=0/);
    expect(await read(cookie)).toMatchObject({ data: { made: false } });
  });

  it("is made of what one may see alone, by who may write", async () => {
    const secret = (await makeAgreement(officer, { confidential: true })).id;
    const stranger = await testContext({ db });
    await expect(makeLetter(stranger, testFiles, secret, letter())).rejects.toMatchObject({ init: { status: 404 } });
    const viewer = await testContext({ db, role: "viewer" });
    expect(await makeLetter(viewer, testFiles, agreement, letter())).toMatchObject({ refusal: { code: "forbidden" } });
  });
});

describe("the office's own template", () => {
  const replace = async (name: string, content: Buffer, ctx = admin) =>
    replaceTemplate(ctx, testFiles, "submission", "en", await received(name, content));

  it("takes the place of the built-in one, also where Word divided a field, until the office goes back", async () => {
    const xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Ours: {{agre</w:t></w:r><w:r><w:t>ement.title}}, {{ term }}</w:t></w:r></w:p></w:body></w:document>`;
    made(await replace("Ours.docx", docxOf([], { "word/document.xml": xml })));
    const { id } = made(await makeLetter(officer, testFiles, agreement, letter()));
    expect(await textOf(id)).toBe(`Ours: Memorandum with Huangpu, ${blank}`);
    expect(await ownTemplates(admin)).toMatchObject([{ kind: "submission", language: "en", name: "Ours.docx" }]);
    made(await dropTemplate(admin, "submission", "en"));
    expect(await ownTemplates(admin)).toEqual([]);
    expect((await templateInUse(admin, store, "submission", "en"))?.length).toBeGreaterThan(4000);
  });

  it("says so where its file is not there, as in a copy restored without files", async () => {
    made(await replace("Lost.docx", docxOf(["{{term}}"])));
    const gone = { store: { ...store, read: async () => Promise.reject(new FileGone("gone")) } };
    const outcome = await makeLetter(officer, gone, agreement, letter());
    expect(outcome).toMatchObject({ refusal: { code: "rule", rule: "templateFileGone" } });
    made(await dropTemplate(admin, "submission", "en"));
  });

  it("is refused where it has fields that there are not, is no Word document, or somebody else sends it", async () => {
    expect(await replace("a.docx", docxOf(["{{agreement.titel}} {{term}} {{budget}}"]))).toMatchObject({
      refusal: { problems: { file: "templateFieldsUnknown:agreement.titel, budget" } },
    });
    expect(await replace("a.pdf", pdfOf("x"))).toMatchObject({ refusal: { problems: { file: "templateNotWord" } } });
    const broken = docxOf([], { "word/document.xml": "no xml" });
    expect(await replace("b.docx", broken)).toMatchObject({ refusal: { code: "input" } });
    expect(await replace("c.docx", docxOf(["x"]), officer)).toMatchObject({ refusal: { code: "forbidden" } });
  });
});
