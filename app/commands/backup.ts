/**
 * `npm run backup [-- --to folder]`: copies everything on record into a folder, while others work. With the built-in database
 * and with a PostgreSQL of one's own; migrates nothing, so it is good before an upgrade.
 */
import path from "node:path";
import { parseArgs } from "node:util";
import { takeBackup } from "#app/backup/take-backup.server";
import { openFiles } from "#app/platform/files/open-files.server";
import { projectRoot } from "#app/platform/project-root.server";
import { reachDatabase } from "#app/server/reach-database";
import { inSentences, sizeOf } from "./backup-words";
import { runPlain } from "./run-command";

runPlain(async (env) => {
  const { values } = parseArgs({ options: { to: { type: "string" } } });
  const into = path.resolve(projectRoot, values.to ?? path.join(".data", "backups"));
  const reached = await reachDatabase(env, { alone: false });
  try {
    const { folder, manifest, bytes } = await takeBackup({
      ...{ url: reached.owner ?? reached.application, into },
      store: openFiles(env.files).store,
    });
    console.log(`${reached.place} is backed up, as of ${manifest.takenAt}.`);
    console.log(`${inSentences(manifest)}, ${sizeOf(bytes)} in ${folder}`);
    const { missing, damaged } = manifest.files;
    if (missing.length + damaged.length === 0) return;
    console.log(
      `${missing.length} files on record are not in ${env.files.s3 ? "the store" : env.files.folder}, ${damaged.length} are not as they came in.`,
    );
    console.log("The backup holds everything else; manifest.json names them.");
    process.exitCode = 1;
  } finally {
    await reached.close();
  }
});
