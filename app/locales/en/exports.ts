/** Exports of what a view shows: heads of columns, names of files. */
export const exports = {} as const;
