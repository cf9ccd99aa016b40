/** Names of sheets as Excel takes them: at most 31 letters, some forbidden, no two alike. Pure. */

const longest = 31;

/** The cover's name and one for each caption, in order; a caption of which nothing is left is counted. */
export function sheetNames(
  cover: string,
  captions: readonly string[],
  counted: (number: number) => string,
): { cover: string; tables: string[] } {
  const taken = new Set<string>();
  const take = (wanted: string, fallback: string): string => {
    const base = fitted(wanted) || fallback;
    for (let number = 1; ; number++) {
      const tail = number === 1 ? "" : ` (${number})`;
      const name = base.slice(0, longest - tail.length).trim() + tail;
      // "History" is Excel's own.
      if (taken.has(name.toLowerCase()) || name.toLowerCase() === "history") continue;
      taken.add(name.toLowerCase());
      return name;
    }
  };
  return { cover: take(cover, cover), tables: captions.map((caption, index) => take(caption, counted(index + 1))) };
}

const fitted = (caption: string): string =>
  caption
    .replace(/[[\]/\\:*?]/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, longest)
    .replace(/^'+|'+$/g, "")
    .trim();
