/** Comments beside a record, and who is named in them. */
export const comments = {};
