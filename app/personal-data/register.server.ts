/**
 * The register of erasures outside the database: by number alone, a line each. A restored backup may be older than an erasure; this file,
 * and the manifests of later backups beside it, say whose data have to be erased again.
 */
import fs from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { Executor } from "#db/client.server";
import { erasures } from "#db/schema";

const line = z.object({ person: z.uuid(), at: z.iso.datetime(), by: z.uuid() });

/** Whose data, when, and by whom. */
export type ErasureKept = z.output<typeof line>;

/** What the file says. Where there is none, nobody was erased. A damaged line is refused by its number: it may be somebody's. */
export function readRegister(file: string): ErasureKept[] {
  if (!fs.existsSync(file)) return [];
  return fs
    .readFileSync(file, "utf8")
    .split("\n")
    .flatMap((text, at) => {
      if (text.trim() === "") return [];
      const parsed = line.safeParse(jsonOf(text));
      if (!parsed.success)
        throw new Error(`${file}: line ${at + 1} is not an erasure. Mend it before anything is restored.`);
      return parsed.data;
    });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Adds to the file what the database knows and the file does not. Called after each erasure and at each start; a backup's manifest says the same. */
export async function keepRegister(db: Executor, file: string): Promise<void> {
  const rows = await db.select({ person: erasures.personId, at: erasures.at, by: erasures.by }).from(erasures);
  const known = new Set(readRegister(file).map(({ person }) => person));
  const more = rows.filter(({ person }) => !known.has(person));
  if (more.length === 0) return;
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const lines = more.map(({ person, at, by }) => `${JSON.stringify({ person, at: at.toISOString(), by })}\n`);
  fs.appendFileSync(file, lines.join(""), { mode: 0o600, flush: true });
}
