/**
 * A text as the XML of a workbook can hold it. Excel writes what XML cannot hold as `_x000D_`, and reads it back; so a text that looks
 * like this by itself has its own underscore written so. Names that every object of JavaScript has (`constructor`) are written so too: the
 * package that makes workbooks keeps its texts in a plain object and would take them for something else. Pure.
 */

/** The most that a cell of Excel holds. */
const longest = 32_767;

const code = (character: string) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML cannot hold, or would change
const unwritable = /_(?=x[0-9A-Fa-f]{4}_)|[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g;

export function excelText(text: string): string {
  const written = text.slice(0, longest).replace(unwritable, code);
  return written in Object.prototype ? code(written) + written.slice(1) : written;
}
