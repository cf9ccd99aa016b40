/** Delegations in and out, their programme and gifts. */
export const visits = {};
