/**
 * What the writer of workbooks leaves out: links of cells, arrows to filter by, and that a table is printed as wide as the page with
 * its header on every page. Adds to the XML in the order Excel demands.
 */
import type { Sheet as AnySheet, Feature, Image } from "write-excel-file/node";
import { getCellAddress, sanitizeAttributeValue, sanitizeTextContent } from "write-excel-file/utility";

type FileContent = Image["content"];
export type Sheet = AnySheet<FileContent>;

export interface CellLink {
  /** From 0, the header being 0. */
  row: number;
  column: number;
  address: string;
}

const linkType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";

/** Only whole addresses lead anywhere from a file. */
const leading = (links: readonly CellLink[]) => links.filter(({ address }) => /^https?:\/\//.test(address));

/** A sheet that holds a table, its header counted. */
export interface TableSheet {
  sheet: string;
  rows: number;
  columns: number;
}

/** Links and tables by sheet, in the order of the sheets; null for a sheet without a table. */
export function sheetParts(
  links: readonly (readonly CellLink[])[],
  tables: readonly (TableSheet | null)[],
): Feature<FileContent> {
  return {
    files: {
      transform: {
        "xl/workbook.xml": { transform: (xml) => xml.replace("<definedNames/>", printTitles(tables)) },
        "xl/worksheets/sheet{id}.xml": {
          transform: (xml, _, { sheetIndex }) => {
            const table = tables[sheetIndex];
            return table ? withTable(xml, table, leading(links[sheetIndex] ?? [])) : xml;
          },
        },
        "xl/worksheets/_rels/sheet{id}.xml.rels": {
          insert: (_, { sheetIndex }) =>
            leading(links[sheetIndex] ?? [])
              .map(
                ({ address }, index) =>
                  `<Relationship Id="rId-link-${index + 1}" Type="${linkType}" Target="${sanitizeAttributeValue(address)}" TargetMode="External"/>`,
              )
              .join(""),
        },
      },
    },
  };
}

/** The header row of each table is printed on every page. */
function printTitles(tables: readonly (TableSheet | null)[]): string {
  const named = tables.map((table, index) => {
    if (!table) return "";
    const row = `'${table.sheet.replaceAll("'", "''")}'!$1:$1`;
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${sanitizeTextContent(row)}</definedName>`;
  });
  return `<definedNames>${named.join("")}</definedNames>`;
}

function withTable(xml: string, { rows, columns }: TableSheet, links: readonly CellLink[]): string {
  const found = links.map(
    ({ row, column }, index) => `<hyperlink ref="${getCellAddress(row, column)}" r:id="rId-link-${index + 1}"/>`,
  );
  const linked = found.length > 0 ? `<hyperlinks>${found.join("")}</hyperlinks>` : "";
  const filter = `<autoFilter ref="A1:${getCellAddress(rows - 1, columns - 1)}"/>`;
  return xml
    .replace("<sheetViews>", () => `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>`)
    .replace("</sheetData>", () => `</sheetData>${filter}${linked}`)
    .replace(/<pageSetup ([^>]*)\/>/, `<pageSetup $1 fitToWidth="1" fitToHeight="0"/>`);
}
