/** Which post somebody held on a day, as far as it is known. Pure; a guess is a defect: where the days do not say so, none is. */

export interface HeldPost {
  title: string;
  organisation: string;
  fromOn: string | null;
  toOn: string | null;
  heldOn: string | null;
}

type Days = Pick<HeldPost, "fromOn" | "toOn" | "heldOn">;

/** The posts held on a day: those whose days enclose it. */
export const postsHeldOn = <T extends Days>(posts: readonly T[], day: string): T[] => postsHeldDuring(posts, day, day);

/**
 * The posts held on one of these days, both included. A post without a first day counts from the day on which a source says it was
 * held; one without a last day holds on only where its first day is known.
 */
export function postsHeldDuring<T extends Days>(posts: readonly T[], firstOn: string, lastOn: string): T[] {
  return posts.filter(({ fromOn, toOn, heldOn }) => {
    const first = fromOn ?? heldOn;
    const last = toOn ?? (fromOn ? null : heldOn);
    return first !== null && first <= lastOn && (last === null || firstOn <= last);
  });
}

/** With which posts somebody is named at what takes place on these days: those held then; of what is to come, those not known to be over. */
export function postsFor<T extends Days>(
  posts: readonly T[],
  { firstOn, lastOn }: { firstOn: string; lastOn: string | null },
  today: string,
): T[] {
  if (firstOn > today) return posts.filter(({ toOn }) => toOn === null || toOn >= firstOn);
  return postsHeldDuring(posts, firstOn, lastOn ?? firstOn);
}
