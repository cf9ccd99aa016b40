/**
 * A backup is a folder: `manifest.json`, one packed file of rows for each table, the files of documents as they are, and `SHA256SUMS` over all of them, which
 * `sha256sum -c` reads too. It holds no password of any role; it does hold everything else, so it is kept private.
 */
import fs from "node:fs";
import path from "node:path";
import { z } from "zod";
import { StartRefusal } from "#app/server/start-refusal";
import { sumOf } from "./content.server";

export const manifestFile = "manifest.json";
export const sumsFile = "SHA256SUMS";

const name = z.string().regex(/^[a-z0-9_]+$/);

const schema = z.strictObject({
  format: z.literal(1),
  /** Of Entente, and of PostgreSQL. */
  version: z.string(),
  postgresql: z.string(),
  /** The one moment of which everything is. */
  takenAt: z.iso.datetime(),
  migrations: z.array(z.strictObject({ hash: z.string(), at: z.int() })).min(1),
  tables: z.array(
    z.strictObject({
      name,
      columns: z.array(z.string().min(1)).min(1),
      rows: z.int().min(0),
      content: z.hash("sha256"),
    }),
  ),
  /** Whose data were erased when it was taken, by number alone: an older backup that is restored later erases them again. */
  erasures: z.array(z.strictObject({ person: z.uuid(), at: z.iso.datetime(), by: z.uuid() })).default([]),
  /** The files of documents beside the tables, and those on record that were not there, or not as they came in. */
  files: z
    .strictObject({
      count: z.int().min(0),
      bytes: z.int().min(0),
      missing: z.array(z.string()),
      damaged: z.array(z.string()),
    })
    .default({ count: 0, bytes: 0, missing: [], damaged: [] }),
  sequences: z.array(z.strictObject({ name, last: z.string().regex(/^\d+$/).nullable() })),
});

export type Manifest = z.output<typeof schema>;
export type KeptTable = Manifest["tables"][number];

export const fileOf = (table: string) => `${table}.copy.gz`;

/**
 * Reads a backup and makes sure of it: every file is there, none is damaged, none was added. Writes nothing. Refuses with the
 * name of the file that is not as it was.
 */
export async function readBackup(folder: string): Promise<Manifest> {
  const sums = readSums(folder);
  for (const [file, sum] of sums) {
    if (!fs.existsSync(path.join(folder, file))) throw new StartRefusal(`The backup is not whole: ${file} is missing.`);
    if ((await sumOf(path.join(folder, file))) !== sum)
      throw new StartRefusal(`The backup is damaged: ${file} is not as it was written.`);
  }
  const manifest = schema.safeParse(JSON.parse(fs.readFileSync(path.join(folder, manifestFile), "utf8")));
  if (!manifest.success)
    throw new StartRefusal("The backup was made by a newer version of Entente: restore it with that version.");
  for (const file of [manifestFile, ...manifest.data.tables.map((table) => fileOf(table.name))])
    if (!sums.has(file)) throw new StartRefusal(`The backup is not whole: ${sumsFile} does not name ${file}.`);
  const files = [...sums.keys()].filter((file) => file.startsWith("files/")).length;
  if (files !== manifest.data.files.count)
    throw new StartRefusal(
      `The backup is not whole: ${sumsFile} names ${files} files of ${manifest.data.files.count}.`,
    );
  return manifest.data;
}

/** What a manifest says, unproved; null where there is none that this version reads. */
export function manifestOf(file: string): Manifest | null {
  if (!fs.existsSync(file)) return null;
  try {
    return schema.safeParse(JSON.parse(fs.readFileSync(file, "utf8"))).data ?? null;
  } catch {
    return null;
  }
}

/** The sum of every file of a backup, by its name in it. */
export function readSums(folder: string): Map<string, string> {
  const file = path.join(folder, sumsFile);
  if (!fs.existsSync(file)) throw new StartRefusal(`${folder} is not a backup: there is no ${sumsFile} in it.`);
  const lines = fs.readFileSync(file, "utf8").trimEnd().split("\n");
  const pairs = lines.map((line) =>
    /^([0-9a-f]{64}) {2}([a-z0-9_]+\.(?:json|copy\.gz)|files\/[0-9a-f]{2}\/[0-9a-f]{2}\/[0-9a-f]{32})$/.exec(line),
  );
  if (pairs.includes(null)) throw new StartRefusal(`The backup is damaged: ${sumsFile} is not as it was written.`);
  return new Map(pairs.map((pair) => [pair?.[2] as string, pair?.[1] as string]));
}

/** Writes the last files of a backup. `sums`: those of the tables' files. */
export async function writeManifest(folder: string, manifest: Manifest, sums: Map<string, string>): Promise<void> {
  const file = path.join(folder, manifestFile);
  write(file, `${JSON.stringify(manifest, null, 2)}\n`);
  const all = [...sums, [manifestFile, await sumOf(file)]];
  write(path.join(folder, sumsFile), all.map(([name, sum]) => `${sum}  ${name}\n`).join(""));
}

const write = (file: string, text: string) => fs.writeFileSync(file, text, { flag: "wx", mode: 0o600, flush: true });
