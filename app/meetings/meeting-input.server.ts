/** From what was typed in the forms of meetings to what the verbs take, and back: values of a form, a conflict in words. */
import type { z } from "zod";
import type { ConflictWords } from "#app/platform/conflict-words.server";
import type { Ctx } from "#app/platform/context.server";
import type { FormValues } from "#app/platform/forms";
import type { Problems, Refusal } from "#app/platform/refusals";
import { foundRows, idsIn, rowLabels } from "#app/visits/found-rows.server";
import type { MeetingDetails, meetingForm } from "./forms";

type Typed = Omit<MeetingDetails, "minutes">;
type Read = { ok: true; details: Typed } | { ok: false; problems: Problems };

/** The meeting a checked form names, or what is wrong at which row. */
export async function meetingTyped(ctx: Ctx, input: z.output<typeof meetingForm>, values: FormValues): Promise<Read> {
  const found = await foundRows(ctx, input, values);
  if (!found.ok) return found;
  const { organisations: _, agreements: __, people: ___, ...columns } = input;
  return { ok: true, details: { ...columns, ...found.ids } };
}

/** What the form of a meeting begins with. */
export async function meetingValues(ctx: Ctx, meeting: MeetingDetails) {
  const { personIds, organisationIds, agreementIds, minutes: _, ...columns } = meeting;
  const labels = await rowLabels(ctx, { personIds, organisationIds, agreementIds });
  return {
    ...columns,
    people: labels.people.map((person) => ({ person })),
    organisations: labels.organisations.map((organisation) => ({ organisation })),
    agreements: labels.agreements.map((agreement) => ({ agreement })),
  };
}

/** A conflict about a meeting in the reader's words. */
export async function meetingWords(ctx: Ctx, refusal: Refusal): Promise<ConflictWords> {
  if (refusal.code !== "conflict") return {};
  const of = (field: string) =>
    idsIn([
      refusal.merged?.[field],
      ...refusal.conflicts.filter((one) => one.field === field).flatMap((one) => [one.yours, one.theirs, one.original]),
    ]);
  const ids = { personIds: of("personIds"), organisationIds: of("organisationIds"), agreementIds: of("agreementIds") };
  const labels = await rowLabels(ctx, ids);
  const spoken = (field: string, row: string, all: string[], named: string[]) => {
    const each = (value: unknown) =>
      (Array.isArray(value) ? value : []).map((id) => named[all.indexOf(String(id))] ?? "–");
    return {
      field,
      say: (value: unknown) => each(value).join("; "),
      form: (value: unknown) => each(value).map((name) => ({ [row]: name })),
    };
  };
  return {
    personIds: spoken("people", "person", ids.personIds, labels.people),
    organisationIds: spoken("organisations", "organisation", ids.organisationIds, labels.organisations),
    agreementIds: spoken("agreements", "agreement", ids.agreementIds, labels.agreements),
  };
}
