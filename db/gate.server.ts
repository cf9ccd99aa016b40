/** The door to the connections of a pool: counts who is in and who waits, and sends away who waited too long. */

/** All connections were taken for longer than work waits for one. */
class PoolBusy extends Error {
  readonly code = "POOL_BUSY";
}

export interface PoolState {
  max: number;
  /** Connections that work is being done on. */
  used: number;
  /** Work that waits for a connection. */
  waiting: number;
  /** How often work was sent away since the process began. */
  sentAway: number;
}

export interface Gate {
  /** Resolves when there is a connection; rejects with `PoolBusy` after `waitSeconds`. First come, first served. */
  enter(): Promise<void>;
  /** Has to follow every `enter` that resolved, once. */
  leave(): void;
  state(): PoolState;
}

export function makeGate(max: number, waitSeconds: number | undefined): Gate {
  const line = new Set<() => void>();
  let used = 0;
  let sentAway = 0;

  function waitInLine(): Promise<void> {
    return new Promise((resolve, reject) => {
      const goIn = () => {
        clearTimeout(impatience);
        line.delete(goIn);
        resolve();
      };
      const impatience =
        waitSeconds === undefined
          ? undefined
          : setTimeout(() => {
              line.delete(goIn);
              sentAway += 1;
              reject(new PoolBusy(`No connection to the database was free within ${waitSeconds} seconds`));
            }, waitSeconds * 1000);
      line.add(goIn);
    });
  }

  return {
    async enter() {
      if (used >= max) return waitInLine();
      used += 1;
    },
    leave() {
      // The place passes on to who came first.
      const [next] = line;
      if (next) next();
      else used -= 1;
    },
    state: () => ({ max, used, waiting: line.size, sentAway }),
  };
}
