/**
 * Puts the door and the watch in front of a client of postgres.js, for what drizzle calls: `unsafe` for one query, `begin` for a
 * transaction. The driver itself lets work wait for a connection without end.
 */
import type postgres from "postgres";
import { makeGate, type PoolState } from "./gate.server";
import type { Watch } from "./silence.server";

/** Marks an error that came while a transaction was being committed: nobody knows whether it was. */
export const atCommit = Symbol.for("entente.atCommit");

/** How the driver's queries work inside: nothing is asked before somebody waits for the answer, which calls `handler`. */
interface Inside extends Promise<unknown> {
  handler: ((query: Inside) => unknown) & { debug?: unknown };
  reject(error: unknown): void;
}

type Scope = postgres.TransactionSql;

/** Answers how to ask for the state of the pool. */
export function guard(client: postgres.Sql, max: number, wait: number | undefined, watch?: Watch): () => PoolState {
  const gate = makeGate(max, wait);
  const unsafe = client.unsafe.bind(client);
  const begin = client.begin.bind(client) as (...given: unknown[]) => Promise<unknown>;

  client.unsafe = ((...given: Parameters<typeof unsafe>) => {
    const query = unsafe(...given);
    // A transaction's own `begin` has come through the door below.
    if (given[2] && "onexecute" in given[2]) return query;
    return throughDoor(query as unknown as Inside);
  }) as typeof client.unsafe;

  client.begin = (async (...given: unknown[]) => {
    const work = given.pop() as (scope: Scope) => unknown;
    await gate.enter();
    try {
      return await transaction(given, work);
    } finally {
      gate.leave();
    }
  }) as typeof client.begin;

  async function transaction(options: unknown[], work: (scope: Scope) => unknown): Promise<unknown> {
    let committing = false;
    let over = nothing;
    try {
      return await begin(...options, async (scope: Scope) => {
        const result = await work(watched(scope));
        // From here on the driver commits.
        committing = true;
        const committed = new Promise<void>((resolve) => {
          over = resolve;
        });
        void watch?.during(committed);
        return result;
      });
    } catch (error) {
      if (committing && error instanceof Error) Object.assign(error, { [atCommit]: true });
      throw error;
    } finally {
      over();
    }
  }

  function throughDoor(query: Inside): Inside {
    const ask = query.handler;
    const enter = async (self: Inside) => {
      try {
        await gate.enter();
      } catch (error) {
        return self.reject(error);
      }
      // `then` of the driver's class would ask again.
      const answered = Promise.prototype.then.call(query, gate.leave, gate.leave);
      void watch?.during(answered);
      ask(self);
    };
    query.handler = Object.assign(enter, { debug: ask.debug });
    return query;
  }

  /** The statements of a transaction have their connection already; they are watched. */
  function watched<T extends Scope>(scope: T): T {
    if (!watch) return scope;
    const within = scope.unsafe.bind(scope);
    const deeper = scope.savepoint.bind(scope) as (work: (inner: Scope) => unknown) => unknown;
    scope.unsafe = ((...given: Parameters<typeof within>) => {
      const query = within(...given) as unknown as Inside;
      const ask = query.handler;
      const noted = (self: Inside) => {
        void watch.during(Promise.prototype.then.call(query, nothing, nothing));
        ask(self);
      };
      query.handler = Object.assign(noted, { debug: ask.debug });
      return query;
    }) as unknown as typeof scope.unsafe;
    scope.savepoint = ((work: (inner: Scope) => unknown) =>
      deeper((inner) => work(watched(inner)))) as typeof scope.savepoint;
    return scope;
  }

  return gate.state;
}

const nothing = () => {};
