/**
 * The report as a PDF, laid out like the Word document. Its fonts are embedded and its text can be searched and copied, stacked
 * Vietnamese marks and Han included.
 */
import { createRequire } from "node:module";
import type { Content, TDocumentDefinitions } from "pdfmake/interfaces";
import { endFrom } from "./kept-end";
import type { LaidReport, LaidSection, Stretch } from "./laid-out";
import { marginsOf, numberFromTop, sizesOf, toPoints, widthOf } from "./measures";
import { latin, PaperFonts } from "./pdf-fonts.server";
import { drawWith } from "./pdf-parts.server";
import { textOf } from "./spans";
import { fullTitle } from "./titles";

const require = createRequire(import.meta.url);

type Draw = ReturnType<typeof drawWith>;

/** The whole document, as bytes of a .pdf. Takes about a second for a few hundred rows. */
export async function toPdf(report: LaidReport): Promise<Uint8Array> {
  const fonts = new PaperFonts();
  const sizes = sizesOf(report.plain);
  const { points } = sizes;
  const draw = drawWith(fonts, sizes);
  const definition: TDocumentDefinitions = {
    pageSize: "A4",
    info: { title: fullTitle(report), author: report.head.office },
    language: report.locale,
    displayTitle: true,
    defaultStyle: { font: latin, fontSize: points.body },
    content: [...bodyOf(draw, report), ...annexOf(draw, report)],
    // A heading never stands alone at the end of a page.
    pageBreakBefore: (node, nodes) =>
      node.headlineLevel === 1 && !nodes.getFollowingNodesOnPage().some(({ text }) => text !== undefined),
  };
  const cut = await fonts.cut();
  // A CommonJS module with a default of its own: `import` finds that in one place in sources and in another in bundles.
  const { default: Printer } = require("pdfmake/js/Printer.js") as typeof import("pdfmake/js/Printer.js");
  const printer = new Printer(
    cut.fonts,
    {
      existsSync: (name) => cut.files.has(name),
      readFileSync: (name) => {
        const file = cut.files.get(name);
        if (!file) throw new Error(`Not a font of this paper: ${name}`);
        return file;
      },
    },
    // Nothing is fetched, and no file read but the fonts above.
    { resolve: () => Promise.resolve(), resolved: () => Promise.resolve() },
    () => false,
  );
  const made = await printer.createPdfKitDocument(definition);
  const chunks: Buffer[] = [];
  made.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve, reject) => made.once("end", resolve).once("error", reject));
  made.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

function bodyOf(draw: Draw, report: LaidReport): Content[] {
  return report.stretches.map((stretch, index) => {
    const last = index === report.stretches.length - 1;
    const sections = stretch.sections.map((section) => draw.section(section, stretch.landscape));
    return pages(report, stretch, [
      ...(index === 0 ? opening(draw, report, stretch.landscape) : []),
      ...(last
        ? report.plain
          ? together(sections, endFrom(stretch.sections))
          : closing(sections, stretch.sections, draw.foot(report.foot))
        : sections.flat()),
    ]);
  });
}

function annexOf(draw: Draw, report: LaidReport): Content[] {
  const { annex } = report;
  if (!annex) return [];
  const { points } = sizesOf(report.plain);
  return annex.stretches.map((stretch, index) => {
    const title = [
      draw.centred(annex.title, { fontSize: points.title, bold: true }),
      draw.centred(annex.subject, { fontSize: points.title, bold: true }),
      draw.centred(annex.to, { fontSize: points.body, italics: true }),
    ];
    return pages(report, stretch, [
      ...(index === 0 ? [draw.titles(title, stretch.landscape, 40, 0)] : []),
      ...stretch.sections.flatMap((section) => draw.section(section, stretch.landscape)),
    ]);
  });
}

function opening(draw: Draw, report: LaidReport, landscape: boolean): Content[] {
  const { points } = sizesOf(report.plain);
  const longest = Math.max(0, ...report.subject.map((line) => widthOf(textOf(line), points.title)));
  const lines = [
    draw.titleLine([{ text: report.title, language: null }]),
    ...report.subject.map(draw.titleLine),
    ...(report.period ? [draw.centred(report.period, { fontSize: points.body, italics: true })] : []),
  ];
  return [
    ...(report.plain ? [] : draw.head(report, landscape)),
    draw.titles(lines, landscape, Math.max(20, Math.min(70, longest * 0.4)), report.plain ? 0 : 16),
  ];
}

/** The end of a working paper on one page. */
const together = (drawn: Content[][], from: number): Content[] => [
  ...drawn.slice(0, from).flat(),
  { stack: drawn.slice(from).flat(), unbreakable: true },
];

/** The signature keeps the end of a text with it: no page holds a signature alone. */
function closing(drawn: Content[][], sections: readonly LaidSection[], foot: Content): Content[] {
  const last = drawn.at(-1) ?? [];
  const text = !sections.at(-1)?.table?.rows.length;
  const kept = text ? last.slice(-4) : [];
  return [
    ...drawn.slice(0, -1).flat(),
    ...last.slice(0, last.length - kept.length),
    { stack: [...kept, foot], unbreakable: true },
  ];
}

/** Pages that lie one way, numbered above the text from the second on. */
function pages({ plain }: LaidReport, { landscape }: Stretch, content: Content[]): Content {
  const { left, top, right, bottom } = marginsOf(landscape, plain);
  return {
    section: content,
    pageSize: "A4",
    pageOrientation: landscape ? "landscape" : "portrait",
    pageMargins: [toPoints(left), toPoints(top), toPoints(right), toPoints(bottom)],
    header: (page) =>
      page === 1
        ? null
        : {
            text: String(page),
            fontSize: sizesOf(plain).points.page,
            alignment: "center",
            // In the middle of the text, not of the sheet.
            margin: [
              toPoints(left),
              toPoints(landscape ? numberFromTop.turned : numberFromTop.upright),
              toPoints(right),
              0,
            ],
          },
  };
}
