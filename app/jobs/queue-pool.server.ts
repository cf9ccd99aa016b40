/** The queue's own connections: its driver is another one than that of everything else. */
import pg from "pg";
import type { Log } from "#app/platform/context.server";

/** An idle connection that breaks is an event of the pool; without a listener it would end the process. */
export function openPool(connectionString: string, log: Log, then: () => void): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max: 6,
    application_name: "entente-worker",
    // An attempt on a database that stands still is given up for another one.
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 15_000,
  });
  waitPatiently(pool);
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
 * The queue takes "no connection in time" for the end and lets go of a rejection that would end the process. It waits instead, with
 * one attempt after the other; once the pool is closed nobody waits any more.
 */
function waitPatiently(pool: pg.Pool): void {
  const connect = pool.connect.bind(pool) as () => Promise<pg.PoolClient>;
  const patiently = async (): Promise<pg.PoolClient> => {
    for (;;)
      try {
        return await connect();
      } catch (error) {
        if (!isTimeout(error)) throw error;
        if (pool.ending) return new Promise<never>(() => {});
      }
  };
  type Then = (error: unknown, client?: pg.PoolClient, release?: pg.PoolClient["release"]) => void;
  pool.connect = ((then?: Then) => {
    if (!then) return patiently();
    patiently().then(
      (client) => then(undefined, client, client.release),
      // The queue gives back what it did not get, too.
      (error: unknown) => then(error, undefined, () => {}),
    );
  }) as typeof pool.connect;
}

/** The driver says it without a code. */
const isTimeout = (error: unknown) => error instanceof Error && /^timeout exceeded|timeout expired/.test(error.message);

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
