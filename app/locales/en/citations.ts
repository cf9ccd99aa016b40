/** How acts of Viet Nam are cited. `article`: its number, or null for the act as a whole. */
const at = (article: string | null) => (article ? `, art. ${article}` : "");

export const citations = {
  internationalAgreements: (number: string, article: string | null) =>
    `Viet Nam, Law on International Agreements ${number}${at(article)}`,
  decree: (number: string, article: string | null) => `Decree ${number}${at(article)}`,
  resolution: (number: string) => `National Assembly resolution ${number}`,
} as const;
