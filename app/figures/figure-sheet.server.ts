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
import { listFigure } from "./list-figure.server";
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
    batches: at(buckets),
  };
}

const namesOf = (t: Catalogue, id: FigureId) => ({ name: figureName(t, id), plainName: `figure-${id}` });

async function* at<Row>(rows: Row[]): AsyncGenerator<Row[]> {
  yield rows;
}

export async function figureSheet(
  ctx: Ctx,
  { id, scope }: AskedFigure,
  bucket: string,
): Promise<ExportSheet<FigureRow>> {
  const t = textIn(ctx.locale);
  const [counts] = await countFigures(ctx, [id], scope);
  const total = counts?.buckets.find((one) => one.bucket === bucket)?.count ?? 0;
  async function* batches() {
    for (let page = 1; (page - 1) * batchSize < total; page++)
      yield (await listFigure(ctx, id, bucket, scope, page, batchSize)).rows;
  }
  return {
    ...namesOf(t, id),
    columns: columnsOf(t, figureOf(id).subject === "agreements", t.figures.day[id]),
    total,
    batches: batches(),
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
