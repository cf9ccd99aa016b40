/**
 * A spreadsheet of agreements, wrong in some rows, brought in by a worker that is killed half-way, taken up by another one, brought in
 * once more and taken back; then compared with what a run without a kill leaves.
 */
import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { eq, sql } from "drizzle-orm";
import { checkHistories } from "#app/agreements/check-histories.server";
import { importPage } from "#app/imports/import-queries.server";
import { runImport, undoImport } from "#app/imports/imports.server";
import { wrongRows } from "#app/imports/row-queries.server";
import type { Ctx } from "#app/platform/context.server";
import { projectRoot } from "#app/platform/project-root.server";
import { pause } from "#app/server/embedded/running";
import type { ImportStatus } from "#db/schema";
import { imports } from "#db/schema";
import { made, organisation } from "#test/factories/records";
import { ourOrganisation } from "#test/support/agreements";
import { testContext } from "#test/support/context";
import { broughtIn, fileOf } from "#test/support/imports";
import { bundle, type DrillOptions, ended, moment } from "./drill";

export interface ImportDrill extends Pick<DrillOptions, "db" | "url" | "report"> {
  rows: number;
  wrong: number;
  /** So many of the rows are on record before, and changed by the file. */
  known: number;
}

const heads = ["Số hiệu", "Tên thỏa thuận", "Loại", "Tình trạng", "Bên Việt Nam", "Đối tác", "Ngày ký", "Ngày hết hạn"];
const partners = 50;
const two = (n: number) => String(n).padStart(2, "0");

/** Each wrong row is wrong in one cell; which, and why, is known. */
const mistakes = [
  { at: 1, text: "", field: "title" },
  { at: 2, text: "no such kind", field: "kind" },
  { at: 5, text: "Nobody", field: "partiesTheirs" },
  { at: 6, text: "31/02/2020", field: "signedOn" },
] as const;

const row = (at: number, ends: number): string[] => [
  `DR-${String(at).padStart(5, "0")}`,
  `Bản ghi nhớ ${at}`,
  "MoU",
  "Còn hiệu lực",
  "Ho Chi Minh City",
  `Partner ${at % partners}`,
  `${two((at % 28) + 1)}/${two((at % 12) + 1)}/2022`,
  `31/12/${ends}`,
];

export async function drillImport(options: ImportDrill): Promise<string[]> {
  const { db, rows, wrong, known, report = () => {} } = options;
  const faults: string[] = [];
  const compare = (what: string, found: unknown, expected: unknown) => {
    if (JSON.stringify(found) !== JSON.stringify(expected))
      faults.push(`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`);
  };
  await db.execute(sql`update mail_switch set held = true, why = 'byHand'`);
  const ctx = await arranged(options);
  const wrongAt = new Map(
    Array.from({ length: wrong }, (_, nth) => [
      Math.floor(((nth + 0.5) * rows) / wrong),
      mistakes[nth % mistakes.length] as (typeof mistakes)[number],
    ]),
  );
  const before = await describe(ctx);
  const file = Array.from({ length: rows }, (_, at) => {
    const mistake = wrongAt.get(at);
    return mistake ? row(at, 2031).with(mistake.at, mistake.text) : row(at, 2031);
  });
  const changed = known - [...wrongAt.keys()].filter((at) => at < known).length;
  const counts = { created: rows - wrong - changed, updated: changed, unchanged: 0, refused: wrong };
  const timed = timer(report);

  const id = await fileOf(ctx, "agreements", heads, file);
  timed(`${rows} rows were checked`);
  compare("foretold", await countsOf(ctx, id), counts);

  const program = await bundle();
  try {
    made(await runImport(ctx, id, (await importPage(ctx, id)).version));
    await killedAt(options, program, id, rows / 2);
    timed(`half of them were brought in, and the worker was killed with kill -9`);
    await byAnother(options, program, id, "done");
    timed(`another worker brought in the rest`);
    compare("brought in", await countsOf(ctx, id), counts);
    compare("agreements and events", await totals(ctx), [known + counts.created, known + counts.created + changed]);
    const told: string[] = [];
    for await (const some of wrongRows(ctx, id))
      for (const { row: number, problems } of some) told.push(`${number} ${problems[0]?.field}`);
    compare(
      "rows to mend",
      told,
      [...wrongAt].map(([at, { field }]) => `${at + 2} ${field}`),
    );
    compare("histories that do not add up", (await checkHistories(db)).differences, []);
    timed("every history was replayed");

    const again = await fileOf(ctx, "agreements", heads, file);
    compare("the same file again", await countsOf(ctx, again), {
      ...{ created: 0, updated: 0, unchanged: rows - wrong, refused: wrong },
    });
    timed("the same file was checked again");

    made(await undoImport(ctx, id, (await importPage(ctx, id)).version));
    await killedAt(options, program, id, rows / 2);
    timed("half was taken back, and the worker was killed with kill -9");
    await byAnother(options, program, id, "undone");
    timed("another worker took back the rest");
    compare("after taking it back", await describe(ctx), before);
  } finally {
    fs.rmSync(path.dirname(program), { recursive: true, force: true });
  }
  return faults;
}

