/** Reads of reports: one's own alone. Files are read one at a time, everything else without them. */
import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import { nameIn } from "#app/organisations/name-in.server";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { notFound } from "#app/platform/page.server";
import { countedUpTo, type PageOf, pageSize } from "#app/platform/paging";
import { organisations, type ReportFormat, reportFiles, reports } from "#db/schema";
import { columnsKept, scopeKept } from "./asked-report.server";
import { asks, type OwnColumn, type ReportKindId } from "./contents/request";
import type { Scope } from "./scope";

export interface ReportRow {
  id: string;
  kind: ReportKindId;
  locale: "en" | "vi";
  firstOn: string | null;
  lastOn: string | null;
  status: "waiting" | "making" | "ready" | "failed";
  done: number;
  total: number;
  fault: string | null;
  createdAt: string;
  finishedAt: string | null;
  formats: ReportFormat[];
  scope: Scope;
  columns: OwnColumn[];
  /** The organisation of a profile. */
  partner: string | null;
  partnerId: string | null;
}

export interface ReportFile {
  format: ReportFormat;
  name: string;
  size: number;
}

/** The organisation of a profile; cast only where there is one. */
const partnerId = sql<string | null>`(${reports.parameters} ->> 'partner')::uuid`;

const columns = ({ locale }: Ctx) => ({
  id: reports.id,
  kind: reports.kind,
  locale: reports.locale,
  firstOn: reports.firstOn,
  lastOn: reports.lastOn,
  status: reports.status,
  done: reports.done,
  total: reports.total,
  fault: reports.fault,
  createdAt: reports.createdAt,
  finishedAt: reports.finishedAt,
  formats: reports.formats,
  parameters: reports.parameters,
  partner: nameIn(sql`organisations`, locale) as SQL<string | null>,
});

type Read = Pick<typeof reports.$inferSelect, Exclude<keyof ReturnType<typeof columns>, "partner">> & {
  partner: string | null;
};

function rowOf({ createdAt, finishedAt, parameters, ...row }: Read): ReportRow {
  return {
    ...row,
    scope: scopeKept({ parameters }),
    columns: asks[row.kind].columns ? columnsKept({ parameters }) : [],
    partnerId: parameters.partner ?? null,
    createdAt: createdAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}

/** One's own reports, the newest first. Two queries. */
export async function listReports(ctx: Ctx, page: number): Promise<PageOf<ReportRow>> {
  const own = eq(reports.ownerId, ctx.actor.id);
  const rows = await ctx.db
    .select(columns(ctx))
    .from(reports)
    .leftJoin(organisations, eq(organisations.id, partnerId))
    .where(own)
    .orderBy(desc(reports.createdAt), desc(reports.id))
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  const some = ctx.db
    .select({ one: sql`1` })
    .from(reports)
    .where(own)
    .limit(countedUpTo + 1)
    .as("some");
  const [counted] = await ctx.db.select({ total: sql<number>`count(*)::int` }).from(some);
  return { rows: rows.map(rowOf), total: counted?.total ?? 0, page };
}

/** One report of one's own with its files' names and sizes; not found for anybody else. Two queries. */
export async function reportPage(ctx: Ctx, id = ""): Promise<ReportRow & { files: ReportFile[] }> {
  if (!isId(id)) notFound();
  const [row] = await ctx.db
    .select(columns(ctx))
    .from(reports)
    .leftJoin(organisations, eq(organisations.id, partnerId))
    .where(and(eq(reports.id, id), eq(reports.ownerId, ctx.actor.id)));
  if (!row) notFound();
  const { format, name, size } = reportFiles;
  const files = await ctx.db
    .select({ format, name, size })
    .from(reportFiles)
    .where(eq(reportFiles.reportId, id))
    .orderBy(asc(format));
  return { ...rowOf(row), files };
}

/** A file of a report of one's own. */
export async function reportFile(ctx: Ctx, id = "", format = ""): Promise<{ name: string; content: Buffer }> {
  if (!isId(id)) notFound();
  const [file] = await ctx.db
    .select({ name: reportFiles.name, content: reportFiles.content })
    .from(reportFiles)
    .innerJoin(reports, eq(reports.id, reportFiles.reportId))
    .where(and(eq(reports.id, id), eq(reports.ownerId, ctx.actor.id), sql`${reportFiles.format} = ${format}`));
  return file ?? notFound();
}
