/** Asking for a report, making it in the background, and keeping it to oneself. */
import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import type { Ctx, Log } from "#app/platform/context.server";
import { disablePerson } from "#app/settings/people.server";
import { activity, agreements, reportFiles, reports } from "#db/schema";
import { made } from "#test/factories/records";
import { makeAgreement } from "#test/support/agreements";
import { silentLog, testContext, testServices } from "#test/support/context";
import { countedQueries } from "#test/support/counted-queries";
import { testDb } from "#test/support/database";
import { asked, finishedReport } from "#test/support/reports";
import { askAgain } from "./ask-again.server";
import type { AskedReport } from "./asked-report.server";
import { makeReport } from "./make-report.server";
import { keepFiles, type Making, NotMineAnyMore, noteProgress, takeReport } from "./making.server";
import { listReports, reportFile, reportPage } from "./report-queries.server";
import { askReport, deleteReport, keptForEach } from "./reports.server";

const database = await testDb();
const { db } = database;
let officer: Ctx;
let manager: Ctx;
const gone = { init: { status: 404 } };

/** A register in Word: the kind with the fewest questions. */
const wanted = (changes: Partial<AskedReport> = {}): AskedReport => ({
  ...asked,
  columns: [],
  formats: ["docx"],
  ...changes,
});
const making = (log: Log = silentLog): Making => testServices(db, { log, publicOrigin: "https://entente.example" });
const ask = async (ctx: Ctx, changes?: Partial<AskedReport>) =>
  made(await askReport(ctx, wanted(changes), randomUUID())).id;
const makeOne = async (ctx: Ctx, changes?: Partial<AskedReport>) => {
  const id = await ask(ctx, changes);
  await makeReport(making(), id);
  return id;
};
const wordsOf = async (ctx: Ctx, id: string) => {
  const { content } = await reportFile(ctx, id, "docx");
  const xml = unzipSync(new Uint8Array(content))["word/document.xml"];
  return strFromU8(xml ?? new Uint8Array()).replace(/<[^>]+>/g, "");
};
const filesOf = (id: string) => db.select().from(reportFiles).where(eq(reportFiles.reportId, id));

beforeAll(async () => {
  officer = await testContext({ db, name: "Officer" });
  manager = await testContext({ db, role: "manager", name: "Manager" });
  await makeAgreement(manager, {
    title: "Memorandum for all to see",
    step: "inForce",
    values: { signedOn: "2023-11-17" },
  });
  await makeAgreement(manager, { title: "Memorandum behind closed doors", confidential: true });
});

it("a report whose job is gone is asked for again, once; one whose job is there is left alone", async () => {
  const id = await ask(officer);
  const jobs = () => db.execute(sql`select 1 from graphile_worker.jobs where key = ${`report:${id}`}`);
  expect(await jobs()).toHaveLength(1);
  await database.ownerSql`delete from graphile_worker._private_jobs`;
  await askAgain(db);
  await askAgain(db);
  expect(await jobs()).toHaveLength(1);
  await deleteReport(officer, id);
});

