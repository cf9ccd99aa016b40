/** So many visits the page of a record names, the latest; one more is read, to say that there are others. */
export const mostNamed = 100;
