/** The form of a report: what it begins with, from its address or from the address of a view; and what was sent with it. */
import { filterChoices, findPartner } from "#app/agreements/filter-queries.server";
import { parsePeriod, quarterOf } from "#app/figures/period";
import { findOrganisation, organisationLabel } from "#app/organisations/lookup.server";
import { choiceAsked, textAsked } from "#app/platform/asked";
import type { Ctx } from "#app/platform/context.server";
import { check, type FormValues, nest } from "#app/platform/forms";
import { isId } from "#app/platform/ids";
import { lookupProblem } from "#app/platform/lookup";
import type { Problems } from "#app/platform/refusals";
import { textIn } from "#app/platform/text";
import type { AskedReport } from "./asked-report.server";
import { requestOf, toKeep } from "./asked-report.server";
import { contentsOf, recordsOf } from "./contents/index.server";
import { ownColumns, type ReportKindId, reportKinds } from "./contents/request";
import { type ReportForm, reportForm } from "./forms";
import { layOut } from "./rendering/lay-out.server";
import { scopeFrom, scopeOf } from "./scope";
import { formAddress, type ReportValues, usualValues } from "./usual";

/** The report that is asked of every office. */
const usualKind: ReportKindId = "commitments";

/** So many agreements are read for a preview. */
const previewed = 50;

/** Everything the page of the form shows. An address that asks for what does not exist is refused with 400. */
export async function openForm(ctx: Ctx, url: URL) {
  const kind = choiceAsked(url, "kind", reportKinds) || usualKind;
  const values = await askedValues(ctx, url, kind);
  const parsed = check(reportForm, values);
  // Only the partner can be missing: everything else has a usual value.
  if (!parsed.ok && Object.values(parsed.problems).some((problem) => problem !== "enterPartner")) throw refused();
  const choices = await filterChoices(ctx);
  const wanted = choiceAsked(url, "preview", ["1"]) && parsed.ok ? parsed.input : null;
  return {
    values,
    choices: { ...choices, columns: columnNames(ctx) },
    periods: offered(ctx.today).map(([name, days]) => ({ name, to: formAddress({ ...values, ...days }) })),
    preview: wanted && (await previewOf(ctx, wanted)),
    requestKey: crypto.randomUUID() as string,
  };
}

const refused = () => new Response(null, { status: 400 });

async function askedValues(ctx: Ctx, url: URL, kind: ReportKindId): Promise<ReportValues> {
  const form = new FormData();
  for (const [name, value] of url.searchParams) form.append(name, value);
  const { locale, firstOn, lastOn, partner, columns, formats, scope } = nest(form);
  const from = textAsked(url, "from", 4000);
  const given = { locale, firstOn, lastOn, columns, formats };
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const values = {
    ...usualValues(kind, ctx.today, ctx.locale),
    ...periodAsked(ctx, url, from),
    ...said,
  } as ReportValues;
  const chosen = from ? scopeFrom(from) : scopeOf(typeof scope === "object" && !Array.isArray(scope) ? scope : {});
  if (chosen.partner) chosen.partner = await partnerNamed(ctx, chosen.partner);
  return { ...values, scope: chosen, partner: typeof partner === "string" ? await partnerNamed(ctx, partner) : "" };
}

/** The period of the address, or of the view it comes from. */
function periodAsked(ctx: Ctx, url: URL, from: string): { firstOn: string; lastOn: string } | null {
  const at = from.indexOf("?");
  const text = url.searchParams.get("period") || new URLSearchParams(at === -1 ? "" : from.slice(at)).get("period");
  if (!text) return null;
  const period = parsePeriod(text, ctx.today);
  if (!period) throw refused();
  return { firstOn: period.first, lastOn: period.last };
}

/** A partner may stand in an address by its id; in a field it has its name. */
async function partnerNamed(ctx: Ctx, typed: string): Promise<string> {
  // An id of nothing stays as it is, and is then refused at its field: left out, it would stand for every partner.
  return (isId(typed) && (await organisationLabel(ctx, typed))) || typed;
}

/** Periods by name, for the links beside the two days. */
function offered(today: string) {
  const year = (text: string) => parsePeriod(text, today);
  const periods = {
    toDate: { first: `${today.slice(0, 4)}-01-01`, last: today },
    thisQuarter: quarterOf(today),
    last12Months: year("12m"),
    lastYear: year(String(Number(today.slice(0, 4)) - 1)),
  };
  return Object.entries(periods).flatMap(([name, period]) =>
    period ? [[name as keyof typeof periods, { firstOn: period.first, lastOn: period.last }] as const] : [],
  );
}

/** The columns' names as they stand in a report of the reader's language. */
function columnNames(ctx: Ctx) {
  const names = textIn(ctx.locale).reportWords.columns as Record<string, string>;
  return ownColumns.map((value) => ({ value, label: names[value === "title" ? "agreement" : value] ?? value }));
}

async function previewOf(ctx: Ctx, form: ReportForm) {
  const found = await resolve(ctx, form);
  if (!found.ok) throw refused();
  const request = requestOf(toKeep(found.asked));
  const reader = { ...ctx, locale: request.locale };
  const total = await recordsOf(form.kind)(reader, request);
  const document = await contentsOf(form.kind)(reader, { ...request, limit: previewed });
  return { document: layOut(document), total, shown: Math.min(total, previewed) };
}

/** The organisations that were typed; the problems of the fields where one names none, or several. */
export async function resolve(
  ctx: Ctx,
  { partner, ...form }: ReportForm,
): Promise<{ ok: true; asked: AskedReport } | { ok: false; problems: Problems }> {
  const problems: Problems = {};
  const found = partner ? await findOrganisation(ctx.db, partner) : null;
  if (found && !found.ok) problems.partner = lookupProblem[found.why];
  const among = form.scope.partner ? await findPartner(ctx, form.scope.partner) : null;
  if (among?.problem) problems["scope.partner"] = among.problem;
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  return { ok: true, asked: { ...form, partnerId: found?.ok ? found.id : null } };
}

/** The address at which the form shows its preview. */
export function previewAddress({ firstOn, lastOn, partner, ...form }: ReportForm): string {
  const values = { ...form, firstOn: firstOn ?? "", lastOn: lastOn ?? "", partner: partner ?? "" };
  return `${formAddress(values, { preview: "1" })}#preview`;
}

/** What was typed, with a name where an id was sent: a card or an earlier report sends the partner so. */
export async function typedAgain(ctx: Ctx, values: FormValues): Promise<FormValues> {
  const { partner } = values;
  return typeof partner === "string" && isId(partner)
    ? { ...values, partner: await partnerNamed(ctx, partner) }
    : values;
}
