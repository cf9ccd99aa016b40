/**
 * Spreadsheets are strangers' words: what stands in their cells, heads and names is only ever text, their names name no file, and what a
 * file meets of confidential agreements is not told.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readSpreadsheet } from "#app/imports/reading/read-spreadsheet.server";
import type { Ctx } from "#app/platform/context.server";
import type { ImportSubject } from "#db/schema";
import { makeAgreement, makeOrganisation, ourOrganisation } from "#test/support/agreements";
import { testContext } from "#test/support/context";
import { becameOf, broughtIn, fileOf, undone } from "#test/support/imports";
import { startWeb } from "./web";

const web = await startWeb({ html: true });
afterAll(web.close);
let ctx: Ctx;
let as: string;
beforeAll(async () => {
  ctx = await testContext({ db: web.db });
  as = await web.signIn(ctx.actor.id);
  await ourOrganisation(ctx);
  await makeOrganisation(ctx, "Guangzhou", { country: "CN" });
});

/** As in the journey that types it into every field (`test/browser/scripts.spec.ts`). */
const short = `"><img src=x onerror=alert(1)><b onclick=alert(2)>`;
const long = [
  "<script>alert(1)</script>",
  short,
  "</title></textarea><svg onload=alert(3)>",
  "javascript:alert(4)",
  "{{7*7}}<%=7*7%>",
  "'-alert(5)-'",
].join(" ");
const madeOfIt = /<(script>alert|img src=x|b onclick|svg onload)|href="javascript|494949/i;

async function expectHarmless(address: string): Promise<string> {
  const { status, body } = await web.ask(address, { as });
  expect(status, address).toBe(200);
  expect(body, address).not.toMatch(madeOfIt);
  return body;
}

