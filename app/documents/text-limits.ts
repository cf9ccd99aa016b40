/** How much text is taken out of a file, and how long that may take. For worker and thread. */
export const textLimits = {
  /** Characters in all: what comes after is not searched. */
  characters: 2_000_000,
  /** Pages of a PDF. */
  pages: 3000,
  /** Characters of a page of what has no pages of its own. */
  page: 4000,
  seconds: 60,
  /** Megabytes. */
  memory: 512,
} as const;

/** Stands between pages in what is kept. */
export const pageBreak = "\f";
