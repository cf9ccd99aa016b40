/** On the page of a person: with which posts they took part in what was. A later post moves nobody's past. */
import { type HeldPost, postsHeldDuring } from "#app/people/post-held";
import type { Ctx } from "#app/platform/context.server";

type PersonPost = HeldPost & { titles: Record<string, string> };

/** Each row with the posts held on its days in words; null where none is known, and of what is to come. */
export const withPostsThen = <Row extends { firstOn: string; lastOn: string | null }>(
  { locale, today }: Pick<Ctx, "locale" | "today">,
  posts: readonly PersonPost[],
  rows: readonly Row[],
): (Row & { as: string | null })[] =>
  rows.map((row) => {
    const held = row.firstOn > today ? [] : postsHeldDuring(posts, row.firstOn, row.lastOn ?? row.firstOn);
    const said = held.map(({ title, titles, organisation }) => `${titles[locale] ?? title}, ${organisation}`);
    return { ...row, as: said.length > 0 ? said.join("; ") : null };
  });
