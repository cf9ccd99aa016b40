/** Inherited agreements on Today and on the page of an organisation. Apart from the pages of their own, so that these fetch little. */
const agreements = (n: number | string) => (String(n) === "1" ? "1 agreement" : `${n} agreements`);

export const successionCard = {
  title: "Inherited agreements",
  toDecide: (n: number) => `${agreements(n)} to decide on`,
  of: (predecessor: string, successor: string) => `of ${predecessor}, for which ${successor} answers now`,
} as const;
