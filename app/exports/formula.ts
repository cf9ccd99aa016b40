/**
 * What keeps a text in a CSV file from being run as a formula by a spreadsheet, and what undoes it. Pure.
 *
 * A cell runs when it begins with `=`, `+`, `-`, `@` (full-width ones too), a tab, a carriage return or a line feed. Such a text gets an
 * apostrophe in front. So does one that has apostrophes before such a character already, so that taking one away always gives the text
 * back. A spreadsheet may split at other places than we do (Excel in Vietnamese splits at `;` and then takes no quotes
 * into account): what follows a semicolon, a tab or the end of a line is treated as a beginning too.
 */
const signs = "[=+\\-@＝＋－＠]";
const begins = `(?<=^)(?='*(?:${signs}|[\\t\\r\\n]))|(?<=[;\\t\\r\\n])(?='*${signs})`;

const toGuard = new RegExp(begins, "g");
const guards = new RegExp(`(?:${begins})'`, "g");

/** The text as it is written to a cell of a CSV file. */
export const asPlainCell = (text: string): string => text.replace(toGuard, "'");

/** The text that was written: for a program that reads the file again. */
export const fromPlainCell = (cell: string): string => cell.replace(guards, "");
