/**
 * The report as a Word document in the form of official papers (Decree 30/2020/NĐ-CP): head of two columns, number and day,
 * title, sections, foot, annex; pages numbered above the text from the second on.
 */
import {
  AlignmentType,
  Document,
  type FileChild,
  Header,
  HeadingLevel,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
  convertMillimetersToTwip as twips,
} from "docx";
import { endFrom } from "./kept-end";
import type { LaidReport, Stretch } from "./laid-out";
import { marginsOf, numberFromTop, type Points, sheet, sizesOf, textWidth, widthOf } from "./measures";
import { textOf } from "./spans";
import { fullTitle } from "./titles";
import { centred, footTable, headTable, rule } from "./word-parts.server";
import { runsOf, usual } from "./word-runs.server";
import { sectionParts } from "./word-sections.server";

const { CENTER } = AlignmentType;

/** The whole document, as bytes of a .docx. */
export async function toWord(report: LaidReport): Promise<Uint8Array> {
  const { points } = sizesOf(report.plain);
  const body = report.stretches.map((stretch, index) =>
    pages(report, stretch, {
      first: index === 0,
      end: index === report.stretches.length - 1,
      before: index === 0 ? opening(report, stretch.landscape) : [],
      after:
        index === report.stretches.length - 1 && !report.plain
          ? [new Paragraph({ keepNext: true, children: [] }), footTable(report.foot, stretch.landscape)]
          : [],
    }),
  );
  const { annex } = report;
  const appended = (annex?.stretches ?? []).map((stretch, index) =>
    pages(report, stretch, {
      first: false,
      end: false,
      before: index === 0 && annex ? annexOpening(annex, points, stretch.landscape) : [],
      after: [],
    }),
  );
  const document = new Document({
    title: fullTitle(report),
    creator: report.head.office,
    lastModifiedBy: report.head.office,
    styles: {
      default: {
        document: {
          run: { ...usual(report.locale), size: points.body * 2 },
          paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
        },
        heading1: headingStyle(points),
        heading2: headingStyle(points),
      },
    },
    sections: [...body, ...appended],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const headingStyle = (points: Points) => ({
  run: { bold: true, size: points.heading * 2, color: "000000" },
  paragraph: { spacing: { before: 160, after: 80 }, keepNext: true },
});

function pages(
  { plain }: LaidReport,
  { landscape, sections }: Stretch,
  { first, before, after, end }: { first: boolean; before: FileChild[]; after: FileChild[]; end: boolean },
): ISectionOptions {
  const { top, right, bottom, left } = marginsOf(landscape, plain);
  const sizes = sizesOf(plain);
  const { points } = sizes;
  const from = plain && end ? endFrom(sections) : sections.length;
  const number = new Paragraph({
    alignment: CENTER,
    children: [new TextRun({ size: points.page * 2, children: [PageNumber.CURRENT] })],
  });
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: first,
      page: {
        size: {
          width: twips(sheet.width),
          height: twips(sheet.height),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(top),
          right: twips(right),
          bottom: twips(bottom),
          left: twips(left),
          header: twips(landscape ? numberFromTop.turned : numberFromTop.upright),
          footer: twips(10),
        },
      },
    },
    headers: {
      default: new Header({ children: [number] }),
      ...(first ? { first: new Header({ children: [new Paragraph({ children: [] })] }) } : {}),
    },
    children: [
      ...before,
      ...sections.flatMap((section, index) =>
        sectionParts(section, sizes, landscape, {
          closing: after.length > 0 && index === sections.length - 1,
          together: index >= from && index < sections.length - 1,
        }),
      ),
      ...after,
    ],
  };
}

/** Head and title of the first page. */
function opening(report: LaidReport, landscape: boolean): FileChild[] {
  const { points, textWidth } = sizesOf(report.plain);
  const wide = textWidth(landscape);
  const longest = Math.max(0, ...report.subject.map((line) => widthOf(textOf(line), points.title)));
  return [
    ...(report.plain ? [] : [headTable(report.head, landscape)]),
    centred(
      report.title,
      { size: points.title, bold: true },
      { spacing: { before: report.plain ? 0 : 300, after: 0 } },
    ),
    ...report.subject.map(
      (line) => new Paragraph({ alignment: CENTER, children: runsOf(line, { bold: true, size: points.title * 2 }) }),
    ),
    ...(report.period ? [centred(report.period, { size: points.body, italics: true })] : []),
    rule(wide, Math.max(20, Math.min(70, longest * 0.4))),
    new Paragraph({ spacing: { before: 0, after: 120, line: 120, lineRule: LineRuleType.EXACT }, children: [] }),
  ];
}

function annexOpening(annex: NonNullable<LaidReport["annex"]>, points: Points, landscape: boolean): FileChild[] {
  return [
    centred(
      annex.title,
      { size: points.title, bold: true },
      { heading: HeadingLevel.HEADING_1, spacing: { before: 0 } },
    ),
    centred(annex.subject, { size: points.title, bold: true }),
    centred(annex.to, { size: points.body, italics: true }),
    rule(textWidth(landscape), 40),
    new Paragraph({ spacing: { after: 120, line: 120, lineRule: LineRuleType.EXACT }, children: [] }),
  ];
}
