/** The text of a PDF, page by page, as it was laid out. Nothing is drawn, no font is loaded, no script in it runs. */
import { createRequire } from "node:module";
import path from "node:path";
import { NoText } from "./no-text";
import { textLimits } from "./text-limits";

const folder = path.dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));

export async function pdfPages(bytes: Buffer): Promise<string[]> {
  // Only here, and only in the thread: it is large, and most processes never read a PDF.
  const { getDocument, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const task = getDocument({
    data: new Uint8Array(bytes),
    // How characters of Chinese and Korean fonts that are not in the file are numbered.
    cMapUrl: `${path.join(folder, "cmaps")}/`,
    cMapPacked: true,
    standardFontDataUrl: `${path.join(folder, "standard_fonts")}/`,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    const pages: string[] = [];
    let characters = 0;
    for (let number = 1; number <= Math.min(document.numPages, textLimits.pages); number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const text = items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : "")).join("");
      page.cleanup();
      pages.push(text);
      characters += text.length;
      if (characters > textLimits.characters) break;
    }
    return pages;
  } catch (error) {
    throw problemOf(error);
  } finally {
    await task.destroy();
  }
}

function problemOf(error: unknown): unknown {
  const { name } = error as { name?: string };
  if (name === "PasswordException") return new NoText("encrypted");
  if (/^(InvalidPDF|MissingPDF|UnexpectedResponse|UnknownError|FormatError|XRefParse)/.test(name ?? ""))
    return new NoText("broken");
  return error;
}
