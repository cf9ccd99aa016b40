/** What is found, in which order, by whom: on the documented agreements and records made beside them. */
import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import type { Ctx } from "#app/platform/context.server";
import { ensureAccounts } from "#app/server/first-data";
import { beginSession } from "#app/session/sessions.server";
import { addTask, completeTask } from "#app/tasks/tasks.server";
import { documents, documentTexts, people, storedFiles } from "#db/schema";
import { seedDocumentedAgreements, seedReference } from "#seeds/index";
import { made, organisation, person } from "#test/factories/records";
import { makeAgreement } from "#test/support/agreements";
import { testContext, testServices } from "#test/support/context";
import { countedQueries } from "#test/support/counted-queries";
import { type TestDatabase, testDb } from "#test/support/database";
import { pageArgs } from "#test/support/pages";
import { loader } from "./page";
import { allTypes, searchRecords } from "./search.server";

let database: TestDatabase;
let officer: Ctx;
let viewer: Ctx;
let manager: Ctx;
let secret: string;

const task = { assigneeId: null, dueOn: null, note: null, agreementId: null };

beforeAll(async () => {
  database = await testDb();
  const services = testServices(database.db);
  await ensureAccounts(services);
  await seedReference(services);
  await seedDocumentedAgreements(services);
  officer = await testContext({ db: database.db });
  viewer = await testContext({ db: database.db, role: "viewer" });
  manager = await testContext({ db: database.db, role: "manager" });
  secret = (await makeAgreement(officer, { title: "Zanzibar secretariat", titleLanguage: "en", confidential: true }))
    .id;
  const open = (await makeAgreement(officer, { title: "Ghi nhớ về đô thị thông minh", titleLanguage: "vi" })).id;
  await document(
    "Agreed minutes",
    open,
    `One\fThe ferry to 黄\n埔 leaves at noon. ${"Và nhiều chữ khác nữa. ".repeat(90)}\fThe last page`,
  );
  // More than one entry of the index holds it: 50,000 characters are one.
  await document("Long survey", open, `Pangolin. ${"x ".repeat(30_000)} Pangolin, quetzal`);
  await document("Secret annex", secret, "The giraffe stands in it");
  made(await addTask(officer, { ...task, title: "Gửi thư mời" }));
  const finished = made(await addTask(officer, { ...task, title: "Gửi thư cũ" }));
  made(await completeTask(officer, finished.id, { doneOn: null }));
});

async function document(title: string, agreementId: string, text: string): Promise<void> {
  const { db, actor, now } = officer;
  const file = {
    key: title,
    name: `${title}.pdf`,
    mediaType: "application/pdf",
    size: 1,
    sha256: title,
    textState: "read" as const,
  };
  const [stored] = await db
    .insert(storedFiles)
    .values({ ...file, createdBy: actor.id, createdAt: now })
    .returning({ id: storedFiles.id });
  const fileId = stored?.id as string;
  const row = {
    subjectType: "agreement" as const,
    subjectId: agreementId,
    agreementId,
    kind: "minutes" as const,
    title,
    ...{ fileId, fileName: file.name },
  };
  await db.insert(documents).values({ ...row, createdBy: actor.id, createdAt: now });
  await db.insert(documentTexts).values({ fileId, text });
}

const window = { types: allTypes, limit: 5, offset: 0 };
const results = (ctx: Ctx, q: string) => searchRecords(ctx, q, window);
const found = async (ctx: Ctx, q: string) =>
  (await results(ctx, q)).groups.flatMap(({ type, hits }) => hits.map(({ title }) => `${type}: ${title.join("")}`));

