/**
 * Lets the database keep the statements that are asked again and again. Left to itself drizzle has every one read and planned anew, and
 * the driver asks for the types of its values first: two trips and most of the time of a small query. A kept statement is one trip,
 * and several of one transaction travel together.
 */
import type postgres from "postgres";

/** Texts kept at most; each connection of the pool keeps them for itself. */
const most = 250;
/** A list of values makes a text of its own for each length: such long ones come once. */
const longest = 12_000;
/** In a statement whose best plan depends on the values it is asked with, such as a word that is looked for. */
export const planAnew = "/* plan anew */";

/** Decides by text alone: kept from the second time it is asked. */
export function makeKeeper(): (text: string, values: number) => boolean {
  const known = new Map<string, boolean>();
  let kept = 0;
  return (text, values) => {
    if (values === 0 || text.length > longest || text.includes(planAnew)) return false;
    const before = known.get(text);
    if (before) return true;
    if (before === false && kept < most) {
      known.set(text, true);
      kept += 1;
      return true;
    }
    // Texts that came once are forgotten in time: what is asked again comes again.
    if (known.size > 4 * most) for (const [each, is] of known) if (!is) known.delete(each);
    known.set(text, false);
    return false;
  };
}

interface Scope {
  unsafe: postgres.Sql["unsafe"];
  savepoint?: (work: (inner: Scope) => unknown) => unknown;
}

/** Makes a client of postgres.js keep statements, for what drizzle calls: `unsafe`, and `begin` with its transaction. */
export function keepStatements(client: postgres.Sql): void {
  const keeps = makeKeeper();
  const begin = client.begin.bind(client) as (...given: unknown[]) => Promise<unknown>;

  function keeping(scope: Scope): void {
    const { unsafe, savepoint } = scope;
    const ask = (text: string, values: never[] = [], options: postgres.UnsafeQueryOptions = {}) =>
      // What the driver itself asks to begin a transaction says more than whether to keep it.
      "onexecute" in options
        ? unsafe(text, values, options)
        : unsafe(text, values, { ...options, prepare: keeps(text, values.length) });
    scope.unsafe = ask as typeof scope.unsafe;
    if (savepoint)
      scope.savepoint = (work) =>
        savepoint((inner) => {
          keeping(inner);
          return work(inner);
        });
  }

  keeping(client as unknown as Scope);
  client.begin = ((...given: unknown[]) => {
    const work = given.pop() as (scope: Scope) => unknown;
    return begin(...given, (scope: Scope) => {
      keeping(scope);
      return work(scope);
    });
  }) as typeof client.begin;
}
