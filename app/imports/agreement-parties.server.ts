/** Who a row of agreements is between: found by name, and laid over the parties a record has. */

import { listedParties } from "#app/agreements/listed-parties.server";
import type { Party } from "#app/agreements/parties.server";
import { partiesInWords } from "#app/exports/agreement-columns";
import { ourOrganisations } from "#app/organisations/answers.server";
import type { Side } from "#db/schema";
import { organisationProblem } from "./organisation-meant.server";
import { itemsOf } from "./parse-cell";
import { plain } from "./plain";
import type { RowAt } from "./plan";
import type { Saying } from "./read-row";
import type { RowProblem } from "./row-problem";
import { problemAt } from "./row-refused";

export interface SaidParties {
  /** Whom the row names, each with its side. */
  named: Party[];
  /** The sides of which the row says everything: what it does not name there is no party. */
  sides: Side[];
  problems: RowProblem[];
}

const columns = { parties: null, partiesOurs: "ours", partiesTheirs: "theirs" } as const;

/** Finds everybody a row names. In the column of all parties, whoever is ours stands on our side. */
export async function partiesSaid(at: RowAt, said: Saying): Promise<SaidParties> {
  const { ctx, lookups } = at;
  const found: SaidParties = { named: [], sides: [], problems: [] };
  const fields = (Object.keys(columns) as (keyof typeof columns)[]).filter((field) => field in said);
  const ours = "parties" in said ? await ourOrganisations(ctx.db, ctx.office.organisationId) : new Set<string>();
  for (const field of fields) {
    for (const text of said[field] as string[]) {
      const exact = await lookups.organisation(ctx, text);
      const one = exact.ok || exact.why === "many" ? exact : await lookups.organisationMeant(ctx, text);
      if (!one.ok) {
        found.problems.push(problemAt(at, field, organisationProblem(one), text));
        continue;
      }
      const side = columns[field] ?? (ours.has(one.id) ? "ours" : "theirs");
      if (field === "parties" && !ctx.office.organisationId)
        found.problems.push(problemAt(at, field, "import:sideNotKnown", text));
      else if (!found.named.some(({ organisationId }) => organisationId === one.id))
        found.named.push({ organisationId: one.id, role: "party", side });
    }
    found.sides.push(...(columns[field] === null ? (["ours", "theirs"] as const) : [columns[field] as Side]));
  }
  return found;
}

/** The parties as they are to be: those the row says everything of in place of those before; witnesses and others stay. */
export function partiesWith(present: Party[], { named, sides }: SaidParties): Party[] {
  const stay = present.filter(({ role, side }) => role !== "party" || !sides.includes(side));
  const kept = (one: Party) =>
    present.find(({ organisationId, role }) => organisationId === one.organisationId && role === "party");
  const there = named.map((one) => kept(one) ?? one);
  const both = [...there.filter((one) => !stay.includes(one)), ...stay];
  // Who was there keeps its place.
  const place = (one: Party) => (present.includes(one) ? present.indexOf(one) : present.length);
  return both.sort((a, b) => place(a) - place(b));
}

/** Whether the row names the parties in just the words in which our lists and exports name those of this agreement. */
export async function namedAsExported({ ctx }: RowAt, agreementId: string, said: Saying): Promise<boolean> {
  if (!Array.isArray(said.parties)) return false;
  const listed = (await listedParties(ctx, [agreementId])).get(agreementId) ?? [];
  const words = (items: string[]) => items.map(plain).sort().join("|");
  return words(itemsOf(partiesInWords(listed))) === words(said.parties as string[]);
}
