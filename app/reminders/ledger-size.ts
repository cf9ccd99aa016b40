/** Reminders on a page of the ledger. */
export const ledgerSize = 20;
