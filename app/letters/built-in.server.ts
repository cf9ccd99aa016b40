/**
 * The templates that come with Entente, made anew each time: head, addressee, body and signature in the form of official papers (Decree
 * 30/2020/NĐ-CP in Vietnamese), with fields where a fact belongs. An office takes one as the start of its own.
 */
import type { LetterKind } from "#db/schema";
import type { LetterLanguage } from "./kinds";
import { letterTexts } from "./letter-texts";

const font = "Times New Roman";

export async function builtIn(kind: LetterKind, language: LetterLanguage): Promise<Buffer> {
  // Only when a letter is made: it is large.
  const docx = await import("docx");
  const { AlignmentType, BorderStyle, Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } =
    docx;
  const words = letterTexts[language];
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
  const noBorders = { top: none, bottom: none, left: none, right: none };
  const line = (text: string, look: { bold?: boolean; italics?: boolean; size?: number } = {}) =>
    new TextRun({ text, font, size: 26, ...look });
  const centred = (text: string, look: { bold?: boolean; italics?: boolean; size?: number } = {}) =>
    new Paragraph({ alignment: AlignmentType.CENTER, children: [line(text, look)] });
  const body = (text: string) =>
    new Paragraph({
      alignment: AlignmentType.JUSTIFIED,
      indent: { firstLine: 567 },
      spacing: { before: 120, line: 312 },
      children: [line(text)],
    });
  const twoColumns = (left: InstanceType<typeof Paragraph>[], right: InstanceType<typeof Paragraph>[]) =>
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
      rows: [
        new TableRow({
          children: [left, right].map(
            (children, at) =>
              new TableCell({
                children,
                borders: noBorders,
                width: { size: at === 0 ? 42 : 58, type: WidthType.PERCENTAGE },
              }),
          ),
        }),
      ],
    });
  const { subject, to, paragraphs } = words.letters[kind];
  const document = new Document({
    title: subject,
    styles: { default: { document: { run: { font, size: 26 } } } },
    sections: [
      {
        properties: { page: { margin: { top: 1134, bottom: 1134, left: 1701, right: 1134 } } },
        children: [
          twoColumns(
            [
              centred("{{office.superior}}", { size: 24 }),
              centred("{{office.name}}", { bold: true, size: 24 }),
              centred(words.number),
              centred(subject, { size: 24 }),
            ],
            [
              ...words.state.map((text, at) => centred(text, { bold: true, size: at === 0 ? 24 : 26 })),
              centred(words.placeAndDay, { italics: true }),
            ],
          ),
          new Paragraph({ children: [] }),
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { before: 240, after: 120 },
            children: [line(to)],
          }),
          ...paragraphs.map(body),
          new Paragraph({ children: [] }),
          twoColumns(
            words.recipients.map(
              (text, at) =>
                new Paragraph({
                  children: [line(text, at === 0 ? { bold: true, italics: true, size: 24 } : { size: 22 })],
                }),
            ),
            [centred("{{office.signatory}}", { bold: true })],
          ),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}
