/** Whether two words are one typing error apart. Pure. */

/** One letter too many, too few, another one, or two that changed places. The same word is none. Linear. */
export function oneTypoApart(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const rest = (word: string, from: number) => word.slice(from);
  if (one.length > other.length) return rest(one, at + 1) === rest(other, at);
  if (one.length < other.length) return rest(one, at) === rest(other, at + 1);
  const changed = rest(one, at + 1) === rest(other, at + 1);
  const swapped = one[at] === other[at + 1] && one[at + 1] === other[at] && rest(one, at + 2) === rest(other, at + 2);
  return changed || swapped;
}
