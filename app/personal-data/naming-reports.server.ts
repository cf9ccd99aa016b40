/** Which reports that were made name a person: their Word and Excel files are looked through, one at a time. */
import { sql } from "drizzle-orm";
import { openArchive } from "#app/platform/files/archive.server";
import type { Tx } from "#db/client.server";

/** Ids of reports whose files hold one of these values. One that was made as PDF alone cannot be looked through, so it is among them. */
export async function reportsNaming(tx: Tx, values: string[]): Promise<string[]> {
  const wanted = values.map(folded).filter((value) => value !== "");
  if (wanted.length === 0) return [];
  const files = await tx.execute<{ id: string; format: string }>(
    sql`select report_id as id, format from report_files order by report_id, format`,
  );
  const readable = files.filter(({ format }) => format !== "pdf");
  const naming = new Set(files.map(({ id }) => id).filter((id) => !readable.some((file) => file.id === id)));
  for (const { id, format } of readable) {
    if (naming.has(id)) continue;
    const [row] = await tx.execute<{ content: Buffer }>(
      sql`select content from report_files where report_id = ${id} and format = ${format}`,
    );
    const text = row ? folded(textOf(row.content)) : "";
    if (text === "" || wanted.some((value) => text.includes(value))) naming.add(id);
  }
  return [...naming];
}

/** All texts of an office document, the marks between them taken out. Empty where it is none. */
function textOf(content: Buffer): string {
  try {
    const archive = openArchive(Buffer.from(content));
    const parts = archive.names.filter((name) => name.endsWith(".xml"));
    return parts
      .map((name) =>
        readAs(
          archive
            .read(name)
            .toString("utf8")
            .replaceAll(/<[^>]*>/g, " "),
        ),
      )
      .join(" ");
  } catch {
    return "";
  }
}

const marks: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** What XML writes in other words, such as the apostrophe in "D'Souza". */
const readAs = (text: string) =>
  text.replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (written, hex, decimal, mark) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return mark ? (marks[mark] ?? written) : code <= 0x10ffff ? String.fromCodePoint(code) : written;
  });

/** Without accents and capitals, single spaces. */
const folded = (text: string) =>
  text
    .normalize("NFD")
    .replaceAll(/\p{Mn}+/gu, "")
    .normalize("NFC")
    .replaceAll(/đ/gi, "d")
    .toLowerCase()
    .replaceAll(/\s+/g, " ")
    .trim();
