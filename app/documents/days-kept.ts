/** So many days a removed document can be brought back; then its bytes go. */
export const daysKept = 30;
