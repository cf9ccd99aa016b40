/** What was asked of a report, as it is kept with it; and back to what its contents are read by. Reads and writes nothing. */
import type { reports } from "#db/schema";
import { asks, type OwnColumn, ownColumns, type ReportRequest } from "./contents/request";
import type { ReportForm } from "./forms";
import { filterOf, type Scope, scopeOf, searchOf } from "./scope";

type Row = typeof reports.$inferSelect;
export type KeptReport = Pick<Row, "kind" | "locale" | "firstOn" | "lastOn" | "parameters">;

/** A form that was checked, with the organisation found that a profile is about. */
export interface AskedReport extends Omit<ReportForm, "partner"> {
  partnerId: string | null;
}

/** The columns of the row: only what this kind asks for. */
export function toKeep({ kind, locale, firstOn, lastOn, scope, partnerId, columns }: AskedReport): KeptReport {
  const asked = asks[kind];
  const parameters: Record<string, string> = {};
  if (asked.filter && searchOf(scope)) parameters.scope = searchOf(scope);
  if (asked.partner && partnerId) parameters.partner = partnerId;
  if (asked.columns) parameters.columns = columns.join(",");
  return { kind, locale, firstOn: asked.period ? firstOn : null, lastOn: asked.period ? lastOn : null, parameters };
}

export const scopeKept = ({ parameters }: Pick<KeptReport, "parameters">): Scope =>
  scopeOf(new URLSearchParams(parameters.scope ?? ""));

/** What the contents are read by; `origin` is what links in files begin with. Throws where it was kept by rules that no longer hold. */
export function requestOf(kept: KeptReport, origin?: string): ReportRequest {
  const filter = filterOf(scopeKept(kept));
  if (!filter) throw new Error(`The scope of the report does not exist any more: ${kept.parameters.scope}`);
  return {
    locale: kept.locale,
    period: kept.firstOn && kept.lastOn ? { first: kept.firstOn, last: kept.lastOn } : null,
    filter,
    partnerId: kept.parameters.partner ?? null,
    columns: columnsKept(kept),
    origin,
  };
}

export function columnsKept({ parameters }: Pick<KeptReport, "parameters">): OwnColumn[] {
  const names = (parameters.columns ?? "").split(",");
  return ownColumns.filter((column) => names.includes(column));
}
