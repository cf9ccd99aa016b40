/** What a workbook is made of: its sheets by name, its texts, and what the formats of its numbers show. */
import { unreadable } from "./file-problem";
import { fileLimits } from "./limits";
import { type NumberShows, shows } from "./number-text";
import { readXml } from "./xml.server";
import type { Archive } from "./zip.server";

export interface Workbook {
  /** In the order of the tabs, hidden ones left out unless there are no others. */
  sheets: { name: string; part: string }[];
  from1904: boolean;
  texts: string[];
  /** By the number of the style that a cell names. */
  styles: NumberShows[];
}

interface Relation {
  type: string;
  part: string;
}

export function readWorkbook(archive: Archive): Workbook {
  const main = [...relationsOf(archive, "").values()].find(({ type }) => type.endsWith("/officeDocument"))?.part;
  if (!main || !archive.has(main)) unreadable("notASpreadsheet");
  const relations = relationsOf(archive, main);
  const partOf = (kind: string) => [...relations.values()].find(({ type }) => type.endsWith(`/${kind}`))?.part;
  const sheets: { name: string; part: string; hidden: boolean }[] = [];
  let from1904 = false;
  readXml(archive.read(main), {
    open(name, attributes) {
      if (name === "workbookPr") from1904 = /^(1|true)$/.test(attributes().date1904 ?? "");
      if (name !== "sheet") return;
      const { name: title = "", state, ...rest } = attributes();
      const id = Object.entries(rest).find(([key]) => key.endsWith(":id"))?.[1];
      const relation = id === undefined ? undefined : relations.get(id);
      // Charts and macros have tabs as well, but no cells.
      if (relation?.type.endsWith("/worksheet"))
        sheets.push({
          name: title.slice(0, 200),
          part: relation.part,
          hidden: state !== undefined && state !== "visible",
        });
    },
  });
  if (sheets.length === 0) unreadable("notASpreadsheet");
  const shown = sheets.filter(({ hidden }) => !hidden);
  const [texts, styles] = [partOf("sharedStrings"), partOf("styles")];
  return {
    sheets: (shown.length > 0 ? shown : sheets).map(({ name, part }) => ({ name, part })),
    from1904,
    texts: texts && archive.has(texts) ? readTexts(archive.read(texts)) : [],
    styles: styles && archive.has(styles) ? readStyles(archive.read(styles)) : [],
  };
}

/** What a part refers to, by the id it uses for it. Targets outside the workbook are never followed. */
function relationsOf(archive: Archive, part: string): Map<string, Relation> {
  const folder = part.includes("/") ? part.slice(0, part.lastIndexOf("/") + 1) : "";
  const file = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const found = new Map<string, Relation>();
  if (!archive.has(file)) return found;
  readXml(archive.read(file), {
    open(name, attributes) {
      if (name !== "Relationship") return;
      const { Id = "", Type = "", Target = "", TargetMode } = attributes();
      if (TargetMode !== "External") found.set(Id, { type: Type, part: resolved(folder, Target) });
    },
  });
  return found;
}

/** A target is told from the folder of the part that names it, or from the top. */
function resolved(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/"))
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  return path.join("/");
}

/** The texts that cells refer to by number: all their pieces, without the reading aids of East Asian text. */
function readTexts(bytes: Buffer): string[] {
  const texts: string[] = [];
  const parts = textParts();
  readXml(bytes, {
    ...parts,
    open(name) {
      parts.open(name);
    },
    close(name) {
      parts.close(name);
      if (name !== "si") return;
      texts.push(parts.take());
      if (texts.length > fileLimits.cells) unreadable("tooManyCells");
    },
  });
  return texts;
}

/** Gathers what stands in the `t` elements of one text. */
export function textParts() {
  let gathered = "";
  let inside = false;
  let aside = 0;
  return {
    open(name: string) {
      if (name === "rPh") aside++;
      inside = name === "t" && aside === 0;
    },
    close(name: string) {
      if (name === "rPh") aside--;
      inside = false;
    },
    text(text: string) {
      if (!inside) return;
      gathered += text;
      // Characters are written as seven where XML cannot hold them.
      if (gathered.length > fileLimits.cell * 7) unreadable("cellTooLong");
    },
    take() {
      const text = unescaped(gathered);
      gathered = "";
      return text;
    },
  };
}

/** `_x000D_` is how a workbook writes what XML cannot hold; `_x005F_` is an underscore that would look like one. */
const unescaped = (text: string) =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

function readStyles(bytes: Buffer): NumberShows[] {
  const formats = new Map<number, string>();
  const styles: NumberShows[] = [];
  let inCells = false;
  readXml(bytes, {
    open(name, attributes) {
      if (name === "numFmt") {
        const { numFmtId, formatCode } = attributes();
        formats.set(Number(numFmtId), (formatCode ?? "").slice(0, 500));
      } else if (name === "cellXfs") inCells = true;
      else if (name === "xf" && inCells) {
        const id = Number(attributes().numFmtId ?? 0);
        styles.push(shows(id, formats.get(id)));
      }
    },
    close(name) {
      if (name === "cellXfs") inCells = false;
    },
  });
  return styles;
}
