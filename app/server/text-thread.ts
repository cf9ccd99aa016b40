/**
 * A thread that finds the text of one file and ends: a file somebody brings may be made to use a processor and memory without end, and the
 * pages and mails must not notice. It has its own connection, and nothing of the process but what it is told.
 */
import { parentPort, workerData } from "node:worker_threads";
import { readText } from "#app/documents/read-text.server";
import { type FileSettings, openFiles } from "#app/platform/files/open-files.server";
import { connect } from "#db/client.server";
import { makeLog } from "./log";

/** What the thread is told. */
export interface TextThreadData {
  id: string;
  databaseUrl: string;
  logLevel: string;
  files: FileSettings;
}

const { id, databaseUrl, logLevel, files } = workerData as TextThreadData;
const { db, sql } = connect(databaseUrl, { max: 1, name: "entente-text" });
try {
  // Only what the file decides is limited in time: keeping what was found waits for the database.
  await readText({ db, log: makeLog(logLevel), files: openFiles(files) }, id, () => parentPort?.postMessage("found"));
} finally {
  await sql.end({ timeout: 5 });
}
