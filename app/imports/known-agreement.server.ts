/** Which agreement a row of a file is about: known again by its own number, by reference number, or by title, parties and day of signing. */
import { inArray, sql } from "drizzle-orm";
import { hiddenAgreements, visibleAgreements } from "#app/agreements/visibility.server";
import type { Ctx } from "#app/platform/context.server";
import { likeText } from "#app/platform/search.server";
import { planAnew } from "#db/prepared.server";
import { agreements } from "#db/schema";
import { partiesSaid, type SaidParties } from "./agreement-parties.server";
import { recordsByKeys } from "./known-records.server";
import { plain } from "./plain";
import type { RowAt } from "./plan";
import { type PresentAgreement, presentAgreement } from "./present-agreement.server";
import type { RowProblem } from "./row-problem";
import { problemAt } from "./row-refused";
import { textSaid } from "./text-said";

type KnownAs =
  | { present: PresentAgreement; keys: string[] }
  | { present: null; keys: string[]; parties: SaidParties }
  | { problems: RowProblem[] };

/** By number, by reference, else by title, parties and day: for that the parties have to be found first. */
export async function knownAs(at: RowAt): Promise<KnownAs> {
  const { ctx, read } = at;
  const number = textSaid(read.all.number);
  const reference = textSaid(read.all.reference);
  const numbered = [
    ...(number ? [`number:${plain(number)}`] : []),
    ...(reference ? [`reference:${reference.toLowerCase()}`] : []),
  ];
  const byReference = reference ? await referred(ctx, reference) : null;
  if (byReference?.hidden) return { problems: [problemAt(at, "reference", "referenceTaken")] };
  if (byReference?.voided) return { problems: [problemAt(at, "reference", "import:recordVoided")] };
  const byKey = await recordsByKeys(ctx.db, "agreements", numbered);
  for (const id of [byReference?.id, ...numbered.map((key) => byKey.get(key))]) {
    const present = id ? await presentAgreement(ctx, id) : null;
    if (present) return { present, keys: numbered };
  }
  const parties = await partiesSaid(at, read.all);
  if (parties.problems.length > 0) return { problems: parties.problems };
  const ids = parties.named.map(({ organisationId }) => organisationId).sort();
  const signedOn = textSaid(read.all.signedOn);
  const titled = `title:${plain(textSaid(read.all.title))}|${ids.join(",")}|${signedOn}${reference ? `|${reference}` : ""}`;
  const keys = [...numbered, titled.slice(0, 2000)];
  const asBefore = (await recordsByKeys(ctx.db, "agreements", keys.slice(-1))).values().next().value;
  const before = asBefore ? await presentAgreement(ctx, asBefore) : null;
  if (before) return { present: before, keys };
  const alike = await titledSo(ctx, textSaid(read.all.title), ids, signedOn);
  if (alike.length > 1) return { problems: [problemAt(at, "row", "import:severalRecords")] };
  const present = alike[0] ? await presentAgreement(ctx, alike[0]) : null;
  if (!present) return { present: null, keys, parties };
  if (reference && reference.toLowerCase() !== present.row.reference.toLowerCase())
    return { problems: [problemAt(at, "reference", `import:referenceDiffers:${present.row.reference}`)] };
  return { present, keys };
}

async function referred(ctx: Ctx, reference: string) {
  const [row] = await ctx.db
    .select({
      id: agreements.id,
      voided: sql<boolean>`${agreements.step} = 'voided'`,
      hidden: hiddenAgreements(ctx),
    })
    .from(agreements)
    .where(inArray(agreements.reference, [reference, reference.toUpperCase(), reference.toLowerCase()]))
    .orderBy(sql`${agreements.reference} = ${reference} desc`)
    .limit(1);
  return row ?? null;
}

/** Of this title, between just these; signed on this day where the file says one. */
async function titledSo(ctx: Ctx, title: string, organisationIds: string[], signedOn: string): Promise<string[]> {
  const rows = await ctx.db
    .select({ id: agreements.id })
    .from(agreements)
    .where(
      sql`${sql.raw(planAnew)} ${agreements.searchText} like '%' || ${likeText(title)} || '%' and normalise(${agreements.title}) = normalise(${title})
        and ${agreements.step} <> 'voided' and ${visibleAgreements(ctx)}
        and (${signedOn} = '' or ${agreements.signedOn}::text = ${signedOn})
        and coalesce((select string_agg(p.organisation_id::text, ',' order by p.organisation_id::text)
          from agreement_parties p where p.agreement_id = ${agreements.id} and p.role = 'party'), '') = ${organisationIds.join(",")}`,
    )
    .limit(2);
  return rows.map(({ id }) => id);
}
