/** Text as it is kept: composed, without what no table can hold, in pages. Pure. */
import { pageBreak, textLimits } from "./text-limits";

export interface FoundText {
  text: string;
  pages: number;
}

/** Pages put together up to the limit; null where nothing is written on any of them. */
export function joinPages(pages: string[]): FoundText | null {
  const kept: string[] = [];
  let left: number = textLimits.characters;
  for (const page of pages) {
    if (left <= 0) break;
    const clean = tidy(page).slice(0, left);
    kept.push(clean);
    left -= clean.length + 1;
  }
  return kept.some((page) => page !== "") ? { text: kept.join(pageBreak), pages: kept.length } : null;
}

/** A text without pages, divided between its lines. */
export function divide(text: string): string[] {
  const pages: string[] = [];
  let page = "";
  for (const line of text.split("\n")) {
    // A line longer than a page is one all the same: nobody reads on in the middle of a word.
    if (page !== "" && page.length + line.length > textLimits.page) {
      pages.push(page);
      page = "";
    }
    page += `${line}\n`;
  }
  return [...pages, page];
}

const tidy = (page: string): string =>
  page
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replaceAll(/[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]|\p{Cs}/gu, " ")
    .normalize("NFC")
    .replaceAll(/[ \t\u00a0]+/g, " ")
    .replaceAll(/ ?\n ?/g, "\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
