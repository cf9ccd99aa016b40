/**
 * Sizes of an official paper: Decree 30/2020/NĐ-CP (Viet Nam), annex I, for the record of both languages. Millimetres unless
 * a name says points.
 */
export const sheet = { width: 210, height: 297 } as const;

/** The binding edge is 30: on a turned page it lies on top. */
export const upright = { top: 20, right: 20, bottom: 20, left: 30 } as const;
export const turned = { top: 30, right: 20, bottom: 20, left: 20 } as const;

/** A working paper is not bound. */
const loose = { top: 15, right: 17, bottom: 14, left: 18 } as const;

export const marginsOf = (landscape: boolean, plain = false) => (landscape ? turned : plain ? loose : upright);

/** How wide text may run. */
export const textWidth = (landscape: boolean): number =>
  landscape ? sheet.height - turned.left - turned.right : sheet.width - upright.left - upright.right;

/** The page's number stands in the margin above the text, from the second page on. */
export const numberFromTop = { upright: 10, turned: 15 } as const;

/** Sizes of letters, in points. */
export const points = {
  body: 13,
  head: 12,
  motto: 13,
  number: 13,
  title: 14,
  heading: 13,
  table: 11,
  recipients: 11,
  recipientsTitle: 12,
  page: 13,
} as const;

export type Points = Record<keyof typeof points, number>;

/** Of a working paper that has to fit two pages. */
const plainPoints: Points = { ...points, body: 11, title: 13, heading: 11.5, table: 10, page: 10 };

/** First line of a paragraph. */
export const indent = 10;

/**
 * The head of an upright page reaches into the margins, as on printed papers: beside the state's name, which needs 88 mm in
 * 12 points, an office's name needs more than what is left.
 */
export const headWidth = (landscape: boolean) => ({ before: landscape ? 0 : 8, after: landscape ? 0 : 4 });
/** Share of the office's side of the head. */
export const headShare = 0.43;

/** The narrowest column: "STT" in bold with its margins. */
export const narrowest = 11;

const pointsPerMm = 72 / 25.4;
export const toPoints = (mm: number): number => mm * pointsPerMm;

/** About how wide a text is in Times, in mm. Good to a tenth: enough for lines under titles and heights of rows. */
export function widthOf(text: string, size: number, { bold = false } = {}): number {
  let ems = 0;
  for (const letter of text) ems += emsOf(letter);
  return (ems * size * (bold ? 1.07 : 1)) / pointsPerMm;
}

function emsOf(letter: string): number {
  if (letter >= "\u2e80" && letter <= "\uffef") return 1;
  if (" .,:;'()-/|iltjfrI".includes(letter)) return 0.3;
  return letter === letter.toLowerCase() ? 0.48 : 0.7;
}

/** What the letters and lines of a paper measure. */
export interface Sizes {
  points: Points;
  /** First line of a paragraph. */
  indent: number;
  textWidth: (landscape: boolean) => number;
}

const official: Sizes = { points, indent, textWidth };
const working: Sizes = {
  points: plainPoints,
  indent: 0,
  textWidth: (landscape) => (landscape ? textWidth(true) : sheet.width - loose.left - loose.right),
};

export const sizesOf = (plain: boolean): Sizes => (plain ? working : official);
