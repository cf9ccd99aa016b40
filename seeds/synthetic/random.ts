/** Chance that repeats itself: the same seed and name give the same numbers, in every process. Nothing here asks the system for any. */

export interface Random {
  /** From 0 to below 1. */
  next(): number;
  /** A whole number, both ends included. */
  int(from: number, to: number): number;
  pick<T>(list: readonly T[]): T;
  /** So many different ones, in the list's order shuffled. */
  some<T>(list: readonly T[], count: number): T[];
  chance(share: number): boolean;
  weighted<T>(choices: readonly (readonly [choice: T, weight: number])[]): T;
  /** An identifier in the shape of a random one. */
  id(): string;
}

/** The stream that belongs to a name, such as `1 agreement 412`. */
export function randomOf(name: string): Random {
  const next = numbers(seedsOf(name));
  const unit = () => next() / 4294967296;
  const int = (from: number, to: number) => from + Math.floor(unit() * (to - from + 1));
  const pick = <T>(list: readonly T[]): T => list[int(0, list.length - 1)] as T;
  return {
    next: unit,
    int,
    pick,
    some(list, count) {
      const left = [...list];
      return Array.from({ length: Math.min(count, left.length) }, () => left.splice(int(0, left.length - 1), 1)).flat();
    },
    chance: (share) => unit() < share,
    weighted(choices) {
      let rest = unit() * choices.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [choice, weight] of choices) {
        rest -= weight;
        if (rest < 0) return choice;
      }
      return (choices.at(-1) as (typeof choices)[number])[0];
    },
    id: () => shaped([next(), next(), next(), next()]),
  };
}

/** The identifier that belongs to a name. */
export const idOf = (name: string): string => shaped(seedsOf(name));

function shaped(words: readonly number[]): string {
  const hex = words.map((word) => word.toString(16).padStart(8, "0")).join("");
  const variant = "89ab"[Number.parseInt(hex.charAt(16), 16) % 4];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** Four numbers from a text (cyrb128, public domain). */
function seedsOf(text: string): [number, number, number, number] {
  let [a, b, c, d] = [1779033703, 3144134277, 1013904242, 2773480762];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = b ^ Math.imul(a ^ code, 597399067);
    b = c ^ Math.imul(b ^ code, 2869860233);
    c = d ^ Math.imul(c ^ code, 951274213);
    d = a ^ Math.imul(d ^ code, 2716044179);
  }
  a = Math.imul(c ^ (a >>> 18), 597399067);
  b = Math.imul(d ^ (b >>> 22), 2869860233);
  c = Math.imul(a ^ (c >>> 17), 951274213);
  d = Math.imul(b ^ (d >>> 19), 2716044179);
  return [(a ^ b ^ c ^ d) >>> 0, (b ^ a) >>> 0, (c ^ a) >>> 0, (d ^ a) >>> 0];
}

/** Whole numbers of 32 bits (sfc32, public domain). */
function numbers([one, two, three, four]: [number, number, number, number]): () => number {
  let [a, b, c, d] = [one, two, three, four];
  return () => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
}
