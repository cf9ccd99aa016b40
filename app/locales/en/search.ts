/** The page of search. */
export const search = {};
