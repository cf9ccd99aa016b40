/**
 * A thread that makes one report and ends: rendering takes seconds of a processor, which the pages and the mails must not wait
 * for. It has its own connections, and nothing of the process but what it is told.
 */
import { workerData } from "node:worker_threads";
import { makeReport } from "#app/reports/make-report.server";
import { connect } from "#db/client.server";
import { backgroundLimits } from "#db/pool-limits";
import { runningClock } from "./clock";
import { makeLog } from "./log";

/** What the thread is told. */
export interface ReportThreadData {
  id: string;
  databaseUrl: string;
  publicOrigin: string;
  logLevel: string;
  /** The process's moment: its clock may have been set. */
  now: Date;
}

const { id, databaseUrl, publicOrigin, logLevel, now } = workerData as ReportThreadData;
const { db, sql } = connect(databaseUrl, { max: 3, name: "entente-report", limits: backgroundLimits });
try {
  await makeReport({ db, clock: runningClock(now), log: makeLog(logLevel), publicOrigin }, id);
} finally {
  await sql.end({ timeout: 5 });
}
