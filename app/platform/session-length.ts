/** How long a session lasts: the server ends it by this, the browser warns by it. */

/** A session ends this long after it was last used, in milliseconds. */
export const sessionLasts = 12 * 3600_000;
/** How often its use is written down: so much earlier it can end than a browser would count. */
export const useNotedEvery = 5 * 60_000;
