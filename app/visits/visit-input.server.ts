/** From what was typed in the forms of visits to what the verbs take, and back: values of a form, a conflict in words. */
import type { z } from "zod";
import type { ConflictWords } from "#app/platform/conflict-words.server";
import { fromWords } from "#app/platform/conflict-words.server";
import type { Ctx } from "#app/platform/context.server";
import type { FormValues } from "#app/platform/forms";
import type { Problems, Refusal } from "#app/platform/refusals";
import { textIn } from "#app/platform/text";
import { assignees } from "#app/tasks/task-queries.server";
import type { VisitAgreement, VisitDetails, visitForm } from "./forms";
import { foundRows, idIn, idsIn, rowLabels } from "./found-rows.server";

type Read = { ok: true; details: VisitDetails } | { ok: false; problems: Problems };

/** The visit a checked form names, or what is wrong at which row. */
export async function visitTyped(ctx: Ctx, input: z.output<typeof visitForm>, values: FormValues): Promise<Read> {
  const found = await foundRows(ctx, input, values);
  if (!found.ok) return found;
  const { organisations: _, agreements, places, lastOn, ...columns } = input;
  const { organisationIds, agreementIds } = found.ids;
  return {
    ok: true,
    details: {
      ...columns,
      lastOn: lastOn ?? input.firstOn,
      places: places.map(({ name }) => name),
      organisationIds,
      agreements: agreements.map(({ purpose }, at) => ({ agreementId: agreementIds[at] ?? "", purpose })),
    },
  };
}

/** What the form of a visit begins with. */
export async function visitValues(ctx: Ctx, { organisationIds, agreements, places, ...columns }: VisitDetails) {
  const agreementIds = agreements.map(({ agreementId }) => agreementId);
  const labels = await rowLabels(ctx, { organisationIds, agreementIds });
  return {
    ...columns,
    places: places.map((name) => ({ name })),
    organisations: labels.organisations.map((organisation) => ({ organisation })),
    agreements: labels.agreements.map((agreement, at) => ({ agreement, purpose: agreements[at]?.purpose ?? "" })),
  };
}

/** A conflict about a visit in the reader's words. */
export async function visitWords(ctx: Ctx, refusal: Refusal): Promise<ConflictWords> {
  if (refusal.code !== "conflict") return {};
  const words = textIn(ctx.locale).visits;
  const of = (field: string) =>
    idsIn(
      refusal.conflicts.filter((one) => one.field === field).flatMap((one) => [one.yours, one.theirs, one.original]),
    ).concat(idsIn([refusal.merged?.[field]]));
  const [organisationIds, agreementIds] = [of("organisationIds"), of("agreements")];
  const labels = await rowLabels(ctx, { organisationIds, agreementIds });
  const organisation = (id: unknown) => labels.organisations[organisationIds.indexOf(String(id))] ?? "–";
  const agreement = (one: unknown) => labels.agreements[agreementIds.indexOf(idIn(one))] ?? "–";
  const list = <T>(value: unknown): T[] => (Array.isArray(value) ? value : []);
  return {
    direction: { say: fromWords(words.directions) },
    ownerId: { say: async (id) => (await assignees(ctx.db)).find((one) => one.id === id)?.name ?? "–" },
    places: {
      say: (value) => list<string>(value).join("; "),
      form: (value) => list<string>(value).map((name) => ({ name })),
    },
    organisationIds: {
      field: "organisations",
      say: (value) => list(value).map(organisation).join("; "),
      form: (value) => list(value).map((id) => ({ organisation: organisation(id) })),
    },
    agreements: {
      say: (value) =>
        list<VisitAgreement>(value)
          .map((one) => `${agreement(one)} (${words.purposes[one.purpose]})`)
          .join("; "),
      form: (value) => list<VisitAgreement>(value).map((one) => ({ agreement: agreement(one), purpose: one.purpose })),
    },
  };
}
