/** The migrations up to one of them, as a folder of their own: for bringing a database to the tables that a backup was of. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

interface Journal {
  entries: { tag: string; when: number }[];
}

export function readJournal(migrationsFolder: string): Journal {
  return JSON.parse(fs.readFileSync(path.join(migrationsFolder, "meta", "_journal.json"), "utf8"));
}

/** Calls with a folder that holds all migrations up to the one of that moment (`when`), and removes it afterwards. */
export async function withMigrationsUpTo<T>(
  migrationsFolder: string,
  when: number,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const journal = readJournal(migrationsFolder);
  const entries = journal.entries.filter((entry) => entry.when <= when);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "entente-migrations-"));
  try {
    fs.mkdirSync(path.join(folder, "meta"));
    fs.writeFileSync(path.join(folder, "meta", "_journal.json"), JSON.stringify({ ...journal, entries }));
    for (const { tag } of entries)
      fs.copyFileSync(path.join(migrationsFolder, `${tag}.sql`), path.join(folder, `${tag}.sql`));
    return await work(folder);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
