/** A figure as an export: its numbers, or every row of what a bucket counts, in the order of the page. */
import { batchSize } from "#app/exports/batches";
import type { ExportColumn, ExportSheet } from "#app/exports/column";
import type { Catalogue } from "#app/locales/catalogue";
import type { Ctx } from "#app/platform/context.server";
import { textIn } from "#app/platform/text";
import { countFigures } from "./count-figures.server";
import { type BucketCount, type FigureId, type FigureRow, figureOf } from "./figure";
import { detailInWords } from "./figure-detail";
import { bucketName, figureName } from "./figure-words";
import { wholeBucket } from "./list-figure.server";
import type { AskedFigure } from "./show.server";

export async function bucketSheet(ctx: Ctx, { id, scope }: AskedFigure): Promise<ExportSheet<BucketCount>> {
  const t = textIn(ctx.locale);
  const [counts] = await countFigures(ctx, [id], scope);
  const buckets = counts?.buckets ?? [];
  return {
    ...namesOf(t, id),
    columns: [
      {
        key: "bucket",
        head: t.figures.bucket,
        width: 40,
        cell: (row) => bucketName(t, id, row),
        json: (row) => row.bucket,
      },
      { key: "count", head: t.figures.count, type: "number", cell: ({ count }) => count },
    ],
    total: buckets.length,
    batches: inSlices(buckets),
  };
}

const namesOf = (t: Catalogue, id: FigureId) => ({ name: figureName(t, id), plainName: `figure-${id}` });

async function* inSlices<Row>(rows: Row[]): AsyncGenerator<Row[]> {
  for (let first = 0; first < rows.length; first += batchSize) yield rows.slice(first, first + batchSize);
}

/** All rows are read before the first is sent: what a row counts as is not known by its id alone, and may be another thing later. */
export async function figureSheet(
  ctx: Ctx,
  { id, scope }: AskedFigure,
  bucket: string,
): Promise<ExportSheet<FigureRow>> {
  const t = textIn(ctx.locale);
  const rows = await wholeBucket(ctx, id, bucket, scope);
  return {
    ...namesOf(t, id),
    columns: columnsOf(t, figureOf(id).subject === "agreements", t.figures.day[id]),
    total: rows.length,
    batches: inSlices(rows),
  };
}

/** A figure of agreements says how each stands; another what each row is. */
function columnsOf(t: Catalogue, ofAgreements: boolean, day: string): ExportColumn<FigureRow>[] {
  const words = t.figures;
  const standing: ExportColumn<FigureRow>[] = [
    {
      key: "kind",
      head: t.exports.kind,
      cell: ({ detail }) => (detail.is === "agreement" ? t.workflow.kinds[detail.kind] : null),
    },
    {
      key: "stage",
      head: words.stageHead,
      cell: ({ detail }) => (detail.is === "agreement" ? t.stages[detail.stage] : null),
    },
    {
      key: "step",
      head: t.exports.step,
      cell: ({ detail }) => (detail.is === "agreement" ? t.workflow.steps[detail.step] : null),
    },
  ];
  const about: ExportColumn<FigureRow>[] = [
    {
      key: "what",
      head: words.what,
      width: 40,
      cell: ({ detail }) => detailInWords(t, detail).what,
      json: ({ detail }) => detail,
    },
    { key: "more", head: words.more, width: 40, cell: ({ detail }) => detailInWords(t, detail).note },
  ];
  return [
    ...(ofAgreements ? [] : about),
    {
      key: "reference",
      head: t.agreementsList.reference,
      width: 12,
      cell: ({ agreement }) => agreement?.reference ?? null,
    },
    {
      key: "title",
      head: words.agreement,
      width: 48,
      cell: ({ agreement }) => agreement?.title ?? null,
      json: ({ agreement }) => agreement && { text: agreement.title, language: agreement.titleLanguage },
    },
    ...(ofAgreements ? standing : []),
    { key: "day", head: day, type: "day", cell: ({ on }) => on },
    { key: "days", head: words.length, type: "number", cell: ({ days }) => days },
    { key: "owner", head: words.owner, cell: ({ owner }) => owner },
  ];
}
