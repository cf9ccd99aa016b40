/** Which post somebody held on a day, as far as it is known. Pure; a guess is a defect: where the days do not say so, none is. */

export interface HeldPost {
  title: string;
  organisation: string;
  fromOn: string | null;
  toOn: string | null;
  heldOn: string | null;
}

/**
 * The posts held on a day: those whose days enclose it. A post without a first day counts from the day on which a source says it was
 * held; one without a last day holds on only where its first day is known.
 */
export function postsHeldOn<T extends Pick<HeldPost, "fromOn" | "toOn" | "heldOn">>(
  posts: readonly T[],
  day: string,
): T[] {
  return posts.filter(({ fromOn, toOn, heldOn }) => {
    const first = fromOn ?? heldOn;
    const last = toOn ?? (fromOn ? null : heldOn);
    return first !== null && first <= day && (last === null || day <= last);
  });
}
