/**
 * Agreements a person signed or witnessed: found by name, since an entry of a signing names people as the paper does. Any of the person's
 * names counts, also of whoever was put together with them, without accents and with its words in any order.
 */
import { and, sql } from "drizzle-orm";
import { titleIn } from "#app/agreements/title.server";
import { visibleAgreements } from "#app/agreements/visibility.server";
import { type HeldPost, postsHeldOn } from "#app/people/post-held";
import type { Ctx } from "#app/platform/context.server";
import { agreements } from "#db/schema";

export interface SignedRow {
  id: string;
  reference: string;
  title: string;
  titleLanguage: string;
  signedOn: string | null;
  role: "signatory" | "witness";
  /** As the entry of the signing has it. */
  party: string | null;
  /** As the paper has it; else every post held on that day, of several each with its organisation. Null: not known. */
  post: string | null;
  /** Where the post was held; of several, the party. */
  at: string | null;
}

type DatedPost = HeldPost & { titles: Record<string, string> };

type Named = { role: SignedRow["role"]; party: string | null; post: string | null };

/** Up to 100, the latest first. A later post changes nothing here: what counts is the day of the signing. */
export async function signedBy(
  ctx: Ctx,
  person: { id: string; name: string },
  posts: readonly DatedPost[],
): Promise<SignedRow[]> {
  const keys = sql`array(select name_key(n.name) from (
    select ${person.name}::text as name union all select name from person_names where person_id = ${person.id}
    union all select m.name from people m where m.merged_into_id = ${person.id}) n)`;
  const rows = await ctx.db
    .select({
      id: agreements.id,
      reference: agreements.reference,
      ...titleIn(ctx.locale),
      signedOn: agreements.signedOn,
      named: sql<
        Named[]
      >`coalesce((select json_agg(json_build_object('role', x.role, 'post', x.one->>'post', 'party', x.one->>'party'))
        from (select 'signatory' as role, jsonb_path_query(${agreements.snapshot}, '$.context.signing.signatories[*]') as one
          union all select 'witness', jsonb_path_query(${agreements.snapshot}, '$.context.signing.witnesses[*]')) x
        where name_key(x.one->>'name') = any(${keys})), '[]')`,
    })
    .from(agreements)
    .where(
      and(
        sql`signed_names(${agreements.snapshot}) && ${keys}`,
        visibleAgreements(ctx),
        sql`${agreements.step} <> 'voided'`,
      ),
    )
    .orderBy(sql`${agreements.signedOn} desc nulls last`, agreements.reference)
    .limit(100);
  return rows.flatMap(({ named, ...row }) =>
    named.map(({ role, post, party }) => {
      const held = post || !row.signedOn ? [] : postsHeldOn(posts, row.signedOn);
      return { ...row, role, party, ...saidOf(ctx, post, party, held) };
    }),
  );
}

/** Nothing says as which of several posts somebody signed: all of them are told. */
function saidOf({ locale }: Ctx, post: string | null, party: string | null, held: readonly DatedPost[]) {
  const title = (one: DatedPost) => one.titles[locale] ?? one.title;
  const [only, ...others] = held;
  if (post || !only) return { post, at: party };
  if (others.length === 0) return { post: title(only), at: only.organisation };
  return { post: held.map((one) => `${title(one)}, ${one.organisation}`).join("; "), at: party };
}
