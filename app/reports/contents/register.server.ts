/** The register of agreements and relations: every one of the choice with its parties and who answers for them now, days and stage. */
import { type SQL, sql } from "drizzle-orm";
import { stages } from "#app/agreements/filters";
import type { GapId } from "#app/completeness/gap";
import type { Ctx } from "#app/platform/context.server";
import { formatDay } from "#app/platform/days";
import { textIn } from "#app/platform/text";
import type { Stage } from "#db/schema";
import type { CellValue, ReportTable } from "../document";
import { annexOf } from "./annex.server";
import {
  dayCell,
  fieldNames,
  type Hand,
  handOf,
  linesOr,
  partyLines,
  referenceLink,
  standingLine,
  termOf,
  titleOf,
} from "./cells";
import type { ReportContents } from "./contents";
import { framed } from "./frame.server";
import { countRecords, type Reported, readRecords } from "./records.server";
import { chosen } from "./scope.server";
import { columnsOf, numberedTable, section, tableSection } from "./sections";

const gaps: readonly GapId[] = [
  "kind",
  "parties",
  "signingDay",
  "signatories",
  "effectiveDay",
  "term",
  "endDay",
  "authenticText",
  "originalAt",
  "fields",
  "partnerPlace",
  "owner",
];

export const register: ReportContents = {
  count: async (ctx, request) => countRecords(ctx, await chosen(ctx, request)),

  async contents(ctx, request, onProgress) {
    const hand = handOf(textIn(request.locale), ctx.today, request);
    const which = await chosen(ctx, request);
    const figures = await countRegister(ctx, which);
    const rows = await readRecords(ctx, which, { limit: request.limit, total: figures.total, onProgress });
    const { headings } = hand.t.reportWords;
    const ours = rows.filter((row) => !row.observed);
    const observed = rows.filter((row) => row.observed);
    return framed(ctx, hand, {
      kind: "register",
      period: null,
      sections: [
        section(headings.overview, overviewOf(hand, figures)),
        tableSection(tableOf(hand, headings.ours, ours)),
        ...(observed.length > 0 ? [tableSection(tableOf(hand, headings.observed, observed))] : []),
      ],
      annex: await annexOf(ctx, hand, which, gaps),
      landscape: true,
    });
  },
};

type Figures = Record<Stage | "total" | "observed", number>;

async function countRegister(ctx: Ctx, which: SQL): Promise<Figures> {
  const stage = (name: Stage) =>
    sql`count(*) filter (where agreements.stage = ${name})::int as ${sql.identifier(name)}`;
  const [counted] = await ctx.db.execute<Figures>(sql`
    select count(*)::int as total, count(*) filter (where agreements.observed)::int as observed,
      ${sql.join(stages.map(stage), sql`, `)}
    from agreements where ${which}`);
  if (!counted) throw new Error("nothing was counted");
  return counted;
}

function overviewOf({ t, today }: Hand, figures: Figures): string[] {
  const words = t.reportWords.overview;
  const parts = stages
    .filter((stage) => figures[stage] > 0)
    .map((stage) => words.stage(figures[stage], t.stages[stage]));
  return [
    words.registered(figures.total, parts.join(", ")),
    ...(figures.observed > 0 ? [words.observed(figures.observed)] : []),
    t.reportWords.asOf(formatDay(t, today)),
  ];
}

function tableOf(hand: Hand, caption: string, rows: readonly Reported[]): ReportTable {
  return numberedTable(hand, {
    caption,
    columns: columnsOf(hand, {
      reference: 8,
      agreement: 15,
      kind: 8,
      parties: 16,
      signedOn: [7, "day"],
      effectiveOn: [7, "day"],
      term: 8,
      stage: 8,
      fields: 12,
      owner: 7,
    }),
    rows,
    cells: (row) => cellsOf(hand, row),
    empty: hand.t.reportWords.empty.register,
  });
}

function cellsOf(hand: Hand, row: Reported): CellValue[] {
  const { t } = hand;
  const { notRecorded } = t.reportWords;
  return [
    referenceLink(hand, row),
    { lines: [titleOf(hand, row)] },
    t.workflow.kinds[row.kind],
    linesOr(notRecorded, partyLines(hand, row.parties, null)),
    dayCell(row.signedOn),
    dayCell(row.effectiveOn),
    termOf(hand, row) ?? (row.stage === "proposed" ? null : notRecorded),
    standingLine(hand, row),
    fieldNames(hand, row.fields) || notRecorded,
    row.owner ?? (row.observed ? null : t.reportWords.nobody),
  ];
}
