/**
 * Fonts that a PDF embeds: Tinos, which has the widths of Times New Roman and every Vietnamese letter, and for Han and Hangul the
 * slices of Noto Serif, cut down to the letters that stand in the paper. Reads font files alone.
 */
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { create } from "fontkit";
import type { TFontDictionary } from "pdfmake/interfaces";
import subsetFont from "subset-font";
import { projectRoot } from "#app/platform/project-root.server";
import type { Span } from "./spans";

/** From the sources as from a bundle: packages lie where `package.json` is. */
const { resolve } = createRequire(path.join(projectRoot, "package.json"));

export const latin = "Tinos";
const tinos = {
  normal: "400Regular",
  bold: "700Bold",
  italics: "400Regular_Italic",
  bolditalics: "700Bold_Italic",
} as const;
const tinosFile = (style: string) => resolve(`@expo-google-fonts/tinos/${style}/Tinos_${style}.ttf`);
const weights = { normal: 400, bold: 700 } as const;

interface Slices {
  folder: string;
  name: string;
  /** The slice of each letter. */
  of: Map<number, string>;
}

const kept = new Map<string, Slices>();

/** Which slice of a family holds which letter, as its package says. */
function slicesOf(name: "noto-serif-sc" | "noto-serif-kr"): Slices {
  const known = kept.get(name);
  if (known) return known;
  const file = resolve(`@fontsource-variable/${name}/unicode.json`);
  const ranges: Record<string, string> = JSON.parse(fs.readFileSync(file, "utf8"));
  const of = new Map<number, string>();
  for (const [slice, listed] of Object.entries(ranges))
    for (const range of listed.split(",")) {
      const [first = "", last = first] = range.trim().replace(/^U\+/i, "").split("-");
      for (let letter = Number.parseInt(first, 16); letter <= Number.parseInt(last, 16); letter++)
        of.set(letter, slice);
    }
  const slices = { folder: path.join(path.dirname(file), "files"), name, of };
  kept.set(name, slices);
  return slices;
}

let tinosLetters: Set<number> | undefined;
const inTinos = (letter: number): boolean => {
  tinosLetters ??= new Set(create(fs.readFileSync(tinosFile(tinos.normal))).characterSet);
  return tinosLetters.has(letter);
};

export interface Piece {
  text: string;
  font: string;
}

/** The fonts of one paper: gathers which letters it needs while it is laid out, then cuts the fonts. */
export class PaperFonts {
  readonly #letters = new Map<string, { slices: Slices; slice: string; letters: Set<string> }>();

  /** A span as pieces of one font each. A letter that no font has stays with Tinos, which shows a box for it. */
  pieces({ text, language }: Span): Piece[] {
    const pieces: Piece[] = [];
    for (const letter of text) {
      const font = this.#fontOf(letter, language);
      const last = pieces.at(-1);
      if (last?.font === font) last.text += letter;
      else pieces.push({ text: letter, font });
    }
    return pieces;
  }

  #fontOf(letter: string, language: string | null): string {
    const code = letter.codePointAt(0) ?? 0;
    if (code < 0x2000 || inTinos(code)) return latin;
    const families = ["noto-serif-sc", "noto-serif-kr"] as const;
    for (const family of language === "ko" ? families.toReversed() : families) {
      const slices = slicesOf(family);
      const slice = slices.of.get(code);
      if (slice === undefined) continue;
      const font = `${family}-${slice.replace(/[[\]]/g, "")}`;
      const needed = this.#letters.get(font) ?? { slices, slice, letters: new Set<string>() };
      this.#letters.set(font, needed.letters.has(letter) ? needed : { ...needed, letters: needed.letters.add(letter) });
      return font;
    }
    return latin;
  }

  /** Descriptions for pdfmake, and the files they name. Han and Hangul know no italics: they stay upright. */
  async cut(): Promise<{ fonts: TFontDictionary; files: Map<string, Buffer> }> {
    const files = new Map<string, Buffer>();
    const tinosFiles = Object.entries(tinos).map(([style, name]) => [style, tinosFile(name)] as const);
    for (const [, file] of tinosFiles) files.set(file, fs.readFileSync(file));
    const fonts: TFontDictionary = { [latin]: Object.fromEntries(tinosFiles) };
    for (const [font, { slices, letters }] of this.#letters) {
      const whole = fs.readFileSync(path.join(slices.folder, `${font}-wght-normal.woff2`));
      for (const [style, wght] of Object.entries(weights))
        files.set(
          `${font}-${style}`,
          await subsetFont(whole, [...letters].join(""), { targetFormat: "sfnt", variationAxes: { wght } }),
        );
      const [normal, bold] = [`${font}-normal`, `${font}-bold`];
      fonts[font] = { normal, bold, italics: normal, bolditalics: bold };
    }
    return { fonts, files };
  }
}
