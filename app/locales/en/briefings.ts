/** The briefing pack of a visit or an organisation. */
export const briefings = {};
