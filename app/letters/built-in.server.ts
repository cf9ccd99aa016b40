/**
 * The templates that come with Entente, made anew each time, in the form of official papers (Decree 30/2020/NĐ-CP) that reports have: head,
 * title or what it is about, addressee, body and signature, with fields where a fact belongs. An office takes one as the start of its own.
 */
import { marginsOf, points, sheet, textWidth } from "#app/reports/rendering/measures";
import type { LetterKind } from "#db/schema";
import type { LetterLanguage } from "./kinds";
import { letterTexts } from "./letter-texts";

export async function builtIn(kind: LetterKind, language: LetterLanguage): Promise<Buffer> {
  // Only when a letter is made: it is large.
  const [docx, { centred, footTable, headTable, rule }, { usual }] = await Promise.all([
    import("docx"),
    import("#app/reports/rendering/word-parts.server"),
    import("#app/reports/rendering/word-runs.server"),
  ]);
  const { AlignmentType, Document, Header, Packer, PageNumber, Paragraph, TextRun } = docx;
  const { convertMillimetersToTwip: twips } = docx;
  const words = letterTexts[language];
  const { about, title, subject, to, paragraphs } = words.letters[kind];
  const { caps } = words;
  const wide = textWidth(false);
  const body = (text: string) =>
    new Paragraph({
      alignment: AlignmentType.JUSTIFIED,
      indent: { firstLine: twips(10) },
      spacing: { before: 120, line: 300 },
      children: [new TextRun({ text })],
    });
  const titled = title
    ? [
        centred(title, { size: points.title, bold: true }, { spacing: { before: 300 } }),
        centred(subject, { size: points.title, bold: true }),
        rule(wide, 40),
      ]
    : [];
  const { top, right, bottom, left } = marginsOf(false);
  const number = new TextRun({ size: points.page * 2, children: [PageNumber.CURRENT] });
  const document = new Document({
    title: [title, subject || about]
      .filter(Boolean)
      .join(" ")
      .replaceAll(/\s*\{\{.*?\}\}/g, ""),
    styles: { default: { document: { run: { ...usual(language), size: points.body * 2 } } } },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: twips(sheet.width), height: twips(sheet.height) },
            margin: { top: twips(top), right: twips(right), bottom: twips(bottom), left: twips(left) },
          },
        },
        headers: {
          default: new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] }),
          first: new Header({ children: [new Paragraph({ children: [] })] }),
        },
        children: [
          headTable({ ...words.head, about: about || null, caps }, false),
          ...titled,
          centred(to, { size: points.body }, { spacing: { before: 300, after: 120 } }),
          ...paragraphs.map(body),
          new Paragraph({ keepNext: true, children: [] }),
          footTable({ ...words.foot, caps }, false),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}
