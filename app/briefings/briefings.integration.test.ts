/** The briefing of the visit of November 2023, as its readers carry it: what is in it, for whom, and on how many pages. */
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { addPost } from "#app/people/posts.server";
import type { Ctx } from "#app/platform/context.server";
import { layOut } from "#app/reports/rendering/lay-out.server";
import { textOf } from "#app/reports/rendering/spans";
import { ensureAccounts } from "#app/server/first-data";
import { readVisit } from "#app/visits/locked-visit.server";
import { addMember } from "#app/visits/members.server";
import { visitPage } from "#app/visits/visit-page.server";
import { editVisit } from "#app/visits/visits.server";
import type { Db } from "#db/client.server";
import { agreements, commitments, organisations, people, posts, visits } from "#db/schema";
import { seededId } from "#seeds/documented";
import { seedDocumentedAgreements, seedReference } from "#seeds/index";
import { agreementRow, made, organisation, person } from "#test/factories/records";
import { meeting, visit } from "#test/factories/visits";
import { testContext, testServices } from "#test/support/context";
import { testDb } from "#test/support/database";
import { openPdf, openWord } from "#test/support/papers";
import { organisationBriefing } from "./organisation-briefing.server";
import { renderApart } from "./render-apart.server";
import { visitBriefing } from "./visit-briefing.server";

let db: Db;
let officer: Ctx;
let viewer: Ctx;
let visitId: string;

const noted = {
  talkingPoints: "Evaluation of the pilot\nThe metro in 2027",
  sensitivities: "No talk of borders",
};

beforeAll(async () => {
  ({ db } = await testDb());
  const services = testServices(db);
  await ensureAccounts(services);
  await seedReference(services);
  await seedDocumentedAgreements(services);
  const [city] = await db.select().from(organisations).where(eq(organisations.name, "Ho Chi Minh City"));
  const made_ = await testContext({ db, name: "Lê Mai" });
  officer = { ...made_, office: { ...made_.office, organisationId: city?.id ?? null } };
  viewer = await testContext({ db, role: "viewer", name: "Bình" });
  const [row] = await db.select({ id: visits.id }).from(visits).where(eq(visits.key, "china-trip-2023"));
  visitId = row?.id ?? "";
  const { version } = await readVisit(officer, visitId);
  made(await editVisit(officer, visitId, { ...noted, version }));
});

/** Every word of it, section by section. */
const wordsOf = (paper: ReturnType<typeof layOut>) =>
  paper.stretches
    .flatMap(({ sections }) => sections)
    .map(({ heading, paragraphs, table }) =>
      [
        heading,
        ...paragraphs.flat().map(textOf),
        ...(table?.rows.flatMap(({ cells }) => cells.flat().map(textOf)) ?? []),
      ]
        .filter(Boolean)
        .join("\n"),
    );
const unbroken = (text: string) => text.replace(/\s+/g, "");

