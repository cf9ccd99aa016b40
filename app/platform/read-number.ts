/** Numbers as people type and read them in a field. Pure. */

/** "1.500": thousands to some, decimals to others. */
export const oneMark = /^-?[1-9]\d{0,2}[.,]\d{3}$/;

const byPoint = /^-?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/;
const byComma = /^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;
const spaced = /^-?[1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?$/;

/** "12,5", "1.500.000", "1,500,000.50", "1 500 000"; not a number (NaN) where it is none. Of "1.500" and "1,500" the mark is before decimals. */
export function readNumber(typed: string): number {
  const text = spaced.test(typed) ? typed.replace(/[ \u00a0\u202f]/g, "") : typed;
  if (oneMark.test(text)) return Number(text.replace(",", "."));
  if (byPoint.test(text)) return Number(text.replaceAll(".", "").replace(",", "."));
  if (byComma.test(text)) return Number(text.replaceAll(",", ""));
  return Number(text.replace(",", "."));
}

/** A figure as a field begins with it, so that it can be sent again as it stands: three decimals get a fourth. */
export function figureField(value: number | null): string {
  const text = value === null ? "" : String(value);
  return oneMark.test(text) ? `${text}0` : text;
}
