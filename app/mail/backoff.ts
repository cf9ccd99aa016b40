/** When a mail that was not sent is tried again. Pure; in minutes. */

/** Known not to have been taken: 1, 2, 4, 8 and then every 15 minutes, so that all go soon after the server is back. */
export const minutesAfterRefusal = (attempts: number): number => Math.min(2 ** Math.max(attempts - 1, 0), 15);

/** It may have arrived: each attempt may be one too many, so 5 minutes, 20, and then every 6 hours at most. */
export const minutesAfterUnknown = (attempts: number): number => Math.min(5 * 4 ** Math.max(attempts - 1, 0), 360);
