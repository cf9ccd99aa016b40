/** Personal data on the page of a person. Apart from the pages of their own, so that it fetches little. */
export const personalDataCard = {
  card: "Personal data",
  cardText: "What is held of this person can be told to them, looked at again, and erased.",
  see: "What is held",
  erase: "Erase",
  erasedTitle: "Erased person",
  erasedOn: (day: string) => `The data of this person were erased on ${day}`,
  erasedText:
    "Nothing personal is held any more. The page stays for what points to it: meetings, visits and entries of histories, by number alone.",
} as const;