describe("the briefing of a visit", () => {
  it("says whom one meets, who they are, what there is between both, and what to say", async () => {
    const sections = wordsOf(layOut(await visitBriefing(officer, visitId, "en")));
    const part = (heading: string) => sections.find((section) => section.startsWith(heading)) ?? "";
    expect(part("Whom you meet")).toContain("Chen Jie 陈杰");
    expect(part("Whom you meet")).toContain("Secretary of the Huangpu District Committee");
    // Ours are not whom one meets.
    expect(part("Whom you meet")).not.toContain("Ngo Minh Chau");
    expect(part("The visit")).toContain("Nguyen Van Nen; member");
    expect(part("Programme")).toContain("Fri 17 Nov 2023");
    expect(part("Who they are")).toContain("黄埔区");
    expect(part("Who they are")).toContain("under Guangzhou");
    expect(part("Agreements")).toContain("Memorandum of cooperation, for signing");
    expect(part("Overdue")).toContain("Evaluation");
    expect(part("History")).toContain("Signed:");
    expect(part("Talking points")).toContain("– The metro in 2027\n__");
    expect(part("Sensitivities")).toContain("No talk of borders");
    expect(sections.at(-1)).toBe("As the records stood on 21 Nov 2026, for Lê Mai.");
  });

  it("calls everybody once by the name its reader knows", async () => {
    const sections = wordsOf(layOut(await visitBriefing(officer, visitId, "vi")));
    const who = sections.find((section) => section.startsWith("Thông tin đối tác")) ?? "";
    expect(who.split("Thành phố Tri thức Quảng Châu Trung Quốc – Singapore")).toHaveLength(2);
    expect(who).toContain("中新广州知识城");
    const [pangyo] = await db.select({ id: visits.id }).from(visits).where(eq(visits.key, "pangyo-2025"));
    const toPangyo = wordsOf(layOut(await visitBriefing(officer, pangyo?.id, "vi")));
    const met = toPangyo.find((section) => section.startsWith("Những người sẽ gặp"));
    expect(met).toContain("Trần Hải Linh\nChủ tịch; ");
    // The name without its marks tells such a reader nothing.
    expect(met).not.toContain("Tran Hai Linh");
  });

  it("fits two pages, as PDF with Vietnamese and Han as text in embedded fonts", { timeout: 60_000 }, async () => {
    // With lines to write on instead of talking points it is as long as it gets.
    const blank = { talkingPoints: null, sensitivities: null };
    made(await editVisit(officer, visitId, { ...blank, version: (await readVisit(officer, visitId)).version }));
    const document = await visitBriefing(officer, visitId, "vi");
    const inEnglish = await visitBriefing(officer, visitId, "en");
    made(await editVisit(officer, visitId, { ...noted, version: (await readVisit(officer, visitId)).version }));
    // What is to be written on stays with what follows it: no page holds a last line alone.
    const longer = { ...inEnglish, sections: [...inEnglish.sections.slice(0, 1), ...inEnglish.sections] };
    const last = (await openPdf(await renderApart({ document: longer, format: "pdf" }))).pages.at(-1) ?? "";
    expect(unbroken(last)).toMatch(/Talkingpoints.*Sensitivities.*Astherecordsstood/s);
    const { pages, fonts } = await openPdf(await renderApart({ document, format: "pdf" }));
    const text = unbroken(pages.join(" "));
    for (const words of ["TÀI LIỆU CHUẨN BỊ", "Nguyễn Văn Nên", "黄埔区", "陈杰", "Vấn đề nhạy cảm"])
      expect(text).toContain(unbroken(words));
    expect(fonts).toContain("Tinos-Regular");
    expect(fonts.some((font) => font.startsWith("NotoSerifSC"))).toBe(true);
    expect(pages).toHaveLength(2);
  });

  it("is a Word document without the head of an official paper, its scripts marked", async () => {
    const document = await visitBriefing(officer, visitId, "vi", "https://entente.example.test");
    const { lines, xml } = openWord(await renderApart({ document, format: "docx" }));
    expect(lines[0]).toBe("TÀI LIỆU CHUẨN BỊ");
    expect(lines).not.toContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    expect(lines).toContain("– The metro in 2027");
    expect(xml("word/document.xml")).toMatch(/<w:lang [^>]*w:eastAsia="zh/);
    expect(xml("word/_rels/document.xml.rels")).toContain("https://entente.example.test/agreements/");
  });

  it("holds nothing of agreements its reader may not see", async () => {
    await db
      .update(agreements)
      .set({ confidential: true })
      .where(eq(agreements.id, seededId("A3")));
    const words = wordsOf(layOut(await visitBriefing(viewer, visitId, "en"))).join("\n");
    expect(words).not.toContain("2023-006");
    expect(words).toContain("2023-005");
    await db
      .update(agreements)
      .set({ confidential: false })
      .where(eq(agreements.id, seededId("A3")));
  });

  it("names a person by the post held then once the visit has begun, on its page as on paper", async () => {
    const at = await organisation(officer, "Port of Busan", { country: "KR" });
    const [who, dated] = [await person(officer, "Kim Minseo"), { organisationId: at, heldOn: null }];
    made(await addPost(officer, who, { ...dated, title: "Director", fromOn: "2020-01-01", toOn: "2024-12-31" }));
    made(await addPost(officer, who, { ...dated, title: "President", fromOn: "2025-01-01", toOn: null }));
    const part = { personId: who, side: "theirs", role: "host", note: null } as const;
    const of = async (firstOn: string) => {
      const id = await visit(officer, { organisationIds: [at], firstOn });
      made(await addMember(officer, id, part));
      const words = wordsOf(layOut(await visitBriefing(officer, id, "en"))).find((one) =>
        one.startsWith("Whom you meet"),
      );
      return [(await visitPage(officer, id)).members[0]?.posts.map(({ title }) => title), words];
    };
    expect(await of("2023-11-17")).toEqual([["Director"], expect.stringMatching(/Director(?!.*President)/s)]);
    expect(await of("2026-12-01")).toEqual([["President"], expect.stringMatching(/President(?!.*Director)/s)]);
    expect(await of("2019-03-01")).toEqual([[], expect.not.stringMatching(/Director|President/)]);
  });

  it("takes whoever holds a post at what our city succeeded for one of ours", async () => {
    const [thuDuc] = await db.select().from(organisations).where(eq(organisations.name, "Thu Duc City"));
    const ours = await person(officer, "Hoang Tung");
    const post = {
      title: "Chairman",
      organisationId: thuDuc?.id ?? "",
      fromOn: "2021-01-01",
      toOn: null,
      heldOn: null,
    };
    made(await addPost(officer, ours, post));
    const id = await visit(officer);
    await meeting(officer, { visitId: id, personIds: [ours] });
    expect(wordsOf(layOut(await visitBriefing(officer, id, "en"))).join("\n")).not.toContain("Chairman");
  });

  it("is not there where there is no visit", async () => {
    await expect(visitBriefing(officer, "no-visit", "en")).rejects.toMatchObject({ init: { status: 404 } });
  });
});

describe("the briefing of an organisation", () => {
  it("says how many promises and people there are besides those it names, however many, and when one met last", async () => {
    const [kept, at] = [officer.actor.id, await organisation(officer, "A large partner", { country: "KR" })];
    const agreementId = await agreementRow(db, "B-1", { partyId: at });
    const promise = { agreementId, side: "theirs", createdBy: kept, createdAt: officer.now } as const;
    const texts = Array.from({ length: 70 }, (_, number) => `Promise ${number}`);
    await db.insert(commitments).values(texts.map((text) => ({ ...promise, text })));
    const names = Array.from({ length: 43 }, (_, number) => ({ name: `Of many ${number}`, createdAt: officer.now }));
    const met = await db.insert(people).values(names).returning({ id: people.id });
    const post = { organisationId: at, title: "Director", fromOn: "2020-01-01" };
    await db.insert(posts).values(met.map(({ id }) => ({ ...post, personId: id })));
    await meeting(officer, { organisationIds: [at], firstOn: "2026-11-20", lastOn: "2026-11-25" });
    const sections = wordsOf(layOut(await organisationBriefing(officer, at, "en")));
    const part = (heading: string) => sections.find((section) => section.startsWith(heading)) ?? "";
    expect(part("What is owed")).toContain("58 more are on record, under “Commitments” on the page of each agreement.");
    expect(part("Whom you meet")).toContain("3 more are on record than are listed here.");
    expect(part("Who they are")).toContain("21 Nov 2026");
  });

  it("says the same before there is a visit: its succession, its people, and what was to be kept in mind last", async () => {
    const of = async (name: string) => {
      const [row] = await db.select().from(organisations).where(eq(organisations.name, name));
      return wordsOf(layOut(await organisationBriefing(officer, row?.id, "en"))).join("\n");
    };
    const huangpu = await of("Huangpu District People's Government");
    for (const words of [
      "黄埔区",
      "Chen Jie",
      "2023-005",
      "Working trip of a Ho Chi Minh City delegation",
      "No talk of borders",
    ])
      expect(huangpu).toContain(words);
    expect(await of("Thu Duc City")).toContain("Ho Chi Minh City answers for it since 1 Jul 2025");
    const guangzhou = await of("Guangzhou");
    expect(guangzhou).toContain("last met on 16 Nov 2023");
    // As its page does, with its districts.
    for (const words of ["1996-001", "2023-005", "2 agreements", "Signed: Thu Duc City – Huangpu District"])
      expect(guangzhou).toContain(words);
  });
});
