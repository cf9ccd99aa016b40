/** The form for editing the details: what it begins with, and a conflict in the reader's words. */
import { languageName } from "#app/platform/codes";
import { inWords } from "#app/platform/conflict-words.server";
import type { Ctx } from "#app/platform/context.server";
import { formatDay } from "#app/platform/days";
import type { FormValues } from "#app/platform/forms";
import { asFormValue, goOnAfter } from "#app/platform/merge-edits";
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

/** A refused edit, in the reader's words, with what the form goes on with: yours, over what others saved in other fields. */
export async function refusedDetails(
  ctx: Ctx,
  refusal: Refusal,
  values: FormValues,
): Promise<{ refusal: Refusal; values: FormValues }> {
  if (refusal.code !== "conflict") return { refusal, values };
  const t = textIn(ctx.locale);
  const { merged } = refusal as { merged?: Partial<Details> };
  const ids = merged?.relatedIds ?? [];
  const named = await agreementLabels(ctx, [...ids, ...everyId(refusal.conflicts)]);
  const owners = new Map((await ownersToChoose(ctx)).map(({ id, name }) => [id, name]));
  const from = (words: Record<string, string>) => (value: unknown) => words[String(value)] ?? String(value);
  const agreement = (id: unknown) => named.get(String(id)) ?? String(id);
  const said = await inWords(refusal, {
    titleLanguage: { say: (value) => languageName(t, String(value)) },
    titles: {
      say: (value) =>
        (value as Details["titles"]).map(({ language, title }) => `${title} (${languageName(t, language)})`).join(", "),
    },
    kind: { say: from(t.workflow.kinds) },
    fields: { say: (value) => (value as string[]).map(from(t.workflow.fieldsOfCooperation)).join(", ") },
    binding: {
      say: (value) => t.agreementForms.describe.bindingOptions[value === true ? "yes" : "no"],
    },
    confidential: { say: (value) => (value === true ? t.agreementForms.describe.confidential : "–") },
    plannedSigningOn: { say: (value) => formatDay(t, String(value)) },
    parentId: { field: "parent", say: agreement, typed: true },
    relatedIds: { field: "related", say: (value) => (value as string[]).map(agreement).join(", ") },
    ownerId: { field: "owner", say: (id) => owners.get(String(id)) ?? String(id) },
  });
  const goesOn = goOnAfter(said, values);
  const inConflict = new Set(refusal.conflicts.map(({ field }) => field));
  if (!inConflict.has("binding")) goesOn.binding = bindingValue(merged?.binding ?? null);
  if (!inConflict.has("relatedIds")) goesOn.related = asFormValue(ids.map((id) => ({ agreement: agreement(id) })));
  return { refusal: said, values: goesOn };
}

/** Every agreement a conflict names. */
function everyId(conflicts: Extract<Refusal, { code: "conflict" }>["conflicts"]): string[] {
  return conflicts
    .filter(({ field }) => field === "parentId" || field === "relatedIds")
    .flatMap(({ yours, theirs, original }) => [yours, theirs, original].flat())
    .filter((id): id is string => typeof id === "string");
}
