/** Starts the worker on an open database: the same in the server's process and in a process of its own. */
import { type RunningWorker, startWorker } from "#app/jobs/worker.server";
import type { Services } from "#app/platform/context.server";
import type { OpenDatabase } from "./database";
import type { Env } from "./env";
import { openTransport } from "./mail-transport";

export function beginWork(env: Env, services: Services, { address, folder }: OpenDatabase): RunningWorker {
  return startWorker({
    services,
    databaseUrl: address,
    transport: openTransport(env, services.db),
    // A demonstration's mails stay on this machine, whatever its address is today.
    place: { folder, origin: env.mail === "mailbox" ? null : env.publicOrigin },
  });
}
