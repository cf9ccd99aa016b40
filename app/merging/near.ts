/** Whether two names may be one with a slip of the pen. Pure. Names come as `name_key` makes them: plain letters, words in one order. */

/** The same words but one, and that one off by a single letter: written otherwise, left out, added, or two beside each other changed places. */
export function isNear(one: string, other: string): boolean {
  if (one === other) return true;
  const [left, right] = withoutCommon(one.split(" "), other.split(" "));
  if (left.length === 1 && right.length === 1) return oneSlip(left[0] as string, right[0] as string);
  // Written together or apart: "Vannen" and "Van Nen".
  return left.length + right.length <= 3 && (joined(left, right) || joined(right, left));
}

function withoutCommon(one: string[], other: string[]): [string[], string[]] {
  const rest = [...other];
  const left = one.filter((word) => {
    const at = rest.indexOf(word);
    if (at < 0) return true;
    rest.splice(at, 1);
    return false;
  });
  return [left, rest];
}

const joined = (apart: string[], together: string[]) =>
  apart.length === 2 &&
  together.length === 1 &&
  [apart.join(""), [...apart].reverse().join("")].includes(together[0] as string);

/** In words of three letters or fewer every letter tells: "Li" and "Le" are two names. */
function oneSlip(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1 || long.length < 4) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  const swapped =
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
  return swapped || short.slice(at + 1) === long.slice(at + 1);
}
