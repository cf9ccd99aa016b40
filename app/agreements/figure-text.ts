/** Figures as the reader's language writes them. By hand: server and browser must write the same. Pure. */
import type { Catalogue } from "#app/locales/catalogue";

/** `51234.5` as "51,234.5" or "51.234,5"; a dash where there is none. */
export function figureText(t: Catalogue, value: number | null): string {
  if (value === null) return "–";
  const { decimal, group } = t.ui.figures;
  const [whole = "", part] = String(Math.abs(value)).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return `${value < 0 ? "−" : ""}${grouped}${part ? `${decimal}${part}` : ""}`;
}
