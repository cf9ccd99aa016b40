/** A context whose queries are counted: a page asks the same number of times for one row as for sixty. */
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import type { Ctx } from "#app/platform/context.server";
import type { Db } from "#db/client.server";
import * as schema from "#db/schema";

export interface Counted {
  ctx: Ctx;
  /** How many queries the work asked. */
  during: (work: (ctx: Ctx) => Promise<unknown>) => Promise<number>;
  close: () => Promise<void>;
}

/** The same person and day on a connection of its own. */
export async function countedQueries(ctx: Ctx, appUrl: string): Promise<Counted> {
  let asked = 0;
  const client = postgres(appUrl, {
    max: 1,
    debug: () => {
      asked += 1;
    },
  });
  // The driver asks for the types once, on its first query.
  await client`select 1`;
  const counted: Ctx = { ...ctx, db: drizzle(client, { schema, casing: "snake_case" }) as unknown as Db };
  return {
    ctx: counted,
    async during(work) {
      asked = 0;
      await work(counted);
      return asked;
    },
    close: () => client.end(),
  };
}
