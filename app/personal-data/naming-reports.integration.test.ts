/** Reports that were made are looked through for a person's name, as their files write it. */
import { describe, expect, it } from "vitest";
import * as schema from "#db/schema";
import { testContext } from "#test/support/context";
import { testDb } from "#test/support/database";
import { docxOf } from "#test/support/files";
import { reportsNaming } from "./naming-reports.server";

const { db } = await testDb();

describe("a report", () => {
  it.each([
    ["an apostrophe", "Maria D&apos;Souza", "Maria D'Souza"],
    ["an apostrophe by its number", "Maria D&#39;Souza", "Maria D'Souza"],
    ["an apostrophe by its number in hexadecimal", "Maria D&#x27;Souza", "Maria D'Souza"],
    ["a mark that XML takes for its own", "Ng &amp; Ng", "Ng & Ng"],
  ])("names somebody with %s, however its file writes that", async (_what, written, name) => {
    const officer = await testContext({ db });
    const add = async (text: string) => {
      const asked = { kind: "partner", locale: "en", parameters: {}, formats: ["docx"], status: "ready" } as const;
      const requestKey = crypto.randomUUID();
      const [report] = await db
        .insert(schema.reports)
        .values({ ...asked, formats: ["docx"], ownerId: officer.actor.id, requestKey, createdAt: officer.now })
        .returning({ id: schema.reports.id });
      const reportId = report?.id ?? "";
      const content = docxOf([text]);
      const file = { format: "docx", name: "x.docx", size: content.length, sha256: "0", content } as const;
      await db.insert(schema.reportFiles).values({ reportId, ...file });
      return reportId;
    };
    const [naming, other] = [await add(`With ${written}, mayor`), await add("With somebody else")];
    const found = await db.transaction((tx) => reportsNaming(tx, [name]));
    expect(found).toContain(naming);
    expect(found).not.toContain(other);
  });
});
