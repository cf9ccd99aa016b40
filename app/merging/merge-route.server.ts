/** What the two pages of a merge do: find the other one, compare, put together. */
import { redirect } from "@remix-run/node";
import { findOrganisation, suggestOrganisations } from "#app/organisations/lookup.server";
import { findPerson, suggestPeople } from "#app/people/lookup.server";
import { textAsked } from "#app/platform/asked";
import type { Ctx } from "#app/platform/context.server";
import { check, type FormValues } from "#app/platform/forms";
import { isId } from "#app/platform/ids";
import { lookupProblem } from "#app/platform/lookup";
import { refused } from "#app/platform/page.server";
import { compared, hangingOn, rowOf } from "./compare.server";
import { type PairSide, sidesOf } from "./duplicates.server";
import { mergeForm } from "./forms";
import { mergeRecords } from "./merge.server";
import type { Mergeable } from "./references";
import { whyNotTogether } from "./together.server";

const pathOf = (type: Mergeable, id: string) => `/${type === "person" ? "people" : "organisations"}/${id}`;

/** The kept record, and the other beside it where the address names it. */
export async function openMerge(ctx: Ctx, type: Mergeable, id: string | undefined, url: URL) {
  const kept = await rowOf(ctx, type, id);
  if (kept.mergedIntoId) throw redirect(pathOf(type, String(kept.mergedIntoId)));
  if (kept.erasedAt) throw redirect(pathOf(type, kept.id));
  const typed = textAsked(url, "with", 700);
  const found = typed ? await find(ctx, type, typed) : null;
  const suggestions = found?.ok ? [] : type === "person" ? await suggestPeople(ctx) : await suggestOrganisations(ctx);
  const shown = ({ id: of, name, version }: typeof kept, sides: Map<string, PairSide>) => ({
    ...{ id: of, name: sides.get(of)?.name ?? name, version },
  });
  if (!found?.ok)
    return {
      kept: shown(kept, await sidesOf(ctx, type, [kept.id])),
      typed,
      problem: found ? lookupProblem[found.why] : null,
      suggestions,
      other: null,
    };
  const why = await whyNotTogether(ctx.db, type, kept.id, found.id);
  const merged = await rowOf(ctx, type, found.id);
  const sides = await sidesOf(ctx, type, [kept.id, merged.id]);
  return {
    ...{ kept: shown(kept, sides), typed, problem: null, suggestions },
    other: {
      ...shown(merged, sides),
      why,
      sides: [sides.get(kept.id) ?? null, sides.get(merged.id) ?? null] as const,
      fields: why ? [] : await compared(ctx, type, kept, merged),
      moves: why ? [] : await hangingOn(ctx, type, merged.id),
    },
  };
}

/** An id stands for itself here: a record that was put together already is refused with the reason, not taken for another. */
async function find(ctx: Ctx, type: Mergeable, typed: string) {
  if (isId(typed)) return { ok: true as const, id: typed };
  return type === "person" ? findPerson(ctx.db, typed) : findOrganisation(ctx.db, typed);
}

export async function sendMerge(ctx: Ctx, type: Mergeable, id: string | undefined, values: FormValues) {
  const kept = await rowOf(ctx, type, id);
  const parsed = check(mergeForm(type), values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const { with: mergedId, keptVersion, mergedVersion, choose = {} } = parsed.input;
  const choices = Object.fromEntries(Object.entries(choose).filter(([, chosen]) => chosen !== undefined)) as Record<
    string,
    string
  >;
  const outcome = await mergeRecords(ctx, type, { keptId: kept.id, mergedId, keptVersion, mergedVersion, choices });
  if (!outcome.ok) return refused(outcome.refusal, values);
  return redirect(pathOf(type, outcome.value.id));
}