describe("a report", () => {
  it("asked for twice with one form is one report and one job", async () => {
    const ctx = await testContext({ db, role: "viewer" });
    const key = randomUUID();
    const [first, second] = await Promise.all([askReport(ctx, wanted(), key), askReport(ctx, wanted(), key)]);
    expect(made(first)).toEqual(made(second));
    const { id } = made(first);
    const jobs = await db.execute(sql`select 1 from graphile_worker.jobs where key = ${`report:${id}`}`);
    expect(jobs).toHaveLength(1);
    expect((await listReports(ctx, 1)).rows).toMatchObject([{ id, status: "waiting", kind: "register" }]);
    const trail = await db.select().from(activity).where(eq(activity.subjectId, id));
    expect(trail.map(({ verb }) => verb)).toEqual(["reportAsked"]);
  });

  it("keeps how it was asked for, and only what its kind asks for", async () => {
    const id = await ask(officer, { scope: { country: "CN", stage: "signed" }, firstOn: "2026-01-01", partnerId: "x" });
    expect(await reportPage(officer, id)).toMatchObject({
      scope: { country: "CN", stage: "signed" },
      firstOn: null,
      partnerId: null,
      files: [],
    });
  });

  it("holds what its maker may see, and nothing else", async () => {
    const seen = { officer: await wordsOf(officer, await makeOne(officer)), manager: "" };
    seen.manager = await wordsOf(manager, await makeOne(manager));
    for (const words of Object.values(seen)) expect(words).toContain("Memorandum for all to see");
    expect(seen.manager).toContain("Memorandum behind closed doors");
    expect(seen.officer).not.toContain("closed doors");
  });

  it("is of its maker's rights at the moment it is made, not at the moment it was asked for", async () => {
    const { id: shut } = await makeAgreement(manager, { title: "Memorandum shut meanwhile" });
    const id = await ask(officer);
    await db.update(agreements).set({ confidential: true }).where(eq(agreements.id, shut));
    await makeReport(making(), id);
    expect(await wordsOf(officer, id)).not.toContain("shut meanwhile");
  });

  it("is in its own language, whatever its maker reads, with whole addresses as links", async () => {
    const id = await makeOne(officer, { locale: "vi" });
    expect(await wordsOf(officer, id)).toContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    const { content } = await reportFile(officer, id, "docx");
    const links = strFromU8(unzipSync(new Uint8Array(content))["word/_rels/document.xml.rels"] ?? new Uint8Array());
    expect(links).toContain("https://entente.example/agreements/");
  });

  it("is there for nobody else, not even for managers", async () => {
    const id = await finishedReport(officer);
    expect((await reportFile(officer, id, "xlsx")).name).toMatch(/\.xlsx$/);
    for (const act of [
      () => reportPage(manager, id),
      () => reportFile(manager, id, "xlsx"),
      () => deleteReport(manager, id),
      () => reportFile(officer, id, "exe"),
      () => reportPage(officer, "no id"),
    ])
      await expect(act()).rejects.toMatchObject(gone);
    expect((await listReports(manager, 1)).rows.map((row) => row.id)).not.toContain(id);
    expect(await filesOf(id)).toHaveLength(1);
  });

  it("is deleted with its files", async () => {
    const id = await finishedReport(officer);
    made(await deleteReport(officer, id));
    await expect(reportPage(officer, id)).rejects.toMatchObject(gone);
    expect(await filesOf(id)).toEqual([]);
  });

  it("is one of ten in the making at most", async () => {
    const ctx = await testContext({ db });
    for (let count = 0; count < 10; count++) await ask(ctx);
    expect(await askReport(ctx, wanted(), randomUUID())).toMatchObject({ refusal: { rule: "tooManyReports" } });
  });

  it("makes room by itself: the oldest beyond the last ones go, and nobody else's", async () => {
    const ctx = await testContext({ db });
    const others = (await listReports(officer, 1)).total;
    await db.execute(sql`insert into reports (owner_id, kind, locale, parameters, formats, status, request_key, created_at)
      select ${ctx.actor.id}, 'register', 'en', '{}', '{xlsx}', 'ready', 'old-' || n, timestamptz '2020-01-01' + n * interval '1 day'
      from generate_series(1, ${keptForEach}) n`);
    const id = await ask(ctx);
    const kept = await db.select().from(reports).where(eq(reports.ownerId, ctx.actor.id));
    expect(kept).toHaveLength(keptForEach);
    expect(kept.map((row) => row.id)).toContain(id);
    expect(kept.map((row) => row.requestKey)).not.toContain("old-1");
    expect((await listReports(officer, 1)).total).toBe(others);
  });

  it("is listed by as many queries for one as for fifty", async () => {
    const one = await testContext({ db });
    await finishedReport(one);
    const [few, many] = await Promise.all([one, officer].map((ctx) => countedQueries(ctx, database.appUrl)));
    if (!few || !many) throw new Error("no connections");
    const asks = await few.during((ctx) => listReports(ctx, 1));
    expect(await many.during((ctx) => listReports(ctx, 1))).toBe(asks);
    await Promise.all([few.close(), many.close()]);
  });
});

describe("a worker", () => {
  it("that was killed half-way leaves nothing, and the next one makes the report once", async () => {
    const id = await ask(officer);
    const killed = await takeReport(making(), id);
    if (!killed) throw new Error("not taken");
    await noteProgress(making(), killed, 1, 2);
    expect(await reportPage(officer, id)).toMatchObject({ status: "making", done: 1, total: 2, files: [] });
    const later = { ...making(), clock: { now: () => new Date("2026-11-21T03:00:00Z") } };
    await makeReport(later, id);
    // The first was not dead after all, and comes with its files.
    const content = Buffer.from("late");
    await expect(keepFiles(making(), killed, [{ format: "pdf", name: "late.pdf", content }])).rejects.toThrow(
      NotMineAnyMore,
    );
    expect((await filesOf(id)).map(({ format }) => format)).toEqual(["docx"]);
    await makeReport(later, id);
    expect(await reportPage(officer, id)).toMatchObject({ status: "ready", files: [{ format: "docx" }] });
  });

  it("stops for a report that was thrown away meanwhile", async () => {
    const id = await ask(officer);
    const taken = await takeReport(making(), id);
    made(await deleteReport(officer, id));
    if (!taken) throw new Error("not taken");
    await expect(noteProgress(making(), taken, 1, 2)).rejects.toThrow(NotMineAnyMore);
    await makeReport(making(), id);
    expect(await filesOf(id)).toEqual([]);
  });

  it("makes none for somebody whose access was ended", async () => {
    const leaving = await testContext({ db });
    const id = await ask(leaving);
    made(await disablePerson(await testContext({ db, role: "administrator" }), leaving.actor.id));
    await makeReport(making(), id);
    expect(await reportPage(leaving, id)).toMatchObject({ status: "failed", fault: "refused:account", files: [] });
  });

  it("keeps the id under which a fault was logged", async () => {
    const id = await ask(officer);
    await db
      .update(reports)
      .set({ parameters: { scope: "stage=nowhere" } })
      .where(eq(reports.id, id));
    const logged: Record<string, unknown>[] = [];
    await makeReport(making({ ...silentLog, error: (fields) => logged.push(fields) }), id);
    const { status, fault } = await reportPage(officer, id);
    expect(status).toBe("failed");
    expect(logged).toMatchObject([{ requestId: fault, report: id }]);
  });
});