describe("scripts in a file", () => {
  const subjects: Record<ImportSubject, string[][]> = {
    organisations: [
      ["name", "type", "country", "place", "note", "number", `head ${long}`],
      [`A ${long}`, "company", "KR", long, long, short, long],
      [`B ${long}`, long, long, long, long, long, long],
    ],
    people: [
      ["name", "address", "note", `head ${long}`],
      [`A ${long}`, short, long, long],
      ["", long, long, long],
    ],
    agreements: [
      ["reference", "title", "kind", "status", "our party", "partner", "signed", `head ${long}`],
      ["X-1", `A ${long}`, "MoU", "in force", "Ho Chi Minh City", "Guangzhou", "17/11/2023", long],
      [long, `B ${long}`, long, long, long, long, long, long],
    ],
  };

  it.each(Object.entries(subjects))(
    "are text on every page of an import of %s",
    async (subject, [heads = [], ...rows]) => {
      const id = await fileOf(ctx, subject as ImportSubject, heads, rows, {}, `${short}.xlsx`);
      for (const page of ["", "?which=all", "/columns", "/reading", "/delete"])
        expect(await expectHarmless(`/imports/${id}${page}`), page).toContain("&lt;img src=x");
      await broughtIn(ctx, id);
      expect((await becameOf(ctx, id))[0]).toBe("2 created");
      await expectHarmless(`/imports/${id}/undo`);
      const done = await expectHarmless(`/imports/${id}?which=all`);
      expect(done).toContain("&lt;script&gt;alert(1)");
      const [, record] = new RegExp(`href="(/${subject}/[\\da-f-]{36})"`).exec(done) ?? [];
      expect(await expectHarmless(record ?? "")).toContain("&lt;script&gt;alert(1)");
      await expectHarmless("/imports");
      await undone(ctx, id);
      await expectHarmless(`/imports/${id}?which=all`);
    },
  );

  it("and formulas open as text in the file of rows to mend, and come back as they were", async () => {
    const cells = ["=1+1", "+1", "-1", "@SUM(1)", "\t=1+1", "＝1+1", `=HYPERLINK("https://a.example")`];
    const heads = ["name", "type", ...cells.map((_, at) => `other ${at + 1}`)];
    const id = await fileOf(ctx, "organisations", heads, [["", "company", ...cells]], { country: "KR" });
    for (const format of ["csv", "xlsx"]) {
      const { body, headers, bytes } = await web.ask(`/imports/${id}/wrong?format=${format}`, { as });
      expect(headers["content-disposition"]).toMatch(/^attachment; filename="rows-to-mend-[\d-]+\.\w+"; filename\*=/);
      if (format === "csv") expect(body).not.toMatch(/(^|[;,\n"])[=+@-]/);
      const read = readSpreadsheet(bytes, {}, (texts) => texts.filter((text) => text !== "").length);
      expect(read.rows[0]?.cells.slice(2, 2 + cells.length)).toEqual(cells.map((cell) => cell.trim()));
    }
  });
});

describe("the name of a file", () => {
  // No shorter one is accepted.
  const boundary = "boundary".repeat(4);
  const send = (name: string) => {
    const part = `Content-Disposition: form-data; name="file"; filename="${name}"\r\n\r\nname\nA\n`;
    const key = `--${boundary}\r\nContent-Disposition: form-data; name="requestKey"\r\n\r\n${crypto.randomUUID()}\r\n`;
    return web.ask("/imports/new?subject=organisations", {
      as,
      body: Buffer.from(`${key}--${boundary}\r\n${part}\r\n--${boundary}--\r\n`),
      headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
    });
  };

  it.each([
    ["../../../etc/passwd.csv", "passwd.csv"],
    ["..\\..\\boot.csv", "boot.csv"],
    ["a\u0000b.csv", "ab.csv"],
    ["a\u202Evsc.exe", "avsc.exe"],
    [`${"x".repeat(300)}.csv`, `${"x".repeat(196)}.csv`],
    ["Danh sách thỏa thuận; năm = 2026.csv", "Danh sách thỏa thuận; năm = 2026.csv"],
    ["<script>alert(1)</script>.csv", "script&gt;.csv"],
  ])("%j is kept as text without what could be taken for more", async (sent, kept) => {
    const { status, headers } = await send(sent);
    expect(status).toBe(302);
    const at = headers.location ?? "";
    expect(at).toMatch(/^\/imports\/[\da-f-]{36}$/);
    const body = await expectHarmless(at);
    expect(/<h1[^>]*>([^<]*)<\/h1>/.exec(body)?.[1]).toBe(kept);
  });

  it("cannot add a line to a header", async () => {
    for (const name of ["a\r\nX-Added: 1\r\n.csv", "a%0d%0aX-Added: 1.csv"]) {
      const { status, headers } = await send(name);
      expect([302, 422]).toContain(status);
      expect(headers).not.toHaveProperty("x-added");
    }
  });
});

it("a file says of a confidential agreement only that its number is taken", async () => {
  const owner = await testContext({ db: web.db });
  const secret = { title: "Kestrel works", confidential: true, contacts: false };
  await makeAgreement(owner, {
    ...secret,
    reference: "KESTREL-1",
    step: "inForce",
    values: { signedOn: "2023-11-17" },
  });
  const heads = ["reference", "title", "kind", "status", "our party", "partner", "signed", "Thuộc"];
  const named = (reference: string, title: string, parent: string) =>
    [reference, title, "MoU", "in force", "Ho Chi Minh City", "Guangzhou", "17/11/2023", parent] as string[];
  const rows = [named("kestrel-1", "Other", ""), named("", "Kestrel works", "")];
  const id = await fileOf(ctx, "agreements", heads, rows);
  expect(await becameOf(ctx, id)).toEqual(["2 refused reference referenceTaken", "3 created"]);
  const below = await fileOf(ctx, "agreements", heads, [named("", "Third", "KESTREL-1")]);
  expect(await becameOf(ctx, below)).toEqual(["2 refused parent import:agreementNotFound"]);
  const stranger = await web.signIn((await testContext({ db: web.db, role: "manager" })).actor.id);
  for (const page of ["", "/columns", "/reading", "/wrong", "/undo", "/delete"])
    for (const address of [`/imports/${id}${page}`, `/imports/${id}${page}.data`])
      expect((await web.ask(address, { as: stranger })).status, address).toBe(404);
});