/** The office, its partners, and what is on record before. */
async function arranged({ db, known }: ImportDrill): Promise<Ctx> {
  const ctx = await testContext({ db });
  await ourOrganisation(ctx);
  for (let at = 0; at < partners; at++) await organisation(ctx, `Partner ${at}`, { country: "KR" });
  const first = await fileOf(
    ctx,
    "agreements",
    heads,
    Array.from({ length: known }, (_, at) => row(at, 2030)),
    {},
    "before.xlsx",
  );
  await broughtIn(ctx, first);
  return ctx;
}

/** Everything the file says of the agreements that count, as one sum. */
async function describe({ db }: Ctx): Promise<unknown> {
  const [sum] = await db.execute(sql`
    select count(*)::int as agreements, md5(string_agg(concat_ws('|', a.reference, a.title, a.kind, a.step, a.signed_on, a.ends_on,
      (select string_agg(p.organisation_id::text || p.side, ',' order by p.position) from agreement_parties p
        where p.agreement_id = a.id)), E'\n' order by a.reference)) as content
    from agreements a where a.step <> 'voided'`);
  return sum;
}

async function totals({ db }: Ctx): Promise<unknown> {
  const [row] = await db.execute<{ agreements: number; events: number }>(sql`
    select (select count(distinct reference)::int from agreements) as agreements, (select count(*)::int from agreement_events) as events`);
  return [row?.agreements, row?.events];
}

async function countsOf(ctx: Ctx, id: string) {
  const { created, updated, unchanged, refused } = (await importPage(ctx, id)).counts;
  return { created, updated, unchanged, refused };
}

function started({ url }: ImportDrill, program: string): ChildProcess {
  return spawn(process.execPath, [program], {
    cwd: projectRoot,
    env: { ...process.env, DATABASE_URL: url, SMTP_URL: "smtp://127.0.0.1:9", DRILL_NOW: moment },
    stdio: ["ignore", "inherit", "inherit"],
  });
}

const isWorking = ["running", "undoing"];
const standing = async ({ db }: ImportDrill, id: string) => {
  const [row] = await db.select({ status: imports.status, done: imports.done }).from(imports).where(eq(imports.id, id));
  return row ?? { status: "failed" as ImportStatus, done: 0 };
};

/** A worker works until so many rows are decided, and is killed. */
async function killedAt(options: ImportDrill, program: string, id: string, half: number): Promise<void> {
  const child = started(options, program);
  try {
    for (;;) {
      const { status, done } = await standing(options, id);
      if (!isWorking.includes(status)) throw new Error(`it was ${status} before the worker was killed`);
      if (done >= half) return;
      await pause(100);
    }
  } finally {
    await ended(child);
  }
}

/** Another worker goes on until the import is at its end. */
async function byAnother(options: ImportDrill, program: string, id: string, end: ImportStatus): Promise<void> {
  const child = started(options, program);
  try {
    while ((await standing(options, id)).status !== end) {
      if (child.exitCode !== null) throw new Error("the worker ended by itself");
      await pause(200);
    }
  } finally {
    await ended(child);
  }
}

function timer(report: (line: string) => void) {
  let last = performance.now();
  return (what: string) => {
    const now = performance.now();
    report(`${what} (${Math.round((now - last) / 1000)} s)`);
    last = now;
  };
}
