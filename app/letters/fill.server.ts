/** Puts facts into the fields of a template, and finds which fields a template has. Loads what reads Word documents only when asked. */
import { openArchive } from "#app/platform/files/archive.server";
import { clean } from "#app/reports/rendering/spans";
import type { LetterFacts } from "./letter-facts.server";

const delimiters = { start: "{{", end: "}}" };

/** A fact as a letter holds it: a mark of its own that looks like that of a field is parted without being seen, or it would be filled in turn. */
const written = (fact: string): string =>
  clean(fact.replaceAll("\u000b", "\n")).replaceAll(delimiters.start, "{\u200b{");

/** The template with every field filled; its look stays as it is. */
export async function fill(template: Buffer, facts: LetterFacts): Promise<Buffer> {
  const { PatchType, patchDocument, TextRun } = await import("docx");
  const runs = (text: string) =>
    written(text)
      .split("\n")
      .map((line, at) => new TextRun(at === 0 ? { text: line } : { text: line, break: 1 }));
  return patchDocument({
    outputType: "nodebuffer",
    data: template,
    patches: Object.fromEntries(
      Object.entries(facts).map(([field, text]) => [field, { type: PatchType.PARAGRAPH, children: runs(text) }]),
    ),
    keepOriginalStyles: true,
    placeholderDelimiters: delimiters,
    trimPlaceholders: true,
    recursive: true,
  });
}

/** The fields a template has, each once; null where it cannot be read as a Word document. */
export async function fieldsIn(template: Buffer): Promise<string[] | null> {
  try {
    // Every part within limits, before anything reads them whole.
    const archive = openArchive(template, { entries: 2000, part: 16 * 1024 * 1024, unpacked: 32 * 1024 * 1024 });
    for (const name of archive.names) if (!name.endsWith("/")) archive.read(name);
    const { patchDetector } = await import("docx");
    const found = await patchDetector({ data: template, placeholderDelimiters: delimiters, trimPlaceholders: true });
    return [...new Set(found)];
  } catch {
    // Whatever it stumbles over is the template's: damaged, too large, or no Word document.
    return null;
  }
}
