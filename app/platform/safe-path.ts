/** Where a redirect may lead: a path of this site, never another one. */

const longest = 2000;

/** The path if it stays on this site; otherwise the home page. Backslashes, control characters and what decodes to them are refused. */
export function safePath(value: unknown): string {
  return typeof value === "string" && staysHere(value) ? value : "/";
}

function staysHere(value: string): boolean {
  if (value.length > longest || !isPlain(value)) return false;
  let path = value.split(/[?#]/, 1)[0] ?? "";
  // What a proxy or browser decodes once more must be as harmless.
  for (let round = 0; round < 3; round++) {
    let decoded: string;
    try {
      decoded = decodeURIComponent(path);
    } catch {
      return false;
    }
    if (!isPlain(decoded)) return false;
    if (decoded === path) break;
    path = decoded;
  }
  const { origin, pathname } = new URL(value, "https://here.invalid");
  // Dots can leave two slashes at the beginning, which are another site to whoever takes the path for an address.
  return origin === "https://here.invalid" && !pathname.startsWith("//");
}

function isPlain(path: string): boolean {
  if (!path.startsWith("/") || path.startsWith("//") || path.includes("\\")) return false;
  return ![...path].some((character) => character <= " " || character === "\u007f");
}
