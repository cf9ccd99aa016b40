import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import type { Ctx } from "#app/platform/context.server";
import { importRows, imports } from "#db/schema";
import { testContext, testServices } from "#test/support/context";
import { testDb } from "#test/support/database";
import { broughtIn, fileOf } from "#test/support/imports";
import { emptyLeftImports } from "./empty-left-imports.server";
import { importPage } from "./import-queries.server";
import { dropImport, runImport } from "./imports.server";
import { keptDays } from "./kept-days";

let ctx: Ctx;
const day = 24 * 3_600_000;
const hour = 3_600_000;
beforeAll(async () => {
  const { db } = await testDb();
  ctx = await testContext({ db });
});

const broughtAgo = (milliseconds: number) =>
  fileOf({ ...ctx, now: new Date(ctx.now.getTime() - milliseconds) }, "organisations", ["name"], [["One"]], {
    ...{ type: "company", country: "KR" },
  });
const kept = async (id: string) => {
  const [row] = await ctx.db.select().from(imports).where(eq(imports.id, id));
  const rows = await ctx.db.$count(importRows, eq(importRows.importId, id));
  return { status: row?.status, content: row?.content !== null, rows, mapping: row?.mapping !== null };
};
const whole = { status: "checked", content: true, rows: 1, mapping: true };
const empty = (status: string) => ({ status, content: false, rows: 0, mapping: false });

it("a file that nobody imported is emptied after a week, what was brought in is not", async () => {
  const old = await broughtAgo(keptDays * day + hour);
  const fresh = await broughtAgo(keptDays * day - hour);
  const used = await broughtAgo(keptDays * day + hour);
  await broughtIn(ctx, used);
  const unread = await broughtAgo(keptDays * day + hour);
  await ctx.db.update(imports).set({ status: "failed", problem: "noHeader" }).where(eq(imports.id, unread));
  const { version } = await importPage(ctx, old);

  await emptyLeftImports(testServices(ctx.db));
  expect(await kept(old)).toEqual(empty("expired"));
  expect(await kept(unread)).toEqual(empty("failed"));
  expect(await kept(fresh)).toEqual(whole);
  expect(await kept(used)).toMatchObject({ status: "done", rows: 1 });

  // A page that was open all the time is refused, and the rest can be thrown away.
  expect(await runImport(ctx, old, version)).toMatchObject({ refusal: { rule: "importMovedOn" } });
  expect(await dropImport(ctx, old)).toMatchObject({ ok: true });
});

it("one that somebody has in hand at the moment is left for the next time", async () => {
  const id = await broughtAgo(keptDays * day + hour);
  await ctx.db.transaction(async (tx) => {
    await tx.select().from(imports).where(eq(imports.id, id)).for("update");
    await emptyLeftImports(testServices(ctx.db));
  });
  expect(await kept(id)).toEqual(whole);
  await emptyLeftImports(testServices(ctx.db));
  expect(await kept(id)).toEqual(empty("expired"));
});
