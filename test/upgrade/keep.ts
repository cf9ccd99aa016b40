/** `node --import tsx test/upgrade/keep.ts <backup>`: keeps a backup that a released version made, for the tests of upgrading. */
import { readBackup } from "#app/backup/manifest.server";
import { migrationsFolder } from "#app/platform/project-root.server";
import { readJournal } from "#db/migrations-up-to.server";
import { packRelease } from "./releases";

const backup = process.argv[2];
if (!backup) throw new Error("Which backup?");
const newest = (await readBackup(backup)).migrations.at(-1)?.at;
const entry = readJournal(migrationsFolder).entries.find(({ when }) => when === newest);
if (!entry) throw new Error("Its schema is not among the migrations here");
packRelease(entry.tag.slice(0, 4), backup);
console.log(`Kept as test/upgrade/${entry.tag.slice(0, 4)}.backup.json.gz`);
