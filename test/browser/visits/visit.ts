/** How it is said who goes to which address, for the tables beside this file. */
export type Walk = "signedOut" | "agreements" | "records" | "settings";

export type Made = Record<string, string>;

export interface Visit {
  on: Walk;
  at: (made: Made) => string[];
}

export const visit = (on: Walk, at: (made: Made) => string | string[]): Visit => ({
  on,
  at: (made) => [at(made)].flat(),
});
export const agreement = (at: (made: Made) => string | string[]) => visit("agreements", at);
export const other = (at: (made: Made) => string | string[]) => visit("records", at);
export const setting = (at: (made: Made) => string | string[]) => visit("settings", at);

/** What only takes a form and shows nothing. */
export const noPage = null;

/** The id at the end of an address. */
export const idOf = (address = "") => address.split("/").at(-1);
