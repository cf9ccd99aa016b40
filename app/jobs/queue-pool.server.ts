/** The queue's own connections: its driver is another one than that of everything else. */
import pg from "pg";
import type { Log } from "#app/platform/context.server";

/** An idle connection that breaks is an event of the pool; without a listener it would end the process. */
export function openPool(connectionString: string, log: Log, then: () => void): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max: 6,
    application_name: "entente-worker",
    // A database that stands still is not waited for: the queue tries again.
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 15_000,
  });
  releaseOnce(pool);
  const broken = (error: Error) => {
    log.warn({ detail: error.message }, "a connection of the queue broke");
    then();
  };
  pool.on("error", broken);
  pool.on("connect", (client) => client.on("error", broken));
  return pool;
}

/**
 * A runner that is left while its connection breaks gives that connection back twice, which would end the process; the second
 * time says nothing new.
 */
function releaseOnce(pool: pg.Pool): void {
  type Then = (
    error: Error | undefined,
    client: pg.PoolClient | undefined,
    release: (error?: boolean | Error) => void,
  ) => void;
  const connect = pool.connect.bind(pool) as { (): Promise<pg.PoolClient>; (then: Then): void };
  const once = (then: Then) =>
    connect((error, client, release) => {
      let released = false;
      then(error, client, (why) => {
        if (!released) release(why);
        released = true;
      });
    });
  pool.connect = ((then?: Then) => (then ? once(then) : connect())) as typeof pool.connect;
}
