/** Notes for reports: kept with the record, laid over what others changed meanwhile, and told in the history. */
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import type { Ctx } from "#app/platform/context.server";
import { textIn } from "#app/platform/text";
import { agreements } from "#db/schema";
import { made } from "#test/factories/records";
import { makeAgreement, makeOrganisation } from "#test/support/agreements";
import { testContext } from "#test/support/context";
import { testDb } from "#test/support/database";
import { editDetails, readDetails } from "./details.server";
import { activityOf } from "./history-queries.server";
import { activitySentence } from "./history-text";
import { visibleRow } from "./open-event.server";
import { editReporting, openReporting, type Reporting, refusedReporting, resolveReporting } from "./reporting.server";

let officer: Ctx;
let colleague: Ctx;
let lead: string;
const blank: Reporting = { leadId: null, results: null, difficulties: null, proposals: null };

beforeAll(async () => {
  const { db } = await testDb();
  officer = await testContext({ db, name: "An" });
  colleague = await testContext({ db, name: "Bình" });
  lead = await makeOrganisation(officer, "Department of Science");
});

const inForce = async () => (await makeAgreement(officer, { step: "inForce", contacts: false })).id;
const notesOf = async (id: string) => {
  const [row] = await officer.db
    .select({
      leadId: agreements.leadId,
      results: agreements.results,
      difficulties: agreements.difficulties,
      proposals: agreements.proposals,
    })
    .from(agreements)
    .where(eq(agreements.id, id));
  return row;
};

test("what is written is kept, and the history tells which notes changed", async () => {
  const id = await inForce();
  const notes = { ...blank, leadId: lead, results: "Two visits" };
  expect(await editReporting(officer, id, 1, notes)).toEqual({ ok: true, value: { version: 2, beside: false } });
  expect(await notesOf(id)).toEqual(notes);
  const [latest] = await activityOf(officer.db, id, 5);
  expect(activitySentence(textIn("en"), latest as NonNullable<typeof latest>).text).toBe(
    "Notes for reports changed: lead agency, results.",
  );
});

test("notes of two people in different fields are both kept, also beside an edit of the details", async () => {
  const id = await inForce();
  const details = await readDetails(officer.db, await visibleRow(officer, id));
  made(await editReporting(officer, id, 1, { ...blank, results: "Two visits" }));
  made(await editDetails(officer, id, 1, { ...details, whyPartner: "Neighbours" }));
  made(await editReporting(colleague, id, 1, { ...blank, proposals: "A pilot" }));
  expect(await notesOf(id)).toEqual({ ...blank, results: "Two visits", proposals: "A pilot" });
});

test("the same note changed by two is a conflict in the reader's words, and nothing is written", async () => {
  const id = await inForce();
  made(await editReporting(colleague, id, 1, { ...blank, leadId: lead, results: "Theirs" }));
  const outcome = await editReporting(officer, id, 1, { ...blank, results: "Mine" });
  if (outcome.ok) throw new Error("it was accepted");
  const { data: answer } = await refusedReporting(officer, outcome.refusal, {
    lead: "",
    results: "Mine",
    version: "1",
  });
  expect(answer.refusal).toMatchObject({
    code: "conflict",
    by: "Bình",
    conflicts: [{ field: "results", yours: "Mine", theirs: "Theirs" }],
  });
  expect(answer.values).toMatchObject({ lead: "Department of Science · VN", results: "Mine" });
  expect((await notesOf(id))?.results).toBe("Theirs");
});

test("a lead agency that is not among the organisations is refused at its field", async () => {
  const input = { ...blank, lead: "Nobody's department", version: 1 } as never;
  expect(await resolveReporting(officer, input)).toMatchObject({ refusal: { problems: { lead: "notFoundByName" } } });
  const id = await inForce();
  const outcome = await editReporting(officer, id, 1, { ...blank, leadId: "00000000-0000-4000-8000-000000000000" });
  expect(outcome).toMatchObject({ ok: false, refusal: { problems: { lead: "notFoundByName" } } });
});

test("a viewer may not write them, and a confidential record is not there for others", async () => {
  const viewer = await testContext({ db: officer.db, role: "viewer" });
  const { id } = await makeAgreement(officer, { confidential: true, contacts: false });
  expect(await editReporting(viewer, id, 1, blank)).toMatchObject({ ok: false, refusal: { code: "forbidden" } });
  await expect(editReporting(colleague, id, 1, blank)).rejects.toMatchObject({ init: { status: 404 } });
  await expect(openReporting(colleague, id)).rejects.toMatchObject({ init: { status: 404 } });
});
