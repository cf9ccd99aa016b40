/** Finding any record or action, and the shortcuts of the keyboard. */
export const palette = {};
