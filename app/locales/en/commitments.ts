/** What agreements promise, and what came of it. */
export const commitments = {};
