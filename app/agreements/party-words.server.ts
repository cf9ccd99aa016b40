/** A conflict about the parties of an agreement in the reader's words: each by its name, side and role. */
import { organisationLabels } from "#app/organisations/lookup.server";
import type { ConflictWords } from "#app/platform/conflict-words.server";
import type { Ctx } from "#app/platform/context.server";
import type { Refusal } from "#app/platform/refusals";
import { textIn } from "#app/platform/text";
import type { PartyRow } from "./parties.server";

export async function partyWords(ctx: Ctx, refusal: Refusal): Promise<ConflictWords> {
  if (refusal.code !== "conflict") return {};
  const { parties } = textIn(ctx.locale).agreementForms;
  const lists = refusal.conflicts.flatMap(({ yours, theirs, original }) => [yours, theirs, original]);
  const ids = lists.flatMap(rowsIn).map(({ organisationId }) => organisationId);
  const labels = await organisationLabels(ctx, ids);
  const label = (id: string) => labels.get(id) ?? "–";
  return {
    partyRows: {
      field: "parties",
      say: (value) =>
        rowsIn(value)
          .map(
            ({ organisationId, side, role }) =>
              `${label(organisationId)} (${parties.sides[side]}, ${parties.roles[role]})`,
          )
          .join("; "),
      form: (value) =>
        rowsIn(value).map(({ organisationId, side, role }) => ({ organisation: label(organisationId), side, role })),
    },
  };
}

const rowsIn = (value: unknown): PartyRow[] => (Array.isArray(value) ? (value as PartyRow[]) : []);