test("a page after the last one leads to the last one", async () => {
  const services = testServices(database.db);
  const cookie = `session=${await beginSession(services, officer.actor.id)}`;
  const asked = (search: string) => loader(pageArgs(services, { path: `/search${search}`, cookie }));
  const answer = await asked("?q=thu+duc&type=organisations&page=9").catch((thrown: Response) => thrown);
  expect((answer as Response).headers.get("location")).toBe("/search?q=thu+duc&type=organisations");
  expect(await asked("?q=qqqq&type=organisations&page=9")).toMatchObject({ groups: [] });
});

test("accents are forgiven: thu duc finds Thủ Đức", async () => {
  const hits = await found(officer, "thu duc");
  expect(hits).toContain("organisations: Thu Duc City");
  expect(hits.some((hit) => hit.startsWith("agreements: "))).toBe(true);
  expect(await found(officer, "THỦ ĐỨC")).toEqual(hits);
});

test("Han and Hangul are found from one character on", async () => {
  for (const q of ["黄埔", "黄埔区", "黄", "埔区"])
    expect(await found(officer, q)).toContain("organisations: Huangpu District People's Government");
  expect(await found(officer, "판교")).not.toEqual([]);
  expect(await found(officer, "판")).not.toEqual([]);
  expect(await found(officer, "埔黄")).toEqual([]);
});

test("one typing error in a longer word is forgiven where nothing is spelt so, and it is said", async () => {
  const { groups, meant } = await results(officer, "huangpo");
  expect(groups.find(({ type }) => type === "organisations")?.hits[0]?.title.join("")).toBe(
    "Huangpu District People's Government",
  );
  expect(groups.flatMap(({ hits }) => hits.map(({ title }) => title.join("")))).toContain(
    "Huangpu District People's Government",
  );
  expect(meant).toEqual([{ typed: "huangpo", words: ["huangpu"] }]);
  expect((await results(officer, "huangpu")).meant).toEqual([]);
  expect(await found(officer, "uhangpu districts")).toContain("organisations: Huangpu District People's Government");
  expect(await found(officer, "huagnqu")).toEqual([]);
});

test("the last word may go on, the others may not", async () => {
  expect(await found(officer, "huangpu dist")).toContain("organisations: Huangpu District People's Government");
  expect(await found(officer, "hoang pho")).toContain("organisations: Huangpu District People's Government");
  expect(await found(officer, "gover district")).not.toContain("organisations: Huangpu District People's Government");
});

test("what is called exactly so comes first, then what begins so", async () => {
  await organisation(officer, "Greater Quokka Chamber", { country: "AU" });
  await organisation(officer, "Quokka Chamber of Trade", { country: "AU" });
  await organisation(officer, "Quokka Chamber", { country: "AU" });
  expect(await found(officer, "quokka chamber")).toEqual([
    "organisations: Quokka Chamber",
    "organisations: Quokka Chamber of Trade",
    "organisations: Greater Quokka Chamber",
  ]);
});

test("what is done comes after what is open", async () => {
  expect(await found(officer, "gui thu")).toEqual(["tasks: Gửi thư mời", "tasks: Gửi thư cũ"]);
});

test("a document is found by its text, and the page that says so is shown", async () => {
  const { groups } = await results(officer, "ferry noon");
  const [hit] = groups.find(({ type }) => type === "documents")?.hits ?? [];
  expect(hit?.title.join("")).toBe("Agreed minutes");
  expect(hit?.facts?.join("")).toBe("Minutes · page 2");
  expect(hit?.snippet?.slice(0, 4)).toEqual(["The ", "ferry", " to 黄 埔 leaves at ", "noon"]);
  expect(await found(officer, "ferry 黄埔")).toContain("documents: Agreed minutes");
  expect((await results(officer, "last page")).groups[0]?.hits[0]?.facts?.join("")).toContain("page 3");
});

test("in long texts syllables must stand side by side", async () => {
  expect(await found(officer, "nhieu chu khac")).toContain("documents: Agreed minutes");
  expect(await found(officer, "khac chu nhieu va")).toEqual([]);
});

