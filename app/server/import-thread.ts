/**
 * A thread that reads the file of one import and ends: a file somebody brings may be made to use a processor and memory without end, and
 * the pages and mails must not notice. It has its own connections, and nothing of the process but what it is told.
 */
import { parentPort, workerData } from "node:worker_threads";
import { readImport } from "#app/imports/read-import.server";
import { connect } from "#db/client.server";
import { makeLog } from "./log";

/** What the thread is told. */
export interface ImportThreadData {
  id: string;
  databaseUrl: string;
  logLevel: string;
}

const { id, databaseUrl, logLevel } = workerData as ImportThreadData;
const { db, sql } = connect(databaseUrl, { max: 1, name: "entente-import" });
try {
  // Only what the file decides is limited in time: keeping what was read waits for the database.
  await readImport({ db, log: makeLog(logLevel) }, id, () => parentPort?.postMessage("read"));
} finally {
  await sql.end({ timeout: 5 });
}
