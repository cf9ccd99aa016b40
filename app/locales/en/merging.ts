/** Organisations and people that turned out to be the same. */
export const merging = {};
