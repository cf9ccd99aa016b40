/** How patient the connections of a pool are. All in seconds. */
export interface PoolLimits {
  /** How long work waits for a connection while all are taken. */
  wait: number;
  /** How long a statement waits for a lock that somebody else holds. */
  lock: number;
  /** How long a statement may take before the database ends it. */
  statement: number;
  /** How long an open transaction may rest between two statements before the database ends it. */
  idle: number;
  /** After how long without a byte a statement is given up, and its connection with it: longer than `statement`. */
  silence: number;
}

/** For pages: people wait for them. */
export const pageLimits: PoolLimits = { wait: 5, lock: 8, statement: 20, idle: 60, silence: 25 };

/** For work in the background: nobody waits, but nothing may hang for ever. */
export const backgroundLimits: PoolLimits = { wait: 30, lock: 30, statement: 120, idle: 300, silence: 130 };

/** For the question whether the database answers at all. */
export const probeLimits: PoolLimits = { wait: 2, lock: 4, statement: 4, idle: 10, silence: 5 };
