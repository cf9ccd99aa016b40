/** Opens the files of reports as other programs would, and says what stands in them. */
import { strFromU8, unzipSync } from "fflate";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A Word document: its XML by part, and the text of its body, a line for each paragraph. */
export function openWord(bytes: Uint8Array): { xml: (part: string) => string; lines: string[] } {
  const parts = unzipSync(bytes);
  const xml = (part: string) => strFromU8(parts[part] ?? new Uint8Array());
  const lines = xml("word/document.xml")
    .split("</w:p>")
    .map((paragraph) => [...paragraph.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text]) => text).join(""))
    .filter((line) => line.trim() !== "");
  return { xml, lines };
}

/** A PDF: the text of its pages, and the names of the fonts that are embedded in it. */
export async function openPdf(bytes: Uint8Array): Promise<{ pages: string[]; fonts: string[] }> {
  const loading = getDocument({ data: bytes.slice(), useSystemFonts: false, isEvalSupported: false, verbosity: 0 });
  const document = await loading.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ("str" in item ? item.str : "")).join(" "));
  }
  await loading.destroy();
  // Embedded fonts hold the letters in use, and say so by six letters before their name.
  const fonts = Buffer.from(bytes)
    .toString("latin1")
    .matchAll(/\/BaseFont \/[A-Z]{6}\+([\w-]+)/g);
  return { pages, fonts: [...new Set([...fonts].map(([, name]) => name ?? ""))] };
}
