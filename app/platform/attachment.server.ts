/**
 * The head of an answer that is saved as a file: never shown, never taken for something else, kept nowhere. The name goes in both ways
 * of RFC 6266: plain for old programs, in full for all others.
 */

/** What no system has in a name of a file, or reads as something else: separators, quotes, control and direction marks. */
const unfit = /[\\/:*?"<>|%;\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu;

/** Cut between characters: half of one cannot be written into a head. */
const fitted = (name: string) =>
  [...name.replaceAll(unfit, " ").replaceAll(/\s+/g, " ").trim()].slice(0, 120).join("").trim();

export interface Attachment {
  /** In any script, without the ending: "Thỏa thuận 2026-11-21". */
  name: string;
  /** The same in ASCII. */
  plainName: string;
  /** Without the dot. */
  extension: string;
  mediaType: string;
}

export function attachmentHeaders({ name, plainName, extension, mediaType }: Attachment): Record<string, string> {
  const plain = fitted(plainName.replaceAll(/[^\x20-\x7E]/g, " ")) || "file";
  const full = encodeURIComponent(`${fitted(name) || plain}.${extension}`).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return {
    "Content-Type": mediaType,
    "Content-Disposition": `attachment; filename="${plain}.${extension}"; filename*=UTF-8''${full}`,
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
  };
}