test("a long document is found by its last words, and is one hit though several parts of it say so", async () => {
  expect(await found(officer, "quetzal")).toEqual(["documents: Long survey"]);
  const { groups } = await results(officer, "pangolin");
  expect(groups).toMatchObject([{ type: "documents", total: 1, hits: [{ title: ["Long survey"] }] }]);
});

test("why it was found is marked: in the title, or in another name", async () => {
  const { groups } = await results(officer, "黄埔");
  const [hit] = groups.find(({ type }) => type === "organisations")?.hits ?? [];
  expect(hit?.title).toEqual(["Huangpu District People's Government"]);
  expect(hit?.also[0]?.text.slice(0, 2)).toContain("黄埔");
});

test("a reader finds nothing of a confidential agreement, not even a word to be meant", async () => {
  expect(await found(manager, "zanzibar")).toEqual(["agreements: Zanzibar secretariat"]);
  expect(await found(manager, "giraffe")).toEqual(["documents: Secret annex"]);
  for (const q of ["zanzibar", "giraffe", "zanzibat", "girafe", "secret annex"])
    expect(await results(viewer, q)).toEqual({ groups: [], meant: [] });
});

test("signs of a question are taken as they are", async () => {
  for (const q of ["%", "'", "\\", "'; drop table tasks --", "& | !", "a:*", "=", "+", "\u{1F600}", "𠮷"])
    expect(Array.isArray((await results(officer, q)).groups)).toBe(true);
});

test("somebody put together with another, or erased, is found no more, nor is their name known", async () => {
  const kept = await person(officer, "Quetzalcoatl Xiuhtecuhtli");
  const other = await person(officer, "Huitzilopochtli Tlaloc");
  const known = async (word: string) =>
    (await database.ownerSql`select 1 from finding.known where word = ${word}`).length;
  expect(await found(officer, "huitzilopochtli")).toHaveLength(1);
  await officer.db.update(people).set({ mergedIntoId: kept }).where(sql`id = ${other}`);
  await officer.db.update(people).set({ name: "–", searchText: "", erasedAt: officer.now }).where(sql`id = ${kept}`);
  expect(await found(officer, "huitzilopochtli")).toEqual([]);
  expect(await found(officer, "quetzalcoatl")).toEqual([]);
  expect(await known("quetzalcoatl")).toBe(0);
  expect(await known("tlaloc")).toBe(0);
});

test("filled anew, the index holds what the triggers kept", async () => {
  const held = async () => database.ownerSql`
    select (select string_agg(md5(e::text), ',' order by md5(e::text)) from finding.entries e) as entries,
      (select string_agg(md5(p::text), ',' order by md5(p::text)) from finding.passages p) as passages,
      (select string_agg(distinct k.word, ',' order by k.word) from finding.known k) as known`;
  const before = await held();
  await database.ownerSql`select finding.rebuild()`;
  expect(await held()).toEqual(before);
});

test("three queries are asked, four where a typing error was looked for, none where nothing is typed", async () => {
  const counted = await countedQueries(officer, database.appUrl);
  expect(await counted.during((ctx) => results(ctx, "thu"))).toBe(3);
  expect(await counted.during((ctx) => results(ctx, "thu duc huangpu 黄埔 một hai ba bốn năm sáu"))).toBe(2);
  expect(await counted.during((ctx) => results(ctx, "huangpo"))).toBe(4);
  expect(await counted.during((ctx) => results(ctx, "  "))).toBe(0);
  await counted.close();
});

test("the kind in which something is called exactly as typed comes first", async () => {
  const kinds = async (q: string) => (await results(officer, q)).groups.map(({ type }) => type);
  expect((await kinds("guangzhou")).slice(0, 2)).toEqual(["organisations", "agreements"]);
  expect((await kinds("广州市")).at(0)).toBe("organisations");
  // Nothing is called so: agreements lead, as elsewhere.
  expect((await kinds("guangzho")).at(0)).toBe("agreements");
});
