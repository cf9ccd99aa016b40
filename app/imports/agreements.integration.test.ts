import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { agreementIds } from "#app/agreements/all-queries.server";
import { checkHistories } from "#app/agreements/check-histories.server";
import { type AgreementFilter, readFilter } from "#app/agreements/filters";
import { agreementSheet } from "#app/exports/agreement-sheet.server";
import { csvOf } from "#app/exports/csv.server";
import { xlsxOf } from "#app/exports/xlsx.server";
import type { Ctx } from "#app/platform/context.server";
import { agreementEvents, agreementParties, agreements, fieldSources } from "#db/schema";
import { organisation, person } from "#test/factories/records";
import { happens, makeAgreement, ourOrganisation } from "#test/support/agreements";
import { testContext } from "#test/support/context";
import { testDb } from "#test/support/database";
import { becameOf, broughtIn, fileOf, undone } from "#test/support/imports";
import { readSpreadsheet } from "./reading/read-spreadsheet.server";

async function textOf(parts: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const part of parts) text += part;
  return text;
}

const everything = readFilter(new URLSearchParams()) as AgreementFilter;

let ctx: Ctx;
beforeAll(async () => {
  const { db } = await testDb();
  ctx = await testContext({ db });
  const ours = await ourOrganisation(ctx);
  ctx = { ...ctx, office: { ...ctx.office, organisationId: ours } };
  await organisation(ctx, "Partner 1", { country: "KR", names: [{ language: "ko", name: "동반자" }] });
  await organisation(ctx, "Partner 2", { country: "CN" });
  await person(ctx, "Contact 1", { email: "contact@city.example" });
});

const heads = [
  "Số hiệu",
  "Tên thỏa thuận",
  "Loại",
  "Tình trạng",
  "Bên Việt Nam",
  "Đối tác",
  "Ngày ký",
  "Ngày hết hạn",
  "Lĩnh vực",
  "Người ký",
  "Thuộc",
];
const ours = "Ho Chi Minh City";
const one = [
  "HD-1",
  "Bản ghi nhớ 1",
  "MoU",
  "Còn hiệu lực",
  ours,
  "동반자",
  "17/11/2023",
  "16/11/2028",
  "Y tế; Giáo dục và đào tạo",
  "Person A, Chairman; Person B",
  "HD-2",
];
const two = [
  "HD-2",
  "Thỏa thuận khung 2",
  "Thỏa thuận khung",
  "in force",
  ours,
  "Partner 2",
  "2020-01-05",
  "",
  "",
  "",
  "",
];
const bad = ["HD-3", "Thỏa thuận 3", "MoU", "in force", ours, "Partner 3", "5/13/2020", "", "", "", ""];

const kept = async (reference: string) =>
  (await ctx.db.select().from(agreements).where(eq(agreements.reference, reference)))[0];

