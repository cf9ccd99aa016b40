/** Migrations that were released are never changed, and together they make what `db/schema/` says. */
import crypto from "node:crypto";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { migrationsFolder } from "#app/platform/project-root.server";
import * as schema from "#db/schema";
import { readJournal } from "./migrations-up-to.server";
import released from "./released-migrations.json";

// A package for Node that is not made to be bundled.
const { generateDrizzleJson, generateMigration } = createRequire(import.meta.url)(
  "drizzle-kit/api",
) as typeof import("drizzle-kit/api");

const { entries } = readJournal(migrationsFolder);
const textOf = (tag: string) => fs.readFileSync(path.join(migrationsFolder, `${tag}.sql`), "utf8");
const snapshotOf = (tag: string) =>
  JSON.parse(fs.readFileSync(path.join(migrationsFolder, "meta", `${tag.slice(0, 4)}_snapshot.json`), "utf8"));

describe("the journal of migrations", () => {
  it("only grows: what was released comes first, as it was", () => {
    const sums = entries.map(({ tag, when }) => ({
      tag,
      when,
      sha256: crypto.createHash("sha256").update(textOf(tag)).digest("hex"),
    }));
    expect(sums.slice(0, released.length)).toEqual(released);
  });

  it("has moments that grow, for one that is older than the last applied is skipped without a word", () => {
    const moments = entries.map(({ when }) => when);
    expect(moments).toEqual([...new Set(moments)].sort((one, other) => one - other));
  });

  it("names every file once, in the order of their numbers", () => {
    const files = fs.readdirSync(migrationsFolder).filter((name) => name.endsWith(".sql"));
    expect(entries.map(({ tag }) => `${tag}.sql`)).toEqual(files.sort());
    expect(entries.map(({ tag }) => Number(tag.slice(0, 4)))).toEqual(entries.map((_, number) => number));
  });
});

describe("the migrations", () => {
  it("make what the schema says: nothing is left to generate", async () => {
    const last = snapshotOf(entries.at(-1)?.tag ?? "");
    const present = generateDrizzleJson(schema, last.id, undefined, "snake_case");
    expect(await generateMigration(last, present)).toEqual([]);
  });
});
