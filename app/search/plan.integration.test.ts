/** How the index is asked: never by reading all of it, however short the name. */
import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import type { Ctx } from "#app/platform/context.server";
import { testContext } from "#test/support/context";
import { testDb } from "#test/support/database";
import { hitsQuery } from "./find-hits.server";
import { readAsked } from "./read-asked.server";
import { allTypes } from "./search.server";

const kinds = ["agreement", "organisation", "person", "visit", "meeting", "commitment", "task", "document"];
let viewer: Ctx;

/** As many of each kind as make reading all of them cost more. */
beforeAll(async () => {
  const { db, ownerSql } = await testDb();
  viewer = await testContext({ db, role: "viewer" });
  await ownerSql`
    insert into finding.entries
    select kind, gen_random_uuid(), 0, null, false, now(), E'\\nname ' || n || E'\\n', array_to_tsvector(array['name', 'w' || n, '区', '组织'])
    from unnest(${kinds}::text[]) kind, generate_series(1, 1500) n`;
  await ownerSql`analyze finding.entries`;
});

test.each(["黄埔", "판교", "thu duc", "huangpu"])(
  "%s is looked up in the index, and no table of it is read whole",
  async (q) => {
    const asked = await readAsked(viewer.db, q);
    const plan = await viewer.db.execute<{ "QUERY PLAN": string }>(
      sql`explain ${hitsQuery(viewer, asked, { types: allTypes, limit: 5, offset: 0 })}`,
    );
    const lines = plan.map((line) => line["QUERY PLAN"]);
    for (const kind of kinds) {
      expect(lines.filter((line) => line.includes(`Seq Scan on ${kind} e`))).toEqual([]);
      // Once for whole names, once for the words; of documents once more, for their further parts.
      expect(lines.filter((line) => line.includes(`Bitmap Index Scan on ${kind}_tokens_idx`))).toHaveLength(
        kind === "document" ? 3 : 2,
      );
    }
  },
);
