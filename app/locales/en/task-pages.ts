/** Tasks in depth: list, calendar and board, templates, several at once. */
export const taskPages = {};
