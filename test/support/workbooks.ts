/** Workbooks made by hand, part by part: well formed, and as no program would write them. */
import { strToU8, type Zippable, zipSync } from "fflate";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
const relations = (...all: string[]) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join("")}</Relationships>`;

export interface SheetParts {
  name?: string;
  state?: string;
  /** The rows, as XML. */
  rows: string;
  /** What stands behind the rows, as XML. */
  after?: string;
}

export interface WorkbookParts {
  sheets: SheetParts[];
  texts?: string;
  styles?: string;
  from1904?: boolean;
  /** Parts put in place of the usual ones, or beside them. */
  parts?: Record<string, string | Uint8Array>;
}

/** The bytes of a workbook. */
export function workbookOf({ sheets, texts = "", styles = "", from1904, parts = {} }: WorkbookParts): Buffer {
  const files: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "_rels/.rels": relations(relation("r1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${from1904 ? ' date1904="1"' : ""}/><sheets>${sheets
      .map(({ name, state }, at) => {
        const shown = state ? ` state="${state}"` : "";
        return `<sheet name="${name ?? `Sheet${at + 1}`}" sheetId="${at + 1}"${shown} r:id="s${at + 1}"/>`;
      })
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      ...sheets.map((_, at) => relation(`s${at + 1}`, "worksheet", `worksheets/sheet${at + 1}.xml`)),
      relation("t", "sharedStrings", "sharedStrings.xml"),
      relation("y", "styles", "styles.xml"),
    ),
    "xl/sharedStrings.xml": `<sst xmlns="${main}">${texts}</sst>`,
    "xl/styles.xml": `<styleSheet xmlns="${main}">${styles}</styleSheet>`,
    ...Object.fromEntries(
      sheets.map(({ rows, after = "" }, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
      ]),
    ),
    ...parts,
  };
  const bytes: Zippable = {};
  for (const [name, content] of Object.entries(files))
    bytes[name] = typeof content === "string" ? strToU8(content) : content;
  return Buffer.from(zipSync(bytes, { level: 1 }));
}

/** A row of texts. */
export const textRow = (row: number, ...cells: string[]) =>
  `<row r="${row}">${cells
    .map((text, at) => `<c r="${String.fromCharCode(65 + at)}${row}" t="inlineStr"><is><t>${text}</t></is></c>`)
    .join("")}</row>`;

/** The size that an archive claims for a part in its directory, and in front of the part, made another. */
export function lyingAbout(workbook: Buffer, part: string, size: number): Buffer {
  const bytes = Buffer.from(workbook);
  for (const [signature, sizeAt, nameAt] of [
    [0x04034b50, 22, 30],
    [0x02014b50, 24, 46],
  ] as const)
    for (let at = 0; at + 50 < bytes.length; at++)
      if (
        bytes.readUInt32LE(at) === signature &&
        bytes.toString("utf8", at + nameAt, at + nameAt + part.length) === part
      )
        bytes.writeUInt32LE(size, at + sizeAt);
  return bytes;
}
