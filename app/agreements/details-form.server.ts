/** The form for editing the details: what it begins with, and a conflict in the reader's words. */
import { languageName } from "#app/platform/codes";
import { fromWords, refusedEdit } from "#app/platform/conflict-words.server";
import type { Ctx } from "#app/platform/context.server";
import { formatDay } from "#app/platform/days";
import type { FormValues } from "#app/platform/forms";
import { done, type Outcome, type Refusal, refuse } from "#app/platform/refusals";
import { textIn } from "#app/platform/text";
import {
  agreementLabels,
  bindingOf,
  bindingValue,
  ownersToChoose,
  resolveFamily,
  suggestions,
} from "./describe-form.server";
import { type Details, readDetails } from "./details.server";
import type { DetailsInput } from "./forms";
import { formAgreement, visibleRow } from "./open-event.server";

/** What the page begins with. Agreements the editor may not see are left out. */
export async function openDetails(ctx: Ctx, agreementId: string | undefined) {
  const row = await visibleRow(ctx, agreementId);
  const { parentId, relatedIds, ownerId, binding, confidential, plannedSigningOn, ...details } = await readDetails(
    ctx.db,
    row,
  );
  const labels = await agreementLabels(ctx, [...relatedIds, ...(parentId ? [parentId] : [])]);
  return {
    agreement: formAgreement(row),
    version: row.version,
    suggestions: await suggestions(ctx),
    values: {
      ...details,
      binding: bindingValue(binding),
      confidential: confidential ? "on" : "",
      parent: (parentId && labels.get(parentId)) || "",
      related: [...labels].filter(([id]) => relatedIds.includes(id)).map(([, agreement]) => ({ agreement })),
      owner: ownerId ?? "",
      plannedSigningOn: plannedSigningOn ?? "",
    },
  };
}

/** Finds what was typed by name. A parent and relations that the editor may not see, and so did not find in the form, stay. */
export async function resolveDetails(
  ctx: Ctx,
  agreementId: string | undefined,
  input: DetailsInput,
  values: FormValues,
): Promise<Outcome<Details>> {
  const row = await visibleRow(ctx, agreementId);
  const was = await readDetails(ctx.db, row);
  const ids = [...was.relatedIds, ...(was.parentId ? [was.parentId] : [])];
  const seen = await agreementLabels(ctx, ids);
  const { parentId, relatedIds, problems } = await resolveFamily(ctx, input, values);
  if (Object.keys(problems).length > 0) return refuse({ code: "input", problems });
  const { title, titleLanguage, titles, kind, fields, summary, whyPartner, confidential } = input;
  return done({
    ...{ title, titleLanguage, titles, kind, fields, summary, whyPartner, confidential },
    binding: bindingOf(input.binding),
    parentId: parentId ?? (was.parentId && !seen.has(was.parentId) ? was.parentId : null),
    relatedIds: [...relatedIds, ...was.relatedIds.filter((id) => !seen.has(id))].sort(),
    ownerId: input.owner,
    // The form asks for it only while it counts.
    plannedSigningOn: row.stage === "proposed" ? input.plannedSigningOn : was.plannedSigningOn,
  });
}

/** Answers a refused edit in the reader's words. Agreements the editor may not see are named in no version of a field. */
export async function refusedDetails(ctx: Ctx, refusal: Refusal, values: FormValues) {
  if (refusal.code !== "conflict") return refusedEdit(refusal, values);
  const t = textIn(ctx.locale);
  const merged = refusal.merged as Partial<Details> | undefined;
  const ids = [merged?.relatedIds ?? [], merged?.parentId ?? [], everyId(refusal.conflicts)].flat();
  const named = await agreementLabels(ctx, ids);
  const owners = new Map((await ownersToChoose(ctx)).map(({ id, name }) => [id, name]));
  const labels = (value: unknown) => [value ?? []].flat().flatMap((id) => named.get(String(id)) ?? []);
  const list = (value: unknown) => labels(value).join(", ");
  return refusedEdit(refusal, values, {
    titleLanguage: { say: (value) => languageName(t, String(value)) },
    titles: {
      say: (value) =>
        (value as Details["titles"]).map(({ language, title }) => `${title} (${languageName(t, language)})`).join(", "),
    },
    kind: { say: fromWords(t.workflow.kinds) },
    fields: { say: (value) => (value as string[]).map(fromWords(t.workflow.fieldsOfCooperation)).join(", ") },
    binding: {
      say: (value) => t.agreementForms.describe.bindingOptions[value === true ? "yes" : "no"],
      form: (value) => bindingValue(value as boolean | null),
    },
    confidential: { say: (value) => (value === true ? t.agreementForms.describe.confidential : "–") },
    plannedSigningOn: { say: (value) => formatDay(t, String(value)) },
    parentId: { field: "parent", say: list, form: list },
    relatedIds: { field: "related", say: list, form: (value) => labels(value).map((agreement) => ({ agreement })) },
    ownerId: { field: "owner", say: (id) => owners.get(String(id)) ?? String(id) },
  });
}

/** Every agreement a conflict names. */
function everyId(conflicts: Extract<Refusal, { code: "conflict" }>["conflicts"]): string[] {
  return conflicts
    .filter(({ field }) => field === "parentId" || field === "relatedIds")
    .flatMap(({ yours, theirs, original }) => [yours, theirs, original].flat())
    .filter((id): id is string => typeof id === "string");
}
