/** What was typed when the session had ended. */
export const keptForms = {};
