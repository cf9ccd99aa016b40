/** Opens the database. Everything that reads or writes takes the `Db` it is given as its first parameter. */
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { guard } from "./guard.server";
import type { PoolLimits } from "./pool-limits";
import { keepStatements } from "./prepared.server";
import * as schema from "./schema";
import { watchSilence } from "./silence.server";

export interface ConnectOptions {
  /** Connections at most; 10 unless said. */
  max?: number;
  /** What the database's own list of connections calls it. */
  name?: string;
  /** Without: nothing is cut short, as commands that take their time want it. */
  limits?: PoolLimits;
}

/** Connects as the application's role (or, for migrations, the owner's). Close with `sql.end()`. */
export function connect(url: string, { max = 10, name = "entente", limits }: ConnectOptions = {}) {
  const watch = limits && watchSilence(limits.silence);
  const sql = postgres(url, {
    max,
    connect_timeout: limits ? 5 : 10,
    // Seconds between attempts to connect: the driver's own grow to twenty, while people wait.
    backoff: (attempt: number) => Math.min(0.05 * 2 ** Math.min(attempt, 4), 0.5),
    // A connection that rests finds out soon that its other end is gone.
    keep_alive: 15,
    onnotice: () => {},
    connection: { application_name: name, TimeZone: "UTC", ...(limits && endedByDatabase(limits)) },
    // An option that the driver has, but not its types.
    ...({ socket: watch?.socket } as object),
  });
  const state = guard(sql, max, limits?.wait, watch);
  keepStatements(sql);
  return { sql, db: drizzle(sql, { schema, casing: "snake_case" }), state };
}

/** In milliseconds, as PostgreSQL takes them. */
function endedByDatabase({ lock, statement, idle }: PoolLimits) {
  return {
    lock_timeout: lock * 1000,
    statement_timeout: statement * 1000,
    idle_in_transaction_session_timeout: idle * 1000,
  };
}

export type Db = ReturnType<typeof connect>["db"];
/** A transaction. */
export type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];
/** Either: reads accept both. */
export type Executor = Db | Tx;
