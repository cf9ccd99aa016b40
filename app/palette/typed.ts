/** Characters that the palette takes. */
export const mostTyped = 200;
