/** A larger file, wrong in some rows, whose run is killed half-way and taken up by others: the same as if nothing had happened. */
import { count, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Ctx } from "#app/platform/context.server";
import { activity, importRows, organisations } from "#db/schema";
import { made } from "#test/factories/records";
import { testContext } from "#test/support/context";
import { testDb } from "#test/support/database";
import { becameOf, broughtIn, fileOf, undone, worked } from "#test/support/imports";
import { testWork } from "#test/support/work";
import { importPage } from "./import-queries.server";
import { runImport } from "./imports.server";
import { wrongRows } from "./row-queries.server";
import { workImport } from "./work-import.server";

const size = 120;
const wrong = [7, 30, 59, 60, 61, 90, 119];
const columns = ["name", "type", "country", "place"];
const rows = Array.from({ length: size }, (_, at) => [
  `Organisation ${String(at).padStart(4, "0")}`,
  wrong.includes(at) ? "nonsense" : "agency",
  "VN",
  at % 3 === 0 ? "Huế" : "",
]);

const kept = async (ctx: Ctx) =>
  ctx.db
    .select({
      name: organisations.name,
      type: organisations.type,
      place: organisations.place,
      version: organisations.version,
    })
    .from(organisations)
    .orderBy(organisations.name);

describe("a run that is killed half-way", () => {
  it("goes on without doing anything twice, and can be undone whole", async () => {
    const { db } = await testDb();
    const ctx = await testContext({ db });
    const id = await fileOf(ctx, "organisations", columns, rows);
    made(await runImport(ctx, id, (await importPage(ctx, id)).version));

    let asked = 0;
    const killed = testWork(db, null, {
      stopping: () => {
        if (++asked > 50) throw new Error("killed");
        return false;
      },
    });
    const goOn = async () => {
      for (;;) await workImport(killed, { id });
    };
    await expect(goOn()).rejects.toThrow("killed");
    const [half] = await db
      .select({ many: count(importRows.outcome) })
      .from(importRows)
      .where(eq(importRows.importId, id));
    expect(half?.many).toBeGreaterThan(40);
    expect(half?.many).toBeLessThan(size);

    // Two workers take it up at once, as after a restart beside one that was thought dead.
    await Promise.all([workImport(testWork(db, null), { id }), workImport(testWork(db, null), { id })]);
    await worked(ctx, id);
    const page = await importPage(ctx, id);
    expect(page).toMatchObject({ status: "done", done: size, total: size });
    expect(page.counts).toMatchObject({ created: size - wrong.length, refused: wrong.length, problems: wrong.length });
    const expected = rows
      .filter((_, at) => !wrong.includes(at))
      .map(([name, type, , place]) => ({ name, type, place: place || null, version: 1 }));
    expect(await kept(ctx)).toEqual(expected);
    const [said] = await db.select({ many: count() }).from(activity).where(eq(activity.verb, "organisationAdded"));
    expect(said?.many).toBe(expected.length);

    const told: number[] = [];
    for await (const some of wrongRows(ctx, id))
      for (const { row, problems } of some) told.push(row, problems[0]?.column ?? -1);
    expect(told).toEqual(wrong.flatMap((at) => [at + 2, 1]));

    const again = await fileOf(ctx, "organisations", columns, rows);
    await broughtIn(ctx, again);
    expect((await importPage(ctx, again)).counts).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: expected.length,
      refused: wrong.length,
    });
    expect(await kept(ctx)).toEqual(expected);

    await undone(ctx, id);
    expect(await kept(ctx)).toEqual([]);
    expect((await becameOf(ctx, id)).filter((row) => !row.includes("undone"))).toHaveLength(wrong.length);
  });
});
