/** Starts the worker on an open database: the same in the server's process and in a process of its own. */
import { type RunningWorker, startWorker } from "#app/jobs/worker.server";
import type { Services } from "#app/platform/context.server";
import type { OpenDatabase } from "./database";
import type { Env } from "./env";
import { importThreads } from "./import-threads";
import { openTransport } from "./mail-transport";
import { reportThreads } from "./report-threads";
import { textThreads } from "./text-threads";

export function beginWork(env: Env, services: Services, { address, folder }: OpenDatabase): RunningWorker {
  const reports = reportThreads(env, services, address);
  const imports = importThreads(env, services, address);
  const texts = textThreads(env, services, address);
  const worker = startWorker({
    services,
    databaseUrl: address,
    transport: openTransport(env, services.db),
    makeReport: reports.make,
    readImport: imports.read,
    readText: texts.read,
    // A demonstration's mails stay on this machine, whatever its address is today.
    place: { folder, origin: env.mail === "mailbox" ? null : env.publicOrigin },
  });
  return {
    id: worker.id,
    async stop() {
      // What is not finished is done by whoever works next.
      await Promise.all([reports.stop(), imports.stop(), texts.stop(), worker.stop()]);
    },
  };
}
