/** What is held of a person: review, export, erasing. */
export const personalData = {};
