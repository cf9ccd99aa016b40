/** Letters as the search of records compares them, for the browser too. Pure. */

/** Letters that no mark can be taken off, and what they are written as without. */
const others: Record<string, string> = { đ: "d", ð: "d", ø: "o", ł: "l", ı: "i", ß: "ss", æ: "ae", œ: "oe", þ: "th" };

/** Small letters without marks, đ as d: the same forgiveness as `normalise` of the database. */
export const plainly = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[đðøłıßæœþ]/g, (letter) => others[letter] ?? letter)
    .normalize("NFC");
