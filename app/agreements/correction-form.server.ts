/** The form of a correction: the corrected entry's own form, filled with what it says now. */
import { redirect } from "@remix-run/node";
import type { Ctx } from "#app/platform/context.server";
import { check, type FormValue, type FormValues } from "#app/platform/forms";
import { asFormValue } from "#app/platform/merge-edits";
import { notFound, refused } from "#app/platform/page.server";
import type { Problems } from "#app/platform/refusals";
import { scorecardCriteria } from "#db/schema";
import type { Entry } from "#workflows/entry";
import { events } from "#workflows/events";
import { effective } from "#workflows/history";
import { agreementLabels } from "./describe-form.server";
import { type Around, readAround } from "./event-around.server";
import { readEnvelope, resolveLookups } from "./event-form.server";
import { correctionSchema } from "./event-schema";
import { readHistory } from "./log.server";
import { formAgreement, managerNames, mayRecord, visibleRow } from "./open-event.server";
import { agreementPath } from "./paths";
import { recordEvent } from "./record-event.server";

/** Opens the form on an entry. 404 where there is none of that number; closed where it no longer counts or is for managers. */
export async function openCorrection(ctx: Ctx, agreementId: string | undefined, number: string | undefined) {
  const row = await visibleRow(ctx, agreementId);
  const history = await readHistory(ctx.db, row.id);
  const written = history.find(({ revision }) => `${revision}` === number) ?? notFound();
  const counted = effective(history).find(({ revision }) => revision === written.revision);
  const entry = counted ?? written;
  const isOpen = counted !== undefined && row.step !== "voided";
  return {
    agreement: formAgreement(row),
    type: entry.type,
    today: ctx.today,
    revision: row.revision,
    requestKey: crypto.randomUUID() as string,
    gate: !isOpen
      ? { why: "gone" as const }
      : mayRecord(ctx, entry.type)
        ? null
        : { why: "manager" as const, names: await managerNames(ctx) },
    around: await aroundEntry(ctx, entry, await readAround(ctx, row, history, entry.type)),
    values: { data: await formData(ctx, entry) },
  };
}

/** What the form offers has to hold what the entry says, also where that is no longer offered. */
async function aroundEntry(ctx: Ctx, entry: Entry, around: Around): Promise<Around> {
  if (entry.type === "opinionAnswered") return { ...around, bodies: around.asked };
  if (entry.type === "opinionsAsked") return { ...around, asked: [] };
  if (entry.type !== "evaluated") return around;
  const names = await ctx.db
    .select({ key: scorecardCriteria.key, name: scorecardCriteria.name })
    .from(scorecardCriteria);
  const nameOf = (key: string) => names.find((one) => one.key === key)?.name[ctx.locale] ?? key;
  return {
    ...around,
    criteria: entry.data.scores.map(({ criterion }) => ({ key: criterion, name: nameOf(criterion) })),
  };
}

/** The data of an entry as its form holds it: another agreement by its name. */
export async function formData(ctx: Ctx, entry: Pick<Entry, "data">): Promise<FormValue> {
  const data: Record<string, unknown> = { ...entry.data };
  const { successorId } = data;
  if (typeof successorId === "string")
    data.successorId = (await agreementLabels(ctx, [successorId])).get(successorId) ?? successorId;
  return asFormValue(data);
}

/** Records the correction; problems of the entry's own fields come back under `data.`. */
export async function correctFromForm(
  ctx: Ctx,
  agreementId: string | undefined,
  number: string | undefined,
  values: FormValues,
) {
  const row = await visibleRow(ctx, agreementId);
  const written = (await readHistory(ctx.db, row.id)).find(({ revision }) => `${revision}` === number) ?? notFound();
  const { resolved, problems } = await resolveLookups(ctx, dataOf(values));
  const came = readEnvelope(values);
  const parsed = check(correctionSchema(written.type, ctx.today), { ...values, data: resolved });
  if (!parsed.ok || !came.ok || Object.keys(problems).length > 0) {
    const all = { ...(parsed.ok ? {} : parsed.problems), ...(came.ok ? {} : came.problems), ...underData(problems) };
    return refused({ code: "input", problems: all }, values);
  }
  const correction = { revision: written.revision, data: resolved, reason: values.reason };
  const outcome = await recordEvent(ctx, row.id, "corrected", correction, came.envelope);
  if (outcome.ok) return redirect(`${agreementPath(row.id)}?done=corrected#history`);
  const { refusal } = outcome;
  // The rules speak of the entry's own fields.
  if (
    refusal.code === "input" &&
    !Object.keys(refusal.problems).some((path) => path in events.corrected.schema().shape)
  )
    return refused({ code: "input", problems: underData(refusal.problems) }, values);
  return refused(refusal, values);
}

const dataOf = ({ data }: FormValues): FormValues => (typeof data === "object" && !Array.isArray(data) ? data : {});

const underData = (problems: Problems): Problems =>
  Object.fromEntries(
    Object.entries(problems).map(([path, problem]) => [path.startsWith("data.") ? path : `data.${path}`, problem]),
  );
