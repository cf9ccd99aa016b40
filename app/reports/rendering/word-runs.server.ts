/** Runs of letters for Word: each in the font and with the language mark of its text, so that Word neither mends nor underlines it. */
import { ExternalHyperlink, type IRunOptions, type ParagraphChild, TextRun, UnderlineType } from "docx";
import type { Locale } from "#app/platform/locale";
import type { Line } from "./laid-out";
import type { Span } from "./spans";

export const latin = "Times New Roman";

/** Fonts that come with Word, by language; Han of an unmarked text is taken for simplified Chinese. */
const eastAsianFonts: Record<string, string> = { zh: "SimSun", "zh-Hant": "PMingLiU", ja: "MS Mincho", ko: "Batang" };
/** As Word names languages; others go by their own tag. */
const wordLanguages: Record<string, string> = {
  en: "en-GB",
  vi: "vi-VN",
  zh: "zh-CN",
  "zh-Hans": "zh-CN",
  "zh-Hant": "zh-TW",
  ja: "ja-JP",
  ko: "ko-KR",
  th: "th-TH",
  lo: "lo-LA",
  km: "km-KH",
  fr: "fr-FR",
  de: "de-DE",
  es: "es-ES",
  ru: "ru-RU",
};

/** How Word names a language. */
export const wordLanguage = (tag: string): string => wordLanguages[tag] ?? tag;

/** Marks and fonts of a paper in its own language, and of East Asian letters that stand in it unmarked. */
export const usual = (locale: Locale) => ({
  language: { value: wordLanguage(locale), eastAsia: "zh-CN" },
  font: { ascii: latin, hAnsi: latin, cs: latin, eastAsia: "SimSun" },
});

function ofSpan({ text, language }: Span, look: IRunOptions): TextRun {
  if (language === null) return new TextRun({ ...look, text });
  const base = language.split("-")[0] ?? language;
  const font = eastAsianFonts[language] ?? eastAsianFonts[base];
  const tag = wordLanguage(language);
  // Word judges East Asian letters by the second mark, all others by the first.
  if (!font) return new TextRun({ ...look, text, language: { value: tag } });
  return new TextRun({
    ...look,
    text,
    language: { value: tag, eastAsia: tag },
    font: { ascii: latin, hAnsi: latin, cs: latin, eastAsia: font, hint: "eastAsia" },
  });
}

/** A line as runs; links lead out of the document where they are whole addresses. */
export function runsOf(line: Line, look: IRunOptions = {}): ParagraphChild[] {
  return line.map((span) => {
    if (!span.link || !/^https?:\/\//.test(span.link)) return ofSpan(span, look);
    const run = ofSpan(span, { ...look, underline: { type: UnderlineType.SINGLE } });
    return new ExternalHyperlink({ link: span.link, children: [run] });
  });
}