describe("agreements from a file", () => {
  let first = "";

  it("find a city by its name as offices shorten it", async () => {
    await organisation(ctx, "Thành phố Đà Lạt", { country: "VN" });
    const row = (at: number, theirs: string) => [
      `TP-${at}`,
      `Thỏa thuận ${at}`,
      "MoU",
      "in force",
      ours,
      theirs,
      "1/2/2020",
    ];
    const some = ["TP. Đà Lạt", "tp đà lạt", "TP.Đà Lạt", "TP Đà"].map((theirs, at) => row(at, theirs));
    expect(await becameOf(ctx, await fileOf(ctx, "agreements", heads.slice(0, 7), some))).toEqual([
      "2 created",
      "3 created",
      "4 created",
      "5 refused partiesTheirs import:organisationNear:Thành phố Đà Lạt · VN",
    ]);
  });

  it("find an organisation by the words of its name, and ask where it could be one of several", async () => {
    await organisation(ctx, "Institute of Ports, Busan", { country: "KR" });
    await organisation(ctx, "Institute for Rivers: North", { country: "KR" });
    await organisation(ctx, "North Institute for Rivers", { country: "CN" });
    const asked = ["Busan Institute of Ports", "institute for rivers north", "Instituto of Ports", "Rivers", "Xyz 9"];
    const rows = asked.map((theirs, at) => [
      `IP-${at}`,
      `Agreement ${at}`,
      "MoU",
      "in force",
      ours,
      theirs,
      "1/2/2020",
    ]);
    const near = "Institute for Rivers: North · KR; North Institute for Rivers · CN";
    expect(await becameOf(ctx, await fileOf(ctx, "agreements", heads.slice(0, 7), rows))).toEqual([
      "2 created",
      "3 refused partiesTheirs import:organisationSeveral",
      "4 refused partiesTheirs import:organisationNear:Institute of Ports, Busan · KR",
      `5 refused partiesTheirs import:organisationNear:${near}`,
      "6 refused partiesTheirs import:organisationNotFound",
    ]);
  });

  it("are taken over at their step, with the facts and where they come from", async () => {
    first = await fileOf(ctx, "agreements", heads, [one, two, bad], {}, "our-list.xlsx");
    expect(await becameOf(ctx, first)).toEqual(["2 created", "3 created", "4 refused signedOn import:dayNotRead"]);
    await broughtIn(ctx, first);
    expect(await becameOf(ctx, first)).toEqual(["2 created", "3 created", "4 refused signedOn import:dayNotRead"]);
    const row = await kept("HD-1");
    expect(row).toMatchObject({
      step: "inForce",
      signedOn: "2023-11-17",
      endsOn: "2028-11-16",
      observed: false,
      titleLanguage: "en",
    });
    expect(row?.parentId).toBe((await kept("HD-2"))?.id);
    const events = await ctx.db
      .select()
      .from(agreementEvents)
      .where(eq(agreementEvents.agreementId, row?.id ?? ""));
    expect(events.map(({ type, actorId }) => [type, actorId])).toEqual([["takenOver", ctx.actor.id]]);
    expect(events[0]?.data).toMatchObject({
      termKind: "until",
      signatories: [
        { name: "Person A", post: "Chairman" },
        { name: "Person B", post: null },
      ],
    });
    const parties = await ctx.db
      .select()
      .from(agreementParties)
      .where(eq(agreementParties.agreementId, row?.id ?? ""));
    expect(parties.map(({ side, standing }) => [side, standing])).toEqual([
      ["ours", "stated"],
      ["theirs", "stated"],
    ]);
    const sources = await ctx.db
      .select()
      .from(fieldSources)
      .where(eq(fieldSources.agreementId, row?.id ?? ""));
    expect(sources.find(({ field }) => field === "signedOn")).toMatchObject({
      standing: "stated",
      noteEn: "Row 2",
      noteVi: "Dòng 2",
    });
    expect(sources.find(({ field }) => field === "place")).toMatchObject({ standing: "notGiven" });
  });

  it("are known again and corrected where the file changed", async () => {
    const changed = one.with(7, "16/11/2030");
    const id = await fileOf(ctx, "agreements", heads, [changed, two], {}, "our-list.xlsx");
    expect(await becameOf(ctx, id)).toEqual(["2 updated", "3 unchanged"]);
    expect((await kept("HD-1"))?.endsOn).toBe("2028-11-16");
    await broughtIn(ctx, id);
    expect(await becameOf(ctx, id)).toEqual(["2 updated", "3 unchanged"]);
    expect((await kept("HD-1"))?.endsOn).toBe("2030-11-16");
    await undone(ctx, id);
    expect(await becameOf(ctx, id)).toEqual(["2 undone", "3 unchanged"]);
    expect((await kept("HD-1"))?.endsOn).toBe("2028-11-16");
  });

  it("are corrected by one file after another", async () => {
    const last = (day: string) => [
      "HD-7",
      "Agreement of two files",
      "MoU",
      "in force",
      ours,
      "Partner 1",
      "17.11.2023",
      day,
    ];
    const heads = ["reference", "title", "kind", "step", "our party", "partner", "signed", "Ngày hết hạn"];
    for (const [day, file, became] of [
      ["31.12.2030", "of-2024.xlsx", "2 created"],
      ["31.12.2031", "of-2025.xlsx", "2 updated"],
    ] as const) {
      const id = await fileOf(ctx, "agreements", heads, [last(day)], {}, file);
      await broughtIn(ctx, id);
      expect(await becameOf(ctx, id)).toEqual([became]);
    }
    expect((await kept("HD-7"))?.endsOn).toBe("2031-12-31");
  });

  it("are refused where the file contradicts what was recorded here since", async () => {
    const signed = await makeAgreement(ctx, {
      title: "Followed here",
      step: "inForce",
      values: { signedOn: "2021-02-03" },
      reference: "HD-9",
    });
    await happens(ctx, signed.id, "suspended", { on: "2022-01-01", reason: "A reason" });
    const id = await fileOf(
      ctx,
      "agreements",
      ["reference", "title", "kind", "step"],
      [["HD-9", "Followed here", "MoU", "lapsed"]],
    );
    expect(await becameOf(ctx, id)).toEqual(["2 refused step import:recordedHere"]);
  });

  it("are known by title, parties and day without a number", async () => {
    const id = await fileOf(
      ctx,
      "agreements",
      ["title", "kind", "step", "our party", "partner", "signed"],
      [
        ["ban ghi nho 1", "MoU", "in force", ours, "Partner 1", "17.11.2023"],
        ["Ban ghi nho 1", "MoU", "in force", ours, "Partner 1", "18.11.2023"],
      ],
    );
    expect(await becameOf(ctx, id)).toEqual(["2 updated", "3 created"]);
  });

  it.each([
    ["csv", "en"],
    ["xlsx", "vi"],
  ] as const)("come back unchanged from our own export as %s in %s", async (format, locale) => {
    await makeAgreement(ctx, { title: "=Proposed here\t+1", confidential: true });
    const reader = { ...ctx, locale };
    const total = (await agreementIds(ctx, everything)).length;
    const sheet = await agreementSheet(reader, everything);
    const bytes = format === "csv" ? Buffer.from(await textOf(csvOf(sheet))) : await xlsxOf(sheet);
    const file = readSpreadsheet(bytes, {}, (texts) => texts.filter((text) => text !== "").length);
    const id = await fileOf(
      reader,
      "agreements",
      file.columns,
      file.rows.map(({ cells }) => cells),
    );
    const became = await becameOf(ctx, id);
    expect(became).toHaveLength(total);
    expect(became.filter((row) => !row.endsWith(" unchanged"))).toEqual([]);
  });

  it("are voided when it is undone, and their numbers are free again", async () => {
    const untouched = await kept("HD-1");
    await undone(ctx, first);
    expect(await becameOf(ctx, first)).toEqual([
      "2 kept hasHistory",
      "3 kept inUse",
      "4 refused signedOn import:dayNotRead",
    ]);
    expect(untouched?.step).toBe("inForce");

    const rows = [two.with(0, "HD-5").with(1, "Khung 5"), one.with(0, "HD-6").with(1, "Ghi nhớ 6").with(10, "HD-5")];
    const id = await fileOf(ctx, "agreements", heads, rows);
    await broughtIn(ctx, id);
    const made = await kept("HD-6");
    await undone(ctx, id);
    expect(await becameOf(ctx, id)).toEqual(["2 undone", "3 undone"]);
    const [row] = await ctx.db
      .select()
      .from(agreements)
      .where(eq(agreements.id, made?.id ?? ""));
    expect(row).toMatchObject({ step: "voided", reference: "HD-6-V1", revision: 2 });

    const again = await fileOf(ctx, "agreements", heads, rows);
    await broughtIn(ctx, again);
    expect(await becameOf(ctx, again)).toEqual(["2 created", "3 created"]);
    expect((await kept("HD-6"))?.step).toBe("inForce");
  });

  it("leave histories that replay to what is stored", async () => {
    expect((await checkHistories(ctx.db)).differences).toEqual([]);
  });
});
