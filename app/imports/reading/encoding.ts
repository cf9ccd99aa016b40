/**
 * Which letters the bytes of a text file stand for. A mark at the beginning decides; else UTF-16 shows by its zeros and UTF-8 by its own
 * rules; else it is one of the two old tables of Windows, Vietnamese or Western, told apart by where the Vietnamese tone marks would
 * stand. That last one is a guess, and the page says so. Pure.
 */
export const encodings = ["utf-8", "utf-16le", "utf-16be", "windows-1258", "windows-1252"] as const;
export type Encoding = (typeof encodings)[number];

/** Whether the encoding was guessed from the text, so that a person should look at a few words. */
export const isGuessed = (encoding: Encoding) => encoding.startsWith("windows");

export function textOf(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const encoding = markOf(bytes) ?? zerosOf(bytes) ?? (isUtf8(bytes) ? "utf-8" : oldTable(bytes));
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function markOf([first, second, third]: Uint8Array): Encoding | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return undefined;
}

/** Separators and digits have a zero beside them in UTF-16, on one side alone. */
function zerosOf(bytes: Uint8Array): Encoding | undefined {
  const head = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] as number) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length / 16 && even * 8 < odd) return "utf-16le";
  if (even > head.length / 16 && odd * 8 < even) return "utf-16be";
  return undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Marks of tone in windows-1258; in windows-1252 the same bytes are Ì, Ò, Þ, ì, ò. */
const tones = new Set([0xcc, 0xd2, 0xde, 0xec, 0xf2]);
const vowel = /[aeiouyâêôăơưý]/i;
const western = new TextDecoder("windows-1252");

/** A tone stands behind its vowel; ì and ò of Italian and Catalan mostly do not. */
function oldTable(bytes: Uint8Array): Encoding {
  let [behind, elsewhere] = [0, 0];
  for (const [at, byte] of bytes.subarray(0, 65_536).entries()) {
    if (!tones.has(byte)) continue;
    const before = bytes[at - 1] ?? 0;
    // ă, ơ and ư of windows-1258 are ã, õ and ý of windows-1252.
    if (vowel.test(western.decode(Uint8Array.of(before))) || [0xc3, 0xe3, 0xd5, 0xf5, 0xdd, 0xfd].includes(before))
      behind++;
    else elsewhere++;
  }
  return behind > elsewhere ? "windows-1258" : "windows-1252";
}
