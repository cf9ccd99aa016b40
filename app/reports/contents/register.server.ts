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
  column,
  dayCell,
  fieldNames,
  type Hand,
  handOf,
  linesOr,
  numbered,
  partyLines,
  referenceLink,
  section,
  standingLine,
  termOf,
  titleOf,
} from "./cells";
import type { ReportContents } from "./contents";
import { framed } from "./frame.server";
import { countRecords, type Reported, readRecords } from "./records.server";
import { chosen } from "./scope.server";

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
    const words = hand.t.reportWords;
    const observed = rows.filter((row) => row.observed);
    return framed(
      ctx,
      { ...request, period: null },
      {
        kind: "register",
        sections: numbered([
          section(words.headings.overview, overviewOf(hand, figures)),
          section(
            words.headings.ours,
            [],
            tableOf(
              hand,
              words.headings.ours,
              rows.filter((row) => !row.observed),
            ),
          ),
          ...(observed.length > 0
            ? [section(words.headings.observed, [], tableOf(hand, words.headings.observed, observed))]
            : []),
        ]),
        annex: await annexOf(ctx, hand, which, gaps),
        landscape: true,
      },
    );
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
  const { columns, empty } = hand.t.reportWords;
  return {
    caption,
    columns: [
      column("no", columns.no, 3, "number"),
      column("reference", columns.reference, 8),
      column("agreement", columns.agreement, 15),
      column("kind", columns.kind, 8),
      column("parties", columns.parties, 16),
      column("signedOn", columns.signedOn, 7, "day"),
      column("effectiveOn", columns.effectiveOn, 7, "day"),
      column("term", columns.term, 8),
      column("stage", columns.stage, 8),
      column("fields", columns.fields, 12),
      column("owner", columns.owner, 7),
    ],
    rows: rows.map((row, at) => rowOf(hand, row, at + 1)),
    empty: empty.register,
  };
}

function rowOf(hand: Hand, row: Reported, number: number): CellValue[] {
  const { t } = hand;
  const { notRecorded } = t.reportWords;
  return [
    number,
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
