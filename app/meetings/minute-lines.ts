/** Minutes line by line, as tasks and commitments are made of them. */

/** What a line may begin with in a list, and does not say: a dash, a bullet, a number. */
const mark = /^(?:[-–—•*·+]|\d{1,2}[.)])\s+/u;

/** One line without the mark it has in a list; a long line as far as a commitment's text may go. */
export const lineOf = (line: string): string => line.trim().replace(mark, "").slice(0, 2000).normalize("NFC");

/** The lines that say something, in the order of the minutes. */
export const linesOf = (minutes: string | null): string[] => (minutes ?? "").split(/\r?\n/).map(lineOf).filter(Boolean);
