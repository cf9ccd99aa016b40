/** Opens the database. Everything that reads or writes takes the `Db` it is given as its first parameter. */
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import * as schema from "./schema";

/** Connects as the application's role (or, for migrations, the owner's). Close with `sql.end()`. */
export function connect(url: string, options: { max?: number; name?: string } = {}) {
  const sql = postgres(url, {
    max: options.max ?? 10,
    connect_timeout: 5,
    onnotice: () => {},
    connection: { application_name: options.name ?? "entente", TimeZone: "UTC" },
  });
  return { sql, db: drizzle(sql, { schema, casing: "snake_case" }) };
}

export type Db = ReturnType<typeof connect>["db"];
/** A transaction. */
export type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];
/** Either: reads accept both. */
export type Executor = Db | Tx;
